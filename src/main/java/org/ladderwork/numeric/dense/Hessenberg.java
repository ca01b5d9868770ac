package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * A = Q H Qᵀ with H upper Hessenberg, by n − 2 Householder reflections P_k = 1 − τ v vᵀ that clear column k below the
 * subdiagonal (Golub and Van Loan, Matrix Computations, 4th ed., alg. 7.4.2).
 *
 * <p>Each side of P A P is a rank-one update along rows: from the left w = τ vᵀA, A ← A − v wᵀ on the rows below k; from
 * the right every row loses τ (row · v) vᵀ. Cost 10 n³/3 flops, 4 n³/3 more for Q.
 */
@Source(key = "golub2013", at = "alg. 7.4.2")
final class Hessenberg {
    private Hessenberg() {}

    /**
     * Reduces a in place.
     *
     * @return Qᵀ as rows, or an empty array when {@code wantQ} is false
     */
    static double[][] reduce(double[][] a, boolean wantQ) {
        int n = a.length;
        double[][] vs = new double[Math.max(0, n - 2)][];
        double[] taus = new double[Math.max(0, n - 2)];
        double[] w = new double[n];
        for (int k = 0; k + 2 < n; k++) {
            double[] v = new double[n];
            taus[k] = column(a, k, v);
            vs[k] = v;
            if (taus[k] != 0) {
                left(a, v, taus[k], k, w);
                right(a, v, taus[k], k);
            }
        }
        return wantQ ? accumulate(vs, taus, n, w) : new double[0][];
    }

    /** The reflector of column k into v (entries k+1 … n−1); the column itself is overwritten with its image. */
    private static double column(double[][] a, int k, double[] v) {
        int n = a.length;
        double scale = 0;
        for (int i = k + 2; i < n; i++) {
            scale = Math.max(scale, Math.abs(a[i][k]));
        }
        if (scale == 0) {
            return 0;
        }
        scale = Math.max(scale, Math.abs(a[k + 1][k]));
        double norm2 = 0;
        for (int i = k + 1; i < n; i++) {
            v[i] = a[i][k] / scale;
            norm2 += v[i] * v[i];
        }
        double x = v[k + 1];
        double beta = x >= 0 ? -Math.sqrt(norm2) : Math.sqrt(norm2);
        double pivot = x - beta;
        v[k + 1] = 1;
        for (int i = k + 2; i < n; i++) {
            v[i] /= pivot;
            a[i][k] = 0;
        }
        a[k + 1][k] = beta * scale;
        return (beta - x) / beta;
    }

    private static void left(double[][] a, double[] v, double tau, int k, double[] w) {
        int n = a.length;
        java.util.Arrays.fill(w, k + 1, n, 0.0);
        for (int i = k + 1; i < n; i++) {
            if (v[i] != 0) {
                axpy(tau * v[i], a[i], w, k + 1, n);
            }
        }
        for (int i = k + 1; i < n; i++) {
            if (v[i] != 0) {
                axpy(-v[i], w, a[i], k + 1, n);
            }
        }
    }

    private static void right(double[][] a, double[] v, double tau, int k) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            double s = dot(a[i], v, k + 1, n);
            axpy(-tau * s, v, a[i], k + 1, n);
        }
    }

    /** Qᵀ = P_{n−3} … P_1 P_0 built from the last reflector backwards, so that rows above k + 1 stay unit vectors. */
    private static double[][] accumulate(double[][] vs, double[] taus, int n, double[] w) {
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            q[i][i] = 1;
        }
        for (int k = n - 3; k >= 0; k--) {
            if (taus[k] != 0) {
                left(q, vs[k], taus[k], k, w);
            }
        }
        return Transpose.of(q);
    }

    static void axpy(double x, double[] from, double[] to, int begin, int end) {
        if (end - begin >= LongRows.LONG) {
            LongRows.axpy(x, from, to, begin, end);
        } else {
            ShortRows.axpy(x, from, to, begin, end);
        }
    }

    static double dot(double[] x, double[] y, int begin, int end) {
        return end - begin >= LongRows.LONG ? LongRows.dot(x, y, begin, end) : ShortRows.dot(x, y, begin, end);
    }
}
