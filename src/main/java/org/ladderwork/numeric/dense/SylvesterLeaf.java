package org.ladderwork.numeric.dense;

/**
 * A X + X Bᵀ = E for small diagonal blocks of a quasi-triangular T, by back substitution over pairs of rows (from the
 * last) and pairs of columns (from the last): each pair of pairs is a {@link SmallSystem}; its solution is subtracted
 * from the columns to the left in the same rows (factor B) and, when the row pair is done, from the rows above
 * (factor A). 2 m n (m + n)/2 flops.
 */
final class SylvesterLeaf {
    private static final double EPS = Math.ulp(1.0);

    private final double[][] t;
    private final double[][] tt;
    private final ComplexPairs complex;
    private final SmallSystem small = new SmallSystem();
    private final int[] rowStart = new int[QuasiTriangularSylvester.LEAF + 1];
    private final int[] columnStart = new int[QuasiTriangularSylvester.LEAF + 1];
    private final double floor;

    SylvesterLeaf(double[][] t, double[][] tt) {
        this.t = t;
        this.tt = tt;
        this.complex = new ComplexPairs(t);
        this.floor = Math.max(Double.MIN_NORMAL, EPS * EPS * Norms.largest(t));
    }

    void solve(double[][] x, int a, int m, int b, int n) {
        int rows = pairs(rowStart, a, m);
        int columns = pairs(columnStart, b, n);
        for (int r = rows - 1; r >= 0; r--) {
            int i = rowStart[r];
            boolean two = rowStart[r + 1] - i == 2;
            double[] x0 = x[i];
            double[] x1 = two ? x[i + 1] : x0;
            for (int c = columns - 1; c >= 0; c--) {
                int j = columnStart[c];
                if (columnStart[c + 1] - j == 2) {
                    if (two) {
                        fourUnknowns(x0, x1, i, j);
                        eliminate22(x0, x1, x0[j], x0[j + 1], x1[j], x1[j + 1], tt[j], tt[j + 1], b, j);
                    } else {
                        rowOfTwo(x0, t[i][i], j);
                        eliminate12(x0, x0[j], x0[j + 1], tt[j], tt[j + 1], b, j);
                    }
                } else if (two) {
                    columnOfTwo(x0, x1, i, j);
                    eliminate21(x0, x1, x0[j], x1[j], tt[j], b, j);
                } else {
                    x0[j] /= away(t[i][i] + t[j][j]);
                    eliminate11(x0, x0[j], tt[j], b, j);
                }
            }
            for (int k = a; k < i; k++) {
                if (two) {
                    subtract2(x[k], t[k][i], x0, t[k][i + 1], x1, b, b + n);
                } else {
                    subtract1(x[k], t[k][i], x0, b, b + n);
                }
            }
        }
    }

    private void fourUnknowns(double[] x0, double[] x1, int i, int j) {
        if (complex.takes(i, j) && Math.abs(t[i][i] + t[j][j]) >= floor) {
            complex.solve(x0, x1, i, j, t[i][i] + t[j][j]);
            return;
        }
        double[] s = small.x;
        s[0] = x0[j];
        s[1] = x0[j + 1];
        s[2] = x1[j];
        s[3] = x1[j + 1];
        double a10 = t[i + 1][i];
        double b10 = t[j + 1][j];
        if (a10 == 0 && b10 == 0) {
            small.triangular(t[i][i], t[i][i + 1], t[i + 1][i + 1], t[j][j], t[j][j + 1], t[j + 1][j + 1], floor);
        } else {
            small.general(
                    t[i][i], t[i][i + 1], a10, t[i + 1][i + 1], t[j][j], t[j][j + 1], b10, t[j + 1][j + 1], floor);
        }
        x0[j] = s[0];
        x0[j + 1] = s[1];
        x1[j] = s[2];
        x1[j + 1] = s[3];
    }

    /** (B + α) x = e for one row. */
    private void rowOfTwo(double[] x0, double alpha, int j) {
        solve2(t[j][j] + alpha, t[j][j + 1], t[j + 1][j], t[j + 1][j + 1] + alpha, x0[j], x0[j + 1]);
        x0[j] = small.x[0];
        x0[j + 1] = small.x[1];
    }

    /** (A + β) x = e for one column. */
    private void columnOfTwo(double[] x0, double[] x1, int i, int j) {
        double beta = t[j][j];
        solve2(t[i][i] + beta, t[i][i + 1], t[i + 1][i], t[i + 1][i + 1] + beta, x0[j], x1[j]);
        x0[j] = small.x[0];
        x1[j] = small.x[1];
    }

    private void solve2(double a, double b, double c, double d, double e, double f) {
        if (Math.abs(c) > Math.abs(a)) {
            solve2(c, d, a, b, f, e);
            return;
        }
        double p = away(a);
        double q = c / p;
        double y = (f - q * e) / away(d - q * b);
        small.x[1] = y;
        small.x[0] = (e - b * y) / p;
    }

    private double away(double pivot) {
        return Math.abs(pivot) >= floor ? pivot : Math.copySign(floor, pivot);
    }

    private int pairs(int[] start, int from, int size) {
        int count = 0;
        int i = from;
        int end = from + size;
        while (i < end) {
            start[count++] = i;
            boolean single = i + 1 == end || (t[i + 1][i] == 0 && i + 2 < end && t[i + 2][i + 1] != 0);
            i += single ? 1 : 2;
        }
        start[count] = end;
        return count;
    }

    private static void eliminate22(
            double[] x0,
            double[] x1,
            double s00,
            double s01,
            double s10,
            double s11,
            double[] b0,
            double[] b1,
            int from,
            int to) {
        for (int l = from; l < to; l++) {
            double y0 = b0[l];
            double y1 = b1[l];
            x0[l] -= y0 * s00 + y1 * s01;
            x1[l] -= y0 * s10 + y1 * s11;
        }
    }

    private static void eliminate12(double[] x0, double s0, double s1, double[] b0, double[] b1, int from, int to) {
        for (int l = from; l < to; l++) {
            x0[l] -= b0[l] * s0 + b1[l] * s1;
        }
    }

    private static void eliminate21(double[] x0, double[] x1, double s0, double s1, double[] b0, int from, int to) {
        for (int l = from; l < to; l++) {
            x0[l] -= b0[l] * s0;
            x1[l] -= b0[l] * s1;
        }
    }

    private static void eliminate11(double[] x0, double s0, double[] b0, int from, int to) {
        for (int l = from; l < to; l++) {
            x0[l] -= b0[l] * s0;
        }
    }

    private static void subtract2(double[] y, double a0, double[] x0, double a1, double[] x1, int from, int to) {
        for (int l = from; l < to; l++) {
            y[l] -= a0 * x0[l] + a1 * x1[l];
        }
    }

    private static void subtract1(double[] y, double a0, double[] x0, int from, int to) {
        for (int l = from; l < to; l++) {
            y[l] -= a0 * x0[l];
        }
    }
}
