package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/**
 * The steady second moments of a linear system: A X + X A† + F = 0 with Hermitian F, or K V + V Kᵀ + D = 0 with symmetric D, solved exactly
 * for all values of the parameters at once.
 *
 * <p>The moments are not unknowns of a linear system of order n² here. X = ∫ dω/2π (iω − A)⁻¹ F (iω − A)^{−†}, so X_jk = L(N_jk), where N is
 * a polynomial in ω made of entries of the adjugate of iω − A ({@link Resolvent}) and L is one linear functional that knows the
 * characteristic polynomial only ({@link SpectralFunctional}). The denominator is known, factored: a determinant of order n
 * (number-conserving, complex A), or det(K) times the Hurwitz determinant Δ_{n−1}, of order n/2.
 *
 * <p>Blocks that neither drift nor source connect are solved one by one, on as many threads as there are processors. Redundant
 * parameters (a rotating frame) are found and left out; the answer is linear in the source, whose strengths never enter the computation.
 *
 * <p>What it does not do: it does not check that the drift is stable ({@link StabilityConditions} does); off the stable region the answer
 * still solves the equation. Rates: X in the units of F/A.
 */
public final class LyapunovEquation {
    /** A place in the matrix of moments. */
    public record Entry(int row, int column) {}

    private final Scalar[][] drift;
    private final Scalar[][] source;
    private final boolean hermitian;

    private LyapunovEquation(Scalar[][] drift, Scalar[][] source, boolean hermitian) {
        int n = drift.length;
        if (n == 0 || source.length != n) {
            throw new IllegalArgumentException("drift and source are square matrices of one size, at least 1");
        }
        for (int j = 0; j < n; j++) {
            if (drift[j].length != n || source[j].length != n) {
                throw new IllegalArgumentException("drift and source are square matrices of one size");
            }
            for (int k = 0; k <= j; k++) {
                Scalar mirrored = hermitian ? source[k][j].conjugate() : source[k][j];
                if (!source[j][k].equals(mirrored)) {
                    throw new IllegalArgumentException("the source is not " + (hermitian ? "Hermitian" : "symmetric")
                            + ": its entries (" + j + ", " + k + ") and (" + k + ", " + j + ") are " + source[j][k]
                            + " and " + source[k][j]);
                }
            }
        }
        this.drift = copy(drift);
        this.source = copy(source);
        this.hermitian = hermitian;
    }

    /** {@return the equation A X + X A† + F = 0}
     *  @throws IllegalArgumentException if F is not Hermitian or the shapes differ */
    public static LyapunovEquation hermitian(Scalar[][] drift, Scalar[][] source) {
        return new LyapunovEquation(drift, source, true);
    }

    /** {@return the equation K V + V Kᵀ + D = 0; K and D may be complex}
     *  @throws IllegalArgumentException if D is not symmetric or the shapes differ */
    public static LyapunovEquation symmetric(Scalar[][] drift, Scalar[][] source) {
        return new LyapunovEquation(drift, source, false);
    }

    /** {@return the number of rows} */
    public int size() {
        return drift.length;
    }

    /** {@return the solution, all entries} */
    public LyapunovSolution solve(Deadline deadline) {
        List<Entry> all = new ArrayList<>();
        for (int j = 0; j < size(); j++) {
            for (int k = j; k < size(); k++) {
                all.add(new Entry(j, k));
            }
        }
        return solve(all, deadline);
    }

    /** {@return the solution, as far as it is asked for}
     *  @throws Deadline.Exceeded when the time is over, with what was reached */
    public LyapunovSolution solve(List<Entry> requested, Deadline deadline) {
        TreeMap<Integer, Entry> distinct = new TreeMap<>();
        requested.forEach(e -> distinct.putIfAbsent(key(e), e));
        Sums sums = sums(distinct.values().stream().map(List::of).toList(), deadline);
        if (sums.singular().isPresent()) {
            return sums.singular().get();
        }
        TreeMap<Integer, Scalar> values = new TreeMap<>();
        int k = 0;
        for (int key : distinct.keySet()) {
            values.put(key, sums.values().get(k++));
        }
        return new LyapunovSolution.Unique(new LyapunovEntries(size(), hermitian, values), sums.denominators());
    }

    /** {@return the sum of these entries in one go, without each of them, or empty if there is no unique solution}
     *  @throws Deadline.Exceeded when the time is over, with what was reached */
    Optional<Sums> sum(List<Entry> entries, Deadline deadline) {
        return Optional.of(sums(List.of(entries), deadline))
                .filter(s -> s.singular().isEmpty());
    }

    /** Values of sums of entries, and the denominators that occurred. */
    record Sums(List<Scalar> values, List<Scalar> denominators, Optional<LyapunovSolution.Singular> singular) {}

