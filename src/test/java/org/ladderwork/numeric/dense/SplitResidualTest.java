package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("K X + X K^T + D beyond double, by matrix products")
class SplitResidualTest {

    @ParameterizedTest(name = "n = {0}, sizes over 10^±{1}")
    @CsvSource({"1, 0", "2, 0", "5, 3", "17, 0", "40, 6", "70, 0"})
    @DisplayName("against exact decimal sums: within its bound, and the bound is 1e4 times below that of double")
    void withinItsBound(int n, int spread) {
        Random random = new Random(n);
        double[][] k = new double[n][n];
        double[][] x = new double[n][n];
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                k[i][j] = random.nextGaussian() * Math.pow(10, spread * (2 * random.nextDouble() - 1));
            }
            for (int j = 0; j <= i; j++) {
                x[i][j] = random.nextGaussian() * Math.pow(10, spread * (2 * random.nextDouble() - 1));
                x[j][i] = x[i][j];
            }
        }
        // D near to −(K X + X Kᵀ), as at a solution: what is left is of the size of rounding.
        Gemm gemm = new Gemm();
        double[][] r0 = Residual.of(k, x, d, gemm).values();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                d[i][j] = -r0[i][j];
            }
        }
        SplitResidual split = SplitResidual.of(k, x, d, gemm);
        BigDecimal[][] exact = exact(k, x, d);
        assertWithin(exact, split.values(), split.rounding(), n);
        double inDouble = Residual.bound(new double[n][n], k, x, d, Rounding.gamma(n + 4));
        assertTrue(split.rounding() < 1e-4 * inDouble, split.rounding() + " beside " + inDouble);

        double[][] delta = new double[n][n];
        BigDecimal[][] both = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                delta[i][j] = 1e-13 * random.nextGaussian();
                delta[j][i] = delta[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                both[i][j] = new BigDecimal(x[i][j]).add(new BigDecimal(delta[i][j]));
            }
        }
        Residual corrected = split.corrected(k, delta, gemm);
        BigDecimal[][] after = exact(k, both, d);
        assertWithin(after, corrected.values(), corrected.bound() - Norms.rowSum(corrected.values()) * (1 - 1e-12), n);
    }

    private static void assertWithin(BigDecimal[][] exact, double[][] values, double bound, int n) {
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int j = 0; j < n; j++) {
                assertEquals(values[i][j], values[j][i]);
                row += Math.abs(
                        exact[i][j].subtract(new BigDecimal(values[i][j])).doubleValue());
            }
            assertTrue(row <= bound, "row " + i + ": " + row + " is above " + bound);
        }
    }

    private static BigDecimal[][] exact(double[][] k, double[][] x, double[][] d) {
        BigDecimal[][] decimal = new BigDecimal[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                decimal[i][j] = new BigDecimal(x[i][j]);
            }
        }
        return exact(k, decimal, d);
    }

    private static BigDecimal[][] exact(double[][] k, BigDecimal[][] x, double[][] d) {
        int n = k.length;
        BigDecimal[][] r = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                r[i][j] = new BigDecimal(d[i][j]);
                for (int p = 0; p < n; p++) {
                    r[i][j] = r[i][j].add(new BigDecimal(k[i][p]).multiply(x[p][j]));
                    r[i][j] = r[i][j].add(x[i][p].multiply(new BigDecimal(k[j][p])));
                }
            }
        }
        return r;
    }
}
