package org.ladderwork.numeric.dense;

/**
 * A similarity transformation that was worked out on a small diagonal window, w₀ … w₁, carried to the rest of the matrix
 * by multiplication: with U the product of the window's reflections, columns above the window ← (columns) U, rows to the
 * right of it ← Uᵀ (rows), rows of Qᵀ likewise. Twice the flops of applying the reflections one by one, at several times
 * the speed.
 */
final class WindowUpdate {
    private final double[][] h;
    private final double[][] qt;
    private final boolean wantT;
    private final Gemm gemm;

    WindowUpdate(double[][] h, double[][] qt, boolean wantT, Gemm gemm) {
        this.h = h;
        this.qt = qt;
        this.wantT = wantT;
        this.gemm = gemm;
    }

    /** A copy of the window of the given size. */
    double[][] copy(int from, int size) {
        double[][] w = new double[size][];
        for (int i = 0; i < size; i++) {
            w[i] = java.util.Arrays.copyOfRange(h[from + i], from, from + size);
        }
        return w;
    }

    static double[][] identity(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    /**
     * Writes the window back and transforms what is outside of it.
     *
     * @param window the transformed window
     * @param ut Uᵀ by rows
     * @param lo first row of the active block, hi its last: without T nothing beyond them matters
     */
    void apply(double[][] window, double[][] ut, int from, int lo, int hi) {
        int size = window.length;
        for (int i = 0; i < size; i++) {
            System.arraycopy(window[i], 0, h[from + i], from, size);
        }
        int top = wantT ? 0 : lo;
        int end = wantT ? h.length : hi + 1;
        if (from > top) {
            double[][] above = new double[from - top][];
            for (int i = top; i < from; i++) {
                above[i - top] = java.util.Arrays.copyOfRange(h[i], from, from + size);
                java.util.Arrays.fill(h[i], from, from + size, 0.0);
            }
            gemm.addTimes(1, above, 0, 0, Transpose.of(ut), 0, 0, h, top, from, from - top, size, size);
        }
        left(h, ut, from, from + size, end);
        if (qt.length > 0) {
            left(qt, ut, from, 0, qt[0].length);
        }
    }

    /** Rows from … of m, columns begin … end − 1 ← Uᵀ rows. */
    private void left(double[][] m, double[][] ut, int from, int begin, int end) {
        if (end <= begin) {
            return;
        }
        int size = ut.length;
        double[][] old = new double[size][];
        for (int i = 0; i < size; i++) {
            old[i] = java.util.Arrays.copyOfRange(m[from + i], begin, end);
            java.util.Arrays.fill(m[from + i], begin, end, 0.0);
        }
        gemm.addTimes(1, ut, 0, 0, old, 0, 0, m, from, begin, size, end - begin, size);
    }
}
