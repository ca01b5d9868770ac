package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The image of a linear system A x + b = 0 at a point modulo the prime 2⁶⁴ − 2³² + 1, and its solution.
 *
 * <p>A closed form that fails here is refuted. One that agrees at a random point is right with a probability of about 1 − d/p for a difference of
 * degree d, whatever way it was found. Cost: n³/3 products of machine words, and few where the matrix is sparse ({@link EliminationOrder}).
 */
public final class ModularSystem {
    private final long[][] image;

    private ModularSystem(long[][] image) {
        this.image = image;
    }

    /**
     * {@return the image of A x + b = 0}
     *
     * @param rows A row by row; absent entries are zero
     * @param constants b
     * @throws ModularPoint.NoImage if a denominator vanishes there or a radicand is no square
     */
    public static ModularSystem of(List<SortedMap<Integer, Scalar>> rows, List<Scalar> constants, ModularPoint point) {
        int n = rows.size();
        long[][] image = new long[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (Map.Entry<Integer, Scalar> e : rows.get(i).entrySet()) {
                image[i][e.getKey()] = point.of(e.getValue());
            }
            image[i][n] = Goldilocks.negated(point.of(constants.get(i)));
        }
        return new ModularSystem(image);
    }

    /**
     * {@return the image at a point that differs from the one of this image in some parameters only}
     *
     * @param rows as for {@link #of}, the same system
     */
    public ModularSystem moved(
            List<SortedMap<Integer, Scalar>> rows, List<Scalar> constants, ModularPoint point, Set<Symbol> parameters) {
        int n = image.length;
        long[][] moved = new long[n][];
        for (int i = 0; i < n; i++) {
            moved[i] = image[i].clone();
            for (Map.Entry<Integer, Scalar> e : rows.get(i).entrySet()) {
                if (e.getValue().parameters().stream().anyMatch(parameters::contains)) {
                    moved[i][e.getKey()] = point.of(e.getValue());
                }
            }
            moved[i][n] = Goldilocks.negated(point.of(constants.get(i)));
        }
        return new ModularSystem(moved);
    }

    /** {@return an order of pivots, which serves other images of the same system too} */
    public EliminationOrder order() {
        return EliminationOrder.of(pattern());
    }

    /** {@return x, or empty if A has no inverse at this point} */
    public Optional<long[]> solve() {
        return solve(order());
    }

    /** As {@link #solve()}, with an order that was found before. */
    public Optional<long[]> solve(EliminationOrder order) {
        int n = image.length;
        if (order.rows().size() < n) {
            return Optional.empty();
        }
        long[][] a = new long[n][];
        for (int i = 0; i < n; i++) {
            a[i] = image[i].clone();
        }
        int[] position = new int[n]; // which pivot a column is
        boolean[] done = new boolean[n];
        int[] rows = order.rows().stream().mapToInt(Integer::intValue).toArray();
        int[] columns = order.columns().stream().mapToInt(Integer::intValue).toArray();
        int[] filled = new int[n + 1];
        for (int k = 0; k < n; k++) {
            if (a[rows[k]][columns[k]] == 0 && !exchange(a, rows, columns, k)) {
                return Optional.empty();
            }
            long[] row = a[rows[k]];
            done[rows[k]] = true;
            position[columns[k]] = k;
            long inverse = Goldilocks.inverse(row[columns[k]]);
            int count = 0;
            for (int j = 0; j <= n; j++) {
                if (row[j] != 0) {
                    row[j] = Goldilocks.times(row[j], inverse);
                    filled[count++] = j;
                }
            }
            for (int i = 0; i < n; i++) {
                long factor = a[i][columns[k]];
                if (!done[i] && factor != 0) {
                    for (int c = 0; c < count; c++) {
                        int j = filled[c];
                        a[i][j] = Goldilocks.minus(a[i][j], Goldilocks.times(factor, row[j]));
                    }
                }
            }
        }
        return Optional.of(substituted(a, rows, columns, position));
    }

    /** An entry that vanishes at this point only: any other of the rest takes its place. */
    private static boolean exchange(long[][] a, int[] rows, int[] columns, int k) {
        for (int i = k; i < rows.length; i++) {
            for (int j = k; j < rows.length; j++) {
                if (a[rows[i]][columns[j]] != 0) {
                    int row = rows[i];
                    rows[i] = rows[k];
                    rows[k] = row;
                    int column = columns[j];
                    columns[j] = columns[k];
                    columns[k] = column;
                    return true;
                }
            }
        }
        return false;
    }

    private static long[] substituted(long[][] a, int[] rows, int[] columns, int[] position) {
        int n = rows.length;
        long[] x = new long[n];
        for (int k = n - 1; k >= 0; k--) {
            long[] row = a[rows[k]];
            long sum = row[n];
            for (int j = 0; j < n; j++) {
                if (position[j] > k && row[j] != 0) {
                    sum = Goldilocks.minus(sum, Goldilocks.times(row[j], x[j]));
                }
            }
            x[columns[k]] = sum;
        }
        return x;
    }

    private List<List<Integer>> pattern() {
        List<List<Integer>> pattern = new ArrayList<>();
        for (long[] row : image) {
            List<Integer> columns = new ArrayList<>();
            for (int j = 0; j < image.length; j++) {
                if (row[j] != 0) {
                    columns.add(j);
                }
            }
            pattern.add(columns);
        }
        return pattern;
    }
}
