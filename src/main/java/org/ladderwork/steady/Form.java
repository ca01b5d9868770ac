package org.ladderwork.steady;

import java.util.List;
import java.util.function.Function;
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
    record Number(Scalar number) implements Form {}

    /** The imaginary unit. */
    record Imaginary() implements Form {}

    /** A declared parameter. */
    record Parameter(Symbol symbol) implements Form {}

    /** A name given to a longer expression; see {@link Abbreviation}. */
    record Named(Abbreviation abbreviation) implements Form {}

    /** −term. */
    record Negative(Form term) implements Form {}

    /** A sum of at least two terms; a {@link Negative} term is printed with its minus sign. */
    record Sum(List<Form> terms) implements Form {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** A product of at least two factors, none of them negative. */
    record Product(List<Form> factors) implements Form {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** above / below. */
    record Quotient(Form above, Form below) implements Form {}

    /** base^exponent. @param exponent at least 2 */
    record Power(Form base, int exponent) implements Form {}

    /** √radicand, the root that is not negative. */
    record Root(Form radicand) implements Form {}

    /** e^argument. */
    record Exponential(Form argument) implements Form {}

    /** ln(argument). */
    record Logarithm(Form argument) implements Form {}

    /**
     * A name for an expression, such as Δ² = γ² + 4ε² + (ω₁−ω₂)².
     *
     * @param name the name as declared, such as {@code Delta} or {@code D_1}
     * @param power the power of the name that the definition gives: 2 for Δ² = …, else 1
     * @param definition what it stands for; may use earlier abbreviations
     */
    record Abbreviation(String name, int power, Form definition) {}

    /** {@return the scalar this formula stands for}
     *  @param field where roots, exponentials and logarithms are formed */
    default Scalar value(ScalarField field) {
        return switch (kind()) {
            case NUMBER -> ((Number) this).number();
            case IMAGINARY -> Scalar.I;
            case PARAMETER -> Scalar.of(((Parameter) this).symbol());
            case NAMED -> ((Named) this).abbreviation().definition().value(field);
            case NEGATIVE -> ((Negative) this).term().value(field).negated();
            case SUM -> ((Sum) this).terms().stream().map(t -> t.value(field)).reduce(Scalar.ZERO, Scalar::plus);
            case PRODUCT ->
                ((Product) this).factors().stream().map(t -> t.value(field)).reduce(Scalar.ONE, Scalar::times);
            case QUOTIENT ->
                ((Quotient) this)
                        .above()
                        .value(field)
                        .over(((Quotient) this).below().value(field));
            case POWER -> ((Power) this).base().value(field).pow(((Power) this).exponent());
            case ROOT -> field.sqrt(((Root) this).radicand().value(field));
            case EXPONENTIAL -> field.exp(((Exponential) this).argument().value(field));
            case LOGARITHM -> field.log(((Logarithm) this).argument().value(field));
        };
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
    default Kind kind() {
        if (this instanceof Number) {
            return Kind.NUMBER;
        } else if (this instanceof Imaginary) {
            return Kind.IMAGINARY;
        } else if (this instanceof Parameter) {
            return Kind.PARAMETER;
        } else if (this instanceof Named) {
            return Kind.NAMED;
        } else if (this instanceof Negative) {
            return Kind.NEGATIVE;
        } else if (this instanceof Sum) {
            return Kind.SUM;
        } else if (this instanceof Product) {
            return Kind.PRODUCT;
        } else if (this instanceof Quotient) {
            return Kind.QUOTIENT;
        } else if (this instanceof Power) {
            return Kind.POWER;
        } else if (this instanceof Root) {
            return Kind.ROOT;
        } else if (this instanceof Exponential) {
            return Kind.EXPONENTIAL;
        }
        return Kind.LOGARITHM;
    }

    /** {@return the forms directly below this one, in order; the definition of an abbreviation is not below its name} */
    default List<Form> children() {
        return switch (kind()) {
            case NUMBER, IMAGINARY, PARAMETER, NAMED -> List.of();
            case NEGATIVE -> List.of(((Negative) this).term());
            case SUM -> ((Sum) this).terms();
            case PRODUCT -> ((Product) this).factors();
            case QUOTIENT -> List.of(((Quotient) this).above(), ((Quotient) this).below());
            case POWER -> List.of(((Power) this).base());
            case ROOT -> List.of(((Root) this).radicand());
            case EXPONENTIAL -> List.of(((Exponential) this).argument());
            case LOGARITHM -> List.of(((Logarithm) this).argument());
        };
    }

    /** {@return the number of symbols and numbers in the formula, exponents not counted: the measure of shortness} */
    default int size() {
        return Math.max(1, children().stream().mapToInt(Form::size).sum());
    }

    /** {@return the same node over other children, in the order of {@link #children}} */
    default Form withChildren(Function<Form, Form> change) {
        return switch (kind()) {
            case NUMBER, IMAGINARY, PARAMETER, NAMED -> this;
            case NEGATIVE -> new Negative(change.apply(((Negative) this).term()));
            case SUM -> new Sum(((Sum) this).terms().stream().map(change).toList());
            case PRODUCT ->
                new Product(((Product) this).factors().stream().map(change).toList());
            case QUOTIENT ->
                new Quotient(change.apply(((Quotient) this).above()), change.apply(((Quotient) this).below()));
            case POWER -> new Power(change.apply(((Power) this).base()), ((Power) this).exponent());
            case ROOT -> new Root(change.apply(((Root) this).radicand()));
            case EXPONENTIAL -> new Exponential(change.apply(((Exponential) this).argument()));
            case LOGARITHM -> new Logarithm(change.apply(((Logarithm) this).argument()));
        };
    }
}
