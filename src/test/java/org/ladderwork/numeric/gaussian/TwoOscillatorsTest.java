package org.ladderwork.numeric.gaussian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.RouteOutcome;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.TwoOscillators;

/** The Gaussian route against the closed forms of De Chiara et al., New J. Phys. 20, 113024 (2018), typed from the paper. */
class TwoOscillatorsTest {
    private final TwoOscillators model = new TwoOscillators(false, true);

    private record Values(double w1, double w2, double g, double n1, double n2, double e) {
        double delta2() {
            return g * g + 4 * e * e + (w1 - w2) * (w1 - w2);
        }
    }

    private static List<Values> points() {
        Random random = new Random(20181120);
        return random.doubles(60, 0.05, 2)
                .boxed()
                .collect(
                        java.util.ArrayList<Values>::new,
                        (list, x) -> list.add(new Values(
                                x,
                                random.nextDouble(0.05, 2),
                                random.nextDouble(0.05, 2),
                                random.nextDouble(0, 3),
                                random.nextDouble(0, 3),
                                random.nextDouble(-1, 1))),
                        (a, b) -> a.addAll(b));
    }

    private Symbol symbol(String name) {
        return model.field.symbol(name).orElseThrow();
    }

    private ParameterPoint point(Values v) {
        return ParameterPoint.ofDoubles(Map.of(
                symbol("omega_1"), v.w1,
                symbol("omega_2"), v.w2,
                symbol("gamma"), v.g,
                symbol("n_1"), v.n1,
                symbol("n_2"), v.n2,
                symbol("epsilon"), v.e));
    }

    private NumericQuantities at(Values v) {
        return Routes.lyapunov(model.system).at(point(v)).quantities().orElseThrow();
    }

    private static void covers(Estimate estimate, double re, double im) {
        assertTrue(estimate.bound());
        assertTrue(estimate.error() < 1e-10 * Math.max(1, estimate.value().abs()), estimate::toString);
        assertTrue(estimate.covers(new Complex(re, im)), () -> estimate + " does not cover " + re + " + " + im + " i");
    }

    @Test
    void equations8To10() {
        for (Values v : points()) {
            NumericQuantities q = at(v);
            double shift = 2 * v.e * v.e / v.delta2() * (v.n2 - v.n1);
            covers(q.expectation(model.a1.adjoint().times(model.a1)), v.n1 + shift, 0);
            covers(q.expectation(model.a2.adjoint().times(model.a2)), v.n2 - shift, 0);
            double f = v.e / v.delta2() * (v.n1 - v.n2);
            covers(q.expectation(model.a2.adjoint().times(model.a1)), f * (v.w1 - v.w2), f * v.g);
            covers(q.expectation(model.a1.times(model.a2)), 0, 0);
        }
    }

    @Test
    void equations18To20() {
        for (Values v : points()) {
            NumericQuantities q = at(v);
            double f = 2 * v.g * v.e * v.e / v.delta2();
            covers(q.heat("1"), f * v.w1 * (v.n1 - v.n2), 0);
            covers(q.heat("2"), -f * v.w2 * (v.n1 - v.n2), 0);
            covers(q.work(), -f * (v.w1 - v.w2) * (v.n1 - v.n2), 0);
            double pi = -(Math.log(1 + 1 / v.n1) * f * (v.n1 - v.n2) - Math.log(1 + 1 / v.n2) * f * (v.n1 - v.n2));
            Estimate production = q.entropyProduction().orElseThrow();
            assertEquals(pi, production.re(), 1e-12 + production.error());
            assertTrue(production.re() >= -production.error());
        }
    }

    /** By Wick's theorem ⟨a†a†aa⟩ = 2⟨a†a⟩² and ⟨a_1†a_1 a_2†a_2⟩ = n_1 n_2 + |⟨a_1†a_2⟩|² without anomalous moments. */
    @Test
    void fourthMoments() {
        for (Values v : points()) {
            NumericQuantities q = at(v);
            double s = 2 * v.e * v.e / v.delta2() * (v.n2 - v.n1);
            double c2 = Math.pow(v.e / v.delta2() * (v.n1 - v.n2), 2) * ((v.w1 - v.w2) * (v.w1 - v.w2) + v.g * v.g);
            Operator n1 = model.a1.adjoint().times(model.a1);
            Operator n2 = model.a2.adjoint().times(model.a2);
            covers(q.expectation(model.a1.adjoint().pow(2).times(model.a1.pow(2))), 2 * (v.n1 + s) * (v.n1 + s), 0);
            covers(q.expectation(n1.times(n2)), (v.n1 + s) * (v.n2 - s) + c2, 0);
            covers(q.expectation(n1.pow(2)), 2 * (v.n1 + s) * (v.n1 + s) + v.n1 + s, 0);
        }
    }

