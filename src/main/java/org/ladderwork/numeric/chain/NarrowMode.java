package org.ladderwork.numeric.chain;

/**
 * One eigenvector of W whose decay η is too small for a shift: an error δ of its frequency would enter a step of the
 * iteration as δ/2η. Such a mode is taken out of the problem instead. With xᵀx = 1 and c = xᵀw, the modal form of the
 * solution, C = Σ_{kk'} c_k c*_k' x_k x_k'† / (−λ_k − λ*_k'), has the terms of this mode
 *
 * <pre>   |c|²/(2η) x x†  +  (c x u† + h.c.),   M u = w − c x,  xᵀu = 0,  M = i(H − ε) + Γ/2 + η,</pre>
 *
 * and the rest of the problem goes on with w − c x. Nothing is approximated; the condition is that of the eigenvector,
 * rounding over distance to the next level. |c|²/2η = |x|² · share, share_b = γ_b|x_b|²/Σ γ|x|²: a ratio of tails,
 * taken from logarithms where the tails underflow.
 *
 * <p>M is nearly singular along x. Its equation number m, at the twist, is left out and u_m = 0 chosen, which splits the
 * chain into two well-conditioned halves; the equation then holds by itself because w − c x has no part along x, and a
 * multiple of x makes xᵀu = 0.
 */
final class NarrowMode {
    /** Keeps |d|² from vanishing. */
    private static final double TINY = 1e-290;

    private final Segment segment;
    private final int n;
    private final double[] plusRe;
    private final double[] plusIm;
    private final double[] minusRe;
    private final double[] minusIm;
    private final double[] xRe;
    private final double[] xIm;
    private final double[] uRe;
    private final double[] uIm;
    private int twist;

    NarrowMode(Segment segment) {
        this.segment = segment;
        this.n = segment.size();
        plusRe = new double[n];
        plusIm = new double[n];
        minusRe = new double[n];
        minusIm = new double[n];
        xRe = new double[n];
        xIm = new double[n];
        uRe = new double[n];
        uIm = new double[n];
    }

    /** Finds x at λ = −η − iε. */
    void find(double eta, double epsilon) {
        pivots(-eta, epsilon);
        twist = bestTwist(-eta, epsilon);
        xRe[twist] = 1;
        xIm[twist] = 0;
        // Row j of (λ − W) x = 0 from the left: x_j = −i (t_j/d⁺_j) x_{j+1}.
        for (int j = twist - 1; j >= 0; j--) {
            ratio(segment.t()[j], plusRe[j], plusIm[j], j + 1, j);
        }
        for (int j = twist + 1; j < n; j++) {
            ratio(segment.t()[j - 1], minusRe[j], minusIm[j], j - 1, j);
        }
        normalise();
        pivots(eta, epsilon);
    }

    private void ratio(double t, double dRe, double dIm, int from, int to) {
        double u = 1 / (dRe * dRe + dIm * dIm + TINY);
        double h = t * dRe * u;
        double g = -t * dIm * u;
        // −i (h + i g)(x + i y) = (g x + h y) + i (g y − h x)
        xRe[to] = g * xRe[from] + h * xIm[from];
        xIm[to] = g * xIm[from] - h * xRe[from];
    }

