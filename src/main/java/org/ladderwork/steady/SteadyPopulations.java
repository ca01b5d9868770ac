package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.OperatorSpan;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ZeroSum;

/**
 * Steady expectation values in the smallest space of observables, over the field of the parameters, that contains given ones and that the adjoint generator maps into itself.
 *
 * <p>Started from A†A for the jump operators A of a secular master equation these are populations of energy levels, and the equations are rate equations with few terms, where a
 * basis free of parameters would fill the matrix with square roots. The solution is put back before it is believed.
 *
 * @param observables B_0 = 1, B_1, …
 * @param values ⟨B_k⟩
 */
public record SteadyPopulations(List<Operator> observables, List<Scalar> values, OperatorSpan span) {
    /**
     * {@return the steady values}
     *
     * @param seeds what the space has to contain
     * @param limit of its dimension
     * @throws IllegalStateException if the space is larger or the steady state is not unique in it; the message says which
     * @throws Deadline.Exceeded if the time is over
     */
    public static SteadyPopulations of(MasterEquation equation, List<Operator> seeds, int limit, Deadline deadline) {
        OperatorSpan span = new OperatorSpan();
        span.extend(Operator.identity());
        seeds.forEach(span::extend);
        List<Operator> images = new ArrayList<>(List.of(Operator.ZERO));
        for (int k = 1; k < span.basis().size(); k++) {
            deadline.check(() -> images.size() + " rate equations");
            Operator image = equation.heisenberg(span.basis().get(k));
            images.add(image);
            span.extend(image);
            if (span.basis().size() > limit) {
                throw new IllegalStateException("more than " + limit + " coupled rate equations");
            }
        }
        int n = images.size() - 1;
        List<List<Scalar>> rows = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            rows.add(span.coordinates(images.get(k)).orElseThrow());
        }
        Matrix a = Matrix.of(n, n, (j, k) -> rows.get(j).get(k + 1));
        List<Scalar> right = rows.stream().map(r -> r.get(0).negated()).toList();
        Optional<List<Scalar>> x = new LinearSystem(a, right)
                .solve(deadline)
                .match(
                        unique -> Optional.of(unique.x()),
                        family -> Optional.<List<Scalar>>empty(),
                        none -> Optional.<List<Scalar>>empty());
        List<Scalar> values = new ArrayList<>(List.of(Scalar.ONE));
        values.addAll(
                x.orElseThrow(() -> new IllegalStateException("the steady state of the rate equations is not unique")));
        for (List<Scalar> row : rows) {
            ZeroSum residual = new ZeroSum();
            for (int k = 0; k < row.size(); k++) {
                residual.add(row.get(k), values.get(k));
            }
            if (!residual.isZero()) {
                throw new IllegalStateException("the solution of the rate equations does not solve them");
            }
        }
        return new SteadyPopulations(span.basis(), List.copyOf(values), span);
    }

    /** {@return ⟨O⟩, empty if O is outside of the space} */
    public Optional<Scalar> find(Operator o) {
        return span.coordinates(o).map(c -> {
            Scalar sum = Scalar.ZERO;
            for (int k = 0; k < c.size(); k++) {
                sum = sum.plus(c.get(k).times(values.get(k)));
            }
            return sum;
        });
    }
}
