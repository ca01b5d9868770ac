package org.ladderwork.numeric.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ladderwork.literature.Source;

/**
 * The decay rate of every mode from the identity
 *
 * <pre>   η = −Re λ = Σ_j (γ_j/2) |x_j|² / Σ_j |x_j|²,   W x = λ x</pre>
 *
 * (the real part of x†W x = λ x†x). A sum of positive terms: relatively accurate however small, where −Re of a computed
 * λ is noise below 10⁻¹⁶ ‖W‖.
 *
 * <p>No eigenvector is stored. With x_{j} = −i (t_j/d⁺_j) x_{j+1} to the left of the twist and the mirror image to the
 * right, the sums relative to |x_j|² obey S_{j+1} = 1 + |t_j/d⁺_j|² S_j and B_{j+1} = γ_{j+1}/2 + |t_j/d⁺_j|² B_j;
 * the two halves meet at the site where |τ_j| is smallest, the best place to twist (I. S. Dhillon and B. N. Parlett,
 * Linear Algebra Appl. 387, 1 (2004)). What comes from the left is kept for every {@link Lanes#STRETCH}-th site and made
 * once more for the others, as in {@link ResolventTrace}.
 */
@Source(key = "dhillon2004")
final class ModeDecay {
    private final Segment segment;
    /** What enters the pivots: Γ/2 for the modes of W, zeros for those of H. */
    private final double[] damping;

    private final Halves first;
    private final Halves left = new Halves(Lanes.STRETCH);
    private final double[] hRe = new double[Lanes.WIDTH];
    private final double[] hIm = new double[Lanes.WIDTH];
    private final double[] dRe = new double[Lanes.WIDTH];
    private final double[] dIm = new double[Lanes.WIDTH];
    private final double[] size = new double[Lanes.WIDTH];
    private final double[] loss = new double[Lanes.WIDTH];
    private final double[] tau = new double[Lanes.WIDTH];
    private final double[] best = new double[Lanes.WIDTH];
    private final double[] eta = new double[Lanes.WIDTH];

    private ModeDecay(Segment segment, double[] damping) {
        this.segment = segment;
        this.damping = damping;
        first = new Halves(Lanes.stretches(segment.size()));
    }

    /** Left pivots and the two sums of some sites. */
    private static final class Halves {
        final double[][] re;
        final double[][] im;
        final double[][] size;
        final double[][] loss;

        Halves(int sites) {
            re = new double[sites][Lanes.WIDTH];
            im = new double[sites][Lanes.WIDTH];
            size = new double[sites][Lanes.WIDTH];
            loss = new double[sites][Lanes.WIDTH];
        }

        void copy(int from, Halves to, int at) {
            System.arraycopy(re[from], 0, to.re[at], 0, Lanes.WIDTH);
            System.arraycopy(im[from], 0, to.im[at], 0, Lanes.WIDTH);
            System.arraycopy(size[from], 0, to.size[at], 0, Lanes.WIDTH);
            System.arraycopy(loss[from], 0, to.loss[at], 0, Lanes.WIDTH);
        }
    }

    /** η for the eigenvalues (re, im) of W, in their order. */
    static double[] of(Segment segment, double[] re, double[] im, Workers workers, SolverProgress progress) {
        return of(segment, segment.half(), re, im, workers, progress);
    }

    /** First-order decay of the levels of H: the same sums with the eigenvectors of H. */
    static double[] firstOrder(Segment segment, double[] levels, Workers workers, SolverProgress progress) {
        double[] im = new double[levels.length];
        Arrays.setAll(im, k -> -levels[k]);
        double[] none = new double[levels.length];
        return of(segment, none, none, im, workers, progress);
    }

    private static double[] of(
            Segment segment, double[] damping, double[] re, double[] im, Workers workers, SolverProgress progress) {
        int n = re.length;
        double[] result = new double[n];
        ConcurrentLinkedQueue<ModeDecay> free = new ConcurrentLinkedQueue<>();
        List<Runnable> blocks = new ArrayList<>();
        for (int from = 0; from < n; from += Lanes.WIDTH) {
            int begin = from;
            blocks.add(() -> {
                ModeDecay pooled = free.poll();
                ModeDecay decay = pooled == null ? new ModeDecay(segment, damping) : pooled;
                decay.block(re, im, begin, result);
                free.add(decay);
            });
        }
        workers.run(blocks, share -> progress.report("decay rates", share));
        return result;
    }

