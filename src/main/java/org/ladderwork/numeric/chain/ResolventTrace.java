package org.ladderwork.numeric.chain;

import java.util.Arrays;
import org.ladderwork.literature.Source;

/**
 * tr (z − W)⁻¹ = Σ_k 1/(z − λ_k), the logarithmic derivative of det(z − W), for {@link Lanes#WIDTH} values of z.
 *
 * <p>Twisted factorisation: the j-th diagonal element of the inverse is 1/τ_j with τ_j = d⁺_j + t_j (t_j/d⁻_{j+1}), left
 * pivot plus right coupling (K. V. Fernando, SIAM J. Matrix Anal. Appl. 18, 1013 (1997)).
 *
 * <p>The left pivots are needed in the reverse of the order in which they come. Only every {@link Lanes#STRETCH}-th is
 * kept, the others are made once more stretch by stretch, bit for bit the same: one division more for each site and
 * lane, four in all, and everything that is in use stays in the cache nearest to the core, however long the chain.
 */
@Source(key = "fernando1997")
final class ResolventTrace {
    private final Segment segment;
    /** The first left pivot of every stretch. */
    private final double[][] firstRe;

    private final double[][] firstIm;
    private final double[][] leftRe = new double[Lanes.STRETCH][Lanes.WIDTH];
    private final double[][] leftIm = new double[Lanes.STRETCH][Lanes.WIDTH];
    private final double[] hRe = new double[Lanes.WIDTH];
    private final double[] hIm = new double[Lanes.WIDTH];
    private final double[] dRe = new double[Lanes.WIDTH];
    private final double[] dIm = new double[Lanes.WIDTH];

    ResolventTrace(Segment segment) {
        this.segment = segment;
        int stretches = Lanes.stretches(segment.size());
        this.firstRe = new double[stretches][Lanes.WIDTH];
        this.firstIm = new double[stretches][Lanes.WIDTH];
    }

    /** Overwrites (traceRe, traceIm) with the trace at (zRe, zIm). */
    void at(double[] zRe, double[] zIm, double[] traceRe, double[] traceIm) {
        int n = segment.size();
        double[] omega = segment.omega();
        double[] half = segment.half();
        double[] t = segment.t();
        int last = firstRe.length - 1;
        Lanes.start(zRe, zIm, firstRe[0], firstIm[0], half[0], omega[0]);
        for (int s = 0; s < last; s++) {
            int next = (s + 1) * Lanes.STRETCH;
            pivots(s, next, zRe, zIm);
            int end = Lanes.STRETCH - 1;
            Lanes.pivot(
                    leftRe[end],
                    leftIm[end],
                    zRe,
                    zIm,
                    firstRe[s + 1],
                    firstIm[s + 1],
                    t[next - 1],
                    half[next],
                    omega[next]);
        }
        Arrays.fill(traceRe, 0);
        Arrays.fill(traceIm, 0);
        Arrays.fill(hRe, 0);
        Arrays.fill(hIm, 0);
        for (int s = last; s >= 0; s--) {
            int from = s * Lanes.STRETCH;
            pivots(s, Math.min(n, from + Lanes.STRETCH), zRe, zIm);
            for (int j = Math.min(n, from + Lanes.STRETCH) - 1; j >= from; j--) {
                if (j + 1 < n) {
                    Lanes.coupling(dRe, dIm, hRe, hIm, t[j]);
                }
                Lanes.addInverse(leftRe[j - from], leftIm[j - from], hRe, hIm, traceRe, traceIm);
                Lanes.shift(zRe, zIm, hRe, hIm, dRe, dIm, half[j], omega[j]);
            }
        }
    }

    /** The left pivots of stretch s, up to site {@code end}. */
    private void pivots(int s, int end, double[] zRe, double[] zIm) {
        double[] omega = segment.omega();
        double[] half = segment.half();
        double[] t = segment.t();
        int from = s * Lanes.STRETCH;
        System.arraycopy(firstRe[s], 0, leftRe[0], 0, Lanes.WIDTH);
        System.arraycopy(firstIm[s], 0, leftIm[0], 0, Lanes.WIDTH);
        for (int j = from + 1; j < end; j++) {
            int i = j - from;
            Lanes.pivot(leftRe[i - 1], leftIm[i - 1], zRe, zIm, leftRe[i], leftIm[i], t[j - 1], half[j], omega[j]);
        }
    }
}
