package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Aggressive early deflation (K. Braman, R. Byers and R. Mathias, SIAM J. Matrix Anal. Appl. 23, 948 (2002)).
 *
 * <p>The trailing window of the active block is brought to Schur form, V T Vᵀ. The subdiagonal entry s that connects it
 * to the rest becomes a spike, s times the first row of V. Where the spike is below rounding of the eigenvalue beside
 * it, that eigenvalue has converged, long before any subdiagonal is small; others are moved to the top of the window
 * ({@link BlockSwap}) so that everything converged is found. What is left is brought back to Hessenberg form; its
 * eigenvalues are the shifts of the next sweep.
 */
@Source(key = "mathias2002")
final class AggressiveDeflation {
    private final double[][] h;
    private final WindowUpdate update;

    /** Shifts found: eigenvalues that did not deflate, conjugate pairs side by side. */
    double[] shiftRe = {};

    double[] shiftIm = {};

    AggressiveDeflation(double[][] h, WindowUpdate update) {
        this.h = h;
        this.update = update;
    }

    /** Deflates what it can at the bottom of start … end; returns how many eigenvalues. */
    int deflate(int start, int end, int size) {
        int from = end - size + 1;
        double s = from > start ? h[from][from - 1] : 0;
        double[][] t = update.copy(from, size);
        double[][] vt = WindowUpdate.identity(size);
        new FrancisQr(t, vt, true).reduce(0, size - 1);
        BlockSwap swap = new BlockSwap(t, vt);
        int left = size;
        int top = 0;
        while (left > top) {
            boolean pair = left > 1 && t[left - 1][left - 2] != 0;
            int width = pair ? 2 : 1;
            if (left - width < top) {
                break;
            }
            if (converged(t, vt, s, left - 1, pair)) {
                left -= width;
            } else {
                int moved = moveUp(t, swap, left - width, top, width);
                if (moved != top) {
                    break;
                }
                top += width;
            }
        }
        shifts(t, left);
        if (left == size && s != 0) {
            return 0;
        }
        double connection = left == 0 ? 0 : left == 1 ? s * vt[0][0] : restore(t, vt, s, left);
        if (from > start) {
            h[from][from - 1] = connection;
        }
        update.apply(t, vt, from, start, end);
        return size - left;
    }

    private static boolean converged(double[][] t, double[][] vt, double s, int k, boolean pair) {
        double size = Math.abs(t[k][k]);
        double spike = Math.abs(s * vt[k][0]);
        if (pair) {
            size += Math.sqrt(Math.abs(t[k][k - 1])) * Math.sqrt(Math.abs(t[k - 1][k]));
            spike = Math.max(spike, Math.abs(s * vt[k - 1][0]));
        }
        if (size == 0) {
            size = Math.abs(s);
        }
        return spike <= Math.max(Double.MIN_NORMAL / Rounding.U, Rounding.U * size);
    }

    /** Moves the block at k up to row {@code top}; returns where it ended. */
    private static int moveUp(double[][] t, BlockSwap swap, int k, int top, int width) {
        int at = k;
        while (at > top) {
            int before = at > 1 && t[at - 1][at - 2] != 0 ? 2 : 1;
            if (!swap.swap(at - before, before, width)) {
                return at;
            }
            at -= before;
            if (width == 2 && t[at + 1][at] == 0) {
                // The pair became two real eigenvalues on the way; the next round treats them one by one.
                return at;
            }
        }
        return at;
    }

    private void shifts(double[][] t, int left) {
        shiftRe = new double[left];
        shiftIm = new double[left];
        for (int k = 0; k < left; k++) {
            if (k + 1 < left && t[k + 1][k] != 0) {
                double root = Math.sqrt(Math.abs(t[k + 1][k])) * Math.sqrt(Math.abs(t[k][k + 1]));
                shiftRe[k] = t[k][k];
                shiftRe[k + 1] = t[k + 1][k + 1];
                shiftIm[k] = root;
                shiftIm[k + 1] = -root;
                k++;
            } else {
                shiftRe[k] = t[k][k];
            }
        }
    }

    /**
     * Brings the leading part with its spike back to Hessenberg form, by a reflection of the spike onto its first entry
     * and the usual reduction; returns that entry.
     */
    private static double restore(double[][] t, double[][] vt, double s, int left) {
        double[] v = new double[left];
        double norm = 0;
        for (int i = 0; i < left; i++) {
            v[i] = vt[i][0];
            norm = Math.hypot(norm, v[i]);
        }
        double image = -Math.copySign(norm, v[0]);
        v[0] -= image;
        double factor = 2 / Hessenberg.dot(v, v, 0, left);
        double[][] reflection = WindowUpdate.identity(left);
        for (int i = 0; i < left; i++) {
            Hessenberg.axpy(-factor * v[i], v, reflection[i], 0, left);
        }
        Gemm gemm = new Gemm();
        WindowUpdate local = new WindowUpdate(t, vt, true, gemm);
        double[][] leading = gemm.times(gemm.times(reflection, local.copy(0, left)), reflection);
        double[][] qt = Hessenberg.reduce(leading, true);
        local.apply(leading, gemm.times(qt, reflection), 0, 0, t.length - 1);
        return s * image;
    }
}