    private void block(double[] re, double[] im, int from, double[] result) {
        int count = Math.min(Lanes.WIDTH, re.length - from);
        double[] zRe = new double[Lanes.WIDTH];
        double[] zIm = new double[Lanes.WIDTH];
        for (int k = 0; k < Lanes.WIDTH; k++) {
            int at = from + Math.min(k, count - 1);
            zRe[k] = re[at];
            zIm[k] = im[at];
        }
        int n = segment.size();
        double[] omega = segment.omega();
        double[] half = segment.half();
        double[] t = segment.t();
        int last = first.re.length - 1;
        Lanes.start(zRe, zIm, first.re[0], first.im[0], damping[0], omega[0]);
        Arrays.fill(first.size[0], 1);
        Arrays.fill(first.loss[0], half[0]);
        for (int s = 0; s < last; s++) {
            halves(s, (s + 1) * Lanes.STRETCH, zRe, zIm);
            step(left, Lanes.STRETCH - 1, first, s + 1, (s + 1) * Lanes.STRETCH, zRe, zIm);
        }
        Arrays.fill(hRe, 0);
        Arrays.fill(hIm, 0);
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int s = last; s >= 0; s--) {
            int start = s * Lanes.STRETCH;
            int end = Math.min(n, start + Lanes.STRETCH);
            halves(s, end, zRe, zIm);
            for (int j = end - 1; j >= start; j--) {
                if (j + 1 < n) {
                    extend(dRe, dIm, hRe, hIm, size, loss, t[j], half[j]);
                } else {
                    Arrays.fill(size, 1);
                    Arrays.fill(loss, half[j]);
                }
                int i = j - start;
                meet(left.re[i], left.im[i], left.size[i], left.loss[i], half[j]);
                Lanes.shift(zRe, zIm, hRe, hIm, dRe, dIm, damping[j], omega[j]);
            }
        }
        System.arraycopy(eta, 0, result, from, count);
    }

    /** What comes from the left at the sites of stretch s, up to {@code end}. */
    private void halves(int s, int end, double[] zRe, double[] zIm) {
        first.copy(s, left, 0);
        int start = s * Lanes.STRETCH;
        for (int j = start + 1; j < end; j++) {
            step(left, j - start - 1, left, j - start, j, zRe, zIm);
        }
    }

    /** From site j − 1, held at {@code at}, to site j. */
    private void step(Halves from, int at, Halves to, int next, int j, double[] zRe, double[] zIm) {
        extend(
                from.re[at],
                from.im[at],
                zRe,
                zIm,
                to.re[next],
                to.im[next],
                from.size[at],
                from.loss[at],
                to.size[next],
                to.loss[next],
                segment.t()[j - 1],
                damping[j],
                segment.half()[j],
                segment.omega()[j]);
    }

    /** |x|² relative to the new site, and the damping felt: q = |t/d|². The pivot of the new site is made with it. */
    private static void extend(
            double[] dRe,
            double[] dIm,
            double[] zRe,
            double[] zIm,
            double[] outRe,
            double[] outIm,
            double[] size,
            double[] loss,
            double[] outSize,
            double[] outLoss,
            double t,
            double damping,
            double half,
            double omega) {
        for (int k = 0; k < Lanes.WIDTH; k++) {
            double x = dRe[k] + Lanes.TINY;
            double y = dIm[k];
            double q = t / (x * x + y * y) * t;
            outRe[k] = damping + zRe[k] + q * x;
            outIm[k] = omega + zIm[k] - q * y;
            outSize[k] = 1 + q * size[k];
            outLoss[k] = half + q * loss[k];
        }
    }

    /** The same from the right, where the coupling is wanted and not the pivot. */
    private static void extend(
            double[] dRe,
            double[] dIm,
            double[] hRe,
            double[] hIm,
            double[] size,
            double[] loss,
            double t,
            double half) {
        for (int k = 0; k < Lanes.WIDTH; k++) {
            double x = dRe[k] + Lanes.TINY;
            double y = dIm[k];
            double q = t / (x * x + y * y) * t;
            hRe[k] = q * x;
            hIm[k] = -q * y;
            size[k] = 1 + q * size[k];
            loss[k] = half + q * loss[k];
        }
    }

    /** Where |τ| is smallest so far, the two halves are put together; site j itself is in both. */
    private void meet(double[] fRe, double[] fIm, double[] fSize, double[] fLoss, double half) {
        distance(fRe, fIm, hRe, hIm, tau);
        for (int k = 0; k < Lanes.WIDTH; k++) {
            if (tau[k] < best[k]) {
                best[k] = tau[k];
                // Subtracting what was counted twice must not cancel a small tail: at an undamped site half = 0.
                double total = half == 0 ? fLoss[k] + loss[k] : fLoss[k] + loss[k] - half;
                eta[k] = total / (fSize[k] + size[k] - 1);
            }
        }
    }

    private static void distance(double[] fRe, double[] fIm, double[] hRe, double[] hIm, double[] tau) {
        for (int k = 0; k < Lanes.WIDTH; k++) {
            double x = fRe[k] + hRe[k];
            double y = fIm[k] + hIm[k];
            tau[k] = x * x + y * y;
        }
    }
}
