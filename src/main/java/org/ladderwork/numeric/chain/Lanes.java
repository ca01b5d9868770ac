package org.ladderwork.numeric.chain;

/**
 * The loops over {@value #WIDTH} trial eigenvalues at once. Every loop runs over separate arrays with one index, which
 * HotSpot turns into vector instructions; the recursions along the chain are sequential, so the lanes are the only
 * parallelism inside one core.
 *
 * <p>For M(z) = z − W = (z + Γ/2) + iH, tridiagonal with off-diagonals i t_j, the pivots from the left are d_1 = M_11,
 * d_{j+1} = M_{j+1,j+1} + t_j (t_j / d_j), those from the right likewise. The product t (t/d), never t²/d: the multiplier
 * t/d is what the sweeps use, and a pivot that does not belong to it costs a factor of ten in accuracy.
 */
final class Lanes {
    static final int WIDTH = 64;
    /** Sites whose pivots are held at a time: with all lanes they fit in the cache of one core. */
    static final int STRETCH = 64;
    /** Added to real parts: a pivot that vanishes becomes 10⁻¹⁴⁵, any other is left as it is. */
    static final double TINY = 1e-145;

    private static final double SELF = 1e-290;

    private Lanes() {}

    /** h ← t/d, then (outRe, outIm) ← (half + z_re + t h_re, omega + z_im + t h_im). */
    static void pivot(
            double[] dRe,
            double[] dIm,
            double[] zRe,
            double[] zIm,
            double[] outRe,
            double[] outIm,
            double t,
            double half,
            double omega) {
        for (int k = 0; k < WIDTH; k++) {
            double x = dRe[k] + TINY;
            double y = dIm[k];
            double q = t / (x * x + y * y) * t;
            outRe[k] = half + zRe[k] + q * x;
            outIm[k] = omega + zIm[k] - q * y;
        }
    }

    /** {@return the number of stretches of a chain} */
    static int stretches(int sites) {
        return (sites + STRETCH - 1) / STRETCH;
    }

    /** First pivot. */
    static void start(double[] zRe, double[] zIm, double[] outRe, double[] outIm, double half, double omega) {
        for (int k = 0; k < WIDTH; k++) {
            outRe[k] = half + zRe[k];
            outIm[k] = omega + zIm[k];
        }
    }

    /** h ← t (t/d). */
    static void coupling(double[] dRe, double[] dIm, double[] hRe, double[] hIm, double t) {
        for (int k = 0; k < WIDTH; k++) {
            double x = dRe[k] + TINY;
            double y = dIm[k];
            double q = t / (x * x + y * y) * t;
            hRe[k] = q * x;
            hIm[k] = -q * y;
        }
    }

    /** trace += 1/(f + h): the diagonal element of the inverse at a site with left pivot f and right coupling h. */
    static void addInverse(double[] fRe, double[] fIm, double[] hRe, double[] hIm, double[] traceRe, double[] traceIm) {
        for (int k = 0; k < WIDTH; k++) {
            double x = fRe[k] + hRe[k] + TINY;
            double y = fIm[k] + hIm[k];
            double q = 1 / (x * x + y * y);
            traceRe[k] += q * x;
            traceIm[k] -= q * y;
        }
    }

    /** d ← M_jj + h. */
    static void shift(
            double[] zRe,
            double[] zIm,
            double[] hRe,
            double[] hIm,
            double[] dRe,
            double[] dIm,
            double half,
            double omega) {
        for (int k = 0; k < WIDTH; k++) {
            dRe[k] = half + zRe[k] + hRe[k];
            dIm[k] = omega + zIm[k] + hIm[k];
        }
    }

    /** sum += 1/(z − other); a lane that holds {@code other} itself adds zero. */
    static void addRepulsion(
            double[] zRe, double[] zIm, double otherRe, double otherIm, double[] sumRe, double[] sumIm) {
        for (int k = 0; k < WIDTH; k++) {
            double x = zRe[k] - otherRe;
            double y = zIm[k] - otherIm;
            double q = 1 / (x * x + y * y + SELF);
            sumRe[k] += q * x;
            sumIm[k] -= q * y;
        }
    }
}
