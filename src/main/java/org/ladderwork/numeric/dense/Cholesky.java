package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * A rigorous test of A > 0 in floating point. If the Cholesky factorisation of A − c 1 runs to its end, with
 * c = 2 γ_{n+2} tr A and γ_k = k u/(1 − k u), then A is positive definite in exact arithmetic (S. M. Rump, BIT 46, 433
 * (2006), theorem 2.3: the backward error of the factorisation is below γ_{n+1}/(1 − γ_{n+1}) tr A; the factor two
 * leaves room for the rounding of the shift and of c itself). Cost n³/3 flops, by blocks of {@value #BLOCK} rows.
 */
@Source(key = "rump2006", at = "theorem 2.3")
final class Cholesky {
    private static final int BLOCK = 48;

    private Cholesky() {}

    /** True: a (symmetric) is positive definite, proved. False: not decided. */
    static boolean proves(double[][] a, Gemm gemm) {
        int n = a.length;
        double trace = 0;
        for (int i = 0; i < n; i++) {
            if (!(a[i][i] > 0) || !Double.isFinite(a[i][i])) {
                return false;
            }
            trace += a[i][i];
        }
        double shift = 2 * Rounding.gamma(n + 2) * trace + n * Double.MIN_NORMAL;
        double[][] r = RealSchur.copy(a);
        for (int i = 0; i < n; i++) {
            r[i][i] -= shift;
        }
        return factor(r, gemm);
    }

    /** Upper factor R with A = Rᵀ R in place; false when a pivot is not positive. */
    static boolean factor(double[][] r, Gemm gemm) {
        int n = r.length;
        for (int k = 0; k < n; k += BLOCK) {
            int end = Math.min(n, k + BLOCK);
            for (int i = k; i < end; i++) {
                double p = r[i][i];
                if (!(p > 0)) {
                    return false;
                }
                scale(r[i], 1 / Math.sqrt(p), i, n);
                for (int j = i + 1; j < end; j++) {
                    Hessenberg.axpy(-r[i][j], r[i], r[j], j, n);
                }
            }
            update(r, k, end, gemm);
        }
        return true;
    }

    /** Rows below the block: R₂₂ −= R₁₂ᵀ R₁₂, upper triangle by strips. */
    private static void update(double[][] r, int k, int end, Gemm gemm) {
        int n = r.length;
        int rest = n - end;
        if (rest == 0) {
            return;
        }
        double[][] left = new double[rest][end - k];
        for (int p = k; p < end; p++) {
            for (int j = 0; j < rest; j++) {
                left[j][p - k] = r[p][end + j];
            }
        }
        int strip = 96;
        for (int i = 0; i < rest; i += strip) {
            int rows = Math.min(strip, rest - i);
            gemm.addTimes(-1, left, i, 0, r, k, end + i, r, end + i, end + i, rows, rest - i, end - k);
        }
    }

    private static void scale(double[] row, double factor, int from, int to) {
        for (int j = from; j < to; j++) {
            row[j] *= factor;
        }
    }
}
