package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gaussian entropy, vacuum 1/2")
class GaussianEntropyTest {
    @Test
    @DisplayName("vacuum and squeezed vacuum are pure; thermal n = 1 has S = 2 ln 2")
    void oneMode() {
        assertEquals(0, GaussianEntropy.of(new double[][] {{0.5, 0}, {0, 0.5}}), 1e-15);
        assertEquals(0, GaussianEntropy.of(new double[][] {{4, 0}, {0, 0.0625}}), 1e-14);
        assertEquals(2 * Math.log(2), GaussianEntropy.of(new double[][] {{1.5, 0}, {0, 1.5}}), 1e-15);
    }

    @Test
    @DisplayName("two-mode squeezed vacuum: pure as a whole, each half thermal with n = sinh² r")
    void twoModeSqueezing() {
        double r = 0.8;
        double c = 0.5 * Math.cosh(2 * r);
        double s = 0.5 * Math.sinh(2 * r);
        double[][] v = {{c, 0, s, 0}, {0, c, 0, -s}, {s, 0, c, 0}, {0, -s, 0, c}};
        assertEquals(0, GaussianEntropy.of(v), 1e-13);
        double n = Math.sinh(r) * Math.sinh(r);
        assertEquals(
                (n + 1) * Math.log(n + 1) - n * Math.log(n),
                GaussianEntropy.of(new double[][] {{c, 0}, {0, c}}),
                1e-14);
    }

    /** A symplectic S leaves the ν alone: products of single-mode squeezers, beam splitters and shears. */
    @Test
    @DisplayName("symplectic eigenvalues survive random symplectic transformations")
    void invariance() {
        Random random = new Random(4);
        double[] nu = {7.5, 3, 0.75, 0.5};
        int n = 2 * nu.length;
        double[][] s = new double[n][n];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            s[i][i] = 1;
            v[i][i] = nu[i / 2];
        }
        for (int step = 0; step < 40; step++) {
            double[][] g = new double[n][n];
            for (int i = 0; i < n; i++) {
                g[i][i] = 1;
            }
            int a = 2 * random.nextInt(nu.length);
            int b = 2 * random.nextInt(nu.length);
            if (a == b) {
                double z = 0.8 + 0.4 * random.nextDouble();
                g[a][a] = z;
                g[a + 1][a + 1] = 1 / z;
            } else {
                double phi = random.nextDouble();
                for (int q = 0; q < 2; q++) {
                    g[a + q][a + q] = Math.cos(phi);
                    g[b + q][b + q] = Math.cos(phi);
                    g[a + q][b + q] = Math.sin(phi);
                    g[b + q][a + q] = -Math.sin(phi);
                }
            }
            s = new Gemm().times(g, s);
        }
        double[][] turned = Congruence.of(new Gemm(), s, v, Transpose.of(s));
        assertArrayEquals(nu, GaussianEntropy.symplecticEigenvalues(turned), 1e-12);
    }

    @Test
    @DisplayName("no state: refused")
    void misuse() {
        assertThrows(IllegalArgumentException.class, () -> GaussianEntropy.of(new double[][] {{0.4, 0}, {0, 0.4}}));
        assertThrows(IllegalArgumentException.class, () -> GaussianEntropy.of(new double[][] {{1, 0}, {0, -1}}));
        assertThrows(IllegalArgumentException.class, () -> GaussianEntropy.of(new double[][] {{1}}));
        assertThrows(IllegalArgumentException.class, () -> GaussianEntropy.ofOccupation(-1));
    }
}
