package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/**
 * Gaussian elimination that divides only where the quotient is exact (Bareiss 1968), on sparse rows.
 *
 * <p>With pivots p_0, p_1, … and p_{−1} = 1,
 *
 * <p>M⁽ᵏ⁺¹⁾_ij = (p_k M⁽ᵏ⁾_ij − M⁽ᵏ⁾_ik M⁽ᵏ⁾_kj) / p_{k−1}, i, j &gt; k.
 *
 * <p>By Sylvester's identity M⁽ᵏ⁾_ij is a (k+1) × (k+1) minor of M, so the division is exact and entries grow like minors. A
 * row that has a zero in the columns of the pivots l, …, k−1 satisfies M⁽ᵏ⁾ = M⁽ˡ⁾ p_{k−1}/p_{l−1}; it is left alone and
 * brought up to date when it is needed. The solution of the triangular system is fraction-free as well: by Cramer's rule
 * X = p_r x is in the domain if p_r is the last pivot, and
 *
 * <p>X_k = (p_r u_kc − Σ_{l&gt;k} u_kl X_l) / u_kk is an exact division.
 *
 * <p>Pivot: the entry with the fewest other entries in its row times column (Markowitz), the shortest of these, the first
 * of these. Any nonzero pivot is right; the last one, p_r, is up to sign the minor of all pivot rows and columns.
 *
 * <p>Cost: for dense n × n 2n³/3 multiplications and n³/3 exact divisions of minors.
 */
@Source(key = "bareiss1968", at = "one-step fraction-free elimination")
@Source(key = "markowitz1957")
final class FractionFreeElimination<E> {
    private static final class Row<E> {
        SortedMap<Integer, E> entries;
        int level;
        final int origin;

        Row(int origin, SortedMap<Integer, E> entries) {
            this.origin = origin;
            this.entries = entries;
        }
    }

    private final Domain<E> domain;
    private final int unknowns;
    private final List<Row<E>> active = new ArrayList<>();
    private final List<Row<E>> pivotRows = new ArrayList<>();
    private final List<Integer> pivotColumns = new ArrayList<>();
    private final List<E> pivots = new ArrayList<>();

    /**
     * Eliminates at once.
     *
     * @param rows sparse rows; columns from {@code unknowns} upward are right sides, in which no pivot is sought
     * @throws Deadline.Exceeded if the time is over before the last pivot
     */
    FractionFreeElimination(Domain<E> domain, List<SortedMap<Integer, E>> rows, int unknowns, Deadline deadline) {
        this.domain = domain;
        this.unknowns = unknowns;
        for (int i = 0; i < rows.size(); i++) {
            active.add(new Row<>(i, new TreeMap<>(rows.get(i))));
        }
        while (choosePivot()) {
            deadline.check(() -> rank() + " of " + Math.min(rows.size(), unknowns) + " pivots eliminated");
            eliminate();
        }
    }

    int rank() {
        return pivots.size();
    }

    /** {@return the rows of the pivots, in the order of elimination} */
    List<Integer> pivotRows() {
        return pivotRows.stream().map(row -> row.origin).toList();
    }

    /** {@return the columns of the pivots, in the order of elimination} */
    List<Integer> pivotColumns() {
        return Collections.unmodifiableList(pivotColumns);
    }

    /** {@return the last pivot: up to sign the minor of the pivot rows and columns; rank must not be zero} */
    E lastPivot() {
        return pivots.get(pivots.size() - 1);
    }

    /** {@return the first row without pivot that has an entry on the right side {@code column}; −1 if there is none} */
    int contradiction(int column) {
        for (Row<E> row : active) {
            if (row.entries.containsKey(column)) {
                return row.origin;
            }
        }
        return -1;
    }

