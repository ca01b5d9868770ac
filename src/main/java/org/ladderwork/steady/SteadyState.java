package org.ladderwork.steady;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ZeroSum;

/**
 * Exact stationary expectation values, with the proof that they are stationary.
 *
 * <p>The proof is made on construction by code that solves nothing: for each moment M the operator dM/dt of the master equation is formed again, the values
 * are put in for its monomials, and the sum must be identically zero.
 *
 * @param equations the closed system of moments
 * @param values ⟨M⟩ for each of its moments
 * @param conditions scalars that were assumed not to vanish (pivots, denominators); the values hold off their zero sets
 */
public record SteadyState(MomentEquations equations, SortedMap<Monomial, Scalar> values, List<Scalar> conditions) {
    public SteadyState {
        SortedMap<Monomial, Scalar> given = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values = given;
        conditions = List.copyOf(conditions);
        for (Monomial m : equations.moments()) {
            Operator rate = equations.equation().heisenberg(Operator.of(m));
            ZeroSum residual = new ZeroSum();
            rate.terms().forEach((k, c) -> residual.add(expectation(given, Operator.of(k)), c));
            if (!residual.isZero()) {
                throw new IllegalArgumentException("not stationary: d<" + m + ">/dt = " + expectation(given, rate));
            }
        }
    }

    /** {@return ⟨O⟩ in the steady state}
     *  @throws IllegalArgumentException if O has a moment that the equations do not contain */
    public Scalar expectation(Operator observable) {
        return expectation(values, observable);
    }

    private static Scalar expectation(SortedMap<Monomial, Scalar> values, Operator observable) {
        Scalar sum = Scalar.ZERO;
        for (var term : observable.terms().entrySet()) {
            if (term.getKey().isIdentity()) {
                sum = sum.plus(term.getValue());
                continue;
            }
            Scalar value = values.get(term.getKey());
            if (value == null) {
                throw new IllegalArgumentException(
                        "<" + term.getKey() + "> is not among the moments that were solved for");
            }
            sum = sum.plus(term.getValue().times(value));
        }
        return sum;
    }

    /** {@return the master equation this is the steady state of} */
    public MasterEquation equation() {
        return equations.equation();
    }
}