    /**
     * (A2) and the D below (A5). By hand a_1†a_2 + a_1a_2† = √(ω_1ω_2) x_1x_2 + p_1p_2/√(ω_1ω_2), so dx_1/dt = p_1 + ε p_2/√(ω_1ω_2): the λ and μ
     * printed in (A3) are twice too large; with half of them (A6) gives (A8)–(A16) as printed.
     */
    @Test
    void driftAndDiffusionOfAppendixA() {
        for (Values v : points()) {
            GaussianModel m = GaussianModel.of(model.system, point(v));
            PaperScaling paper = new PaperScaling(v.w1, v.w2);
            double lambda = 2 * v.e / Math.sqrt(v.w1 * v.w2);
            double mu = 2 * v.e * Math.sqrt(v.w1 * v.w2);
            double[][] k = {
                {-v.g / 2, 1, 0, lambda / 2},
                {-v.w1 * v.w1, -v.g / 2, -mu / 2, 0},
                {0, lambda / 2, -v.g / 2, 1},
                {-mu / 2, 0, -v.w2 * v.w2, -v.g / 2}
            };
            near(k, paper.drift(m.drift()), 1e-13);
            double[] d = {
                v.g * (2 * v.n1 + 1) / (2 * v.w1),
                v.g * v.w1 * (2 * v.n1 + 1) / 2,
                v.g * (2 * v.n2 + 1) / (2 * v.w2),
                v.g * v.w2 * (2 * v.n2 + 1) / 2
            };
            double[][] diagonal = new double[4][4];
            for (int j = 0; j < 4; j++) {
                diagonal[j][j] = d[j];
            }
            near(diagonal, paper.covariance(m.diffusion()), 1e-13);
        }
    }

    /** (A8)–(A16), order (x_1, p_1, x_2, p_2). */
    @Test
    void covarianceOfAppendixA() {
        for (Values v : points()) {
            GaussianModel m = GaussianModel.of(model.system, point(v));
            PhaseSpaceState state =
                    m.steady().match(s -> s.state().state(), u -> new PhaseSpaceState(new double[4], new double[4][4]));
            double[][] x = new PaperScaling(v.w1, v.w2).covariance(state.covariance());
            double d2 = v.delta2();
            double root = Math.sqrt(v.w1 * v.w2);
            double one = 4 * v.e * v.e * (v.n2 - v.n1) / d2 + 2 * v.n1 + 1;
            double two = 4 * v.e * v.e * (v.n1 - v.n2) / d2 + 2 * v.n2 + 1;
            double[][] expected = new double[4][4];
            expected[0][0] = one / (2 * v.w1);
            expected[1][1] = 0.5 * v.w1 * one;
            expected[2][2] = two / (2 * v.w2);
            expected[3][3] = 0.5 * v.w2 * two;
            expected[0][2] = v.e * (v.n1 - v.n2) * (v.w1 - v.w2) / (root * d2);
            expected[0][3] = v.g * v.w2 * v.e * (v.n2 - v.n1) / (root * d2);
            expected[1][2] = v.g * v.w1 * v.e * (v.n1 - v.n2) / (root * d2);
            expected[1][3] = v.e * (v.n1 - v.n2) * (v.w1 - v.w2) * root / d2;
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < j; k++) {
                    expected[j][k] = expected[k][j];
                }
            }
            near(expected, x, 1e-11);
        }
    }

    @Test
    void conservingFormAgrees() {
        for (Values v : points()) {
            GaussianModel m = GaussianModel.of(model.system, point(v));
            double occupation =
                    m.conserving().orElseThrow().steady().match(s -> s.moments().real()[0][0], u -> Double.NaN);
            double shift = 2 * v.e * v.e / v.delta2() * (v.n2 - v.n1);
            assertEquals(v.n1 + shift, occupation, 1e-12 * (1 + occupation));
        }
        TwoOscillators pairing = new TwoOscillators(true, true);
        assertTrue(GaussianModel.of(pairing.system, pairing(pairing, "1/5", "1/10"))
                .conserving()
                .isEmpty());
    }

    private static ParameterPoint pairing(TwoOscillators model, String epsilon, String eta) {
        return ParameterPoint.of(Map.of(
                model.field.symbol("omega_1").orElseThrow(), Scalar.ONE,
                model.field.symbol("omega_2").orElseThrow(), Scalar.of(3, 2),
                model.field.symbol("gamma").orElseThrow(), Scalar.of(1, 5),
                model.field.symbol("n_1").orElseThrow(), Scalar.of(1, 3),
                model.field.symbol("n_2").orElseThrow(), Scalar.of(2),
                model.field.symbol("epsilon").orElseThrow(), ratio(epsilon),
                model.field.symbol("eta").orElseThrow(), ratio(eta)));
    }

    private static Scalar ratio(String text) {
        String[] parts = text.split("/", -1);
        return Scalar.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** At ε = 0 and η above the threshold the pair amplifies: η² > γ²/4 + (ω_1 + ω_2)²/4 by hand from da_1/dt, da_2†/dt. */
    @Test
    void anUnstableModelIsRefusedWithItsEigenvalue() {
        TwoOscillators pairing = new TwoOscillators(true, true);
        RouteOutcome below = Routes.lyapunov(pairing.system).at(pairing(pairing, "0/1", "125/100"));
        assertTrue(below.quantities().isPresent(), below.reason());
        RouteOutcome above = Routes.lyapunov(pairing.system).at(pairing(pairing, "0/1", "127/100"));
        assertTrue(above instanceof RouteOutcome.Unstable, above.toString());
        assertTrue(above.reason().contains("eigenvalue"), above.reason());
    }

    private static void near(double[][] expected, double[][] actual, double tolerance) {
        for (int j = 0; j < expected.length; j++) {
            for (int k = 0; k < expected.length; k++) {
                double size = Math.sqrt(Math.abs(expected[j][j] * expected[k][k]));
                assertEquals(expected[j][k], actual[j][k], tolerance * (1 + size), "entry (" + j + ", " + k + ")");
            }
        }
    }
}
