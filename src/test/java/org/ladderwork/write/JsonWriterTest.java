package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Complex;

class JsonWriterTest {
    private static Report.Expression expression(Formula formula) {
        return Report.Expression.of(formula, Samples.NOTATION);
    }

    private static Report full() {
        Report.Expression heat = expression(Formula.of(Samples.HEAT_1)).at(Complex.of(0.125));
        Report.Expression coherence = expression(Formula.name("epsilon")).at(new Complex(0.5, -0.25));
        return new Report.Builder("Two coupled oscillators", "Sec. II")
                .parameter(
                        "gamma",
                        new Report.Parameter("positive", "\\gamma", Optional.of("3/10"), Optional.of(Complex.of(0.3))))
                .eigenoperator(new Report.Eigenoperator(
                        "1",
                        expression(Formula.name("a_1")),
                        expression(Formula.name("omega_1")),
                        Optional.of(expression(Formula.product(Formula.name("epsilon"), Formula.name("a_2"))
                                .negated()))))
                .masterEquation(new Report.MasterEquation(
                        expression(Formula.of(Samples.coupling(), Samples::form)),
                        List.of(new Report.Dissipator(
                                "1", expression(Formula.name("a_1")), expression(Formula.name("gamma"))))))
                .heat("1", new Report.Rate(Optional.empty(), Optional.of(heat)))
                .heat("2", new Report.Rate(Optional.of(expression(Formula.name("a_2"))), Optional.empty()))
                .work(new Report.Rate(Optional.empty(), Optional.of(heat.at(Complex.of(Double.NaN)))))
                .moments(new Report.Moments(
                        List.of("a_1' a_1"),
                        true,
                        List.of(new Report.Motion("a_1' a_1", expression(Formula.name("gamma"))))))
                .steadyState(new Report.SteadyState(
                        Optional.of(true),
                        Optional.empty(),
                        List.of(expression(Formula.relation(Formula.name("gamma"), Relator.NOT_EQUAL, Formula.of(0)))),
                        Map.of("a_2' a_1", coherence)))
                .claim(new Report.Claim(
                        "(8)",
                        "proved to order k",
                        OptionalInt.of(2),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()))
                .claim(new Report.Claim(
                        "(12)",
                        "refuted",
                        OptionalInt.empty(),
                        Optional.of(heat),
                        Optional.of(new Report.Counterexample(
                                Map.of("gamma", "1/2"), Optional.of(Complex.of(1)), Optional.of(Complex.of(-1)))),
                        List.of(expression(Formula.equation(Formula.name("n_1"), Formula.name("n_2")))),
                        List.of("the sign")))
                .crossCheck(new Report.CrossCheck("heat(1)", "Lyapunov", 100, 3.2e-15, Optional.of(Complex.of(1e22))))
                .crossCheck(new Report.CrossCheck("work", "Fock", 1, Double.POSITIVE_INFINITY, Optional.empty()))
                .build();
    }

    @Test
    void everyField() {
        Golden.check("report.json", JsonWriter.write(List.of(full())));
    }

    @Test
    void emptyPartsAreAbsent() {
        assertEquals(
                "{\n  \"model\": \"smallest\"\n}\n",
                JsonWriter.write(List.of(new Report.Builder("smallest", "").build())));
    }

    @Test
    void severalReportsAreAnArray() throws IOException {
        JsonNode root = new ObjectMapper().readTree(JsonWriter.write(List.of(full(), full())));
        assertTrue(root.isArray());
        assertEquals(2, root.size());
        assertEquals(root.get(0), root.get(1));
        assertEquals("[ ]\n", JsonWriter.write(List.of()));
    }

    /** The names of the JSON document as they are specified, in their order. */
    @Test
    void namesAreThoseOfTheSpecification() throws IOException {
        JsonNode root = new ObjectMapper().readTree(JsonWriter.write(List.of(full())));
        assertEquals(
                List.of(
                        "model",
                        "source",
                        "parameters",
                        "eigenoperators",
                        "masterEquation",
                        "heat",
                        "work",
                        "moments",
                        "steadyState",
                        "claims",
                        "crossChecks"),
                names(root));
        assertEquals(List.of("bath", "operator", "frequency", "F"), names(root.at("/eigenoperators/0")));
        assertEquals(List.of("hamiltonian", "dissipators"), names(root.at("/masterEquation")));
        assertEquals(List.of("bath", "operator", "rate"), names(root.at("/masterEquation/dissipators/0")));
        assertEquals(List.of("steady"), names(root.at("/heat/1")));
        assertEquals(List.of("observables", "closed", "equations"), names(root.at("/moments")));
        assertEquals(List.of("unique", "conditions", "values"), names(root.at("/steadyState")));
        assertEquals(List.of("text", "latex", "value"), names(root.at("/steadyState/values/a_2' a_1")));
        assertEquals(
                List.of("id", "verdict", "difference", "counterexample", "conditions", "diagnosis"),
                names(root.at("/claims/1")));
        assertEquals(List.of("quantity", "method", "points", "worstRelativeError"), names(root.at("/crossChecks/1")));
        assertEquals("undefined", root.at("/work/steady/value").asText());
        assertEquals("infinity", root.at("/crossChecks/1/worstRelativeError").asText());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void numbersReadBackToTheSameDoubleAndAreShort() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double x = i < 10_000 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian();
            if (Double.isFinite(x)) {
                assertEquals(x, Double.parseDouble(Numbers.exact(x)));
            }
        }
        assertEquals("0.1", Numbers.exact(0.1));
        assertEquals("2e-323", Numbers.exact(2e-323));
        assertEquals("200000000", Numbers.exact(2e8));
        assertEquals("2e23", Numbers.exact(2e23));
        assertEquals("0.30000000000000004", Numbers.exact(0.1 + 0.2));
    }
}