    /**
     * {@return x in the pivot columns with Σ_l u_kl x_l = u_kc}
     *
     * @param column c, a right side or a column without pivot
     */
    SortedMap<Integer, Scalar> solve(int column) {
        SortedMap<Integer, Scalar> solution = new TreeMap<>();
        if (rank() == 0) {
            return solution;
        }
        E last = lastPivot();
        Scalar determinant = domain.scalar(last);
        SortedMap<Integer, E> scaled = new TreeMap<>();
        for (int k = rank() - 1; k >= 0; k--) {
            Row<E> row = pivotRows.get(k);
            int own = pivotColumns.get(k);
            E right = row.entries.get(column);
            E sum = right == null ? null : domain.times(last, right);
            for (Map.Entry<Integer, E> known : scaled.entrySet()) {
                E u = row.entries.get(known.getKey());
                if (u != null) {
                    E product = domain.times(u, known.getValue());
                    sum = sum == null ? domain.negated(product) : domain.minus(sum, product);
                }
            }
            if (sum != null && !domain.isZero(sum)) {
                E x = domain.quotient(sum, pivots.get(k));
                scaled.put(own, x);
                solution.put(own, domain.scalar(x).over(determinant));
            }
        }
        return solution;
    }

    private boolean choosePivot() {
        int[] columnCounts = new int[unknowns];
        for (Row<E> row : active) {
            row.entries.headMap(unknowns).keySet().forEach(j -> columnCounts[j]++);
        }
        int bestRow = -1;
        int bestColumn = -1;
        long bestCost = Long.MAX_VALUE;
        int bestSize = Integer.MAX_VALUE;
        for (int i = 0; i < active.size(); i++) {
            SortedMap<Integer, E> own = active.get(i).entries.headMap(unknowns);
            int others = own.size() - 1;
            for (Map.Entry<Integer, E> entry : own.entrySet()) {
                long cost = (long) others * (columnCounts[entry.getKey()] - 1);
                int size = domain.size(entry.getValue());
                if (cost < bestCost || cost == bestCost && size < bestSize) {
                    bestRow = i;
                    bestColumn = entry.getKey();
                    bestCost = cost;
                    bestSize = size;
                }
            }
        }
        if (bestRow < 0) {
            return false;
        }
        Row<E> row = active.remove(bestRow);
        raise(row, rank());
        pivotRows.add(row);
        pivotColumns.add(bestColumn);
        return true;
    }

    private void eliminate() {
        int k = rank();
        int column = pivotColumns.get(k);
        Row<E> pivotRow = pivotRows.get(k);
        E pivot = java.util.Objects.requireNonNull(pivotRow.entries.get(column));
        for (Row<E> row : active) {
            if (row.entries.containsKey(column)) {
                raise(row, k);
                subtract(row, pivotRow, pivot, column, k);
                row.level = k + 1;
            }
        }
        pivots.add(pivot);
    }

    private void subtract(Row<E> row, Row<E> pivotRow, E pivot, int column, int k) {
        E lead = java.util.Objects.requireNonNull(row.entries.get(column));
        SortedMap<Integer, E> next = new TreeMap<>();
        row.entries.forEach((j, x) -> next.put(j, domain.times(pivot, x)));
        pivotRow.entries.forEach((j, u) -> {
            E product = domain.times(lead, u);
            E present = next.get(j);
            next.put(j, present == null ? domain.negated(product) : domain.minus(present, product));
        });
        next.values().removeIf(domain::isZero);
        if (k > 0) {
            E previous = pivots.get(k - 1);
            next.replaceAll((j, x) -> domain.quotient(x, previous));
        }
        row.entries = next;
    }

    /** M⁽ˡ⁾ → M⁽ᵏ⁾ for a row that the pivots l, …, k−1 did not touch. */
    private void raise(Row<E> row, int k) {
        if (row.level == k) {
            return;
        }
        E factor = pivots.get(k - 1);
        int from = row.level;
        row.entries.replaceAll((j, x) -> {
            E product = domain.times(factor, x);
            return from == 0 ? product : domain.quotient(product, pivots.get(from - 1));
        });
        row.level = k;
    }
}
