package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.algebra.Operator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/** A few moments without the others. */
class ChosenMomentsTest {
    @ParameterizedTest(name = "N = {0}, pairing {1}: a number and a coherence are those of the whole solution")
    @CsvSource({"2, false", "2, true", "3, false"})
    @DisplayName("chosen moments are the moments")
    void same(int sites, boolean pairing) {
        ChainModel model = new ChainModel(new OscillatorChain(sites, "ends", true, false), true, pairing);
        MomentEquations equations = model.moments();
        SteadyState whole = ((Stationarity.Unique) Stationarity.of(equations)).state();
        Operator hop = model.lowering.get(0).adjoint().times(model.lowering.get(1));
        Operator wanted = model.number(0).times(Scalar.of(3)).plus(hop).plus(Operator.of(Scalar.of(7)));
        ChosenMoments chosen =
                ChosenMoments.of(equations, List.of(wanted), Deadline.none()).orElseThrow();
        assertEquals(whole.expectation(wanted), chosen.expectation(wanted));
        assertEquals(2, chosen.points());
        assertEquals(2, chosen.values().size());
        assertThrows(IllegalArgumentException.class, () -> chosen.expectation(model.number(sites - 1)));
    }

    @ParameterizedTest(name = "N = {0}, site {1}")
    @CsvSource({"2, 0", "2, 1", "3, 1"})
    @DisplayName("with pairing, the number of one site, taken in one go, is that of the whole solution")
    void numberAlone(int sites, int site) {
        ChainModel model = new ChainModel(new OscillatorChain(sites, "ends", true, sites > 2), true, true);
        MomentEquations equations = model.moments();
        SteadyState whole = ((Stationarity.Unique) Stationarity.of(equations)).state();
        ChosenMoments chosen = ChosenMoments.of(equations, List.of(model.number(site)), Deadline.none())
                .orElseThrow();
        assertEquals(whole.expectation(model.number(site)), chosen.expectation(model.number(site)));
    }
}
