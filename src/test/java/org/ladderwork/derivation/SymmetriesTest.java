package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Source;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Automorphism;
import org.ladderwork.steady.Symmetries;

/** Symmetries of equations of motion: laws on a small set of models. */
class SymmetriesTest {
    private static String oscillators(String rate1, String rate2, String interaction) {
        return """
                boson a_1, a_2
                positive omega_1, omega_2, gamma, kappa, n_1, n_2
                real epsilon, eta
                H_1 = omega_1 a_1' a_1
                H_2 = omega_2 a_2' a_2
                H_I = %s
                bath 1 on H_1: thermal(a_1, rate = %s, occupation = n_1)
                bath 2 on H_2: thermal(a_2, rate = %s, occupation = n_2)
                """.formatted(interaction, rate1, rate2);
    }

    private static final String EXCHANGE = "epsilon (a_1' a_2 + h.c.)";
    private static final String PAIRING = "eta (a_1' a_2' + h.c.)";

    private static final String QUBITS = """
            qubit s_1, s_2
            positive omega_1, omega_2, gamma, f_1, f_2
            real epsilon, eta
            H_1 = omega_1 s_1' s_1
            H_2 = omega_2 s_2' s_2
            H_I = epsilon (s_1' s_2 + h.c.) + eta (s_1' s_2' + h.c.)
            bath 1 on H_1: thermal(s_1, rate = gamma, occupation = f_1)
            bath 2 on H_2: thermal(s_2, rate = gamma, occupation = f_2)
            """;

    private static Analysis analysis(String model) {
        return Run.analysis(Loaded.of(Source.of("test.lw", model), Map.of()).model());
    }

    private static MomentEquations equations(Analysis analysis) {
        return ((MomentEquations.Outcome.Closed) analysis.moments()).equations();
    }

    @Test
    @DisplayName("<Phi(O)> = theta<O> in the steady state, for every symmetry and every observable of five models")
    void steadyStatesAreMapped() {
        int laws = 0;
        for (String model : List.of(
                oscillators("gamma", "gamma", EXCHANGE),
                oscillators("gamma", "kappa", PAIRING),
                oscillators("gamma", "gamma", EXCHANGE + " + " + PAIRING),
                oscillators("gamma", "kappa", EXCHANGE + " + " + PAIRING),
                QUBITS)) {
            Analysis analysis = analysis(model);
            List<Automorphism> found = Symmetries.of(equations(analysis));
            assertTrue(found.stream().anyMatch(a -> a.turned().isEmpty()), model);
            for (Automorphism a : found) {
                for (Operator o : equations(analysis).observables()) {
                    assertEquals(a.of(analysis.steady(o)), analysis.steady(a.of(o)), model + o);
                    laws++;
                }
            }
        }
        assertTrue(laws >= 60, "laws " + laws);
    }

    @Test
    @DisplayName(
            "1 <-> 2, and epsilon <-> eta with omega_2 -> -omega_2, n_2 -> -n_2 - 1, are found with equal and unequal rates")
    void ofTheCounterRotatingModel() {
        for (String second : List.of("gamma", "kappa")) {
            Analysis analysis = analysis(oscillators("gamma", second, EXCHANGE + " + " + PAIRING));
            List<Automorphism> found = Symmetries.of(equations(analysis));
            assertEquals(3, found.size());
            Map<String, String> exchange = images(found.get(0));
            assertEquals("omega_2", exchange.get("omega_1"));
            assertEquals("n_1", exchange.get("n_2"));
            assertEquals(second.equals("gamma") ? null : "kappa", exchange.get("gamma"));
            Map<String, String> turned = images(found.get(2));
            assertEquals(
                    Map.of("omega_2", "-omega_2", "n_2", "-n_2 - 1", "epsilon", "-eta*i", "eta", "-epsilon*i"), turned);
        }
    }

    private static Map<String, String> images(Automorphism a) {
        Map<String, String> images = new TreeMap<>();
        a.parameters().forEach((s, x) -> images.put(s.name(), x.toString()));
        return images;
    }

    @Test
    @DisplayName(
            "where only one side has a number in the place of a letter there is no symmetry; a wrong one is not accepted")
    void none() {
        assertEquals(List.of(), Symmetries.of(equations(analysis(lopsided(EXCHANGE)))));
        // with pairing of twice the strength one is left, with factors of its own: epsilon -> -2i eta, eta -> -i
        // epsilon/2
        List<Automorphism> one = Symmetries.of(equations(analysis(lopsided(EXCHANGE + " + 2 " + PAIRING))));
        assertEquals(1, one.size());
        assertEquals("-2*eta*i", images(one.get(0)).get("epsilon"));
        Analysis analysis = analysis(oscillators("gamma", "kappa", EXCHANGE));
        Automorphism exchange = Symmetries.of(equations(analysis)).get(0);
        assertTrue(exchange.holdsFor(equations(analysis)));
        TreeMap<org.ladderwork.scalar.Symbol, Scalar> less = new TreeMap<>(exchange.parameters());
        less.remove(less.firstKey());
        Automorphism wrong = new Automorphism(exchange.places(), exchange.turned(), less);
        assertTrue(!wrong.holdsFor(equations(analysis)));
    }

    private static String lopsided(String interaction) {
        return oscillators("gamma", "3 gamma", interaction)
                .replace("omega_2 a_2", "5 a_2")
                .replace("occupation = n_2", "occupation = 1/7");
    }
}
