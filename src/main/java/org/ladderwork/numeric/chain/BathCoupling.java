package org.ladderwork.numeric.chain;

import org.ladderwork.literature.Source;

/**
 * W in the basis of normal modes: W' = −iε − ½ U U†, U_kb = √γ_b x_k(b)*, one column per bath.
 *
 * <p>In a group of equal levels the modes are rotated until their rows of U are orthogonal (Jacobi's method on the rows,
 * as M. R. Hestenes, J. SIAM 6, 51 (1958)): then each has a first-order decay |u_k|²/2 of its own, and a mode that no
 * bath reaches shows as a row of zeros.
 *
 * @param modes the modes, rotated
 * @param real Re U, by bath: real[b][k]
 * @param imaginary Im U, by bath
 */
@Source(key = "hestenes1958")
record BathCoupling(NormalModes modes, double[][] real, double[][] imaginary) {
    private static final double EQUAL = 1e-13;

    static BathCoupling of(Network network, NormalModes found) {
        int n = network.modes();
        int[] baths = network.baths();
        double[] gamma = network.damping();
        double[] level = found.level().clone();
        double tolerance = EQUAL * Math.max(Math.abs(level[0]), Math.abs(level[n - 1]));
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && level[to] - level[to - 1] <= tolerance) {
                to++;
            }
            if (to - from > 1) {
                double mean = java.util.Arrays.stream(level, from, to).average().orElse(level[from]);
                java.util.Arrays.fill(level, from, to, mean);
                separate(found, baths, gamma, from, to);
            }
            from = to;
        }
        double[][] re = new double[baths.length][n];
        double[][] im = new double[baths.length][n];
        for (int b = 0; b < baths.length; b++) {
            double root = Math.sqrt(gamma[baths[b]]);
            for (int k = 0; k < n; k++) {
                re[b][k] = root * found.real()[k][baths[b]];
                im[b][k] = -root * found.imaginary()[k][baths[b]];
            }
        }
        return new BathCoupling(new NormalModes(level, found.real(), found.imaginary()), re, im);
    }

    /** Rotates the modes from … to − 1 until Σ_b γ_b x_p(b)* x_q(b) = 0 for p ≠ q. */
    private static void separate(NormalModes modes, int[] baths, double[] gamma, int from, int to) {
        for (int sweep = 0; sweep < 40; sweep++) {
            boolean rotated = false;
            for (int p = from; p < to; p++) {
                for (int q = p + 1; q < to; q++) {
                    rotated |= rotate(modes, baths, gamma, p, q);
                }
            }
            if (!rotated) {
                return;
            }
        }
    }

    private static boolean rotate(NormalModes modes, int[] baths, double[] gamma, int p, int q) {
        double[] pr = modes.real()[p];
        double[] pi = modes.imaginary()[p];
        double[] qr = modes.real()[q];
        double[] qi = modes.imaginary()[q];
        double a = 0;
        double b = 0;
        double re = 0;
        double im = 0;
        for (int s : baths) {
            a += gamma[s] * (pr[s] * pr[s] + pi[s] * pi[s]);
            b += gamma[s] * (qr[s] * qr[s] + qi[s] * qi[s]);
            re += gamma[s] * (pr[s] * qr[s] + pi[s] * qi[s]);
            im += gamma[s] * (pr[s] * qi[s] - pi[s] * qr[s]);
        }
        double size = Math.hypot(re, im);
        if (size <= 0x1p-52 * Math.sqrt(a * b) || size < Double.MIN_NORMAL) {
            return false;
        }
        // x_q ← e^{−iφ} x_q makes the overlap real and positive; then a real rotation.
        double zeta = (b - a) / (2 * size);
        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = c * t;
        double cos = re / size;
        double sin = im / size;
        for (int j = 0; j < pr.length; j++) {
            double yr = cos * qr[j] + sin * qi[j];
            double yi = cos * qi[j] - sin * qr[j];
            double xr = pr[j];
            double xi = pi[j];
            pr[j] = c * xr - s * yr;
            pi[j] = c * xi - s * yi;
            qr[j] = s * xr + c * yr;
            qi[j] = s * xi + c * yi;
        }
        return true;
    }

    /** |u_k|²/2, the first-order decay of mode k. */
    double firstOrder(int k) {
        double sum = 0;
        for (int b = 0; b < real.length; b++) {
            sum += real[b][k] * real[b][k] + imaginary[b][k] * imaginary[b][k];
        }
        return sum / 2;
    }
}
