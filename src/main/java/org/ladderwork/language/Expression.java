package org.ladderwork.language;

import java.math.BigInteger;
import java.util.List;

/**
 * What was written, as a tree: the same one for native text and for LaTeX. The order of factors and terms is kept, and
 * nothing is simplified. It has structure and places but no meaning yet; meaning comes from the evaluation against a
 * {@link SymbolTable}.
 *
 * <p>Every node is a record, so {@code equals} includes the places; {@link #isSameAs} compares what was written and leaves
 * the places out. {@link #match} has a method for every case; {@link #children} and {@link #withChildren} serve walks
 * that treat most cases alike. {@code toString} gives native text.
 */
public sealed interface Expression {

    /** Where it was written. */
    Span span();

    /** The answer for this case. */
    <R> R match(ExpressionCases<R> cases);

    /** The parts, in the order written. */
    default List<Expression> children() {
        return match(Children.INSTANCE);
    }

    /**
     * The same node with other parts.
     *
     * @param children as many as {@link #children} gives
     */
    default Expression withChildren(List<Expression> children) {
        return match(new WithChildren(children));
    }

    /** Whether both were written the same way, wherever they stand. */
    default boolean isSameAs(Expression other) {
        if (getClass() != other.getClass() || !match(Head.INSTANCE).equals(other.match(Head.INSTANCE))) {
            return false;
        }
        List<Expression> mine = children();
        List<Expression> others = other.children();
        if (mine.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).isSameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What was read, in native notation; reading it again gives the same tree. */
    default String toText() {
        return NativeText.of(this);
    }

    /** An argument with its name: {@code rate = gamma}. */
    record NamedArgument(Span span, String name, Expression value) {}

    /** An exact number; a decimal is read as the fraction it is. */
    record Numeral(Span span, BigInteger numerator, BigInteger denominator) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.numeral(this);
        }
    }

    /** A declared name, canonical. */
    record Name(Span span, String name) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.name(this);
        }
    }

    /** The imaginary unit. */
    record ImaginaryUnit(Span span) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.imaginaryUnit(this);
        }
    }

    /** ∞, as the point of a limit. */
    record Infinity(Span span) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.infinity(this);
        }
    }

    /** A member of a family, or an entry: {@code a[i+1]}, {@code q[0,1]}, {@code V[1,2]}. */
    record Indexed(Span span, String base, List<Expression> indices) implements Expression {
        public Indexed {
            indices = List.copyOf(indices);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.indexed(this);
        }
    }

    /** A component of a spin or qubit: S_z, S_+, S_−, S_x, S_y. */
    record SpinComponent(Span span, Expression mode, Axis axis) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.spinComponent(this);
        }
    }

    /** A†, written {@code A'}. */
    record Adjoint(Span span, Expression operand) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.adjoint(this);
        }
    }

    /** The complex conjugate z*. */
    record Conjugate(Span span, Expression operand) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.conjugate(this);
        }
    }

    /** The transpose of a matrix. */
    record Transpose(Span span, Expression operand) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.transpose(this);
        }
    }

    /** −x. */
    record Negated(Span span, Expression operand) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.negated(this);
        }
    }

    /** ±x or, when the upper sign is the minus, ∓x; a statement with this node is two statements. */
    record PlusMinus(Span span, Expression operand, boolean plusFirst) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.plusMinus(this);
        }
    }

    /** Two terms or more, in the order written; a term that is subtracted is {@link Negated}. */
    record Sum(Span span, List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.sum(this);
        }
    }

    /** {@code x + h.c.} (adjoint) or {@code x + c.c.} (complex conjugate), where x is all that stands in front of it. */
    record PlusConjugate(Span span, Expression operand, boolean adjoint) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.plusConjugate(this);
        }
    }

    /** Two factors or more, in the order written. */
    record Product(Span span, List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.product(this);
        }
    }

    /** numerator / denominator. */
    record Quotient(Span span, Expression numerator, Expression denominator) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.quotient(this);
        }
    }

    /** base ^ exponent. */
    record Power(Span span, Expression base, Expression exponent) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.power(this);
        }
    }

    /** A declared function or quantity with its arguments: {@code sqrt(x)}, {@code heat(1)}. */
    record Call(Span span, String function, List<Expression> arguments, List<NamedArgument> named)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            named = List.copyOf(named);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.call(this);
        }
    }

    /** [A, B]. */
    record Commutator(Span span, Expression left, Expression right) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.commutator(this);
        }
    }

    /** {A, B}. */
    record Anticommutator(Span span, Expression left, Expression right) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.anticommutator(this);
        }
    }

    /** ⟨A⟩. The state is empty, or the label behind the bracket: {@code ss} (stationary) or {@code th} (thermal). */
    record Expectation(Span span, Expression operand, String state) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.expectation(this);
        }
    }

    /** Σ over indices. */
    record IndexedSum(Span span, List<IndexRange> ranges, Expression body) implements Expression {
        public IndexedSum {
            ranges = List.copyOf(ranges);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.indexedSum(this);
        }
    }

    /** d/dt, or another derivative, of the operand. */
    record Derivative(Span span, Expression operand, String variable) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.derivative(this);
        }
    }

    /** D[L]ρ = LρL† − ½{L†L, ρ}; with two operators D[A, B]ρ = AρB† − ½{B†A, ρ}. */
    record DissipatorTerm(Span span, List<Expression> operators, Expression operand) implements Expression {
        public DissipatorTerm {
            operators = List.copyOf(operators);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.dissipatorTerm(this);
        }
    }

    /** tr{A}; {@code over} is empty or names the part that is traced out. */
    record Trace(Span span, Expression operand, String over) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.trace(this);
        }
    }

    /** A matrix by rows, all of the same length. */
    record Matrix(Span span, List<List<Expression>> rows) implements Expression {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.matrix(this);
        }
    }

    /** A list in brackets: (x, y, z). */
    record Tuple(Span span, List<Expression> entries) implements Expression {
        public Tuple {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.tuple(this);
        }
    }

    /** |x|. */
    record Absolute(Span span, Expression operand) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.absolute(this);
        }
    }

    /** |j⟩⟨k|; {@code site} is empty or the label behind it. */
    record KetBra(Span span, Expression ket, Expression bra, String site) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.ketBra(this);
        }
    }

    /** ⟨j|A|k⟩. */
    record MatrixElement(Span span, Expression bra, Expression operand, Expression ket) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.matrixElement(this);
        }
    }

    /** O(x): terms of the order of x and smaller ones. */
    record LandauOrder(Span span, Expression operand) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.landauOrder(this);
        }
    }

    /** The limit of the body as the variable goes to the point. */
    record Limit(Span span, String variable, Expression point, Expression body) implements Expression {
        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.limit(this);
        }
    }

    /** One value for each condition, the first that holds. */
    record Piecewise(Span span, List<Expression> values, List<Expression> conditions) implements Expression {
        public Piecewise {
            values = List.copyOf(values);
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.piecewise(this);
        }
    }

    /** A chain: sides joined by relators, one fewer than sides; {@code a = b < c}. */
    record Relation(Span span, List<Expression> sides, List<Relator> relators) implements Expression {
        public Relation {
            sides = List.copyOf(sides);
            relators = List.copyOf(relators);
        }

        @Override
        public <R> R match(ExpressionCases<R> cases) {
            return cases.relation(this);
        }
    }
}
