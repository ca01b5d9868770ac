package org.ladderwork.write;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;

/**
 * A formula as it is to be typeset: a tree of sums, products, fractions, expectation values, commutators, relations.
 *
 * <p>Nothing is simplified or reordered here; brackets are put where the reading needs them, so the tree has none. Names
 * are those of the model file; how they look is {@link Notation}'s business.
 */
public sealed interface Formula {

    /** Chooses by case. */
    <R> R match(FormulaCases<R> cases);

    /** A rational number that is not negative. */
    record Numeral(BigInteger numerator, BigInteger denominator) implements Formula {
        public Numeral {
            if (numerator.signum() < 0 || denominator.signum() <= 0) {
                throw new IllegalArgumentException("a numeral is not negative; wrap " + numerator + " in Negative");
            }
        }

        public boolean isInteger() {
            return denominator.equals(BigInteger.ONE);
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.numeral(this);
        }
    }

    /** A number from a measurement or a floating-point computation, not negative; digits as {@link Numbers} gives them. */
    record Decimal(String digits) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.decimal(this);
        }
    }

    /** The imaginary unit. */
    record Imaginary() implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.imaginary(this);
        }
    }

    /** A name of the model file: a parameter, an abbreviation, a defined operator, or the lowering operator of a mode. */
    record Name(String name) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.name(this);
        }
    }

    /** A sign that no file declares, such as ρ or ∞. @param text one Unicode sign or a few @param tex its LaTeX */
    record Glyph(String text, String tex) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.glyph(this);
        }
    }

    /** Upright words inside a formula. */
    record Words(String words) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.words(this);
        }
    }

    /** −term. */
    record Negative(Formula term) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.negative(this);
        }
    }

    /** A sum; a {@link Negative} term is written with its minus sign. */
    record Sum(List<Formula> terms) implements Formula {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.sum(this);
        }
    }

    /** A product, in the order of its factors. */
    record Product(List<Formula> factors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.product(this);
        }
    }

    /** above / below. */
    record Quotient(Formula above, Formula below) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.quotient(this);
        }
    }

    /** base^exponent. */
    record Power(Formula base, int exponent) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.power(this);
        }
    }

    /** √radicand. */
    record Root(Formula radicand) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.root(this);
        }
    }

    /** e^argument. */
    record Exponential(Formula argument) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.exponential(this);
        }
    }

    /** function(argument, …). @param function a word of the language such as {@code log}, {@code tr} or {@code tanh} */
    record Call(String function, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.call(this);
        }
    }

    /** base†. */
    record Adjoint(Formula base) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.adjoint(this);
        }
    }

    /** The complex conjugate base*. */
    record Conjugate(Formula base) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.conjugate(this);
        }
    }

    /** |j⟩⟨k| of a system of levels. @param site its name */
    record Transition(String site, int j, int k) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.transition(this);
        }
    }

    /** A component of a spin. @param spin its name @param axis one of {@code z + - x y} */
    record SpinComponent(String spin, char axis) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.spinComponent(this);
        }
    }

    /** ⟨of⟩. */
    record Mean(Formula of) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.mean(this);
        }
    }

    /** [left, right]. */
    record Commutator(Formula left, Formula right) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.commutator(this);
        }
    }

    /** {left, right}. */
    record Anticommutator(Formula left, Formula right) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.anticommutator(this);
        }
    }

    /** d of / d variable. */
    record Derivative(Formula of, String variable) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.derivative(this);
        }
    }

    /** A map applied to arguments: D₁(ρ), L[A, ρ]. @param square whether the brackets are square */
    record Applied(Formula map, List<Formula> arguments, boolean square) implements Formula {
        public Applied {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.applied(this);
        }
    }

    /** A quantity that the language has a word for. @param display what is printed @param language what a file says */
    record Quantity(Formula display, String language) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.quantity(this);
        }
    }

    /** base with a dot on it. */
    record Dotted(Formula base) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.dotted(this);
        }
    }

    /** base with an index below. */
    record Indexed(Formula base, String index) implements Formula {
        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.indexed(this);
        }
    }

    /** first relator second relator third …. @param relators one fewer than sides */
    record Relation(List<Formula> sides, List<Relator> relators) implements Formula {
        public Relation {
            sides = List.copyOf(sides);
            relators = List.copyOf(relators);
            if (sides.size() != relators.size() + 1) {
                throw new IllegalArgumentException("a relation has one sign fewer than sides");
            }
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.relation(this);
        }
    }

    /** A matrix, by rows of equal length. */
    record Matrix(List<List<Formula>> rows) implements Formula {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.matrix(this);
        }
    }

    /** Formulas separated by commas. */
    record Listing(List<Formula> items) implements Formula {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(FormulaCases<R> cases) {
            return cases.listing(this);
        }
    }

    /** {@return the formula of a scalar's form; abbreviations are written by their names} */
    static Formula of(Form form) {
        return FormFormula.of(form);
    }

    /** {@return the left side of the definition of an abbreviation: Δ² where the square is defined} */
    static Formula named(Form.Abbreviation abbreviation) {
        return FormFormula.named(abbreviation, 1);
    }

    /** {@return the operator as a sum in the order of its terms, equal coefficients collected}
     *  @param form how a coefficient is written */
    static Formula of(Operator operator, Function<Scalar, Form> form) {
        return OperatorFormula.of(operator, form);
    }

    /** {@return the monomial as a product} */
    static Formula of(Monomial monomial) {
        return OperatorFormula.of(monomial);
    }

    /** {@return an integer, with its sign} */
    static Formula of(long value) {
        Formula magnitude = new Numeral(BigInteger.valueOf(value).abs(), BigInteger.ONE);
        return value < 0 ? new Negative(magnitude) : magnitude;
    }

    /** {@return a double, rounded for reading} @param significant how many digits are shown at most */
    static Formula of(double value, int significant) {
        return Numbers.formula(value, significant);
    }

    /** {@return left = right} */
    static Formula equation(Formula left, Formula right) {
        return relation(left, Relator.EQUAL, right);
    }

    static Formula relation(Formula left, Relator relator, Formula right) {
        return new Relation(List.of(left, right), List.of(relator));
    }

    static Formula name(String name) {
        return new Name(name);
    }

    static Formula mean(Formula of) {
        return new Mean(of);
    }

    static Formula sum(Formula... terms) {
        return terms.length == 1 ? terms[0] : new Sum(List.of(terms));
    }

    static Formula product(Formula... factors) {
        return factors.length == 1 ? factors[0] : new Product(List.of(factors));
    }

    /** {@return this with its sign turned} */
    default Formula negated() {
        return this instanceof Negative negative ? negative.term() : new Negative(this);
    }
}
