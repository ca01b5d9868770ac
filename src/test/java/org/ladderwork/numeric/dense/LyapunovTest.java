package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("K V + V Kᵀ + D = 0")
class LyapunovTest {

    @Test
    @DisplayName("n = 1: V = −D/(2K)")
    void oneDimension() {
        LyapunovOutcome.Stable s = stable(new double[][] {{-0.25}}, new double[][] {{3}}, LyapunovOptions.DEFAULT);
        assertEquals(6.0, s.covariance()[0][0]);
    }

    @Test
    @DisplayName("damped oscillator, K = (0 1; −ω² −γ), D = diag(0, 2γT): V = diag(T/ω², T), equipartition")
    void equipartition() {
        double omega2 = 2.25;
        double gamma = 0.125;
        double temperature = 0.75;
        double[][] k = {{0, 1}, {-omega2, -gamma}};
        double[][] d = {{0, 0}, {0, 2 * gamma * temperature}};
        double[][] v = stable(k, d, LyapunovOptions.DEFAULT).covariance();
        assertEquals(temperature / omega2, v[0][0], 1e-14);
        assertEquals(temperature, v[1][1], 1e-14);
        assertEquals(0, v[0][1], 1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @DisplayName("the two 50-digit references agree")
    void referencesAgree(int n) {
        Random random = new Random(100 + n);
        double[][] k = Drifts.random(n, -0.3, random);
        double[][] d = Drifts.symmetric(n, random);
        BigDecimal[][] a = FiftyDigits.eliminate(k, d);
        BigDecimal[][] b = FiftyDigits.solve(k, d);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertTrue(a[i][j].subtract(b[i][j]).abs().doubleValue() < 1e-50, "entry " + i + " " + j);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 11, 14, 17, 20, 26, 32, 33, 40})
    @DisplayName("well-conditioned: error below 1e-12, bound never below the error, refinement to one rounding")
    void wellConditioned(int n) {
        for (int seed = 0; seed < (n > 14 ? 1 : 3); seed++) {
            Random random = new Random(1000L * n + seed);
            double[][] k = Drifts.random(n, -0.4, random);
            double[][] d = Drifts.symmetric(n, random);
            BigDecimal[][] exact = FiftyDigits.solve(k, d);
            LyapunovOutcome.Stable plain = stable(k, d, LyapunovOptions.DEFAULT);
            double error = holds(plain, exact, "n " + n + " seed " + seed);
            assertTrue(error < 1e-12, "error " + error);
            assertTrue(plain.residual() < 1e-14, "residual " + plain.residual());
            LyapunovOutcome.Stable refined = stable(k, d, LyapunovOptions.REFINED);
            double after = holds(refined, exact, "refined, n " + n + " seed " + seed);
            assertTrue(after <= 0x1p-53, "refined " + after);
            assertTrue(relative(refined) < 1.2e-16, "bound " + relative(refined));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12})
    @DisplayName("nearly unstable: flagged, and the bound still holds where there is one")
    void nearlyUnstable(double margin) {
        Random random = new Random(7);
        double[][] k = Drifts.random(12, -margin, random);
        double[][] d = Drifts.positive(12, random);
        LyapunovOutcome.Stable s = stable(k, d, LyapunovOptions.DEFAULT);
        assertEquals(margin <= 1e-8, s.margin().nearlyUnstable());
        if (s.certificate() instanceof Certificate.Certified) {
            holds(s, FiftyDigits.solve(k, d), "margin " + margin);
        }
        if (margin >= 1e-10) {
            assertInstanceOf(Certificate.Certified.class, s.certificate());
        }
    }

    /**
     * The real embedding of the uniform chain, whose exact solution is known for every size (proof in {@link
     * ComplexLyapunovTest}): conditioning grows as n³, so this is where a bound has to be large and still true.
     */
    @ParameterizedTest
    @ValueSource(ints = {10, 40, 100, 240})
    @DisplayName("ill-conditioned chain: the bound is never below the error, and refinement brings both to rounding")
    void chainBound(int sites) {
        chainBoundHolds(sites);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {500})
    @DisplayName("the same at n = 1000")
    void chainBoundLong(int sites) {
        chainBoundHolds(sites);
    }

    private static void chainBoundHolds(int sites) {
        double gamma = 0.5;
        double[][] k = Drifts.chain(new double[sites], gamma).embedded();
        double[][] d = Drifts.ends(sites, gamma, 1, 0.25).embedded();
        double[][] exact = new double[2 * sites][2 * sites];
        double delta = 0.375;
        double jump = delta * gamma * gamma / (gamma * gamma + 4);
        double c = 2 * delta * gamma / (gamma * gamma + 4);
        for (int i = 0; i < sites; i++) {
            exact[i][i] = 0.625 + (i == 0 ? jump : i == sites - 1 ? -jump : 0);
            exact[sites + i][sites + i] = exact[i][i];
            if (i + 1 < sites) {
                // Im C_{i,i+1} = c stands at (n + i, i + 1) and, with the other sign, at (i, n + i + 1).
                exact[sites + i][i + 1] = c;
                exact[sites + i + 1][i] = -c;
                exact[i][sites + i + 1] = -c;
                exact[i + 1][sites + i] = c;
            }
        }
        for (LyapunovOptions options : new LyapunovOptions[] {LyapunovOptions.DEFAULT, LyapunovOptions.REFINED}) {
            LyapunovOutcome.Stable s = stable(k, d, options);
            Certificate.Certified certified = assertInstanceOf(Certificate.Certified.class, s.certificate());
            double error = 0;
            for (int i = 0; i < 2 * sites; i++) {
                for (int j = 0; j < 2 * sites; j++) {
                    double e = Math.abs(s.covariance()[i][j] - exact[i][j]);
                    error = Math.hypot(error, e);
                    // The expected values themselves are rounded.
                    double slack = 4e-16 * Math.abs(exact[i][j]);
                    assertTrue(e <= certified.entrywise(i, j, exact[i][j]) + slack, i + " " + j + ": " + e);
                }
            }
            error /= Norms.frobenius(exact);
            assertTrue(error <= certified.relative() + 4e-16, "error " + error + " bound " + certified.relative());
            if (options.refine()) {
                assertTrue(certified.relative() < 1e-14, "bound " + certified.relative());
            }
        }
    }

    @Test
    @DisplayName(
            "a mode that never decays within rounding: refused, or returned without a certificate; never certified")
    void darkMode() {
        // Two modes driven as one: x1 − x2 is undamped up to rounding of the given entries.
        double[][] k = {{-0.1, -0.1, 0}, {-0.1, -0.1, 0}, {0, 0, -1}};
        LyapunovOutcome outcome = Lyapunov.solve(k, identity(3));
        boolean certified = outcome.match(s -> s.certificate() instanceof Certificate.Certified, u -> false);
        assertFalse(certified);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 40, 70})
    @DisplayName("unstable: refused with the eigenvalue of largest real part")
    void unstable(int n) {
        Random random = new Random(n);
        double[][] k = Drifts.random(n, 0.125, random);
        LyapunovOutcome.Unstable u = assertInstanceOf(LyapunovOutcome.Unstable.class, Lyapunov.solve(k, identity(n)));
        assertEquals(0.125, u.eigenvalue().real(), 1e-12);
    }

