package org.ladderwork.numeric.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The stages of {@link ChainSolver} for one connected piece of a chain. */
final class SegmentSolver {
    private static final double EPS = 0x1p-53;
    /** Below this share of the largest damping, squared rounding cannot be told from no damping at all. */
    private static final double DARK = 1e-26;
    /** A share of a mode that is below rounding. */
    private static final double NOTHING = 1e-17;

    private static final int MOST_REPEATS = 8;

    private final Segment segment;
    private final int[] rows;
    private final Workers workers;
    private final SolverProgress progress;
    private double[] epsilon = {};
    private double[] eta = {};
    private double[] gap = {};
    private double residual;
    private int narrowModes;
    private double eigenvectorError;

    SegmentSolver(Segment segment, int[] rows, Workers workers, SolverProgress progress) {
        this.segment = segment;
        this.rows = rows;
        this.workers = workers;
        this.progress = progress;
    }

    /** Finds frequencies and decay rates; returns the index of a dark mode or −1. */
    int findModes() {
        double[] levels = TridiagonalEigenvalues.of(segment.omega(), segment.t(), progress);
        int n = levels.length;
        if (segment.sites().length == 0) {
            epsilon = levels;
            eta = new double[n];
            return 0;
        }
        double[] guess = ModeDecay.firstOrder(segment, levels, workers, progress);
        double[][] z = EhrlichAberth.of(segment, levels, guess, workers, progress);
        eta = ModeDecay.of(segment, z[0], z[1], workers, progress);
        epsilon = new double[n];
        for (int k = 0; k < n; k++) {
            epsilon[k] = -z[1][k];
        }
        gap = gaps(z[0], z[1]);
        return dark();
    }

    private int dark() {
        double[] half = segment.half();
        if (half[0] > 0 || half[half.length - 1] > 0) {
            // x_1 = 0 would make the whole eigenvector vanish: a damped end reaches every mode.
            return -1;
        }
        double largest = Arrays.stream(half).max().orElse(0);
        int slowest = 0;
        for (int k = 0; k < eta.length; k++) {
            if (eta[k] < eta[slowest]) {
                slowest = k;
            }
        }
        return eta[slowest] < DARK * largest ? slowest : -1;
    }

