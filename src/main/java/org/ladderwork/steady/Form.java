package org.ladderwork.steady;

import java.util.List;
import java.util.function.Function;
import org.ladderwork.scalar.BalancedSum;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * A formula as it is to be read: a tree of sums, products, quotients and powers in the order of printing.
 *
 * <p>Two forms with the same {@link #value} are different ways of writing one scalar.
 */
public sealed interface Form {
    /** A rational number, not negative. */
    record Number(Scalar number) implements Form, Leaf {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public Scalar value(ScalarField field) {
            return number;
        }
    }

    /** The imaginary unit. */
    record Imaginary() implements Form, Leaf {
        @Override
        public Kind kind() {
            return Kind.IMAGINARY;
        }

        @Override
        public Scalar value(ScalarField field) {
            return Scalar.I;
        }
    }

    /** A declared parameter. */
    record Parameter(Symbol symbol) implements Form, Leaf {
        @Override
        public Kind kind() {
            return Kind.PARAMETER;
        }

        @Override
        public Scalar value(ScalarField field) {
            return Scalar.of(symbol);
        }
    }

    /** A name given to a longer expression; see {@link Abbreviation}. */
    record Named(Abbreviation abbreviation) implements Form, Leaf {
        @Override
        public Kind kind() {
            return Kind.NAMED;
        }

        @Override
        public Scalar value(ScalarField field) {
            return abbreviation.definition().value(field);
        }
    }

    /** −term. */
    record Negative(Form term) implements Form {
        @Override
        public Kind kind() {
            return Kind.NEGATIVE;
        }

        @Override
        public Scalar value(ScalarField field) {
            return term.value(field).negated();
        }

        @Override
        public List<Form> children() {
            return List.of(term);
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Negative(change.apply(term));
        }
    }

    /** A sum of at least two terms; a {@link Negative} term is printed with its minus sign. */
    record Sum(List<Form> terms) implements Form {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public Kind kind() {
            return Kind.SUM;
        }

        @Override
        public Scalar value(ScalarField field) {
            return BalancedSum.of(terms.stream().map(t -> t.value(field)).toList());
        }

        @Override
        public List<Form> children() {
            return terms;
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Sum(terms.stream().map(change).toList());
        }
    }

    /** A product of at least two factors, none of them negative. */
    record Product(List<Form> factors) implements Form {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public Kind kind() {
            return Kind.PRODUCT;
        }

        @Override
        public Scalar value(ScalarField field) {
            return factors.stream().map(t -> t.value(field)).reduce(Scalar.ONE, Scalar::times);
        }

        @Override
        public List<Form> children() {
            return factors;
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Product(factors.stream().map(change).toList());
        }
    }

    /** above / below. */
    record Quotient(Form above, Form below) implements Form {
        @Override
        public Kind kind() {
            return Kind.QUOTIENT;
        }

        @Override
        public Scalar value(ScalarField field) {
            return above.value(field).over(below.value(field));
        }

        @Override
        public List<Form> children() {
            return List.of(above, below);
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Quotient(change.apply(above), change.apply(below));
        }
    }

    /** base^exponent. @param exponent at least 2 */
    record Power(Form base, int exponent) implements Form {
        @Override
        public Kind kind() {
            return Kind.POWER;
        }

        @Override
        public Scalar value(ScalarField field) {
            return base.value(field).pow(exponent);
        }

        @Override
        public List<Form> children() {
            return List.of(base);
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Power(change.apply(base), exponent);
        }
    }

    /** √radicand, the root that is not negative. */
    record Root(Form radicand) implements Form {
        @Override
        public Kind kind() {
            return Kind.ROOT;
        }

        @Override
        public Scalar value(ScalarField field) {
            return field.sqrt(radicand.value(field));
        }

        @Override
        public List<Form> children() {
            return List.of(radicand);
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Root(change.apply(radicand));
        }
    }

    /** e^argument. */
    record Exponential(Form argument) implements Form {
        @Override
        public Kind kind() {
            return Kind.EXPONENTIAL;
        }

        @Override
        public Scalar value(ScalarField field) {
            return field.exp(argument.value(field));
        }

        @Override
        public List<Form> children() {
            return List.of(argument);
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Exponential(change.apply(argument));
        }
    }

    /** ln(argument). */
    record Logarithm(Form argument) implements Form {
        @Override
        public Kind kind() {
            return Kind.LOGARITHM;
        }

        @Override
        public Scalar value(ScalarField field) {
            return field.log(argument.value(field));
        }

        @Override
        public List<Form> children() {
            return List.of(argument);
        }

        @Override
        public Form withChildren(Function<Form, Form> change) {
            return new Logarithm(change.apply(argument));
        }
    }

    /**
     * A name for an expression, such as Δ² = γ² + 4ε² + (ω₁−ω₂)².
     *
     * @param name the name as declared, such as {@code Delta} or {@code D_1}
     * @param power the power of the name that the definition gives: 2 for Δ² = …, else 1
     * @param definition what it stands for; may use earlier abbreviations
     */
    record Abbreviation(String name, int power, Form definition) {}

    /** The forms with nothing below them. */
    sealed interface Leaf extends Form permits Number, Imaginary, Parameter, Named {
        @Override
        default List<Form> children() {
            return List.of();
        }

        @Override
        default Form withChildren(Function<Form, Form> change) {
            return this;
        }
    }

    /** The case a form is of, for exhaustive {@code switch}. */
    enum Kind {
        NUMBER,
        IMAGINARY,
        PARAMETER,
        NAMED,
        NEGATIVE,
        SUM,
        PRODUCT,
        QUOTIENT,
        POWER,
        ROOT,
        EXPONENTIAL,
        LOGARITHM
    }

    /** {@return which case this is} */
    Kind kind();

    /** {@return the scalar this formula stands for}
     *  @param field where roots, exponentials and logarithms are formed */
    Scalar value(ScalarField field);

    /** {@return the forms directly below this one, in order; the definition of an abbreviation is not below its name} */
    List<Form> children();

    /** {@return the same node over other children, in the order of {@link #children}} */
    Form withChildren(Function<Form, Form> change);

    /** {@return the number of symbols and numbers in the formula, exponents not counted: the measure of shortness} */
    default int size() {
        return Math.max(1, children().stream().mapToInt(Form::size).sum());
    }
}