    @Test
    @DisplayName("an inverted oscillator is refused with λ = √2 − 1 (γ = 2, ω² = −1)")
    void inverted() {
        // λ² + 2λ − 1 = 0.
        double[][] k = {{0, 1}, {1, -2}};
        LyapunovOutcome.Unstable u = assertInstanceOf(LyapunovOutcome.Unstable.class, Lyapunov.solve(k, identity(2)));
        assertEquals(Math.sqrt(2) - 1, u.eigenvalue().real(), 1e-15);
        assertEquals(0, u.eigenvalue().imaginary());
    }

    @Test
    @DisplayName("units: drift and diffusion of size 1e-150 and 1e+120 change nothing but the scale")
    void scales() {
        Random random = new Random(3);
        double[][] k = Drifts.random(6, -0.5, random);
        double[][] d = Drifts.symmetric(6, random);
        double[][] tinyDrift = times(k, 0x1p-500);
        double[][] hugeDiffusion = times(d, 0x1p400);
        double[][] v = stable(k, d, LyapunovOptions.DEFAULT).covariance();
        LyapunovOutcome.Stable s = stable(tinyDrift, hugeDiffusion, LyapunovOptions.DEFAULT);
        assertInstanceOf(Certificate.Certified.class, s.certificate());
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertEquals(Math.scalb(v[i][j], 900), s.covariance()[i][j]);
            }
        }
    }

    @Test
    @DisplayName("V is exactly symmetric; positive diffusion gives positive variances")
    void symmetricPositive() {
        Random random = new Random(5);
        for (int n : new int[] {3, 20, 50}) {
            double[][] v = stable(Drifts.random(n, -0.2, random), Drifts.positive(n, random), LyapunovOptions.PLAIN)
                    .covariance();
            for (int i = 0; i < n; i++) {
                assertTrue(v[i][i] > 0);
                for (int j = 0; j < i; j++) {
                    assertEquals(v[i][j], v[j][i]);
                }
            }
            assertTrue(Cholesky.proves(v, new Gemm()), "V > 0");
        }
    }

    @Test
    @DisplayName("misuse is told what to do")
    void misuse() {
        double[][] square = identity(2);
        assertThrows(IllegalArgumentException.class, () -> Lyapunov.solve(new double[0][0], new double[0][0]));
        assertThrows(IllegalArgumentException.class, () -> Lyapunov.solve(new double[][] {{1, 2}}, square));
        assertThrows(IllegalArgumentException.class, () -> Lyapunov.solve(square, identity(3)));
        assertThrows(IllegalArgumentException.class, () -> Lyapunov.solve(square, new double[][] {{1, 2}, {0, 1}}));
        IllegalArgumentException nan = assertThrows(
                IllegalArgumentException.class,
                () -> Lyapunov.solve(new double[][] {{Double.NaN}}, new double[][] {{1}}));
        assertTrue(nan.getMessage().contains("(0, 0)"));
    }

    /** Asserts that both bounds of the certificate hold; returns the true relative error. */
    private static double holds(LyapunovOutcome.Stable s, BigDecimal[][] exact, String where) {
        Certificate.Certified c = assertInstanceOf(Certificate.Certified.class, s.certificate(), where);
        double error = FiftyDigits.relativeError(s.covariance(), exact);
        assertTrue(error <= c.relative(), where + ": error " + error + " bound " + c.relative());
        for (int i = 0; i < exact.length; i++) {
            for (int j = 0; j < exact.length; j++) {
                double value = s.covariance()[i][j];
                double e = FiftyDigits.error(value, exact[i][j]);
                assertTrue(e <= c.entrywise(i, j, value), where + " entry " + i + " " + j + ": " + e);
            }
        }
        return error;
    }

    private static double relative(LyapunovOutcome.Stable s) {
        return s.certificate().match(Certificate.Certified::relative, c -> Double.POSITIVE_INFINITY);
    }

    private static LyapunovOutcome.Stable stable(double[][] k, double[][] d, LyapunovOptions options) {
        return assertInstanceOf(LyapunovOutcome.Stable.class, Lyapunov.solve(k, d, options));
    }

    private static double[][] identity(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    private static double[][] times(double[][] a, double factor) {
        double[][] b = RealSchur.copy(a);
        for (double[] row : b) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return b;
    }
}