    ChainOutcome.Dark darkMode(int k, Chain chain) {
        int first = segment.first();
        int last = first + segment.size() - 1;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = first; j <= last; j++) {
            low = Math.min(low, chain.energies()[j]);
            high = Math.max(high, chain.energies()[j]);
        }
        double middle = low + (high - low) / 2;
        return new ChainOutcome.Dark(first, last, middle + segment.scale() * epsilon[k], segment.scale() * eta[k]);
    }

    /** Distance of every eigenvalue to the nearest other one, by a scan in the order of frequency. */
    private double[] gaps(double[] re, double[] im) {
        int n = re.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(im[a], im[b]));
        double[] nearest = new double[n];
        Arrays.fill(nearest, segment.radius());
        for (int i = 0; i < n; i++) {
            int a = order[i];
            for (int j = i + 1; j < n && im[order[j]] - im[a] < nearest[a]; j++) {
                int b = order[j];
                double d = Math.hypot(re[a] - re[b], im[a] - im[b]);
                nearest[a] = Math.min(nearest[a], d);
                nearest[b] = Math.min(nearest[b], d);
            }
            for (int j = i - 1; j >= 0 && im[a] - im[order[j]] < nearest[a]; j--) {
                int b = order[j];
                nearest[a] = Math.min(nearest[a], Math.hypot(re[a] - re[b], im[a] - im[b]));
            }
        }
        return nearest;
    }

    /**
     * A shift with frequency error δ ≈ ‖W‖ u leaves (δ/2η)² of the mode behind; taking the mode out costs δ/gap. The
     * smaller error decides. Modes that overlap with their neighbours are never narrow.
     */
    private boolean isNarrow(int k) {
        double delta = 4 * EPS * segment.radius();
        double ratio = delta / eta[k];
        return ratio * ratio > delta / gap[k] && eta[k] < 1e-6 * gap[k];
    }

    /**
     * How often the shift of a mode is used: its frequency is off by δ ≈ ‖W‖ u, so once leaves the share (δ/2η)² of the
     * mode behind, m times that to the power m. A slow mode of a long chain, η ~ 1/N³, needs it more than once.
     */
    static int repeats(double eta, double radius) {
        double left = 4 * EPS * radius / (2 * eta);
        return left * left <= NOTHING
                ? 1
                : left >= 0.5
                        ? MOST_REPEATS
                        : (int) Math.min(MOST_REPEATS, Math.ceil(Math.log(NOTHING) / Math.log(left * left)));
    }

    /** One {@link Coherences} per bath of the segment. */
    Coherences[] solve() {
        int n = segment.size();
        int baths = segment.sites().length;
        Coherences[] c = new Coherences[baths];
        ShiftedChain.Noise[] noise = new ShiftedChain.Noise[baths];
        for (int b = 0; b < baths; b++) {
            c[b] = new Coherences(n, rows);
            noise[b] = new ShiftedChain.Noise(n);
            noise[b].wRe[segment.sites()[b]] = Math.sqrt(2 * segment.half()[segment.sites()[b]]);
        }
        List<Integer> shifts = new ArrayList<>();
        List<Integer> narrow = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            (isNarrow(k) ? narrow : shifts).add(k);
        }
        takeOut(narrow, c, noise);
        shifts.sort((a, b) -> eta[a] != eta[b] ? Double.compare(eta[b], eta[a]) : Integer.compare(a, b));
        int[] order = shifts.stream()
                .flatMap(k -> Collections.nCopies(repeats(eta[k], segment.radius()), k).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        int groups = order.length == 0 ? 0 : Math.min(Math.max(1, workers.threads()), baths);
        List<Runnable> tasks = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int from = g * baths / groups;
            int to = (g + 1) * baths / groups;
            boolean reports = g == 0;
            tasks.add(() -> steps(order, from, to, c, noise, reports));
        }
        workers.run(tasks);
        for (int b = 0; b < baths; b++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += noise[b].wRe[j] * noise[b].wRe[j] + noise[b].wIm[j] * noise[b].wIm[j];
            }
            residual = Math.max(residual, sum / (2 * segment.half()[segment.sites()[b]]));
        }
        return c;
    }

    private void takeOut(List<Integer> narrow, Coherences[] c, ShiftedChain.Noise[] noise) {
        narrowModes = narrow.size();
        if (narrow.isEmpty()) {
            return;
        }
        NarrowMode mode = new NarrowMode(segment);
        int done = 0;
        for (int k : narrow) {
            mode.find(eta[k], epsilon[k]);
            double[] share = mode.shares();
            for (int b = 0; b < c.length; b++) {
                mode.remove(segment.sites()[b], share[b], noise[b].wRe, noise[b].wIm, c[b]);
            }
            eigenvectorError = Math.max(eigenvectorError, EPS * segment.radius() / gap[k]);
            if (++done % 256 == 0) {
                progress.report("slow modes", (double) done / narrow.size());
            }
        }
    }

    private void steps(int[] order, int from, int to, Coherences[] c, ShiftedChain.Noise[] noise, boolean reports) {
        ShiftedChain m = new ShiftedChain(segment);
        double[] decay = new double[ShiftedChain.DEPTH];
        double[] frequency = new double[ShiftedChain.DEPTH];
        // One pass more than shifts: it ends the last step, and what it begins is not used.
        for (int first = 0; first <= order.length; first += ShiftedChain.DEPTH) {
            for (int k = 0; k < ShiftedChain.DEPTH; k++) {
                int shift = order[Math.min(first + k, order.length - 1)];
                decay[k] = eta[shift];
                frequency[k] = epsilon[shift];
            }
            m.factor(decay, frequency);
            for (int k = 0; k < ShiftedChain.DEPTH && first + k <= order.length; k++) {
                for (int b = from; b < to; b++) {
                    if (first + k == 0) {
                        m.begin(noise[b]);
                    } else {
                        double rate = eta[order[first + k - 1]];
                        m.pass(k, rate, noise[b]);
                        c[b].addSquare(2 * rate, noise[b].vRe, noise[b].vIm);
                    }
                }
            }
            if (reports && (first & 255) == 0) {
                progress.report("steps", (double) first / order.length);
            }
        }
    }

    double residual() {
        return residual;
    }

    int narrowModes() {
        return narrowModes;
    }

    double eigenvectorError() {
        return eigenvectorError;
    }
}
