package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;

/** The two routes to the steady state: Lyapunov equations, and elimination in the linear system of moments. */
class GaussianMomentsTest {
    @ParameterizedTest(name = "N = {0}, hopping {1}, pairing {2}, equal rates {3}, equal frequencies {4}: {5} moments")
    @CsvSource({
        "1, true, false, true, true, 1",
        "2, true, false, true, false, 4",
        "2, true, false, false, false, 4",
        "2, false, true, false, false, 4",
        "2, true, true, true, false, 10",
        "2, true, true, false, true, 10",
        "3, true, false, true, false, 9",
        "3, true, false, false, true, 9"
    })
    void routesAgree(
            int sites, boolean hopping, boolean pairing, boolean equalRates, boolean equalFrequencies, int moments) {
        ChainModel model =
                new ChainModel(new OscillatorChain(sites, "ends", equalRates, equalFrequencies), hopping, pairing);
        MomentEquations equations = model.moments();
        assertEquals(moments, equations.size());
        GaussianMoments.Values fast =
                GaussianMoments.of(equations, Deadline.none()).orElseThrow();
        SteadyState slow = ((Stationarity.Unique) Stationarity.byElimination(equations, Deadline.none())).state();
        assertEquals(slow.values(), fast.inOrder(equations));
    }

    @Test
    @DisplayName("N = 4, distinct frequencies and rates: 16 moments, residual zero")
    void proved() {
        ChainModel model = new ChainModel(new OscillatorChain(4, "ends", false, false), true, false);
        Stationarity.Unique unique = (Stationarity.Unique) Stationarity.of(model.moments());
        assertEquals(16, unique.state().values().size());
        assertTrue(unique.state().conditions().size() > 0);
    }
}
