package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * One QR sweep with many shifts: a chain of 3 × 3 bulges, two shifts each, four rows apart, is introduced at the top of
 * the active block and chased to its bottom, window by window (K. Braman, R. Byers and R. Mathias, SIAM J. Matrix Anal.
 * Appl. 23, 929 (2002)). In a window of twice the length of the chain each bulge moves as far as the one before it lets
 * it; only the window is touched by reflections, the rest by {@link WindowUpdate}.
 *
 * <p>The reflector at row k acts on rows and columns k … k+2 and fills row k+3. A bulge may take its step at k when the
 * next one stands at k+4 or farther: then neither sees the other's fill.
 */
@Source(key = "braman2002")
final class BulgeChain {
    private final double[][] h;
    private final WindowUpdate update;
    private final Reflector reflector = new Reflector();

    BulgeChain(double[][] h, WindowUpdate update) {
        this.h = h;
        this.update = update;
    }

    /**
     * Sweeps the block start … end.
     *
     * @param re real parts of the shifts, pairs in a row
     * @param im imaginary parts; a pair is conjugate or real
     */
    void sweep(int start, int end, double[] re, double[] im) {
        int bulges = re.length / 2;
        int[] at = new int[bulges];
        java.util.Arrays.fill(at, start);
        int length = Math.max(8 * bulges, 24);
        while (at[bulges - 1] < end) {
            int w0 = Math.max(start, at[bulges - 1] - 1);
            int w1 = Math.min(end, w0 + length - 1);
            double[][] window = update.copy(w0, w1 - w0 + 1);
            double[][] ut = WindowUpdate.identity(w1 - w0 + 1);
            for (int b = 0; b < bulges; b++) {
                while (at[b] < end
                        && (w1 == end || at[b] + 3 <= w1)
                        && (b == 0 || at[b - 1] >= end || at[b] <= at[b - 1] - 4)) {
                    step(window, ut, at[b] - w0, at[b] == start, end - w0, re, im, 2 * b);
                    at[b]++;
                }
            }
            update.apply(window, ut, w0, start, end);
        }
    }

    /** The reflector at row k of the window; {@code end} is the last row of the block, in window indices. */
    private void step(double[][] w, double[][] ut, int k, boolean first, int end, double[] re, double[] im, int shift) {
        boolean three = k + 2 <= end;
        int size = w.length;
        if (first) {
            introduce(w, re[shift], im[shift], re[shift + 1]);
        } else {
            reflector.choose(w[k][k - 1], w[k + 1][k - 1], three ? w[k + 2][k - 1] : 0);
            w[k][k - 1] = reflector.beta;
            w[k + 1][k - 1] = 0;
            if (three) {
                w[k + 2][k - 1] = 0;
            }
        }
        if (reflector.tau == 0) {
            return;
        }
        if (three) {
            reflector.applyToRows(w[k], w[k + 1], w[k + 2], k, size);
            reflector.applyToColumns3(w, k, 0, Math.min(k + 3, Math.min(end, size - 1)) + 1);
            reflector.applyToRows(ut[k], ut[k + 1], ut[k + 2], 0, size);
        } else {
            reflector.applyToRows(w[k], w[k + 1], k, size);
            reflector.applyToColumns2(w, k, 0, size);
            reflector.applyToRows(ut[k], ut[k + 1], 0, size);
        }
    }

    /** First column of (H − s₁)(H − s₂), up to a factor. */
    private void introduce(double[][] w, double re1, double im1, double re2) {
        double h00 = w[0][0];
        double h10 = w[1][0];
        double s = Math.abs(h00 - re2) + Math.abs(im1) + Math.abs(h10);
        if (s == 0) {
            reflector.choose(0, 0, 0);
            return;
        }
        double q = h10 / s;
        double v1 = q * w[0][1] + (h00 - re1) * ((h00 - re2) / s) + im1 * (im1 / s);
        double v2 = q * (h00 + w[1][1] - re1 - re2);
        double v3 = q * w[2][1];
        reflector.choose(v1, v2, v3);
    }
}
