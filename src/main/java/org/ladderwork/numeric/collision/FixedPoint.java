package org.ladderwork.numeric.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ladderwork.numeric.liouville.Column;
import org.ladderwork.numeric.liouville.KernelSolver;
import org.ladderwork.numeric.liouville.MatrixState;

/**
 * The density matrix that a trace-preserving map leaves as it is: the kernel of Φ − 1 on the d² real coordinates of Hermitian matrices, number m·d + n being Re ρ_mn for m ≤ n, Im ρ_nm
 * for m &gt; n.
 */
final class FixedPoint {
    private FixedPoint() {}

    /** {@return the fixed point; empty if there is more than one} */
    static Optional<MatrixState> of(int d, UnaryOperator<MatrixState> map) {
        List<Column> columns = new ArrayList<>();
        for (int unknown = 0; unknown < d * d; unknown++) {
            double[] one = new double[d * d];
            one[unknown] = 1;
            double[] image = coordinates(map.apply(matrix(one, d)));
            image[unknown] -= 1;
            columns.add(Column.of(image));
        }
        KernelSolver.Result kernel = KernelSolver.of(columns);
        if (kernel.dimension() != 1 || kernel.tooLarge()) {
            return Optional.empty();
        }
        MatrixState rho = matrix(kernel.vector(), d);
        double trace = rho.trace();
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                rho.re()[j][k] /= trace;
                rho.im()[j][k] /= trace;
            }
        }
        return Optional.of(rho);
    }

    private static MatrixState matrix(double[] x, int d) {
        MatrixState rho = MatrixState.zero(d);
        for (int m = 0; m < d; m++) {
            for (int n = m; n < d; n++) {
                rho.re()[m][n] = x[m * d + n];
                rho.re()[n][m] = x[m * d + n];
                rho.im()[m][n] = n == m ? 0 : x[n * d + m];
                rho.im()[n][m] = n == m ? 0 : -x[n * d + m];
            }
        }
        return rho;
    }

    private static double[] coordinates(MatrixState rho) {
        int d = rho.dimension();
        double[] x = new double[d * d];
        for (int m = 0; m < d; m++) {
            for (int n = m; n < d; n++) {
                x[m * d + n] = rho.re()[m][n];
                if (n > m) {
                    x[n * d + m] = rho.im()[m][n];
                }
            }
        }
        return x;
    }
}
