package org.ladderwork.numeric.chain;

/**
 * M = i(H − ε) + Γ/2 + η factored as L D Lᵀ, and the step it is made for.
 *
 * <p>All diagonal entries have real part ≥ η, and so have all pivots, d_{j+1} = M_{j+1,j+1} + t_j (t_j/d_j): the damping
 * enters as a sum of positive terms, nothing cancels. The sweeps use the same h_j = t_j/d_j as the pivots.
 */
final class ShiftedChain {
    private final double[] hRe;
    private final double[] hIm;
    private final double[] pRe;
    private final double[] pIm;
    private final double[] yRe;
    private final double[] yIm;

    ShiftedChain(int n) {
        hRe = new double[n];
        hIm = new double[n];
        pRe = new double[n];
        pIm = new double[n];
        yRe = new double[n];
        yIm = new double[n];
    }

    void factor(Segment s, double eta, double epsilon) {
        factor(s.omega(), s.t(), s.half(), eta, epsilon, hRe, hIm, pRe, pIm);
    }

    private static void factor(
            double[] omega,
            double[] t,
            double[] half,
            double eta,
            double epsilon,
            double[] hRe,
            double[] hIm,
            double[] pRe,
            double[] pIm) {
        int n = omega.length;
        double re = half[0] + eta;
        double im = omega[0] - epsilon;
        for (int j = 0; j < n - 1; j++) {
            double u = 1 / (re * re + im * im);
            double p = re * u;
            double q = -im * u;
            double h = t[j] * p;
            double g = t[j] * q;
            pRe[j] = p;
            pIm[j] = q;
            hRe[j] = h;
            hIm[j] = g;
            re = half[j + 1] + eta + t[j] * h;
            im = omega[j + 1] - epsilon + t[j] * g;
        }
        double u = 1 / (re * re + im * im);
        pRe[n - 1] = re * u;
        pIm[n - 1] = -im * u;
    }

    /** v = M⁻¹ w, then w ← w − 2η v and C += 2η v v†. */
    void step(double eta, double[] wRe, double[] wIm, double[] vRe, double[] vIm, Coherences c) {
        forward(hRe, hIm, wRe, wIm, yRe, yIm);
        backward(2 * eta, hRe, hIm, pRe, pIm, yRe, yIm, wRe, wIm, vRe, vIm);
        c.addSquare(2 * eta, vRe, vIm);
    }

    private static void forward(double[] hRe, double[] hIm, double[] wRe, double[] wIm, double[] yRe, double[] yIm) {
        int n = wRe.length;
        double x = wRe[0];
        double y = wIm[0];
        yRe[0] = x;
        yIm[0] = y;
        for (int j = 1; j < n; j++) {
            double h = hRe[j - 1];
            double g = hIm[j - 1];
            double a = Math.fma(h, y, Math.fma(g, x, wRe[j]));
            double b = Math.fma(-h, x, Math.fma(g, y, wIm[j]));
            x = a;
            y = b;
            yRe[j] = x;
            yIm[j] = y;
        }
    }

    private static void backward(
            double weight,
            double[] hRe,
            double[] hIm,
            double[] pRe,
            double[] pIm,
            double[] yRe,
            double[] yIm,
            double[] wRe,
            double[] wIm,
            double[] vRe,
            double[] vIm) {
        int n = wRe.length;
        double x = 0;
        double y = 0;
        for (int j = n - 1; j >= 0; j--) {
            double h = j + 1 < n ? hRe[j] : 0;
            double g = j + 1 < n ? hIm[j] : 0;
            double a = yRe[j] * pRe[j] - yIm[j] * pIm[j];
            double b = yRe[j] * pIm[j] + yIm[j] * pRe[j];
            double s = Math.fma(h, y, Math.fma(g, x, a));
            double r = Math.fma(-h, x, Math.fma(g, y, b));
            x = s;
            y = r;
            vRe[j] = x;
            vIm[j] = y;
            wRe[j] -= weight * x;
            wIm[j] -= weight * y;
        }
    }
}
