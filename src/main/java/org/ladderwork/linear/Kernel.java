package org.ladderwork.linear;

import java.util.Collections;
import java.util.List;
import org.ladderwork.scalar.Scalar;

/** The kernel of a matrix over the field of the parameters. */
public final class Kernel {
    private Kernel() {}

    /** {@return a basis of {x : M x = 0}; empty if the columns are independent} */
    public static List<List<Scalar>> of(Matrix matrix) {
        List<Scalar> zero = Collections.nCopies(matrix.rows(), Scalar.ZERO);
        return new LinearSystem(matrix, zero)
                .solve()
                .match(unique -> List.of(), LinearSolution.Family::kernel, none -> {
                    throw new AssertionError("a homogeneous system has the solution zero");
                });
    }

    /** {@return the rank of the matrix for generic values of the parameters} */
    public static int rank(Matrix matrix) {
        return matrix.columns() - of(matrix).size();
    }
}
