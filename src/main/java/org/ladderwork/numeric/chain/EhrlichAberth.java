package org.ladderwork.numeric.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ladderwork.literature.Source;

/**
 * All eigenvalues of W = −iH − Γ/2 at once (L. W. Ehrlich, Commun. ACM 10, 107 (1967); O. Aberth, Math. Comput. 27, 339
 * (1973)):
 *
 * <pre>   z_k ← z_k − ν_k / (1 − ν_k Σ_{j≠k} 1/(z_k − z_j)),   1/ν_k = tr (z_k − W)⁻¹.</pre>
 *
 * The sum keeps two iterates from running to the same eigenvalue, which Newton's or Rayleigh's iteration does not.
 * Convergence is cubic for simple eigenvalues; a chain without broken bonds has only simple ones. Start: the eigenvalues
 * of H, moved by their first-order decay. About four updates per eigenvalue, O(N) each. Sweeps are of Jacobi type: all
 * updates of a sweep read the values of the sweep before, so the result does not depend on the number of threads.
 */
@Source(key = "ehrlich1967")
@Source(key = "aberth1973")
final class EhrlichAberth {
    private static final int MOST_SWEEPS = 120;
    private static final double GOLDEN = 0.6180339887498949;

    private final Segment segment;
    private final Workers workers;
    private final double[] re;
    private final double[] im;
    private final double[] gap;
    private final double radius;

    private EhrlichAberth(Segment segment, double[] levels, double[] decay, Workers workers) {
        this.segment = segment;
        this.workers = workers;
        this.radius = segment.radius();
        int n = levels.length;
        re = new double[n];
        im = new double[n];
        gap = new double[n];
        for (int k = 0; k < n; k++) {
            re[k] = -decay[k];
            im[k] = -levels[k];
            if (k > 0 && -im[k] - -im[k - 1] < 0x1p-52 * radius) {
                // Two starts at one place would never be told apart.
                im[k] = im[k - 1] - 0x1p-52 * radius;
            }
            double below = k > 0 ? levels[k] - levels[k - 1] : Double.POSITIVE_INFINITY;
            double above = k + 1 < n ? levels[k + 1] - levels[k] : Double.POSITIVE_INFINITY;
            gap[k] = Math.min(radius, Math.min(below, above));
            if (decay[k] > 0.25 * gap[k]) {
                // Overdamped pairs: starts that mirror each other would stay mirrored and never become two real values.
                re[k] = -decay[k] * (1 - 0.5 * (k * GOLDEN % 1));
            }
        }
    }

    /**
     * The eigenvalues, in the order of the levels from which they start.
     *
     * @param levels ascending eigenvalues of H
     * @param decay first guess of −Re λ, positive
     * @return {Re λ, Im λ}
     */
    static double[][] of(Segment segment, double[] levels, double[] decay, Workers workers, SolverProgress progress) {
        EhrlichAberth iteration = new EhrlichAberth(segment, levels, decay, workers);
        iteration.run(progress);
        return new double[][] {iteration.re, iteration.im};
    }

    private void run(SolverProgress progress) {
        int n = re.length;
        int[] active = new int[n];
        Arrays.setAll(active, k -> k);
        ConcurrentLinkedQueue<Update> free = new ConcurrentLinkedQueue<>();
        for (int sweep = 0; active.length > 0; sweep++) {
            if (sweep == MOST_SWEEPS) {
                throw new ArithmeticException(
                        active.length + " of " + n + " eigenvalues of the chain did not converge");
            }
            double[] oldRe = re.clone();
            double[] oldIm = im.clone();
            boolean[] done = new boolean[active.length];
            List<Runnable> blocks = new ArrayList<>();
            for (int from = 0; from < active.length; from += Lanes.WIDTH) {
                int begin = from;
                int[] mine = active;
                blocks.add(() -> {
                    Update pooled = free.poll();
                    Update update = pooled == null ? new Update() : pooled;
                    update.block(mine, begin, oldRe, oldIm, done);
                    free.add(update);
                });
            }
            String stage = "eigenvalues, sweep " + (sweep + 1);
            workers.run(blocks, share -> progress.report(stage, share));
            int left = 0;
            for (int i = 0; i < active.length; i++) {
                if (!done[i]) {
                    active[left++] = active[i];
                }
            }
            active = Arrays.copyOf(active, left);
        }
    }

    /** Work space for one block of lanes. */
    private final class Update {
        private final ResolventTrace trace = new ResolventTrace(segment);
        private final double[] zRe = new double[Lanes.WIDTH];
        private final double[] zIm = new double[Lanes.WIDTH];
        private final double[] traceRe = new double[Lanes.WIDTH];
        private final double[] traceIm = new double[Lanes.WIDTH];
        private final double[] sumRe = new double[Lanes.WIDTH];
        private final double[] sumIm = new double[Lanes.WIDTH];

        void block(int[] active, int from, double[] oldRe, double[] oldIm, boolean[] done) {
            int count = Math.min(Lanes.WIDTH, active.length - from);
            for (int k = 0; k < Lanes.WIDTH; k++) {
                int at = active[from + Math.min(k, count - 1)];
                zRe[k] = oldRe[at];
                zIm[k] = oldIm[at];
            }
            trace.at(zRe, zIm, traceRe, traceIm);
            Arrays.fill(sumRe, 0);
            Arrays.fill(sumIm, 0);
            for (int j = 0; j < oldRe.length; j++) {
                Lanes.addRepulsion(zRe, zIm, oldRe[j], oldIm[j], sumRe, sumIm);
            }
            for (int k = 0; k < count; k++) {
                // ν/(1 − ν S) = 1/(1/ν − S).
                double x = traceRe[k] - sumRe[k];
                double y = traceIm[k] - sumIm[k];
                double q = x * x + y * y;
                double stepRe = x / q;
                double stepIm = -y / q;
                if (!Double.isFinite(stepRe) || !Double.isFinite(stepIm)) {
                    // The trace overflowed: z is an eigenvalue to the last bit.
                    stepRe = 0;
                    stepIm = 0;
                }
                int at = active[from + k];
                re[at] = oldRe[at] - stepRe;
                im[at] = oldIm[at] - stepIm;
                double step = Math.hypot(stepRe, stepIm);
                done[from + k] =
                        step <= 0x1p-51 * radius || (step < 1e-2 * gap[at] && step * step / gap[at] < 0x1p-56 * radius);
            }
        }
    }
}
