package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * Writes scalars as quotients of products, or as a polynomial part and a fraction, whichever is shorter.
 *
 * <p>x = E/D with D real and without roots, E a polynomial in the letters of an {@link Alphabet}, i and roots among them. Where E is
 * complex and its norm divides D, as in 1/(γ + iω) = (γ − iω)/(γ² + ω²), the inverse is tried too.
 */
final class Writer {
    private static final int LEAST_NAMED = 3;
    private static final int STEPS = 48;

    private final Alphabet alphabet;
    private final ClosedForms.Style style;
    private final Brackets brackets;

    Writer(Alphabet alphabet, ClosedForms.Style style) {
        this.alphabet = alphabet;
        this.style = style;
        this.brackets = new Brackets(alphabet, style);
    }

    boolean isOutdated() {
        return alphabet.isOutdated();
    }

    /** Uses the abbreviation from now on; its definition may use those before. */
    void know(ClosedForms.Declared d) {
        Form definition =
                new Brackets(alphabet, ClosedForms.Style.GROUPED).of(d.value().numeratorPolynomial(), STEPS);
        Form withNames = brackets.of(d.value().numeratorPolynomial(), STEPS);
        Form shorter = Length.of(withNames) < Length.of(definition) ? withNames : definition;
        Form.Abbreviation name = new Form.Abbreviation(d.name(), d.power(), Sums.alone(shorter));
        brackets.know(d.value().numeratorPolynomial(), new Form.Named(name));
    }

    Order order() {
        return alphabet.order();
    }

    /** {@return definitions of these names, to be written anew} */
    Definitions definitions(Set<Form.Abbreviation> names) {
        return new Definitions(alphabet, brackets, names);
    }

    /** {@return a way of writing the family by its two sources, with the names it needs for K and for a common denominator; empty if it has none} */
    Optional<SplitWriter> split(List<Scalar> family, String name, String below) {
        if (!family.stream().allMatch(Scalar::isRealRational)) {
            return Optional.empty();
        }
        return Optional.of(new SplitWriter(
                alphabet,
                brackets,
                family.stream().map(x -> alphabet.polynomial(x.numerator())).toList(),
                family.stream().map(x -> x.denominator().numeratorPolynomial()).toList(),
                name,
                below));
    }

    /** Gives names to the factors of the denominators of a family. {@return the names} */
    List<Form.Abbreviation> nameDenominators(List<Scalar> family, Set<String> taken) {
        for (Scalar x : family) {
            brackets.factorDenominator(x.denominator().numeratorPolynomial());
        }
        List<Polynomial> factors = brackets.metFactors();
        Set<String> used = new TreeSet<>();
        List<Form.Abbreviation> names = new ArrayList<>();
        for (Polynomial f : factors) {
            Form definition = brackets.of(f, STEPS);
            boolean negative = definition.kind() == Form.Kind.NEGATIVE;
            if (definition.size() > LEAST_NAMED) {
                String name = Names.fresh("D", taken, used);
                used.add(name);
                names.add(new Form.Abbreviation(name, 1, negative ? Sums.negated(definition) : definition));
                brackets.know(negative ? f.negated() : f, new Form.Named(names.get(names.size() - 1)));
            }
        }
        return names;
    }

    /** {@return the scalar, as it is written where it stands alone} */
    Form write(Scalar x) {
        if (x.isRational()) {
            return new Factors(alphabet).times(x).product();
        }
        Polynomial numerator = alphabet.polynomial(x.numerator());
        Polynomial denominator = x.denominator().numeratorPolynomial();
        if (style == ClosedForms.Style.EXPANDED) {
            Form above = Sums.alone(brackets.terms(numerator));
            return denominator.isOne()
                    ? above
                    : new Factors(alphabet)
                            .times(brackets.terms(numerator), 1)
                            .times(brackets.terms(denominator), -1)
                            .product();
        }
        Shortest best = new Shortest(Turned.alone(fraction(numerator, denominator)));
        if (style != ClosedForms.Style.FACTORED && !isPlain(numerator)) {
            bestDivision(numerator, denominator).ifPresent(d -> best.offer(polynomialPartAndFraction(d, denominator)));
        }
        if (style != ClosedForms.Style.FACTORED) {
            if (x.hasImaginaryUnit() && !x.realPart().isZero()) {
                Scalar inverse = x.inverse();
                best.offer(Sums.alone(new Factors(alphabet)
                        .times(
                                fraction(
                                        alphabet.polynomial(inverse.numerator()),
                                        inverse.denominator().numeratorPolynomial()),
                                -1)
                        .product()));
            }
        }
        return best.form;
    }

    /** A product of letters and of sums of two terms gets no shorter by a division. */
    private boolean isPlain(Polynomial numerator) {
        return brackets.factors(numerator).factors().keySet().stream().allMatch(f -> f.size() <= 2);
    }

    /** {@return numerator/denominator as one quotient of products, the sign in front} */
    Form fraction(Polynomial numerator, Polynomial denominator) {
        Factors product = new Factors(alphabet);
        brackets.factorCompletely(numerator);
        brackets.factorDenominator(denominator);
        brackets.multiply(product, numerator, 1, STEPS);
        brackets.multiply(product, denominator, -1, STEPS);
        return product.product();
    }

    /** The division, over the letters of the denominator, with the smallest parts. */
    private Optional<Division> bestDivision(Polynomial numerator, Polynomial denominator) {
        Optional<Division> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (int v : denominator.variables()) {
            Optional<Division> d = Division.of(numerator, denominator, v);
            if (d.isPresent()) {
                int size = brackets.expectedSize(d.get().quotient())
                        + brackets.expectedSize(d.get().remainder());
                if (size < least) {
                    least = size;
                    best = d;
                }
            }
        }
        return best;
    }

    private Form polynomialPartAndFraction(Division d, Polynomial denominator) {
        Scalar scale = Scalar.of(d.scale()).inverse();
        Form whole = new Factors(alphabet)
                .times(scale)
                .times(brackets.of(d.quotient(), STEPS), 1)
                .product();
        Form rest = new Factors(alphabet)
                .times(scale)
                .times(fraction(d.remainder(), denominator), 1)
                .product();
        Form turned = Turned.positive(rest);
        List<Form> terms = new ArrayList<>(whole.kind() == Form.Kind.SUM ? whole.children() : List.of(whole));
        terms.add(turned);
        return new Form.Sum(terms);
    }
}
