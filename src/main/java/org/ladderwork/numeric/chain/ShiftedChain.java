package org.ladderwork.numeric.chain;

/**
 * M_k = i(H − ε_k) + Γ/2 + η_k for {@value #DEPTH} shifts in a row, factored, and the steps they are made for.
 *
 * <p>Step k eliminates from the left if k is even, M = L D Lᵀ, d_{j+1} = M_{j+1,j+1} + t_j (t_j/d_j), and from the right
 * if k is odd. Then the substitution of one step and the elimination of the next run along the chain in the same
 * direction, and one pass does both: {@link #rightward} and {@link #leftward} in turn. All diagonal entries have real
 * part ≥ η, and so have all pivots: the damping enters as a sum of positive terms, nothing cancels. The sweeps use the
 * same h_j = t_j/d_j as the pivots.
 *
 * <p>Each recursion is a chain of dependent operations, the pivots one of divisions, too. The pivots of the
 * {@value #DEPTH} shifts do not depend on each other, nor do substitution and elimination at different sites: this is
 * what keeps a core busy.
 */
final class ShiftedChain {
    /** Shifts factored at a time. */
    static final int DEPTH = 4;

    private final Segment segment;
    /** For each shift and site Re h, Im h, Re 1/d, Im 1/d; h at the site whose pivot is in it. */
    private final double[][] factors;
    /** Those of the last shift of the group before. */
    private double[] before;

    ShiftedChain(Segment segment) {
        this.segment = segment;
        this.factors = new double[DEPTH][4 * segment.size()];
        this.before = new double[4 * segment.size()];
    }

    /** Makes ready for the shifts with these decay rates and frequencies, {@value #DEPTH} of each, the first an even one. */
    void factor(double[] eta, double[] epsilon) {
        double[] last = factors[DEPTH - 1];
        factors[DEPTH - 1] = before;
        before = last;
        factor(segment.omega(), segment.t(), segment.half(), eta, epsilon, factors);
    }

    /** Before the first step of all: y from w by the elimination of shift 0. */
    void begin(Noise noise) {
        begin(factors[0], noise.wRe, noise.wIm, noise.y);
    }

    /**
     * Substitution of shift k − 1 and elimination of shift k of this group: v = M⁻¹ w and w ← w − 2η v for the former, y
     * for the latter. For k = 0 shift k − 1 is the last of the group before.
     */
    void pass(int k, double eta, Noise noise) {
        double[] done = k > 0 ? factors[k - 1] : before;
        if (k % 2 == 0) {
            rightward(2 * eta, done, factors[k], noise.y, noise.wRe, noise.wIm, noise.vRe, noise.vIm);
        } else {
            leftward(2 * eta, done, factors[k], noise.y, noise.wRe, noise.wIm, noise.vRe, noise.vIm);
        }
    }

    /** What is left of the noise of one bath, and the step it is at. */
    static final class Noise {
        final double[] wRe;
        final double[] wIm;
        /** Of the last step. */
        final double[] vRe;

        final double[] vIm;
        private final double[] y;

        Noise(int n) {
            wRe = new double[n];
            wIm = new double[n];
            vRe = new double[n];
            vIm = new double[n];
            y = new double[2 * n];
        }
    }

    private static void factor(
            double[] omega, double[] t, double[] half, double[] eta, double[] epsilon, double[][] factors) {
        int n = omega.length;
        int last = n - 1;
        double[] f0 = factors[0];
        double[] f1 = factors[1];
        double[] f2 = factors[2];
        double[] f3 = factors[3];
        double re0 = half[0] + eta[0];
        double im0 = omega[0] - epsilon[0];
        double re1 = half[last] + eta[1];
        double im1 = omega[last] - epsilon[1];
        double re2 = half[0] + eta[2];
        double im2 = omega[0] - epsilon[2];
        double re3 = half[last] + eta[3];
        double im3 = omega[last] - epsilon[3];
        for (int j = 0; j < n; j++) {
            int i = last - j;
            boolean more = j < last;
            double tj = more ? t[j] : 0;
            double ti = more ? t[i - 1] : 0;
            double nextHalf = more ? half[j + 1] : 0;
            double nextOmega = more ? omega[j + 1] : 0;
            double beforeHalf = more ? half[i - 1] : 0;
            double beforeOmega = more ? omega[i - 1] : 0;

            double u0 = 1 / (re0 * re0 + im0 * im0);
            double u1 = 1 / (re1 * re1 + im1 * im1);
            double u2 = 1 / (re2 * re2 + im2 * im2);
            double u3 = 1 / (re3 * re3 + im3 * im3);

            double p0 = re0 * u0;
            double q0 = -im0 * u0;
            double h0 = tj * p0;
            double g0 = tj * q0;
            f0[4 * j] = h0;
            f0[4 * j + 1] = g0;
            f0[4 * j + 2] = p0;
            f0[4 * j + 3] = q0;
            re0 = nextHalf + eta[0] + tj * h0;
            im0 = nextOmega - epsilon[0] + tj * g0;

            double p1 = re1 * u1;
            double q1 = -im1 * u1;
            double h1 = ti * p1;
            double g1 = ti * q1;
            f1[4 * i] = h1;
            f1[4 * i + 1] = g1;
            f1[4 * i + 2] = p1;
            f1[4 * i + 3] = q1;
            re1 = beforeHalf + eta[1] + ti * h1;
            im1 = beforeOmega - epsilon[1] + ti * g1;

            double p2 = re2 * u2;
            double q2 = -im2 * u2;
            double h2 = tj * p2;
            double g2 = tj * q2;
            f2[4 * j] = h2;
            f2[4 * j + 1] = g2;
            f2[4 * j + 2] = p2;
            f2[4 * j + 3] = q2;
            re2 = nextHalf + eta[2] + tj * h2;
            im2 = nextOmega - epsilon[2] + tj * g2;

            double p3 = re3 * u3;
            double q3 = -im3 * u3;
            double h3 = ti * p3;
            double g3 = ti * q3;
            f3[4 * i] = h3;
            f3[4 * i + 1] = g3;
            f3[4 * i + 2] = p3;
            f3[4 * i + 3] = q3;
            re3 = beforeHalf + eta[3] + ti * h3;
            im3 = beforeOmega - epsilon[3] + ti * g3;
        }
    }

