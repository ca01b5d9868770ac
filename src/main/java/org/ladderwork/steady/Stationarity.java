package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/** What the stationary moment equations A⟨M⟩ + b = 0 have as solution. */
public sealed interface Stationarity {
    /** One steady state. */
    record Unique(SteadyState state) implements Stationarity {}

    /**
     * Several steady states: there are conserved quantities.
     *
     * @param conserved operators C with dC/dt = 0 within the span of the moments, as many as were found
     * @param dimension how many there are; the steady states are a family with so many parameters
     */
    record Several(List<Operator> conserved, int dimension) implements Stationarity {
        public Several {
            conserved = List.copyOf(conserved);
        }
    }

    /**
     * No steady state: a quantity grows without bound.
     *
     * @param growing an operator C with dC/dt a nonzero constant
     * @param rate that constant
     */
    record None(Operator growing, Scalar rate) implements Stationarity {}

    /** {@return the stationary solutions of these equations} */
    static Stationarity of(MomentEquations equations) {
        return of(equations, Deadline.none());
    }

    /** {@return the stationary solutions of these equations} Quadratic bosonic models through {@link LyapunovEquation}, all others by elimination.
     *  @throws Deadline.Exceeded when the time is over; the message says how far it came */
    static Stationarity of(MomentEquations equations, Deadline deadline) {
        return GaussianMoments.of(equations, deadline)
                .<Stationarity>map(v -> new Unique(new SteadyState(equations, v.inOrder(equations), v.conditions())))
                .orElseGet(() -> byElimination(equations, deadline));
    }

    /** {@return why these equations have no unique solution, empty if they have one}: {@link Several} or {@link None}, from their rank modulo a prime */
    static Optional<Stationarity> notUnique(MomentEquations equations) {
        return ModularKernel.of(equations);
    }

    /** {@return the stationary solutions of these equations, by elimination in their linear system} */
    static Stationarity byElimination(MomentEquations equations, Deadline deadline) {
        Matrix a = matrix(equations);
        List<Scalar> b = equations.source().stream().map(Scalar::negated).toList();
        return new LinearSystem(a, b)
                .solve(deadline)
                .match(
                        unique -> {
                            deadline.check(() -> "solved, not yet proved");
                            return new Unique(new SteadyState(equations, unique.x(), unique.conditions()));
                        },
                        family -> several(equations, a, deadline),
                        none -> none(equations, none));
    }

    private static Stationarity several(MomentEquations equations, Matrix a, Deadline deadline) {
        List<Operator> conserved = conserved(equations, a, deadline);
        return new Several(conserved, conserved.size());
    }

    private static Matrix matrix(MomentEquations equations) {
        int n = equations.size();
        return Matrix.of(n, n, (i, j) -> equations.matrix().get(i).getOrDefault(j, Scalar.ZERO));
    }

    private static Stationarity none(MomentEquations equations, LinearSolution.None none) {
        Operator growing = combination(equations, none.witness());
        Scalar rate = equations.equation().heisenberg(growing).coefficient(Monomial.ONE);
        return new None(growing, rate);
    }

    /** yᵀA = 0 means that Σ y_k O_k obeys dC/dt = y·b, which is zero where solutions exist. */
    private static List<Operator> conserved(MomentEquations equations, Matrix a, Deadline deadline) {
        LinearSolution solution = new LinearSystem(
                        a.transposed(), java.util.Collections.nCopies(equations.size(), Scalar.ZERO))
                .solve(deadline);
        List<Operator> found = new ArrayList<>();
        solution.match(
                unique -> found.isEmpty(),
                family -> {
                    family.kernel().forEach(y -> found.add(combination(equations, y)));
                    return found.isEmpty();
                },
                none -> found.isEmpty());
        return found;
    }

    private static Operator combination(MomentEquations equations, List<Scalar> y) {
        Operator sum = Operator.ZERO;
        for (int k = 0; k < y.size(); k++) {
            sum = sum.plus(equations.observables().get(k).times(y.get(k)));
        }
        return sum;
    }
}
