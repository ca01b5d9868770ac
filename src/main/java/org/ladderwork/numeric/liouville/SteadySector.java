package org.ladderwork.numeric.liouville;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The part of Liouville space that populations can reach, and the kernel of L in it.
 *
 * <p>A Hermitian ρ of dimension d is d² real unknowns: number m·d + n is Re ρ_mn for m ≤ n and Im ρ_nm for m &gt; n. Starting from the populations, the columns of L are
 * followed until nothing new is met; that span is invariant, and a unique steady state lies in it. A conserved number of quanta, a parity and the like
 * make it much smaller than d². Up to {@value #WHOLE} unknowns the whole space is taken, so that steady coherences outside of the sector are seen too.
 */
final class SteadySector {
    private static final int WHOLE = 400;

    private final Liouvillian liouvillian;
    private final int dimension;
    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> unknowns = new ArrayList<>();

    private SteadySector(Liouvillian liouvillian) {
        this.liouvillian = liouvillian;
        this.dimension = liouvillian.space().dimension();
    }

    static SteadySector of(Liouvillian liouvillian) {
        SteadySector sector = new SteadySector(liouvillian);
        sector.explore();
        return sector;
    }

    private void explore() {
        int d = dimension;
        int[] place = new int[d * d];
        Arrays.fill(place, -1);
        boolean whole = (long) d * d <= WHOLE;
        for (int m = 0; m < d * d; m++) {
            if (whole || m % d == m / d) {
                place[m] = unknowns.size();
                unknowns.add(m);
            }
        }
        GeneratorColumn generator = new GeneratorColumn(liouvillian);
        for (int k = 0; k < unknowns.size(); k++) {
            Column column = generator.of(unknowns.get(k));
            for (int p = 0; p < column.size(); p++) {
                int target = column.row(p);
                if (place[target] < 0) {
                    place[target] = unknowns.size();
                    unknowns.add(target);
                }
                column.renumber(p, place[target]);
            }
            columns.add(column);
        }
    }

    int size() {
        return unknowns.size();
    }

    LiouvilleOutcome solve() {
        KernelSolver.Result result = KernelSolver.of(columns);
        if (result.tooLarge()) {
            return new LiouvilleOutcome.TooLarge(size(), result.work());
        }
        if (result.dimension() != 1) {
            return new LiouvilleOutcome.NotUnique(result.dimension());
        }
        MatrixState rho = state(result.vector());
        return new LiouvilleOutcome.Unique(rho, result.residual(), size(), result.method());
    }

    List<Column> columns() {
        return columns;
    }

    /** {@return the unknowns of a Hermitian matrix, empty if something of it lies outside of this sector} */
    Optional<double[]> unknowns(MatrixState x) {
        double[] vector = new double[size()];
        double inside = 0;
        for (int k = 0; k < size(); k++) {
            int m = unknowns.get(k) / dimension;
            int n = unknowns.get(k) % dimension;
            vector[k] = m <= n ? x.re()[m][n] : x.im()[n][m];
            inside += (m == n ? 1 : 2) * vector[k] * vector[k];
        }
        double whole = 0;
        for (int m = 0; m < dimension; m++) {
            for (int n = 0; n < dimension; n++) {
                whole += x.re()[m][n] * x.re()[m][n] + x.im()[m][n] * x.im()[m][n];
            }
        }
        return whole - inside > 1e-13 * whole ? Optional.empty() : Optional.of(vector);
    }

    /** {@return the matrix with these unknowns, of trace one} */
    MatrixState state(double[] vector) {
        MatrixState rho = matrix(vector);
        double trace = rho.trace();
        for (int m = 0; m < dimension; m++) {
            for (int n = 0; n < dimension; n++) {
                rho.re()[m][n] /= trace;
                rho.im()[m][n] /= trace;
            }
        }
        return rho;
    }

    /** {@return the Hermitian matrix with these unknowns} */
    MatrixState matrix(double[] vector) {
        MatrixState rho = MatrixState.zero(dimension);
        for (int k = 0; k < size(); k++) {
            int m = unknowns.get(k) / dimension;
            int n = unknowns.get(k) % dimension;
            double x = vector[k];
            if (m <= n) {
                rho.re()[m][n] = x;
                rho.re()[n][m] = x;
            } else {
                rho.im()[n][m] = x;
                rho.im()[m][n] = -x;
            }
        }
        return rho;
    }
}
