package org.ladderwork.numeric.dense;

/** Chooses the shifts of a sweep: pairs, each two conjugate or two real numbers. */
final class Shifts {
    private Shifts() {}

    /**
     * Up to {@code wanted} shifts out of the eigenvalues that the deflation window left over, those nearest to the bottom
     * first; the eigenvalues of the last 2 × 2 block if there are none; now and then, when nothing has deflated for six
     * rounds, values that have nothing to do with the matrix, to leave a cycle.
     *
     * @return {real parts, imaginary parts}
     */
    static double[][] choose(double[][] h, int end, AggressiveDeflation window, int wanted, int stalled) {
        int found = window.shiftRe.length;
        double[] re = new double[found + 2];
        double[] im = new double[found + 2];
        int count = 0;
        double single = 0;
        boolean waiting = false;
        for (int k = found - 1; k >= 0 && count < wanted; k--) {
            if (window.shiftIm[k] != 0 && k > 0) {
                re[count] = window.shiftRe[k];
                im[count++] = window.shiftIm[k];
                re[count] = window.shiftRe[k - 1];
                im[count++] = window.shiftIm[k - 1];
                k--;
            } else if (waiting) {
                re[count++] = single;
                re[count++] = window.shiftRe[k];
                waiting = false;
            } else {
                single = window.shiftRe[k];
                waiting = true;
            }
        }
        if (count == 0) {
            trailing(h, end, re, im);
            count = 2;
        }
        if (stalled > 0 && stalled % 6 == 0) {
            for (int k = 0; k + 1 < count; k += 2) {
                double size = Math.abs(h[end - k / 2][end - k / 2 - 1]) + Math.abs(h[end - k / 2 - 1][end - k / 2 - 2]);
                re[k] = h[end][end] + 0.75 * size;
                re[k + 1] = re[k];
                im[k] = 0.66 * size;
                im[k + 1] = -im[k];
            }
        }
        return new double[][] {java.util.Arrays.copyOf(re, count), java.util.Arrays.copyOf(im, count)};
    }

    private static void trailing(double[][] h, int end, double[] re, double[] im) {
        double mean = 0.5 * (h[end - 1][end - 1] + h[end][end]);
        double half = 0.5 * (h[end - 1][end - 1] - h[end][end]);
        double square = half * half + h[end - 1][end] * h[end][end - 1];
        double root = Math.sqrt(Math.abs(square));
        re[0] = square < 0 ? mean : mean + root;
        re[1] = square < 0 ? mean : mean - root;
        im[0] = square < 0 ? root : 0;
        im[1] = -im[0];
    }
}
