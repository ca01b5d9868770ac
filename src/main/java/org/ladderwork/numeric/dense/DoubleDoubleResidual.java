package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * R = K X + X Kᵀ + D for X = hi + lo, accumulated in twice the working precision, then rounded once.
 *
 * <p>Each product is split without error, a x = p + e with e = fma(a, x, −p), each sum likewise (D. E. Knuth's TwoSum);
 * the errors are collected in a second number (T. Ogita, S. M. Rump and S. Oishi, SIAM J. Sci. Comput. 26, 1955 (2005),
 * algorithm Dot2). The error of the collected errors is below 4 (n + 4)² u² (|K||X| + |X||K|ᵀ + |D|). Zeros of K are
 * skipped: for a banded drift the cost is proportional to its non-zeros. About 14 flops per product.
 */
@Source(key = "ogita2005", at = "algorithm Dot2")
final class DoubleDoubleResidual {
    private DoubleDoubleResidual() {}

    /** X = x. */
    static Residual of(double[][] k, double[][] x, double[][] d) {
        return of(k, x, new double[0][], d);
    }

    /** X = hi + lo; an empty {@code lo} is zero. */
    static Residual of(double[][] k, double[][] hi, double[][] lo, double[][] d) {
        int n = k.length;
        double[][] high = new double[n][n];
        double[][] low = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < n; p++) {
                if (k[i][p] != 0) {
                    accumulate(k[i][p], hi[p], high[i], low[i]);
                    if (lo.length > 0) {
                        correct(k[i][p], lo[p], low[i]);
                    }
                }
            }
        }
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                r[i][j] = DoubleDouble.sum(high[i][j], high[j][i], d[i][j], low[i][j] + low[j][i]);
                r[j][i] = r[i][j];
            }
        }
        double gamma = 4.0 * (n + 4) * (n + 4) * Rounding.U * Rounding.U;
        // Final rounding of each entry of R: a relative u, absorbed by the second factor.
        return new Residual(r, Residual.bound(r, k, hi, d, gamma) * (1 + 4 * Rounding.U));
    }

    private static void accumulate(double a, double[] x, double[] high, double[] low) {
        for (int j = 0; j < x.length; j++) {
            double p = a * x[j];
            double e = Math.fma(a, x[j], -p);
            double h = high[j];
            double s = h + p;
            double z = s - h;
            high[j] = s;
            low[j] += (h - (s - z)) + (p - z) + e;
        }
    }

    private static void correct(double a, double[] x, double[] low) {
        for (int j = 0; j < x.length; j++) {
            low[j] = Math.fma(a, x[j], low[j]);
        }
    }
}
