package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * V(t) for dV/dt = K V + V Kᵀ + D, for any K: stable, marginal or unstable.
 *
 * <p>On a step h = t/2^s with ‖K‖h ≤ 1/2 both parts of the {@link Propagator} are power series,
 *
 * <pre>   E_h = Σ (K h)^j / j!,   Q_h = Σ h^{j+1}/(j+1)! L^j(D),   L(X) = K X + X Kᵀ,</pre>
 *
 * cut off below 10⁻¹⁸; then s doublings E ← E², Q ← Q + E Q Eᵀ. The idea is Van Loan's (IEEE Trans. Autom. Control 23,
 * 395 (1978)), whose one-shot form takes the exponential of a matrix with eigenvalues of both signs and overflows at long
 * times; small step and doubling do not, need no steady state, and add positive terms. (19 + 14) products on the
 * step, 5 n³ flops per doubling.
 */
@Source(key = "vanloan1978")
public final class Evolution {
    private static final int NOISE_TERMS = 20;
    private static final int MAP_TERMS = 15;

    private Evolution() {}

    /**
     * The covariance at time t.
     *
     * @param drift K, n × n
     * @param diffusion D = Dᵀ, n × n
     * @param start V(0), symmetric
     * @param t time, not negative
     * @throws IllegalArgumentException on wrong shapes, numbers that are not finite, negative time
     */
    public static double[][] covariance(double[][] drift, double[][] diffusion, double[][] start, double t) {
        return propagator(drift, diffusion, t).apply(start);
    }

    /** E and Q for the time t; apply it again and again for equidistant times. */
    public static Propagator propagator(double[][] drift, double[][] diffusion, double t) {
        Shape.square(drift, "the drift");
        Shape.square(diffusion, "the diffusion");
        Shape.sameSize(drift, "the drift", diffusion, "the diffusion");
        Shape.symmetric(diffusion, "the diffusion");
        if (!(t >= 0) || t == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the time is " + t + "; pass a finite time that is not negative");
        }
        Gemm gemm = new Gemm();
        double size = Norms.rowSum(drift) * t;
        int doublings = size <= 0.5 ? 0 : Math.getExponent(size) + 2;
        double h = Math.scalb(t, -doublings);
        double[][] k = times(drift, h);
        double[][] q = noise(k, times(diffusion, h), gemm);
        double[][] e = map(k, gemm);
        for (int s = 0; s < doublings; s++) {
            double[][] next = Congruence.of(gemm, e, q, Transpose.of(e));
            for (int i = 0; i < q.length; i++) {
                for (int j = 0; j < q.length; j++) {
                    q[i][j] += next[i][j];
                }
            }
            e = gemm.times(e, e);
        }
        return new Propagator(e, q);
    }

    /** Σ_j L^j(D)/(j+1)!, by Horner's rule from the last term so that small terms are added first. */
    private static double[][] noise(double[][] k, double[][] d, Gemm gemm) {
        Congruence.symmetrise(d);
        double[][] q = RealSchur.copy(d);
        for (int j = NOISE_TERMS; j >= 1; j--) {
            double[][] kq = gemm.times(k, q);
            for (int r = 0; r < q.length; r++) {
                for (int c = 0; c <= r; c++) {
                    double value = d[r][c] + (kq[r][c] + kq[c][r]) / (j + 1);
                    q[r][c] = value;
                    q[c][r] = value;
                }
            }
        }
        return q;
    }

    /** Σ_j K^j/j!, by Horner's rule. */
    private static double[][] map(double[][] k, Gemm gemm) {
        int n = k.length;
        double[][] e = new double[n][n];
        for (int i = 0; i < n; i++) {
            e[i][i] = 1;
        }
        for (int j = MAP_TERMS; j >= 1; j--) {
            e = gemm.times(k, e);
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    e[r][c] /= j;
                }
                e[r][r] += 1;
            }
        }
        return e;
    }

    private static double[][] times(double[][] a, double factor) {
        double[][] b = RealSchur.copy(a);
        for (double[] row : b) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return b;
    }
}
