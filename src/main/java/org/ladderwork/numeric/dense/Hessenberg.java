package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * A = Q H Qᵀ with H upper Hessenberg, by n − 2 Householder reflections P_k = 1 − τ v vᵀ that clear column k below the
 * subdiagonal (Golub and Van Loan, Matrix Computations, 4th ed., alg. 7.4.2).
 *
 * <p>With y = A v, w = τ Aᵀv and u = τ (y − v (w · v)) one step is the update of rank two, A ← A − v wᵀ − u vᵀ. The reflector
 * of the next step needs only the next column, which is brought up to date first; so each row is updated and multiplied by
 * the next v while it is in the cache, and the matrix goes through memory once per step. Cost 10 n³/3 flops, 4 n³/3 more
 * for Q.
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
        int steps = Math.max(0, n - 2);
        double[][] vs = new double[steps + 1][n];
        double[] taus = new double[steps + 1];
        double[] w = new double[n];
        double[] u = new double[n];
        double[] y = new double[n];
        double[] next = new double[n];
        double[] idle = new double[n];
        for (int k = -1; k < steps; k++) {
            double[] v = k < 0 ? idle : vs[k];
            int c = k + 1;
            if (c < steps) {
                for (int r = 0; r < n; r++) {
                    a[r][c] -= v[r] * w[c] + u[r] * v[c];
                }
                taus[c] = column(a, c, vs[c]);
            }
            int from = c < steps ? c + 1 : c;
            boolean ahead = c < steps && taus[c] != 0;
            java.util.Arrays.fill(next, 0);
            int i = 0;
            for (; i + 2 < n; i += 3) {
                three(a, i, v, w, u, from, ahead ? vs[c] : idle, ahead ? taus[c] : 0, y, next);
            }
            for (; i < n; i++) {
                one(a[i], i, v, w, u, from, ahead ? vs[c] : idle, ahead ? taus[c] : 0, y, next);
            }
            double[] spare = w;
            w = next;
            next = spare;
            double product = ahead ? dot(w, vs[c], from, n) : 0;
            for (i = 0; i < n; i++) {
                u[i] = ahead ? taus[c] * (y[i] - vs[c][i] * product) : 0;
            }
        }
        return wantQ ? accumulate(vs, taus, n) : new double[0][];
    }

    /**
     * Row i: minus v_i w + u_i v; then its product with the next reflector into y_i, and its share of τ Aᵀ(next) into sum.
     * Nothing but the update if {@code tau} is 0.
     */
    private static void one(
            double[] row,
            int i,
            double[] v,
            double[] w,
            double[] u,
            int from,
            double[] next,
            double tau,
            double[] y,
            double[] sum) {
        int n = row.length;
        if (v[i] != 0 || u[i] != 0) {
            rankTwo(row, v[i], w, u[i], v, from, n);
        }
        if (tau != 0) {
            y[i] = dot(row, next, from, n);
            if (next[i] != 0) {
                axpy(tau * next[i], row, sum, from, n);
            }
        }
    }

    /** The rows i, i + 1, i + 2 together: a third of the loops, which for short rows is what counts. */
    private static void three(
            double[][] a,
            int i,
            double[] v,
            double[] w,
            double[] u,
            int from,
            double[] next,
            double tau,
            double[] y,
            double[] sum) {
        double[] r0 = a[i];
        double[] r1 = a[i + 1];
        double[] r2 = a[i + 2];
        int n = r0.length;
        boolean update = v[i] != 0 || u[i] != 0 || v[i + 1] != 0 || u[i + 1] != 0 || v[i + 2] != 0 || u[i + 2] != 0;
        boolean add = next[i] != 0 || next[i + 1] != 0 || next[i + 2] != 0;
        double x0 = tau * next[i];
        double x1 = tau * next[i + 1];
        double x2 = tau * next[i + 2];
        if (n - from >= LongRows.LONG) {
            if (update) {
                LongRows.rankTwo3(r0, r1, r2, v[i], v[i + 1], v[i + 2], w, u[i], u[i + 1], u[i + 2], v, from, n);
            }
            if (tau != 0) {
                LongRows.dot3(r0, r1, r2, next, from, n, y, i);
                if (add) {
                    LongRows.axpy3(x0, r0, x1, r1, x2, r2, sum, from, n);
                }
            }
        } else {
            if (update) {
                ShortRows.rankTwo3(r0, r1, r2, v[i], v[i + 1], v[i + 2], w, u[i], u[i + 1], u[i + 2], v, from, n);
            }
            if (tau != 0) {
                ShortRows.dot3(r0, r1, r2, next, from, n, y, i);
                if (add) {
                    ShortRows.axpy3(x0, r0, x1, r1, x2, r2, sum, from, n);
                }
            }
        }
    }

    /** The reflector of column k into v (entries k+1 … n−1); the column itself is overwritten with its image. */
    private static double column(double[][] a, int k, double[] v) {
        int n = a.length;
        double scale = 0;
        for (int i = k + 2; i < n; i++) {
            scale = Math.max(scale, Math.abs(a[i][k]));
        }
        if (scale == 0) {
            for (int i = k + 2; i < n; i++) {
                a[i][k] = 0; // not −0
            }
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

    /**
     * Qᵀ = P_{n−3} … P_1 P_0 built from the last reflector backwards, so that rows above k + 1 stay unit vectors; again
     * w = τ vᵀQ of the next reflector is gathered while the rows are updated with this one.
     */
    private static double[][] accumulate(double[][] vs, double[] taus, int n) {
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            q[i][i] = 1;
        }
        double[] w = new double[n];
        double[] next = new double[n];
        double[] idle = new double[n];
        for (int k = n - 2; k >= 0; k--) {
            // Row k + 1 is still a unit vector; it takes part from here on.
            double[] v = k <= n - 3 ? vs[k] : idle;
            double[] ahead = k > 0 ? vs[k - 1] : idle;
            double tau = k > 0 ? taus[k - 1] : 0;
            java.util.Arrays.fill(next, 0);
            for (int i = k; i < n; i++) {
                if (v[i] != 0) {
                    axpy(-v[i], w, q[i], k, n);
                }
                if (tau != 0 && ahead[i] != 0) {
                    axpy(tau * ahead[i], q[i], next, k, n);
                }
            }
            double[] spare = w;
            w = next;
            next = spare;
        }
        return Transpose.of(q);
    }

    private static void rankTwo(double[] row, double x, double[] w, double y, double[] v, int begin, int end) {
        if (end - begin >= LongRows.LONG) {
            LongRows.rankTwo(row, x, w, y, v, begin, end);
        } else {
            ShortRows.rankTwo(row, x, w, y, v, begin, end);
        }
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
