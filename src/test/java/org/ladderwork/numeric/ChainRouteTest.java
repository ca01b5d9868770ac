package org.ladderwork.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.numeric.point.ParameterPoint;

@DisplayName("the chain solver as a route beside the Lyapunov equation")
class ChainRouteTest {

    private static ParameterPoint point(Chain chain, int sites, double epsilon, Random random) {
        List<Object> values = new ArrayList<>(List.of(
                "gamma", random.nextDouble(0.1, 2),
                "epsilon", epsilon,
                "n_1", random.nextDouble(0, 2),
                "n_2", random.nextDouble(0, 2)));
        for (int k = 1; k <= sites; k++) {
            values.add("omega_" + k);
            values.add(random.nextDouble(0.5, 2));
        }
        return chain.point(values.toArray());
    }

    /** Two ways that share no code after the model: heat, work, entropy production and every ⟨a_j†a_k⟩ of chains with random frequencies. */
    @RepeatedTest(12)
    @DisplayName("agrees with it in every quantity")
    void agrees(RepetitionInfo info) {
        int sites = 3 + info.getCurrentRepetition() % 6;
        Random random = new Random(info.getCurrentRepetition());
        Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, sites, false, 100);
        ParameterPoint at = point(chain, sites, random.nextDouble(-1, 1), random);
        NumericQuantities a =
                Routes.chain(chain.system).orElseThrow().at(at).quantities().orElseThrow();
        NumericQuantities b = Routes.lyapunov(chain.system).at(at).quantities().orElseThrow();
        for (String bath : List.of("1", "2")) {
            assertEquals(b.heat(bath).re(), a.heat(bath).re(), 1e-12, "heat " + bath);
        }
        assertEquals(b.work().re(), a.work().re(), 1e-12, "work");
        assertTrue(Math.abs(a.heat("1").re() + a.heat("2").re() + a.work().re()) < 1e-12, "first law");
        assertEquals(b.entropyProduction().isPresent(), a.entropyProduction().isPresent());
        for (int j = 0; j < sites; j++) {
            for (int k = 0; k < sites; k++) {
                Estimate x = a.expectation(chain.hop(j, k));
                Estimate y = b.expectation(chain.hop(j, k));
                assertEquals(0, x.value().minus(y.value()).abs(), 1e-12, "<a_" + j + "' a_" + k + ">");
            }
        }
        assertEquals(0, a.expectation(chain.a.get(0)).value().abs());
        assertThrows(
                IllegalArgumentException.class,
                () -> a.expectation(chain.hop(0, 1).pow(2)));
    }

    @Test
    @DisplayName("pairing, qubits and two sites are not its business")
    void othersAreLeftOut() {
        assertEquals(
                Optional.empty(), Routes.chain(new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 4, true, 100).system));
        assertEquals(
                Optional.empty(), Routes.chain(new Chain(AncillaKind.QUBIT, AncillaKind.QUBIT, 4, false, 100).system));
        assertEquals(
                Optional.empty(), Routes.chain(new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 2, false, 100).system));
        assertEquals(
                3,
                Routes.all(new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 4, true, 100).system)
                        .size());
    }

    @Test
    @DisplayName("a site that no bath reaches is refused with its frequency")
    void dark() {
        Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 3, false, 100);
        ParameterPoint at = point(chain, 3, 0, new Random(1));
        RouteOutcome outcome = Routes.chain(chain.system).orElseThrow().at(at);
        assertInstanceOf(RouteOutcome.Unstable.class, outcome);
        assertTrue(outcome.reason().contains("sites 2 to 2"), outcome.reason());
    }

    @Test
    @DisplayName("a uniform chain stretched from eleven sites is the same chain; one with a gradient is not stretched")
    void stretched() {
        double[] ends = {1, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 2};
        ChainModel small = uniform(ends);
        ChainModel next = uniform(new double[] {1, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2});
        ChainModel large = small.stretched(next, 20).orElseThrow();
        double[] expected = new double[20];
        java.util.Arrays.fill(expected, 1);
        expected[1] = 1.5;
        expected[19] = 2;
        assertTrue(java.util.Arrays.equals(expected, large.chain().energies()));
        assertEquals(
                List.of(0, 19),
                large.contacts().stream().map(ChainModel.Contact::site).toList());
        assertEquals(
                List.of("1", "20"),
                large.contacts().stream().map(ChainModel.Contact::bath).toList());
        double[] gradient = new double[12];
        java.util.Arrays.setAll(gradient, k -> k);
        assertEquals(
                Optional.empty(), uniform(java.util.Arrays.copyOf(gradient, 11)).stretched(uniform(gradient), 20));
        double[] other = {1, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2.5}; // an end that knows the size
        assertEquals(Optional.empty(), small.stretched(uniform(other), 20));
    }

    private static ChainModel uniform(double[] energies) {
        int n = energies.length;
        double[] hopping = new double[n - 1];
        java.util.Arrays.fill(hopping, 0.5);
        double[] damping = new double[n];
        damping[0] = 0.25;
        damping[n - 1] = 0.5;
        return new ChainModel(
                org.ladderwork.numeric.chain.Chain.of(energies, hopping, damping),
                List.of(
                        new ChainModel.Contact("1", 0, 0.25, 1, 1, java.util.OptionalDouble.empty()),
                        new ChainModel.Contact("" + n, n - 1, 0.5, 0.2, 1, java.util.OptionalDouble.empty())));
    }
}
