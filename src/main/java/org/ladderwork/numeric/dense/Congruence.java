package org.ladderwork.numeric.dense;

/**
 * A S Aᵀ for symmetric S, exactly symmetric: with S = U + Uᵀ, U upper triangular, it is (A U) Aᵀ plus its transpose.
 * 3 n³ flops instead of 4 n³, and no rounding makes the two triangles differ.
 */
final class Congruence {
    private static final int WIDTH = 128;

    private Congruence() {}

    /** {@code at} is Aᵀ. */
    static double[][] of(Gemm gemm, double[][] a, double[][] s, double[][] at) {
        int n = s.length;
        double[][] u = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(s[i], i, u[i], i, n - i);
            u[i][i] = 0.5 * s[i][i];
        }
        double[][] c = gemm.times(timesUpper(gemm, a, u), at);
        for (int i = 0; i < n; i++) {
            c[i][i] *= 2;
            for (int j = 0; j < i; j++) {
                double x = c[i][j] + c[j][i];
                c[i][j] = x;
                c[j][i] = x;
            }
        }
        return c;
    }

    /** Replaces a by the mean of a and aᵀ. */
    static void symmetrise(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (a[i][j] + a[j][i]);
                a[i][j] = mean;
                a[j][i] = mean;
            }
        }
    }

    /** A U by blocks of columns: column block j needs only the rows of U above its end. */
    private static double[][] timesUpper(Gemm gemm, double[][] a, double[][] u) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int j = 0; j < n; j += WIDTH) {
            int w = Math.min(WIDTH, n - j);
            gemm.addTimes(1, a, 0, 0, u, 0, j, c, 0, j, n, w, j + w);
        }
        return c;
    }
}
