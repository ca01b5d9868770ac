package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** Steady states that are not written out, beside the same ones written out. */
class UnexpandedTest {
    private static Map<Symbol, Scalar> point(ChainModel model) {
        Map<Symbol, Scalar> point = new TreeMap<>();
        int k = 3;
        for (Symbol s : model.chain.field.parameters()) {
            point.put(s, Scalar.of(k++, 7));
        }
        return point;
    }

    @ParameterizedTest(name = "N = {0}, pairing {1}")
    @CsvSource({"2, false", "2, true", "3, false"})
    @DisplayName("values and derivatives at a point are those of the closed form, and images are its images")
    void values(int sites, boolean pairing) {
        ChainModel model = new ChainModel(new OscillatorChain(sites, "ends", false, false), true, pairing);
        MomentEquations equations = model.moments();
        SteadyState state = ((Stationarity.Unique) Stationarity.of(equations)).state();
        Unexpanded unexpanded = new Unexpanded(equations);
        Scalar closed = state.expectation(model.number(0));
        Map<Symbol, Scalar> point = point(model);
        assertEquals(closed.with(point), unexpanded.value(model.number(0), point));
        for (Symbol s : closed.parameters()) {
            assertEquals(
                    closed.derivative(s).with(point), unexpanded.derivative(model.number(0), s, point), s.toString());
        }
        ModularPoint modular = new ModularPoint(3);
        assertEquals(modular.of(closed), unexpanded.image(model.number(0), modular));
    }

    @ParameterizedTest(name = "N = {0}, pairing {1}")
    @CsvSource({"1, false", "2, false", "2, true", "4, false", "3, true"})
    @DisplayName("½⟨{v_j, v_k†}⟩ = −½ det 𝓑[g_jk]/det 𝓑 solves the moment equations")
    void determinants(int sites, boolean pairing) {
        ChainModel model = new ChainModel(new OscillatorChain(sites, "ends", false, false), true, pairing);
        Unexpanded unexpanded = new Unexpanded(model.moments());
        DeterminantForm form = DeterminantForm.of(model.equation).orElseThrow();
        int compared = 0;
        for (int j = 0; j < form.variables().size(); j++) {
            for (int k = 0; k < form.variables().size(); k++) {
                ModularPoint point = new ModularPoint(11);
                assertEquals(unexpanded.image(form.symmetrised(j, k), point), form.image(j, k, point), j + ", " + k);
                compared++;
            }
        }
        assertEquals(form.variables().size() * form.variables().size(), compared);
        assertEquals(!pairing, form.isChain());
    }

    @ParameterizedTest(name = "N = {0}, pairing {1}, equal rates {2}")
    @CsvSource({"2, false, true", "2, false, false", "2, true, true", "3, false, true", "4, false, true"})
    @DisplayName("no answer has more terms than predicted, and the prediction is not more than ten times too large")
    void size(int sites, boolean pairing, boolean equalRates) {
        ChainModel model = new ChainModel(new OscillatorChain(sites, "ends", equalRates, false), true, pairing);
        MomentEquations equations = model.moments();
        SizePrediction size =
                SizePrediction.of(equations, model.number(0), Deadline.none()).orElseThrow();
        Scalar closed =
                ((Stationarity.Unique) Stationarity.of(equations)).state().expectation(model.number(0));
        int above = closed.numeratorPolynomial().size();
        int below = closed.denominatorPolynomial().size();
        assertTrue(size.numerator().compareTo(BigInteger.valueOf(above)) >= 0, size + " for " + above);
        assertTrue(size.denominator().compareTo(BigInteger.valueOf(below)) >= 0, size + " for " + below);
        assertTrue(
                size.terms().compareTo(BigInteger.valueOf(10L * (above + below))) <= 0,
                size + " for " + (above + below));
        SizePrediction most = SizePrediction.atMost(equations, model.number(0)).orElseThrow();
        assertTrue(most.numerator().compareTo(size.numerator()) >= 0, most + " below " + size);
        assertTrue(most.denominator().compareTo(size.denominator()) >= 0, most + " below " + size);
    }

    @Test
    @DisplayName("a prediction stops at its deadline; an observable outside of the set is an error")
    void bounds() {
        ChainModel model = new ChainModel(new OscillatorChain(3, "ends", true, false), true, false);
        Deadline over = Deadline.after(Duration.ofNanos(-1));
        assertThrows(Deadline.Exceeded.class, () -> SizePrediction.of(model.moments(), model.number(0), over));
        Unexpanded unexpanded = new Unexpanded(model.moments());
        assertThrows(IllegalArgumentException.class, () -> unexpanded.value(model.lowering.get(0), point(model)));
    }
}
