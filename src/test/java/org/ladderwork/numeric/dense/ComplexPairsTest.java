package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A X + X Bᵀ = E for two blocks with complex eigenvalues")
class ComplexPairsTest {
    /** Put back: the residual is rounding of A, B and X, for all signs of the off-diagonal entries and skewness up to 200. */
    @Test
    @DisplayName("substituted back, 4000 random pairs")
    void substituteBack() {
        Random random = new Random(11);
        int taken = 0;
        for (int trial = 0; trial < 4000; trial++) {
            double[][] t = new double[4][4];
            for (int i = 0; i < 4; i += 2) {
                t[i][i] = -Math.exp(random.nextDouble(-8, 1));
                t[i + 1][i + 1] = t[i][i];
                double sign = random.nextBoolean() ? 1 : -1;
                t[i][i + 1] = sign * Math.exp(random.nextDouble(-3, 3));
                t[i + 1][i] = -sign * Math.exp(random.nextDouble(-3, 3));
            }
            ComplexPairs pairs = new ComplexPairs(t);
            if (!pairs.takes(0, 2)) {
                continue;
            }
            taken++;
            double[][] e = new double[2][4];
            double[][] x = new double[2][4];
            for (int i = 0; i < 2; i++) {
                for (int j = 2; j < 4; j++) {
                    e[i][j] = random.nextGaussian();
                    x[i][j] = e[i][j];
                }
            }
            pairs.solve(x[0], x[1], 0, 2, t[0][0] + t[2][2]);
            double size = Norms.largest(t) * Norms.largest(x);
            for (int i = 0; i < 2; i++) {
                for (int j = 2; j < 4; j++) {
                    double back = 0;
                    for (int p = 0; p < 2; p++) {
                        back += t[i][p] * x[p][j] + x[i][2 + p] * t[j][2 + p];
                    }
                    assertEquals(e[i][j], back, 1e-14 * size, "trial " + trial);
                }
            }
        }
        assertTrue(taken > 2000 && taken < 4000, "taken " + taken);
    }

    @Test
    @DisplayName("a very skew block and real eigenvalues are left to the elimination")
    void refused() {
        double[][] t = {{-1, 1e4, 0, 0}, {-1, -1, 0, 0}, {0, 0, -2, 1}, {0, 0, -1, -2}};
        assertFalse(new ComplexPairs(t).takes(0, 2));
        assertTrue(new ComplexPairs(t).takes(2, 2));
        assertFalse(new ComplexPairs(new double[][] {{-1, 1}, {0, -1}}).takes(0, 0));
    }
}
