package org.ladderwork.numeric.chain;

/**
 * The steps of {@link ChainSolver} in the basis of normal modes, where M = i(ε − ε_s) + η + ½UU† is diagonal plus few
 * columns: by Sherman, Morrison and Woodbury, with E = i(ε − ε_s) + η,
 *
 * <pre>   M⁻¹w = E⁻¹w − E⁻¹U (2 + U†E⁻¹U)⁻¹ U†E⁻¹w.</pre>
 *
 * The real parts of E and of U†E⁻¹U are positive: nothing cancels. N r² operations per step and bath.
 */
final class ModalShifts {
    private final BathCoupling w;
    private final int n;
    private final int r;
    private final double[] eRe;
    private final double[] eIm;
    /** Residual noise by bath. */
    final double[][] wRe;

    final double[][] wIm;
    /** √(2η) v by bath and step. */
    final double[][][] vRe;

    final double[][][] vIm;
    private final SmallComplexLu k;

    ModalShifts(BathCoupling w) {
        this.w = w;
        n = w.modes().level().length;
        r = w.real().length;
        eRe = new double[n];
        eIm = new double[n];
        wRe = new double[r][];
        wIm = new double[r][];
        for (int b = 0; b < r; b++) {
            wRe[b] = w.real()[b].clone();
            wIm[b] = w.imaginary()[b].clone();
        }
        vRe = new double[r][n][n];
        vIm = new double[r][n][n];
        k = new SmallComplexLu(r, r);
    }

    /** Step number {@code step} with the eigenvalue λ = −iε_m + δ, η = −Re δ. */
    void step(int step, int m, double eta, double deltaIm) {
        double[] level = w.modes().level();
        for (int j = 0; j < n; j++) {
            double y = level[j] - level[m] + deltaIm;
            double q = 1 / (eta * eta + y * y);
            eRe[j] = eta * q;
            eIm[j] = -y * q;
        }
        for (int a = 0; a < r; a++) {
            for (int b = 0; b < r; b++) {
                couple(a, w.real()[b], w.imaginary()[b], k.re[a], k.im[a], b);
                couple(a, wRe[b], wIm[b], k.xRe[a], k.xIm[a], b);
            }
            k.re[a][a] += 2;
        }
        k.solve();
        for (int b = 0; b < r; b++) {
            double[] re = vRe[b][step];
            double[] im = vIm[b][step];
            System.arraycopy(wRe[b], 0, re, 0, n);
            System.arraycopy(wIm[b], 0, im, 0, n);
            for (int a = 0; a < r; a++) {
                subtract(k.xRe[a][b], k.xIm[a][b], w.real()[a], w.imaginary()[a], re, im);
            }
            finish(eta, eRe, eIm, re, im, wRe[b], wIm[b]);
        }
    }

    /** out[b] = u_a† E⁻¹ y. */
    private void couple(int a, double[] yRe, double[] yIm, double[] outRe, double[] outIm, int b) {
        double[] uRe = w.real()[a];
        double[] uIm = w.imaginary()[a];
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
            double pr = eRe[j] * yRe[j] - eIm[j] * yIm[j];
            double pi = eRe[j] * yIm[j] + eIm[j] * yRe[j];
            re += uRe[j] * pr + uIm[j] * pi;
            im += uRe[j] * pi - uIm[j] * pr;
        }
        outRe[b] = re;
        outIm[b] = im;
    }

    private static void subtract(double cRe, double cIm, double[] uRe, double[] uIm, double[] re, double[] im) {
        for (int j = 0; j < re.length; j++) {
            re[j] -= cRe * uRe[j] - cIm * uIm[j];
            im[j] -= cRe * uIm[j] + cIm * uRe[j];
        }
    }

    /** v ← E⁻¹ v, w ← w − 2η v, then v ← √(2η) v for C += v v†. */
    private static void finish(
            double eta, double[] eRe, double[] eIm, double[] re, double[] im, double[] wRe, double[] wIm) {
        double root = Math.sqrt(2 * eta);
        for (int j = 0; j < re.length; j++) {
            double x = eRe[j] * re[j] - eIm[j] * im[j];
            double y = eRe[j] * im[j] + eIm[j] * re[j];
            wRe[j] -= 2 * eta * x;
            wIm[j] -= 2 * eta * y;
            re[j] = root * x;
            im[j] = root * y;
        }
    }
}
