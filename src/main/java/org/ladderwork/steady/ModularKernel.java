package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;

/**
 * Whether stationary equations A x + b = 0 have one solution, known before they are solved.
 *
 * <p>If A has full rank at one point modulo a prime, it has full rank over the field of the parameters: that is a proof. If it has not at several random points, then it has not,
 * but for a chance of about n/p. A vector y with yᵀA = 0 is an operator C = Σ y_k O_k with dC/dt constant. Kernels are put in echelon form; entries that are the same at two
 * points are taken for constants and read as fractions of small numbers, and each operator found is <em>proved</em> by the adjoint master equation.
 *
 * <p>Cost: two eliminations of words, n³ products. What it does not do: conserved operators with parameters in them are counted, not found.
 */
final class ModularKernel {
    private static final long SEED = 20181124;
    private static final int POINTS = 2;
    private static final int TRIES = 40;
    /** Fractions up to this are tried. */
    private static final int LARGEST = 12;

    private ModularKernel() {}

    /** {@return several steady states or none, empty if the solution is unique} */
    static Optional<Stationarity> of(MomentEquations equations) {
        List<long[][]> kernels = new ArrayList<>();
        for (int k = 0; k < TRIES && kernels.size() < POINTS; k++) {
            try {
                long[][] kernel = kernel(transposed(equations, new ModularPoint(SEED + k)));
                if (kernel.length == 0) {
                    return Optional.empty();
                }
                kernels.add(kernel);
            } catch (ModularPoint.NoImage elsewhere) {
                continue; // a denominator vanishes there, or a radicand is no square
            }
        }
        if (kernels.size() < POINTS) {
            return Optional.empty();
        }
        int dimension = Math.min(kernels.get(0).length, kernels.get(1).length);
        List<Operator> conserved = new ArrayList<>();
        for (int r = 0; r < dimension; r++) {
            Optional<Operator> found = constants(equations, kernels.get(0)[r], kernels.get(1)[r]);
            if (found.isEmpty()) {
                continue;
            }
            Operator change = equations.equation().heisenberg(found.get());
            if (change.isZero()) {
                conserved.add(found.get());
            } else if (change.isScalar()) {
                return Optional.of(new Stationarity.None(found.get(), change.coefficient(Monomial.ONE)));
            }
        }
        return Optional.of(new Stationarity.Several(conserved, dimension));
    }

    /** Aᵀ at a point. */
    private static long[][] transposed(MomentEquations equations, ModularPoint point) {
        int n = equations.size();
        long[][] a = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (Map.Entry<Integer, Scalar> e : equations.matrix().get(i).entrySet()) {
                a[e.getKey()][i] = point.of(e.getValue());
            }
        }
        return a;
    }

    /** The kernel of a matrix, in reduced echelon form from the last column on: free coordinates are as late as can be. */
    private static long[][] kernel(long[][] a) {
        int n = a.length;
        int[] pivotOf = new int[n]; // row + 1 of a pivot column
        int rank = 0;
        for (int j = 0; j < n && rank < n; j++) {
            int row = rank;
            while (row < n && a[row][j] == 0) {
                row++;
            }
            if (row == n) {
                continue;
            }
            long[] pivot = a[row];
            a[row] = a[rank];
            a[rank] = pivot;
            long inverse = Goldilocks.inverse(pivot[j]);
            for (int k = j; k < n; k++) {
                pivot[k] = pivot[k] == 0 ? 0 : Goldilocks.times(pivot[k], inverse);
            }
            for (int i = 0; i < n; i++) {
                long factor = a[i][j];
                if (i != rank && factor != 0) {
                    for (int k = j; k < n; k++) {
                        if (pivot[k] != 0) {
                            a[i][k] = Goldilocks.minus(a[i][k], Goldilocks.times(factor, pivot[k]));
                        }
                    }
                }
            }
            pivotOf[j] = ++rank;
        }
        long[][] kernel = new long[n - rank][n];
        int r = 0;
        for (int free = 0; free < n; free++) {
            if (pivotOf[free] > 0) {
                continue;
            }
            kernel[r][free] = 1;
            for (int j = 0; j < n; j++) {
                if (pivotOf[j] > 0) {
                    kernel[r][j] = Goldilocks.negated(a[pivotOf[j] - 1][free]);
                }
            }
            r++;
        }
        return kernel;
    }

    private static Optional<Operator> constants(MomentEquations equations, long[] y, long[] z) {
        Operator sum = Operator.ZERO;
        for (int k = 0; k < y.length; k++) {
            if (y[k] != z[k]) {
                return Optional.empty();
            }
            if (y[k] != 0) {
                Optional<Scalar> c = fraction(y[k]);
                if (c.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(equations.observables().get(k).times(c.get()));
            }
        }
        return Optional.of(sum);
    }

    private static Optional<Scalar> fraction(long image) {
        for (int q = 1; q <= LARGEST; q++) {
            long scaled = Goldilocks.times(image, q);
            for (int p = 1; p <= LARGEST; p++) {
                long word = Goldilocks.of(BigInteger.valueOf(p));
                for (Scalar unit : List.of(Scalar.ONE, Scalar.I)) {
                    long turned = unit.equals(Scalar.I) ? Goldilocks.times(word, Goldilocks.I) : word;
                    Scalar value = Scalar.of(p).over(Scalar.of(q)).times(unit);
                    if (scaled == turned) {
                        return Optional.of(value);
                    }
                    if (scaled == Goldilocks.negated(turned)) {
                        return Optional.of(value.negated());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
