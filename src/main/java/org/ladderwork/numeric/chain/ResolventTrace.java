package org.ladderwork.numeric.chain;

import org.ladderwork.literature.Source;

/**
 * tr (z − W)⁻¹ = Σ_k 1/(z − λ_k), the logarithmic derivative of det(z − W), for {@link Lanes#WIDTH} values of z.
 *
 * <p>Twisted factorisation: the j-th diagonal element of the inverse is 1/τ_j with τ_j = d⁺_j + t_j (t_j/d⁻_{j+1}), left
 * pivot plus right coupling (K. V. Fernando, SIAM J. Matrix Anal. Appl. 18, 1013 (1997)). Time 3 divisions per site and
 * lane; memory the left pivots, 2 N numbers per lane.
 */
@Source(key = "fernando1997")
final class ResolventTrace {
    private final Segment segment;
    private final double[][] leftRe;
    private final double[][] leftIm;
    private final double[] hRe = new double[Lanes.WIDTH];
    private final double[] hIm = new double[Lanes.WIDTH];
    private final double[] dRe = new double[Lanes.WIDTH];
    private final double[] dIm = new double[Lanes.WIDTH];

    ResolventTrace(Segment segment) {
        this.segment = segment;
        this.leftRe = new double[segment.size()][Lanes.WIDTH];
        this.leftIm = new double[segment.size()][Lanes.WIDTH];
    }

    /** Overwrites (traceRe, traceIm) with the trace at (zRe, zIm). */
    void at(double[] zRe, double[] zIm, double[] traceRe, double[] traceIm) {
        int n = segment.size();
        double[] omega = segment.omega();
        double[] half = segment.half();
        double[] t = segment.t();
        Lanes.start(zRe, zIm, leftRe[0], leftIm[0], half[0], omega[0]);
        for (int j = 1; j < n; j++) {
            Lanes.pivot(leftRe[j - 1], leftIm[j - 1], zRe, zIm, leftRe[j], leftIm[j], t[j - 1], half[j], omega[j]);
        }
        java.util.Arrays.fill(traceRe, 0);
        java.util.Arrays.fill(traceIm, 0);
        java.util.Arrays.fill(hRe, 0);
        java.util.Arrays.fill(hIm, 0);
        for (int j = n - 1; j >= 0; j--) {
            if (j + 1 < n) {
                Lanes.coupling(dRe, dIm, hRe, hIm, t[j]);
            }
            Lanes.addInverse(leftRe[j], leftIm[j], hRe, hIm, traceRe, traceIm);
            Lanes.shift(zRe, zIm, hRe, hIm, dRe, dIm, half[j], omega[j]);
        }
    }
}
