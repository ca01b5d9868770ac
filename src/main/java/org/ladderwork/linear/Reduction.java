package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * A matrix with right-hand sides, reduced: rank, pivots, solutions, kernel.
 *
 * <p>Rows are freed of denominators and common factors first, right sides of their denominators; then
 * {@link FractionFreeElimination} works in the smallest {@link Domain} that holds the entries.
 */
final class Reduction {
    private final Matrix matrix;
    private final List<ScaledRow> rows;
    private final List<Scalar> rightDenominators;
    private final FractionFreeElimination<?> elimination;
    private final Scalar minor;

    private Reduction(
            Matrix matrix,
            List<ScaledRow> rows,
            List<Scalar> rightDenominators,
            FractionFreeElimination<?> elimination,
            Scalar minor) {
        this.matrix = matrix;
        this.rows = rows;
        this.rightDenominators = rightDenominators;
        this.elimination = elimination;
        this.minor = minor;
    }

    /** {@return the reduction of {@code matrix} with these right sides, each of one entry per row} */
    static Reduction of(Matrix matrix, List<List<Scalar>> rightSides, Deadline deadline) {
        List<ScaledRow> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.add(ScaledRow.of(matrix.row(i)));
        }
        List<SortedMap<Integer, Scalar>> sparse = new ArrayList<>();
        for (ScaledRow row : rows) {
            sparse.add(nonzero(row.entries()));
        }
        List<Scalar> denominators = new ArrayList<>();
        for (int c = 0; c < rightSides.size(); c++) {
            List<Scalar> scaled = new ArrayList<>();
            for (int i = 0; i < matrix.rows(); i++) {
                scaled.add(rows.get(i).scaled(rightSides.get(c).get(i)));
            }
            Scalar denominator = CommonDenominator.of(scaled);
            denominators.add(denominator);
            for (int i = 0; i < matrix.rows(); i++) {
                if (!scaled.get(i).isZero()) {
                    sparse.get(i).put(matrix.columns() + c, scaled.get(i).times(denominator));
                }
            }
        }
        return inSmallestDomain(matrix, rows, denominators, sparse, deadline);
    }

    private static SortedMap<Integer, Scalar> nonzero(List<Scalar> row) {
        SortedMap<Integer, Scalar> entries = new TreeMap<>();
        for (int j = 0; j < row.size(); j++) {
            if (!row.get(j).isZero()) {
                entries.put(j, row.get(j));
            }
        }
        return entries;
    }

    private static Reduction inSmallestDomain(
            Matrix matrix,
            List<ScaledRow> rows,
            List<Scalar> denominators,
            List<SortedMap<Integer, Scalar>> sparse,
            Deadline deadline) {
        boolean imaginary = false;
        boolean roots = false;
        ScalarField field = Scalar.ONE.field();
        for (SortedMap<Integer, Scalar> row : sparse) {
            for (Scalar x : row.values()) {
                imaginary |= x.hasImaginaryUnit();
                roots |= x.rootParts().stream()
                        .anyMatch(part -> !part.getKey().radicands().isEmpty());
                field = x.isConstant() ? field : x.field();
            }
        }
        if (roots) {
            return eliminate(new RootDomain(), matrix, rows, denominators, sparse, deadline);
        }
        return imaginary
                ? eliminate(new GaussianDomain(field), matrix, rows, denominators, sparse, deadline)
                : eliminate(new RealDomain(field), matrix, rows, denominators, sparse, deadline);
    }

    private static <E> Reduction eliminate(
            Domain<E> domain,
            Matrix matrix,
            List<ScaledRow> rows,
            List<Scalar> denominators,
            List<SortedMap<Integer, Scalar>> sparse,
            Deadline deadline) {
        List<SortedMap<Integer, E>> elements = new ArrayList<>();
        for (SortedMap<Integer, Scalar> row : sparse) {
            SortedMap<Integer, E> converted = new TreeMap<>();
            row.forEach((j, x) -> converted.put(j, domain.of(x)));
            elements.add(converted);
        }
        FractionFreeElimination<E> elimination =
                new FractionFreeElimination<>(domain, elements, matrix.columns(), deadline);
        Scalar minor = elimination.rank() == 0 ? Scalar.ONE : domain.scalar(elimination.lastPivot());
        return new Reduction(matrix, rows, denominators, elimination, minor);
    }

    int rank() {
        return elimination.rank();
    }

    List<Integer> pivotRows() {
        return elimination.pivotRows();
    }

    List<Integer> pivotColumns() {
        return elimination.pivotColumns();
    }

    List<Integer> freeColumns() {
        List<Integer> free = new ArrayList<>();
        for (int j = 0; j < matrix.columns(); j++) {
            if (!pivotColumns().contains(j)) {
                free.add(j);
            }
        }
        return free;
    }

    /** {@return what must not vanish for the rank to be at least this: the minor of the pivots and the factors taken out} */
    List<Scalar> conditions() {
        List<Scalar> conditions = new ArrayList<>();
        for (int i : pivotRows().stream().sorted().toList()) {
            keep(conditions, rows.get(i).content());
        }
        keep(conditions, minor);
        return conditions;
    }

    static void keep(List<Scalar> conditions, Scalar condition) {
        if (!condition.isConstant() && !conditions.contains(condition)) {
            conditions.add(condition);
        }
    }

    /** {@return the solution for a right side, zero in the columns without pivot; it need not solve the other rows} */
    List<Scalar> solution(int rightSide) {
        SortedMap<Integer, Scalar> x = elimination.solve(matrix.columns() + rightSide);
        Scalar denominator = rightDenominators.get(rightSide);
        List<Scalar> solution = new ArrayList<>(Collections.nCopies(matrix.columns(), Scalar.ZERO));
        x.forEach((j, value) -> solution.set(j, value.over(denominator)));
        return solution;
    }

    /** {@return the kernel vector that is one in {@code freeColumn} and zero in the other free columns} */
    List<Scalar> kernel(int freeColumn) {
        List<Scalar> vector = new ArrayList<>(Collections.nCopies(matrix.columns(), Scalar.ZERO));
        elimination.solve(freeColumn).forEach((j, value) -> vector.set(j, value.negated()));
        vector.set(freeColumn, Scalar.ONE);
        return vector;
    }

    /** {@return a row that turns into 0 = nonzero for this right side; −1 if there is none} */
    int contradiction(int rightSide) {
        return elimination.contradiction(matrix.columns() + rightSide);
    }

    /** {@return det of a square matrix} */
    Scalar determinant() {
        if (rank() < matrix.columns()) {
            return Scalar.ZERO;
        }
        Scalar determinant = minor.times(Scalar.of(Permutation.sign(pivotRows()) * Permutation.sign(pivotColumns())));
        for (ScaledRow row : rows) {
            determinant = determinant.times(row.content()).over(row.multiplier());
        }
        return determinant;
    }
}
