package org.ladderwork.numeric.chain;

import java.util.Arrays;
import org.ladderwork.numeric.dense.Gemm;

/**
 * Steady second moments of a network of any geometry with r damped modes, W C + C W† + Γ n = 0, W = −iH − Γ/2.
 *
 * <p>The method of {@link ChainSolver} in the basis of normal modes, H = Q ε Q†: eigenvalues of W ({@link
 * ModalEigenvalues}), one step of {@link ModalShifts} for each, fast modes first, and back, C_b = (Q V_b)(Q V_b)†. Time
 * 9 N³ flops for the modes, O(N² r²) for eigenvalues and steps, 4 N³ r for the way back; memory O(N² r).
 */
public final class FewBathSolver {
    /** Decay below this share of the largest damping: squared rounding of Q, cannot be told from zero. */
    private static final double DARK = 1e-27;

    private FewBathSolver() {}

    /**
     * Solves for the response of C to every bath.
     *
     * @return {@link NetworkOutcome.Dark} if modes are not damped at all
     */
    public static NetworkOutcome solve(Network network) {
        int n = network.modes();
        NormalModes found = NormalModes.of(network);
        BathCoupling w = BathCoupling.of(network, found);
        double largest = Arrays.stream(network.damping()).max().orElse(0);
        double slowest = Double.POSITIVE_INFINITY;
        int darkest = -1;
        int count = 0;
        for (int k = 0; k < n; k++) {
            double decay = w.firstOrder(k);
            count += decay <= DARK * largest ? 1 : 0;
            if (decay < slowest) {
                slowest = decay;
                darkest = k;
            }
        }
        if (count > 0) {
            return new NetworkOutcome.Dark(w.modes().level()[darkest], slowest, count);
        }
        double[][] delta = ModalEigenvalues.of(w);
        double[] eta = new double[n];
        for (int k = 0; k < n; k++) {
            eta[k] = delta[0][k] < 0 ? -delta[0][k] : w.firstOrder(k);
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> eta[a] != eta[b] ? Double.compare(eta[b], eta[a]) : Integer.compare(a, b));
        ModalShifts steps = new ModalShifts(w);
        for (int s = 0; s < n; s++) {
            int k = order[s];
            steps.step(s, k, eta[k], delta[1][k]);
        }
        return new NetworkOutcome.Steady(response(network, w, steps, slowest / largest));
    }

    private static NetworkResponse response(Network network, BathCoupling w, ModalShifts steps, double slowest) {
        int r = network.baths().length;
        Gemm gemm = new Gemm();
        double[][][] re = new double[r][][];
        double[][][] im = new double[r][][];
        double residual = 0;
        for (int b = 0; b < r; b++) {
            double[][] qRe = w.modes().real();
            double[][] qIm = w.modes().imaginary();
            double[][] yRe = gemm.times(steps.vRe[b], qRe);
            double[][] yIm = gemm.times(steps.vIm[b], qRe);
            if (!network.isReal()) {
                add(-1, gemm.times(steps.vIm[b], qIm), yRe);
                add(1, gemm.times(steps.vRe[b], qIm), yIm);
            }
            re[b] = transposed(yRe);
            im[b] = transposed(yIm);
            double sum = 0;
            for (int j = 0; j < network.modes(); j++) {
                sum += steps.wRe[b][j] * steps.wRe[b][j] + steps.wIm[b][j] * steps.wIm[b][j];
            }
            residual = Math.max(residual, sum / network.damping()[network.baths()[b]]);
        }
        // Amplitudes of modes at the baths are known to 10⁻¹⁶; shares of a mode with amplitude a to 10⁻¹⁶/a.
        double eigenvectorError = 0x1p-53 / Math.sqrt(slowest);
        return new NetworkResponse(network, re, im, residual, eigenvectorError);
    }

    private static void add(double factor, double[][] a, double[][] to) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                to[i][j] += factor * a[i][j];
            }
        }
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }
}
