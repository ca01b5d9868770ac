package org.ladderwork.numeric.liouville;

/**
 * P A = L U with partial pivoting, row by row: the inner loop adds one row to another, which HotSpot vectorises. n³/3 multiplications, n² more for each right-hand side.
 */
final class RowElimination {
    private final double[][] rows;
    private final int[] order;

    private RowElimination(double[][] rows, int[] order) {
        this.rows = rows;
        this.order = order;
    }

    /** Factors {@code a} in place. @throws IllegalStateException if it is singular to the last bit */
    static RowElimination of(double[][] a) {
        int n = a.length;
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            int place = order[pivot];
            order[pivot] = order[k];
            order[k] = place;
            if (row[k] == 0) {
                throw new IllegalStateException("a block of the generator is singular");
            }
            for (int i = k + 1; i < n; i++) {
                double f = a[i][k] / row[k];
                a[i][k] = f;
                if (f != 0) {
                    subtract(a[i], f, row, k + 1, n);
                }
            }
        }
        return new RowElimination(a, order);
    }

    private static void subtract(double[] target, double f, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] -= f * row[j];
        }
    }

    /** {@return A⁻¹ b} Rows of b are right-hand sides side by side; b is used up. */
    double[][] solve(double[][] b) {
        int n = rows.length;
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) {
            x[i] = b[order[i]];
        }
        for (int i = 1; i < n; i++) {
            for (int k = 0; k < i; k++) {
                if (rows[i][k] != 0) {
                    subtract(x[i], rows[i][k], x[k], 0, x[i].length);
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                if (rows[i][k] != 0) {
                    subtract(x[i], rows[i][k], x[k], 0, x[i].length);
                }
            }
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] /= rows[i][i];
            }
        }
        return x;
    }
}