    /** Pivots of (shift + Γ/2) + i(H − ε) from both sides. */
    private void pivots(double shift, double epsilon) {
        double[] omega = segment.omega();
        double[] half = segment.half();
        double[] t = segment.t();
        for (int j = 0; j < n; j++) {
            plusRe[j] = half[j] + shift;
            plusIm[j] = omega[j] - epsilon;
            if (j > 0) {
                double u = t[j - 1] / (plusRe[j - 1] * plusRe[j - 1] + plusIm[j - 1] * plusIm[j - 1] + TINY);
                plusRe[j] += t[j - 1] * (u * plusRe[j - 1]);
                plusIm[j] -= t[j - 1] * (u * plusIm[j - 1]);
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            minusRe[j] = half[j] + shift;
            minusIm[j] = omega[j] - epsilon;
            if (j + 1 < n) {
                double u = t[j] / (minusRe[j + 1] * minusRe[j + 1] + minusIm[j + 1] * minusIm[j + 1] + TINY);
                minusRe[j] += t[j] * (u * minusRe[j + 1]);
                minusIm[j] -= t[j] * (u * minusIm[j + 1]);
            }
        }
    }

    private int bestTwist(double shift, double epsilon) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double re = plusRe[j] + minusRe[j] - (segment.half()[j] + shift);
            double im = plusIm[j] + minusIm[j] - (segment.omega()[j] - epsilon);
            double tau = re * re + im * im;
            if (tau < smallest) {
                smallest = tau;
                best = j;
            }
        }
        return best;
    }

    /** xᵀx = 1. */
    private void normalise() {
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
            re += xRe[j] * xRe[j] - xIm[j] * xIm[j];
            im += 2 * xRe[j] * xIm[j];
        }
        double r = Math.hypot(re, im);
        double rootRe = Math.sqrt(0.5 * (r + re));
        double rootIm = rootRe == 0 ? Math.sqrt(r) : im / (2 * rootRe);
        for (int j = 0; j < n; j++) {
            double a = (xRe[j] * rootRe + xIm[j] * rootIm) / r;
            double b = (xIm[j] * rootRe - xRe[j] * rootIm) / r;
            xRe[j] = a;
            xIm[j] = b;
        }
    }

    /** share_b of every bath; adds up to 1. */
    double[] shares() {
        int[] sites = segment.sites();
        double[] log = new double[sites.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int b = 0; b < sites.length; b++) {
            double amplitude = Math.hypot(xRe[sites[b]], xIm[sites[b]]);
            log[b] = amplitude > 1e-280 ? Math.log(amplitude) : logTail(sites[b]);
            log[b] = 2 * log[b] + Math.log(segment.half()[sites[b]]);
            top = Math.max(top, log[b]);
        }
        double sum = 0;
        double[] share = new double[sites.length];
        for (int b = 0; b < sites.length; b++) {
            share[b] = Math.exp(log[b] - top);
            sum += share[b];
        }
        for (int b = 0; b < sites.length; b++) {
            share[b] /= sum;
        }
        return share;
    }

    /** ln |x_site| where the number itself underflows. */
    private double logTail(int site) {
        double sum = Math.log(Math.hypot(xRe[twist], xIm[twist]));
        for (int j = twist - 1; j >= site; j--) {
            sum += Math.log(segment.t()[j] / Math.hypot(plusRe[j], plusIm[j]));
        }
        for (int j = twist + 1; j <= site; j++) {
            sum += Math.log(segment.t()[j - 1] / Math.hypot(minusRe[j], minusIm[j]));
        }
        return sum;
    }

    /** Takes the mode out of (w, C) for the bath at {@code site}, which has this share of the mode. */
    void remove(int site, double share, double[] wRe, double[] wIm, Coherences c) {
        double root = Math.sqrt(2 * segment.half()[site]);
        double cRe = root * xRe[site];
        double cIm = root * xIm[site];
        double size = 0;
        for (int j = 0; j < n; j++) {
            size += xRe[j] * xRe[j] + xIm[j] * xIm[j];
            wRe[j] -= cRe * xRe[j] - cIm * xIm[j];
            wIm[j] -= cRe * xIm[j] + cIm * xRe[j];
        }
        c.addSquare(share * size, xRe, xIm);
        if (cRe != 0 || cIm != 0) {
            solve(wRe, wIm);
            c.addCross(cRe, cIm, xRe, xIm, uRe, uIm);
        }
    }

    /** M u = w without equation m, u_m = 0, then xᵀu = 0. */
    private void solve(double[] wRe, double[] wIm) {
        half(wRe, wIm, 0, twist - 1, 1, plusRe, plusIm);
        half(wRe, wIm, n - 1, twist + 1, -1, minusRe, minusIm);
        uRe[twist] = 0;
        uIm[twist] = 0;
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
            re += xRe[j] * uRe[j] - xIm[j] * uIm[j];
            im += xRe[j] * uIm[j] + xIm[j] * uRe[j];
        }
        for (int j = 0; j < n; j++) {
            uRe[j] -= re * xRe[j] - im * xIm[j];
            uIm[j] -= re * xIm[j] + im * xRe[j];
        }
    }

    /** Elimination from {@code from} (an end of the chain) towards {@code to} (next to the twist), and back. */
    private void half(double[] wRe, double[] wIm, int from, int to, int step, double[] dRe, double[] dIm) {
        if ((to - from) * step < 0) {
            return;
        }
        double[] t = segment.t();
        uRe[from] = wRe[from];
        uIm[from] = wIm[from];
        for (int j = from + step; j != to + step; j += step) {
            int bond = step > 0 ? j - 1 : j;
            // u_j = w_j − i (t/d) u_{j−step}
            double q = t[bond] / (dRe[j - step] * dRe[j - step] + dIm[j - step] * dIm[j - step] + TINY);
            double h = q * dRe[j - step];
            double g = -q * dIm[j - step];
            uRe[j] = wRe[j] + h * uIm[j - step] + g * uRe[j - step];
            uIm[j] = wIm[j] - h * uRe[j - step] + g * uIm[j - step];
        }
        double nextRe = 0;
        double nextIm = 0;
        for (int j = to; j != from - step; j -= step) {
            int bond = step > 0 ? j : j - 1;
            double coupling = j == to ? 0 : t[bond];
            // d_j v_j = u_j − i t v_{j+step}
            double re = uRe[j] + coupling * nextIm;
            double im = uIm[j] - coupling * nextRe;
            double q = 1 / (dRe[j] * dRe[j] + dIm[j] * dIm[j] + TINY);
            nextRe = (re * dRe[j] + im * dIm[j]) * q;
            nextIm = (im * dRe[j] - re * dIm[j]) * q;
            uRe[j] = nextRe;
            uIm[j] = nextIm;
        }
    }
}
