package org.ladderwork.numeric.chain;

/**
 * The eigenvalues of W' = −iε − ½ U U† by the iteration of {@link EhrlichAberth}, with
 *
 * <pre>   tr (z − W')⁻¹ = Σ_j 1/D_j + tr K⁻¹K',   D_j = z + iε_j,  K = 2 + U†D⁻¹U,</pre>
 *
 * from det(z − W') = Π D_j · det(K/2). Each eigenvalue is held as its distance δ from its own pole, z = −iε_k + δ, and
 * D_j = δ + i(ε_j − ε_k): so δ, and with it the decay η = −Re δ, is relatively accurate even where it is far below the
 * rounding of ε. N r² operations per update.
 */
final class ModalEigenvalues {
    private static final int MOST_SWEEPS = 200;
    private static final double GOLDEN = 0.6180339887498949;

    private final double[] level;
    private final double[][] uRe;
    private final double[][] uIm;
    private final double[] dRe;
    private final double[] dIm;
    private final SmallComplexLu k;

    private ModalEigenvalues(BathCoupling w) {
        level = w.modes().level();
        uRe = w.real();
        uIm = w.imaginary();
        dRe = new double[level.length];
        dIm = new double[level.length];
        k = new SmallComplexLu(uRe.length, uRe.length);
        for (int j = 0; j < level.length; j++) {
            // The factor keeps overdamped pairs and equal decays from mirroring each other.
            dRe[j] = -w.firstOrder(j) * (1 - 0.3 * (j * GOLDEN % 1));
        }
    }

    /** {Re δ_k, Im δ_k}. */
    static double[][] of(BathCoupling w) {
        ModalEigenvalues iteration = new ModalEigenvalues(w);
        iteration.run();
        return new double[][] {iteration.dRe, iteration.dIm};
    }

    private void run() {
        int n = level.length;
        boolean[] done = new boolean[n];
        double[] trace = new double[2];
        int left = n;
        for (int sweep = 0; left > 0; sweep++) {
            double enough = sweep < 40 ? 0x1p-50 : sweep < 100 ? 1e-13 : 1e-10;
            if (sweep == MOST_SWEEPS) {
                throw new ArithmeticException(left + " of " + n + " eigenvalues of the network did not converge");
            }
            left = 0;
            for (int m = 0; m < n; m++) {
                if (!done[m]) {
                    trace(m, trace);
                    repel(m, trace);
                    double size = trace[0] * trace[0] + trace[1] * trace[1];
                    double stepRe = trace[0] / size;
                    double stepIm = -trace[1] / size;
                    if (!Double.isFinite(stepRe) || !Double.isFinite(stepIm)) {
                        stepRe = 0;
                        stepIm = 0;
                    }
                    dRe[m] -= stepRe;
                    dIm[m] -= stepIm;
                    done[m] = Math.hypot(stepRe, stepIm) <= enough * Math.hypot(dRe[m], dIm[m]);
                    left += done[m] ? 0 : 1;
                }
            }
        }
    }

    /** tr (z_m − W')⁻¹. */
    private void trace(int m, double[] trace) {
        int n = level.length;
        int r = uRe.length;
        double re = 0;
        double im = 0;
        for (int a = 0; a < r; a++) {
            java.util.Arrays.fill(k.re[a], 0);
            java.util.Arrays.fill(k.im[a], 0);
            java.util.Arrays.fill(k.xRe[a], 0);
            java.util.Arrays.fill(k.xIm[a], 0);
            k.re[a][a] = 2;
        }
        for (int j = 0; j < n; j++) {
            double x = dRe[m];
            double y = dIm[m] + (level[j] - level[m]);
            double q = 1 / (x * x + y * y);
            double pr = x * q;
            double pi = -y * q;
            re += pr;
            im += pi;
            double sr = pr * pr - pi * pi;
            double si = 2 * pr * pi;
            for (int a = 0; a < r; a++) {
                for (int b = 0; b < r; b++) {
                    double wr = uRe[a][j] * uRe[b][j] + uIm[a][j] * uIm[b][j];
                    double wi = uRe[a][j] * uIm[b][j] - uIm[a][j] * uRe[b][j];
                    k.re[a][b] += wr * pr - wi * pi;
                    k.im[a][b] += wr * pi + wi * pr;
                    k.xRe[a][b] -= wr * sr - wi * si;
                    k.xIm[a][b] -= wr * si + wi * sr;
                }
            }
        }
        k.solve();
        for (int a = 0; a < r; a++) {
            re += k.xRe[a][a];
            im += k.xIm[a][a];
        }
        trace[0] = re;
        trace[1] = im;
    }

    /** Subtracts Σ_{j≠m} 1/(z_m − z_j). */
    private void repel(int m, double[] trace) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < level.length; j++) {
            double x = dRe[m] - dRe[j];
            double y = dIm[m] - dIm[j] + (level[j] - level[m]);
            double size = x * x + y * y;
            if (size > 0) {
                re += x / size;
                im -= y / size;
            }
        }
        trace[0] -= re;
        trace[1] -= im;
    }
}
