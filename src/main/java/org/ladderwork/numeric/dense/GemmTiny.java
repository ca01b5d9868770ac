package org.ladderwork.numeric.dense;

/**
 * The product of small blocks, without packing: C += α A B row by row, zeros of A skipped. A class of its own so that
 * the profile of its short loops does not spoil the compilation of {@link GemmKernel}.
 */
final class GemmTiny {
    private GemmTiny() {}

    static void addTimes(
            double alpha,
            double[][] a,
            int ai,
            int aj,
            double[][] b,
            int bi,
            int bj,
            double[][] c,
            int ci,
            int cj,
            int m,
            int n,
            int k) {
        for (int i = 0; i < m; i++) {
            double[] row = a[ai + i];
            double[] out = c[ci + i];
            for (int p = 0; p < k; p++) {
                double x = alpha * row[aj + p];
                if (x != 0) {
                    axpy(x, b[bi + p], bj, out, cj, n);
                }
            }
        }
    }

    private static void axpy(double x, double[] b, int bj, double[] c, int cj, int n) {
        for (int j = 0; j < n; j++) {
            c[cj + j] = Math.fma(x, b[bj + j], c[cj + j]);
        }
    }
}
