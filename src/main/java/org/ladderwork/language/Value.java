package org.ladderwork.language;

import java.util.List;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.scalar.Scalar;

/** What an expression means. */
public sealed interface Value {
    /** What kind of thing it is, with its article, for messages. */
    String what();

    /** A number or a commutative expression. */
    record OfScalar(Scalar scalar) implements Value {
        @Override
        public String what() {
            return "a scalar";
        }
    }

    /** An operator that is no multiple of the identity. */
    record OfOperator(Operator operator) implements Value {
        @Override
        public String what() {
            return "an operator";
        }
    }

    /** A linear expression in the density operator ρ. @param joint whether ρ stands for ρ ρ_E, with the state of the ancillas */
    record OfState(Superoperator map, boolean joint) implements Value {
        /** An expression in ρ of the system alone. */
        public OfState(Superoperator map) {
            this(map, false);
        }

        @Override
        public String what() {
            return "an expression in rho";
        }
    }

    /** The state ρ_E of the ancillas, which stands behind an expression in ρ. */
    record OfEnvironment() implements Value {
        @Override
        public String what() {
            return "the state of the ancillas";
        }
    }

    /** A matrix of scalars, by rows; a tuple is a matrix with one row. */
    record OfMatrix(List<List<Scalar>> rows) implements Value {
        public OfMatrix {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String what() {
            return "a matrix";
        }
    }

    /** {@return the operator as a value; a multiple of the identity is a scalar} */
    static Value of(Operator operator) {
        return operator.isScalar()
                ? new OfScalar(operator.coefficient(org.ladderwork.algebra.Monomial.ONE))
                : new OfOperator(operator);
    }

    static Value of(Scalar scalar) {
        return new OfScalar(scalar);
    }
}
