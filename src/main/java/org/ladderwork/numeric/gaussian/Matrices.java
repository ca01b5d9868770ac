package org.ladderwork.numeric.gaussian;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Small real matrices as arrays of rows; every method returns a new one. */
public final class Matrices {
    private Matrices() {}

    public static double[][] times(double[][] a, double[][] b) {
        int n = b.length == 0 ? 0 : b[0].length;
        double[][] c = new double[a.length][n];
        for (int i = 0; i < a.length; i++) {
            for (int p = 0; p < b.length; p++) {
                double f = a[i][p];
                if (f != 0) {
                    for (int j = 0; j < n; j++) {
                        c[i][j] += f * b[p][j];
                    }
                }
            }
        }
        return c;
    }

    public static double[] times(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    public static double[][] times(double[][] a, double factor) {
        double[][] b = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i].clone();
            for (int j = 0; j < b[i].length; j++) {
                b[i][j] *= factor;
            }
        }
        return b;
    }

    public static double[][] plus(double[][] a, double[][] b) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i].clone();
            for (int j = 0; j < c[i].length; j++) {
                c[i][j] += b[i][j];
            }
        }
        return c;
    }

    public static double[][] transpose(double[][] a) {
        int n = a.length == 0 ? 0 : a[0].length;
        double[][] t = new double[n][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < n; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** {@return rows from {@code r}, columns from {@code c}} */
    public static double[][] block(double[][] a, int r, int c, int rows, int columns) {
        double[][] b = new double[rows][];
        for (int i = 0; i < rows; i++) {
            b[i] = java.util.Arrays.copyOfRange(a[r + i], c, c + columns);
        }
        return b;
    }

    /** {@return a V aᵀ, exactly symmetric} */
    public static double[][] congruence(double[][] a, double[][] v) {
        return symmetric(times(times(a, v), transpose(a)));
    }

    /** {@return (a + aᵀ)/2} */
    public static double[][] symmetric(double[][] a) {
        double[][] s = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                s[i][j] = 0.5 * (a[i][j] + a[j][i]);
            }
        }
        return s;
    }

    public static double[][] one(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    /** {@return Ωa, with Ω = ⊕ (0 1; −1 0)} */
    public static double[][] omega(double[][] a) {
        double[][] b = new double[a.length][];
        for (int k = 0; k < a.length; k += 2) {
            b[k] = a[k + 1].clone();
            b[k + 1] = a[k].clone();
            for (int j = 0; j < b[k + 1].length; j++) {
                b[k + 1][j] = -b[k + 1][j];
            }
        }
        return b;
    }

    public static double[] omega(double[] x) {
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k += 2) {
            y[k] = x[k + 1];
            y[k + 1] = -x[k];
        }
        return y;
    }

    /** {@return the largest row sum of |a|} */
    public static double norm(double[][] a) {
        double most = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double x : row) {
                sum += Math.abs(x);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** {@return |a⁻¹|, entry by entry, or a matrix of infinities if a is singular} */
    public static double[][] absoluteInverse(double[][] a) {
        DMatrixRMaj inverse = new DMatrixRMaj(a.length, a.length);
        boolean regular = CommonOps_DDRM.invert(new DMatrixRMaj(a), inverse);
        double[][] result = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                result[i][j] = regular ? Math.abs(inverse.get(i, j)) : Double.POSITIVE_INFINITY;
            }
        }
        return result;
    }

    /** {@return the solution of a x = b; not finite if a is singular} */
    public static double[] solve(double[][] a, double[] b) {
        DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
        DMatrixRMaj right = new DMatrixRMaj(b.length, 1, true, b);
        if (!CommonOps_DDRM.solve(new DMatrixRMaj(a), right, x)) {
            x.fill(Double.NaN);
        }
        return x.getData().clone();
    }
}
