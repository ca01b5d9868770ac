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
 * Linear Algebra Appl. 387, 1 (2004)).
 */
@Source(key = "dhillon2004")
final class ModeDecay {
    private final Segment segment;
    /** What enters the pivots: Γ/2 for the modes of W, zeros for those of H. */
    private final double[] damping;

    private final double[][] leftRe;
    private final double[][] leftIm;
    private final double[][] leftSize;
    private final double[][] leftLoss;
    private final double[] hRe = new double[Lanes.WIDTH];
    private final double[] hIm = new double[Lanes.WIDTH];
    private final double[] dRe = new double[Lanes.WIDTH];
    private final double[] dIm = new double[Lanes.WIDTH];
    private final double[] size = new double[Lanes.WIDTH];
    private final double[] loss = new double[Lanes.WIDTH];
    private final double[] best = new double[Lanes.WIDTH];
    private final double[] eta = new double[Lanes.WIDTH];

    private ModeDecay(Segment segment, double[] damping) {
        this.segment = segment;
        this.damping = damping;
        int n = segment.size();
        leftRe = new double[n][Lanes.WIDTH];
        leftIm = new double[n][Lanes.WIDTH];
        leftSize = new double[n][Lanes.WIDTH];
        leftLoss = new double[n][Lanes.WIDTH];
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
        Lanes.start(zRe, zIm, leftRe[0], leftIm[0], damping[0], omega[0]);
        Arrays.fill(leftSize[0], 1);
        Arrays.fill(leftLoss[0], half[0]);
        for (int j = 1; j < n; j++) {
            Lanes.pivot(leftRe[j - 1], leftIm[j - 1], zRe, zIm, leftRe[j], leftIm[j], t[j - 1], damping[j], omega[j]);
            extend(
                    leftRe[j - 1],
                    leftIm[j - 1],
                    leftSize[j - 1],
                    leftLoss[j - 1],
                    leftSize[j],
                    leftLoss[j],
                    t[j - 1],
                    half[j]);
        }
        Arrays.fill(hRe, 0);
        Arrays.fill(hIm, 0);
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int j = n - 1; j >= 0; j--) {
            if (j + 1 < n) {
                Lanes.coupling(dRe, dIm, hRe, hIm, t[j]);
                extend(dRe, dIm, size, loss, size, loss, t[j], half[j]);
            } else {
                Arrays.fill(size, 1);
                Arrays.fill(loss, half[j]);
            }
            meet(leftRe[j], leftIm[j], leftSize[j], leftLoss[j], half[j]);
            Lanes.shift(zRe, zIm, hRe, hIm, dRe, dIm, damping[j], omega[j]);
        }
        System.arraycopy(eta, 0, result, from, count);
    }

    private static void extend(
            double[] dRe,
            double[] dIm,
            double[] size,
            double[] loss,
            double[] outSize,
            double[] outLoss,
            double t,
            double half) {
        for (int k = 0; k < Lanes.WIDTH; k++) {
            double x = dRe[k] + Lanes.TINY;
            double y = dIm[k];
            double q = t / (x * x + y * y) * t;
            outSize[k] = 1 + q * size[k];
            outLoss[k] = half + q * loss[k];
        }
    }

    /** Where |τ| is smallest so far, the two halves are put together; site j itself is in both. */
    private void meet(double[] fRe, double[] fIm, double[] fSize, double[] fLoss, double half) {
        for (int k = 0; k < Lanes.WIDTH; k++) {
            double x = fRe[k] + hRe[k];
            double y = fIm[k] + hIm[k];
            double tau = x * x + y * y;
            if (tau < best[k]) {
                best[k] = tau;
                // Subtracting what was counted twice must not cancel a small tail: at an undamped site half = 0.
                double total = half == 0 ? fLoss[k] + loss[k] : fLoss[k] + loss[k] - half;
                eta[k] = total / (fSize[k] + size[k] - 1);
            }
        }
    }
}