    private Sums sums(List<List<Entry>> requested, Deadline deadline) {
        int n = size();
        List<LyapunovBlock> blocks = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>(); // of the sums that each block contributes to
        int[] component = components();
        for (int c = 0; c < n; c++) {
            List<Integer> members = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                if (component[k] == c) {
                    members.add(k);
                }
            }
            List<List<Entry>> inside = new ArrayList<>();
            List<Integer> place = new ArrayList<>();
            for (int s = 0; s < requested.size(); s++) {
                List<Entry> part = new ArrayList<>();
                for (Entry e : requested.get(s)) {
                    if (component[e.row()] == c && component[e.column()] == c) {
                        part.add(new Entry(
                                members.indexOf(Math.min(e.row(), e.column())),
                                members.indexOf(Math.max(e.row(), e.column()))));
                    }
                }
                if (!part.isEmpty()) {
                    inside.add(part);
                    place.add(s);
                }
            }
            if (!inside.isEmpty()) {
                blocks.add(new LyapunovBlock(
                        members, part(drift, members), part(source, members), hermitian, inside, deadline));
                places.add(place);
            }
        }
        // Blocks are not correlated: what stands between two of them is zero.
        List<Scalar> values = new ArrayList<>(Collections.nCopies(requested.size(), Scalar.ZERO));
        Set<Scalar> denominators = new LinkedHashSet<>();
        List<Optional<List<Scalar>>> solved = inParallel(blocks);
        for (int b = 0; b < blocks.size(); b++) {
            if (solved.get(b).isEmpty()) {
                return new Sums(List.of(), List.of(), Optional.of(blocks.get(b).singular()));
            }
            for (int k = 0; k < places.get(b).size(); k++) {
                int s = places.get(b).get(k);
                values.set(s, values.get(s).plus(solved.get(b).orElseThrow().get(k)));
            }
            denominators.addAll(blocks.get(b).denominators());
        }
        return new Sums(values, List.copyOf(denominators), Optional.empty());
    }

    private int key(Entry e) {
        return Math.min(e.row(), e.column()) * size() + Math.max(e.row(), e.column());
    }

    private static List<Optional<List<Scalar>>> inParallel(List<LyapunovBlock> blocks) {
        if (blocks.size() == 1) {
            return List.of(blocks.get(0).solve());
        }
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(blocks.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Optional<List<Scalar>>> solved = new ArrayList<>();
            for (Future<Optional<List<Scalar>>> f : running(workers, blocks)) {
                solved.add(f.get());
            }
            return solved;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while the blocks of a Lyapunov equation were being solved");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow(); // whoever still computes is interrupted, and observes it
        }
    }

    private static List<Future<Optional<List<Scalar>>>> running(ExecutorService workers, List<LyapunovBlock> blocks) {
        List<Future<Optional<List<Scalar>>>> running = new ArrayList<>();
        blocks.forEach(block -> running.add(workers.submit(block::solve)));
        return running;
    }

    /** The least index of the block that each index belongs to. */
    private int[] components() {
        int n = size();
        int[] component = new int[n];
        Arrays.setAll(component, k -> k);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    if (component[j] != component[k] && !(drift[j][k].isZero() && source[j][k].isZero())) {
                        int least = Math.min(component[j], component[k]);
                        component[j] = least;
                        component[k] = least;
                        changed = true;
                    }
                }
            }
        }
        return component;
    }

    private static Scalar[][] part(Scalar[][] matrix, List<Integer> members) {
        int n = members.size();
        Scalar[][] part = new Scalar[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                part[j][k] = matrix[members.get(j)][members.get(k)];
            }
        }
        return part;
    }

    private static Scalar[][] copy(Scalar[][] matrix) {
        Scalar[][] copy = new Scalar[matrix.length][];
        Arrays.setAll(copy, k -> matrix[k].clone());
        return copy;
    }

    /** {@return the entries of A X + X A† + F, or of K V + V Kᵀ + D, that are not zero: none for a solution}
     *  This is the certificate; it uses nothing of the way the solution was found. */
    public List<Entry> residual(LyapunovSolution.Unique solution) {
        Scalar[][] x = solution.entries().matrix();
        int n = size();
        TreeSet<Integer> wrong = new TreeSet<>();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                Scalar sum = source[j][k];
                for (int l = 0; l < n; l++) {
                    sum = sum.plus(drift[j][l].times(x[l][k]));
                    sum = sum.plus(x[j][l].times(hermitian ? drift[k][l].conjugate() : drift[k][l]));
                }
                if (!sum.isZero()) {
                    wrong.add(j * n + k);
                }
            }
        }
        List<Entry> entries = new ArrayList<>();
        wrong.forEach(w -> entries.add(new Entry(w / n, w % n)));
        return entries;
    }
}
