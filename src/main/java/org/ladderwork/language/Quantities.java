package org.ladderwork.language;

import java.util.List;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * What follows from a model and can be named in an expression: expectation values, heat, work and so on.
 *
 * <p>The reader knows their names, not their values. An implementation may stand for the steady state, where all of them are functions of the parameters, or for an
 * arbitrary state, where expectation values stay symbols. Each method throws a {@link SourceError} at {@code at} where the model has no such quantity.
 */
public interface Quantities {
    /** {@return ⟨operator⟩} @param state empty, {@code ss} for the stationary or {@code th} for the uncoupled thermal state */
    Scalar expectation(Operator operator, String state, Span at);

    /** {@return d⟨operator⟩/dt} */
    Scalar rate(Operator operator, Span at);

    /** {@return the value of a quantity such as {@code heat(1)}} @param arguments as texts: labels of baths or names of subsystems */
    Value quantity(String name, List<String> arguments, Span at);

    /** {@return the mean occupation of a bath at a transition frequency of the whole system} @param frequency Ω &gt; 0 */
    default Scalar occupation(String bath, Scalar frequency, Span at) {
        return NONE.occupation(bath, frequency, at);
    }

    /** {@return the right-hand side of dρ/dt} */
    Value generator(Span at);

    /** {@return tr_E of an expression in ρ ρ_E} */
    default Superoperator reduced(Superoperator joint, Span at) {
        throw SourceError.at(at, "this is not available here", "state it of a model with collisions");
    }

    /** {@return τ H_tot of one stroke, s² (H_S + Σ H_E) + s Σ V with s = √τ, Eq. (26)} @param root s */
    default Operator stroke(Symbol root, Span at) {
        throw SourceError.at(at, "this is not available here", "state it of a model with collisions");
    }

    /** {@return the time derivative of a matrix such as the covariance} */
    default Value matrixRate(String name, Span at) {
        throw SourceError.at(at, "this is not available here", "state it of a model with collisions");
    }

    /** Quantities of a model that is not complete yet: none. */
    Quantities NONE = new Quantities() {
        @Override
        public Scalar expectation(Operator operator, String state, Span at) {
            throw unavailable(at);
        }

        @Override
        public Scalar rate(Operator operator, Span at) {
            throw unavailable(at);
        }

        @Override
        public Value quantity(String name, List<String> arguments, Span at) {
            throw unavailable(at);
        }

        @Override
        public Scalar occupation(String bath, Scalar frequency, Span at) {
            throw unavailable(at);
        }

        @Override
        public Value generator(Span at) {
            throw unavailable(at);
        }

        private SourceError unavailable(Span at) {
            return SourceError.at(
                    at,
                    "this follows from the model and cannot be used to define it",
                    "use parameters and operators here; put statements about results into claims");
        }
    };
}
