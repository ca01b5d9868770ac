package org.ladderwork.steady;

import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ZeroSum;

/**
 * Exact stationary expectation values, with the proof that they are stationary.
 *
 * <p>The proof is made on construction by code that solves nothing. For each observable O_k the operator dO_k/dt is formed again from the master
 * equation, and has to be Σ_l A_kl O_l + c_k as an operator; then the values are put in, and Σ_l A_kl ⟨O_l⟩ + c_k has to be identically zero.
 *
 * @param equations the closed system of moments
 * @param values ⟨O_k⟩ for each of its observables, in their order
 * @param conditions scalars that were assumed not to vanish (pivots, denominators); the values hold off their zero sets
 */
public record SteadyState(MomentEquations equations, List<Scalar> values, List<Scalar> conditions) {
    public SteadyState {
        values = List.copyOf(values);
        conditions = List.copyOf(conditions);
        if (values.size() != equations.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + equations.size() + " observables");
        }
        for (int k = 0; k < equations.size(); k++) {
            Operator observable = equations.observables().get(k);
            if (!equations.rate(k).equals(equations.equation().heisenberg(observable))) {
                throw new IllegalArgumentException("not the equation of motion of " + observable);
            }
            ZeroSum residual = new ZeroSum();
            residual.add(equations.source().get(k));
            for (var entry : equations.matrix().get(k).entrySet()) {
                residual.add(values.get(entry.getKey()), entry.getValue());
            }
            if (!residual.isZero()) {
                throw new IllegalArgumentException("not stationary: d<" + observable + ">/dt is not zero");
            }
        }
    }

    /** {@return ⟨O⟩ in the steady state, or empty if O is not a combination of the observables that were solved for} */
    public Optional<Scalar> find(Operator observable) {
        return equations.expectation(observable, values);
    }

    /** {@return ⟨O⟩ in the steady state}
     *  @throws IllegalArgumentException if O is not a combination of the observables that were solved for */
    public Scalar expectation(Operator observable) {
        return find(observable)
                .orElseThrow(() -> new IllegalArgumentException(
                        "<" + observable + "> is not among the moments that were solved for"));
    }

    /** {@return the master equation this is the steady state of} */
    public MasterEquation equation() {
        return equations.equation();
    }
}
