package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/** The determinant of a matrix of scalars, as the product of the determinants of its diagonal blocks. */
public final class Determinant {
    private Determinant() {}

    /** {@return det M} @throws IllegalArgumentException if the matrix is not square */
    public static Scalar of(Matrix matrix) {
        return blocks(matrix).stream().reduce(Scalar.ONE, Scalar::times);
    }

    /**
     * {@return factors whose product is det M: one for each irreducible diagonal block, and a sign if need be}
     *
     * @throws IllegalArgumentException if the matrix is not square
     */
    public static List<Scalar> blocks(Matrix matrix) {
        matrix.requireSquare("determinant");
        Optional<List<ZeroPattern.Block>> blocks = new ZeroPattern(matrix).diagonalBlocks();
        if (blocks.isEmpty()) {
            return List.of(Scalar.ZERO);
        }
        List<Scalar> factors = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (ZeroPattern.Block block : blocks.get()) {
            factors.add(Reduction.of(matrix.submatrix(block.rows(), block.columns()), List.of(), Deadline.none())
                    .determinant());
            rows.addAll(block.rows());
            columns.addAll(block.columns());
        }
        if (Permutation.sign(rows) * Permutation.sign(columns) < 0) {
            factors.add(Scalar.of(-1));
        }
        return List.copyOf(factors);
    }
}
