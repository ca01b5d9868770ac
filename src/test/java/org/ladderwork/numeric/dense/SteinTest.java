package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("V = X V Xᵀ + Y")
class SteinTest {
    @Test
    @DisplayName("one mode through a beam splitter of transmittance x²: v = y/(1 − x²)")
    void scalar() {
        SteinOutcome.Stable s = assertInstanceOf(
                SteinOutcome.Stable.class, Stein.solve(new double[][] {{0.75}}, new double[][] {{0.4375}}));
        assertEquals(1.0, s.covariance()[0][0], 1e-16);
    }

    /**
     * With X = e^{Kτ} and Y = ∫₀^τ e^{Ks} D e^{Kᵀs} ds the stroboscopic fixed point is the steady state of K, D for every
     * τ: two routes that share no code but the products.
     */
    @ParameterizedTest
    @CsvSource({"2, 0.1", "5, 1.0", "12, 0.01", "30, 3.0"})
    @DisplayName("the fixed point of the exact propagator is the steady covariance")
    void agreesWithLyapunov(int n, double tau) {
        Random random = new Random(n);
        double[][] k = Drifts.random(n, -0.3, random);
        double[][] d = Drifts.positive(n, random);
        Propagator p = Evolution.propagator(k, d, tau);
        SteinOutcome.Stable s = assertInstanceOf(SteinOutcome.Stable.class, Stein.solve(p.map(), p.noise()));
        assertInstanceOf(Certificate.Certified.class, s.certificate());
        var exact = FiftyDigits.solve(k, d);
        assertTrue(FiftyDigits.relativeError(s.covariance(), exact) < 1e-12 / Math.min(1, tau));
    }

    @Test
    @DisplayName("the bound holds: X = diag(x_i), V_ij = Y_ij/(1 − x_i x_j)")
    void bound() {
        double[] x = {0.5, -0.25, 0.96875, 0.9990234375};
        Random random = new Random(2);
        double[][] y = Drifts.symmetric(4, random);
        double[][] map = new double[4][4];
        for (int i = 0; i < 4; i++) {
            map[i][i] = x[i];
        }
        SteinOutcome.Stable s = assertInstanceOf(SteinOutcome.Stable.class, Stein.solve(map, y));
        Certificate.Certified c = assertInstanceOf(Certificate.Certified.class, s.certificate());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double exact = y[i][j] / (1 - x[i] * x[j]);
                double error = Math.abs(s.covariance()[i][j] - exact) - 2e-16 * Math.abs(exact);
                assertTrue(error <= c.entrywise(i, j, exact), i + " " + j);
            }
        }
    }

    @Test
    @DisplayName("a rotation and a growing map are refused with their eigenvalue")
    void unstable() {
        SteinOutcome.Unstable turn =
                assertInstanceOf(
                        SteinOutcome.Unstable.class,
                        Stein.solve(new double[][] {{0.6, 0.8}, {-0.8, 0.6}}, new double[][] {{1, 0}, {0, 1}}));
        assertEquals(1, turn.eigenvalue().modulus(), 1e-15);
        assertEquals(0.8, turn.eigenvalue().imaginary(), 1e-15);
        SteinOutcome.Unstable grow = assertInstanceOf(
                SteinOutcome.Unstable.class, Stein.solve(new double[][] {{1.5, 1}, {0, 0.5}}, new double[][] {
                    {1, 0}, {0, 1}
                }));
        assertEquals(1.5, grow.eigenvalue().real(), 1e-15);
    }
}
