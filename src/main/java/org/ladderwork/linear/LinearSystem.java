package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/**
 * The linear system M x = b over the field of the parameters.
 *
 * <p>It is taken apart before it is solved: into {@linkplain ZeroPattern parts} that share no unknown, and a square part into
 * diagonal blocks that are solved one after the other. Each block goes through {@link FractionFreeElimination}. A part that is
 * not square, or in which a block turns out singular, is eliminated as a whole.
 *
 * @param matrix M, any shape
 * @param rightSide b, one entry per row
 */
public record LinearSystem(Matrix matrix, List<Scalar> rightSide) {
    public LinearSystem {
        rightSide = List.copyOf(rightSide);
        if (rightSide.size() != matrix.rows()) {
            throw new IllegalArgumentException(
                    "a right side of " + rightSide.size() + " entries for " + matrix.rows() + " equations");
        }
    }

    /** {@return all solutions} The outcome holds over the field, that is for generic values of the parameters. */
    public LinearSolution solve() {
        return solve(Deadline.none());
    }

    /** As {@link #solve()}. @throws Deadline.Exceeded if the time is over; the message says how far elimination came */
    public LinearSolution solve(Deadline deadline) {
        List<Scalar> x = zeros(matrix.columns());
        List<List<Scalar>> kernel = new ArrayList<>();
        List<Scalar> conditions = new ArrayList<>();
        for (ZeroPattern.Block part : new ZeroPattern(matrix).parts()) {
            LinearSystem own = new LinearSystem(
                    matrix.submatrix(part.rows(), part.columns()),
                    part.rows().stream().map(rightSide::get).toList());
            LinearSolution solution = own.solvePart(deadline);
            Optional<LinearSolution> none = solution.match(
                    unique -> {
                        spread(unique.x(), part.columns(), x);
                        unique.conditions().forEach(c -> Reduction.keep(conditions, c));
                        return Optional.empty();
                    },
                    family -> {
                        spread(family.particular(), part.columns(), x);
                        for (List<Scalar> vector : family.kernel()) {
                            kernel.add(spread(vector, part.columns(), zeros(matrix.columns())));
                        }
                        family.conditions().forEach(c -> Reduction.keep(conditions, c));
                        return Optional.empty();
                    },
                    contradiction -> Optional.of(new LinearSolution.None(
                            spread(contradiction.witness(), part.rows(), zeros(matrix.rows())))));
            if (none.isPresent()) {
                return none.get();
            }
        }
        return kernel.isEmpty()
                ? new LinearSolution.Unique(x, conditions)
                : new LinearSolution.Family(x, kernel, conditions);
    }

    private LinearSolution solvePart(Deadline deadline) {
        Optional<List<ZeroPattern.Block>> blocks = new ZeroPattern(matrix).diagonalBlocks();
        return blocks.flatMap(found -> solveBlocks(found, deadline)).orElseGet(() -> solveWhole(deadline));
    }

    /** One diagonal block after the other; empty if one is singular. */
    private Optional<LinearSolution> solveBlocks(List<ZeroPattern.Block> blocks, Deadline deadline) {
        List<Scalar> x = zeros(matrix.columns());
        List<Scalar> conditions = new ArrayList<>();
        for (ZeroPattern.Block block : blocks) {
            List<Scalar> right = new ArrayList<>();
            for (int i : block.rows()) {
                // the unknowns of this block and of later ones are still zero in x
                Scalar sum = rightSide.get(i);
                for (int j = 0; j < matrix.columns(); j++) {
                    if (!x.get(j).isZero() && !matrix.get(i, j).isZero()) {
                        sum = sum.minus(matrix.get(i, j).times(x.get(j)));
                    }
                }
                right.add(sum);
            }
            Reduction reduction =
                    Reduction.of(matrix.submatrix(block.rows(), block.columns()), List.of(right), deadline);
            if (reduction.rank() < block.columns().size()) {
                return Optional.empty();
            }
            spread(reduction.solution(0), block.columns(), x);
            reduction.conditions().forEach(c -> Reduction.keep(conditions, c));
        }
        return Optional.of(new LinearSolution.Unique(x, conditions));
    }

    private LinearSolution solveWhole(Deadline deadline) {
        Reduction reduction = Reduction.of(matrix, List.of(rightSide), deadline);
        int contradiction = reduction.contradiction(0);
        if (contradiction >= 0) {
            return new LinearSolution.None(witness(reduction, contradiction, deadline));
        }
        List<Scalar> x = reduction.solution(0);
        if (reduction.rank() == matrix.columns()) {
            return new LinearSolution.Unique(x, reduction.conditions());
        }
        List<List<Scalar>> kernel =
                reduction.freeColumns().stream().map(reduction::kernel).toList();
        return new LinearSolution.Family(x, kernel, reduction.conditions());
    }

    /** y with y_i = 1 and M[R,C]ᵀ y_R = −M[i,C]ᵀ: row i is a combination of the pivot rows R, the right side is not. */
    private List<Scalar> witness(Reduction reduction, int row, Deadline deadline) {
        List<Integer> pivotRows = reduction.pivotRows();
        List<Integer> pivotColumns = reduction.pivotColumns();
        List<Scalar> right =
                pivotColumns.stream().map(j -> matrix.get(row, j).negated()).toList();
        Matrix transposed = matrix.submatrix(pivotRows, pivotColumns).transposed();
        List<Scalar> y = zeros(matrix.rows());
        spread(Reduction.of(transposed, List.of(right), deadline).solution(0), pivotRows, y);
        y.set(row, Scalar.ONE);
        return y;
    }

    private static List<Scalar> zeros(int n) {
        return new ArrayList<>(Collections.nCopies(n, Scalar.ZERO));
    }

    private static List<Scalar> spread(List<Scalar> values, List<Integer> places, List<Scalar> target) {
        for (int k = 0; k < places.size(); k++) {
            target.set(places.get(k), values.get(k));
        }
        return target;
    }
}