    private static void begin(double[] f, double[] wRe, double[] wIm, double[] y) {
        double x = 0;
        double z = 0;
        double h = 0;
        double g = 0;
        for (int j = 0; j < wRe.length; j++) {
            double r = Math.fma(h, z, Math.fma(g, x, wRe[j]));
            z = Math.fma(-h, x, Math.fma(g, z, wIm[j]));
            x = r;
            y[2 * j] = x;
            y[2 * j + 1] = z;
            h = f[4 * j];
            g = f[4 * j + 1];
        }
    }

    private static void rightward(
            double weight,
            double[] done,
            double[] next,
            double[] y,
            double[] wRe,
            double[] wIm,
            double[] vRe,
            double[] vIm) {
        double x = 0;
        double z = 0;
        double ahead = 0;
        double aside = 0;
        double h = 0;
        double g = 0;
        for (int j = 0; j < wRe.length; j++) {
            double a = y[2 * j] * done[4 * j + 2] - y[2 * j + 1] * done[4 * j + 3];
            double b = y[2 * j] * done[4 * j + 3] + y[2 * j + 1] * done[4 * j + 2];
            double s = Math.fma(done[4 * j], z, Math.fma(done[4 * j + 1], x, a));
            z = Math.fma(-done[4 * j], x, Math.fma(done[4 * j + 1], z, b));
            x = s;
            vRe[j] = x;
            vIm[j] = z;
            double re = wRe[j] - weight * x;
            double im = wIm[j] - weight * z;
            wRe[j] = re;
            wIm[j] = im;
            double r = Math.fma(h, aside, Math.fma(g, ahead, re));
            aside = Math.fma(-h, ahead, Math.fma(g, aside, im));
            ahead = r;
            y[2 * j] = ahead;
            y[2 * j + 1] = aside;
            h = next[4 * j];
            g = next[4 * j + 1];
        }
    }

    private static void leftward(
            double weight,
            double[] done,
            double[] next,
            double[] y,
            double[] wRe,
            double[] wIm,
            double[] vRe,
            double[] vIm) {
        double x = 0;
        double z = 0;
        double ahead = 0;
        double aside = 0;
        double h = 0;
        double g = 0;
        for (int j = wRe.length - 1; j >= 0; j--) {
            double a = y[2 * j] * done[4 * j + 2] - y[2 * j + 1] * done[4 * j + 3];
            double b = y[2 * j] * done[4 * j + 3] + y[2 * j + 1] * done[4 * j + 2];
            double s = Math.fma(done[4 * j], z, Math.fma(done[4 * j + 1], x, a));
            z = Math.fma(-done[4 * j], x, Math.fma(done[4 * j + 1], z, b));
            x = s;
            vRe[j] = x;
            vIm[j] = z;
            double re = wRe[j] - weight * x;
            double im = wIm[j] - weight * z;
            wRe[j] = re;
            wIm[j] = im;
            double r = Math.fma(h, aside, Math.fma(g, ahead, re));
            aside = Math.fma(-h, ahead, Math.fma(g, aside, im));
            ahead = r;
            y[2 * j] = ahead;
            y[2 * j + 1] = aside;
            h = next[4 * j];
            g = next[4 * j + 1];
        }
    }
}
