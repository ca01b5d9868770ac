package org.ladderwork.numeric.dense;

/** The transpose, copied in tiles of 32 × 32 so that both sides stay in the cache. */
final class Transpose {
    private static final int TILE = 32;

    private Transpose() {}

    static double[][] of(double[][] a) {
        int m = a.length;
        int n = m == 0 ? 0 : a[0].length;
        double[][] t = new double[n][m];
        for (int i = 0; i < m; i += TILE) {
            for (int j = 0; j < n; j += TILE) {
                tile(a, t, i, Math.min(m, i + TILE), j, Math.min(n, j + TILE));
            }
        }
        return t;
    }

    private static void tile(double[][] a, double[][] t, int i0, int i1, int j0, int j1) {
        for (int i = i0; i < i1; i++) {
            double[] row = a[i];
            for (int j = j0; j < j1; j++) {
                t[j][i] = row[j];
            }
        }
    }
}
