package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.PolynomialFactors;
import org.ladderwork.scalar.Scalar;

/**
 * Writes polynomials in letters, each as short as it finds.
 *
 * <p>A polynomial is a product of its factors. An irreducible factor of several terms is written with all its terms or as one of the
 * {@link Rewriting}s of it, whichever is shortest, where the parts of a rewriting are written in the same way. Of the rewritings only those are
 * followed that promise most, judged by the size of the parts when these are factored and multiplied out.
 *
 * <p>Why it is right: each rewriting is an identity of polynomials; besides, {@link ClosedForm} proves the result. Cost: each call may
 * spend a number of steps, which it shares out among the rewritings that it follows, so that no branch starves the others; steps and
 * not time, so that the same input gives the same bytes. It does not claim the shortest form there is.
 */
final class Brackets {
    /** Longer sums fill pages in any form; they are not searched for a shorter one. */
    private static final int MOST_TERMS = 500;

    private static final int MOST_IN_A_PRODUCT = 12;
    private static final int WIDTH = 4;
    private static final int LETTER_CHANGES = 4;
    private static final int LONG = 24;
    /** Short brackets are always looked at, however little is left. */
    private static final int SHORT = 10;

    private static final int STEPS_IF_SHORT = 6;

    final Alphabet alphabet;
    private final ClosedForms.Style style;
    private final Map<Polynomial, Form> written = new HashMap<>();
    private final Map<Polynomial, PolynomialFactors> factored = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    /** Those that are products of several factors: no irreducible factor will ever be one of them. */
    private final List<Known> products = new ArrayList<>();

    private final List<Polynomial> met = new ArrayList<>();

    /**
     * A polynomial that has a name.
     *
     * @param primitive its primitive part, with positive leading coefficient
     * @param content the polynomial is content · primitive
     * @param name how it is written
     * @param letter the name as a letter
     */
    record Known(Polynomial primitive, BigInteger content, Form name, Polynomial letter) {}

    Brackets(Alphabet alphabet, ClosedForms.Style style) {
        this.alphabet = alphabet;
        this.style = style;
    }

    /** Lets the name be used for the polynomial wherever it divides. */
    void know(Polynomial p, Form.Named name) {
        BigInteger content = p.content().multiply(BigInteger.valueOf(p.signum()));
        Polynomial primitive = p.dividedExactlyBy(Polynomial.constant(content));
        Known named = new Known(primitive, content, name, alphabet.letter(name, p));
        known.add(named);
        if (primitive.size() > 1 && primitive.size() <= MOST_IN_A_PRODUCT && isProduct(primitive)) {
            products.add(named);
        }
        written.clear();
        factored.clear();
    }

    private static boolean isProduct(Polynomial p) {
        return PolynomialFactors.of(p, List.of()).factors().values().stream()
                        .mapToInt(e -> e)
                        .sum()
                > 1;
    }

    List<Known> known() {
        return known;
    }

    /** {@return the polynomial as a product of factors, the sign in front} */
    Form of(Polynomial p, int steps) {
        return product(p, 1, steps);
    }

    /** {@return p^exponent, the sign in front} */
    private Form product(Polynomial p, int exponent, int steps) {
        Factors product = new Factors(alphabet);
        multiply(product, p, exponent, steps);
        return product.product();
    }

    /** Finds all factors of p, so that they are known when it is written. */
    void factorCompletely(Polynomial p) {
        if (!factored.containsKey(p)) {
            factored.put(p, PolynomialFactors.of(p, expectedFactors()));
        }
    }

    /** Finds all factors of a denominator, and expects them in the next ones. */
    void factorDenominator(Polynomial p) {
        factorCompletely(p);
        for (Polynomial f : factors(p).factors().keySet()) {
            if (f.size() > 1 && !met.contains(f) && !isKnown(f)) {
                met.add(f);
            }
        }
    }

    /** {@return the irreducible factors of denominators met so far that have no name, in canonical order} */
    List<Polynomial> metFactors() {
        return met.stream().filter(f -> !isKnown(f)).sorted().toList();
    }

    private List<Polynomial> expectedFactors() {
        List<Polynomial> expected = new ArrayList<>();
        known.forEach(k -> expected.add(k.primitive));
        expected.addAll(met);
        return expected;
    }

    /** Multiplies the product by p^exponent. */
    void multiply(Factors product, Polynomial whole, int exponent, int steps) {
        Polynomial p = whole;
        for (Known k : products) {
            for (Optional<Polynomial> rest = p.dividedBy(k.primitive);
                    rest.isPresent();
                    rest = p.dividedBy(k.primitive)) {
                product.times(k.name, exponent).times(Scalar.of(k.content).pow(-exponent));
                p = rest.get();
            }
        }
        if (p.size() <= 1) {
            product.times(term(p), exponent);
            return;
        }
        PolynomialFactors factors = factors(p);
        product.times(Scalar.of(factors.content()).pow(exponent));
        for (Map.Entry<Polynomial, Integer> f : factors.list()) {
            product.times(factor(f.getKey(), steps), f.getValue() * exponent);
        }
    }

    PolynomialFactors factors(Polynomial p) {
        PolynomialFactors before = factored.get(p);
        if (before == null) {
            before = PolynomialFactors.byStructure(
                    p, known.stream().map(Known::primitive).toList());
            factored.put(p, before);
        }
        return before;
    }

    /** {@return the size of the factored polynomial with the factors multiplied out; for very short and long ones only letters are split off} */
    int expectedSize(Polynomial p) {
        if (p.isZero()) {
            return 0;
        }
        if (p.size() <= 2 || p.size() > LONG) {
            return multipliedOutSize(p) - (p.size() - 1) * commonLetters(p);
        }
        return factoredSize(p);
    }

    /** {@return the size of the factored polynomial with the factors multiplied out} */
    int factoredSize(Polynomial p) {
        if (p.isZero()) {
            return 0;
        }
        int size = 0;
        for (Polynomial f : factors(p).factors().keySet()) {
            size += isKnown(f) ? 1 : multipliedOutSize(f);
        }
        return size + (p.content().equals(BigInteger.ONE) ? 0 : 1);
    }

    private int commonLetters(Polynomial p) {
        int letters = 0;
        for (int v : p.variables()) {
            boolean everywhere = true;
            for (Polynomial.Term t : p.terms()) {
                everywhere &= t.exponent(v) > 0;
            }
            letters += everywhere ? alphabet.form(v).size() : 0;
        }
        return letters;
    }

    private boolean isKnown(Polynomial f) {
        return known.stream().anyMatch(k -> k.primitive.equals(f));
    }

    private int multipliedOutSize(Polynomial p) {
        int size = 0;
        for (Polynomial.Term t : p.terms()) {
            int letters = 0;
            for (int k = 0; k < t.exponents().length; k++) {
                letters += t.exponent(k) > 0 ? alphabet.form(k).size() : 0;
            }
            boolean number = letters == 0 || !t.coefficient().abs().equals(BigInteger.ONE);
            size += letters + (number ? 1 : 0);
        }
        return size;
    }

    /** An irreducible factor. */
    private Form factor(Polynomial f, int steps) {
        if (f.size() <= 1) {
            return term(f);
        }
        Form before = written.get(f);
        if (before == null) {
            before = sum(f, steps);
            written.put(f, before);
        }
        return before;
    }

    private Form sum(Polynomial given, int share) {
        int steps = given.size() <= SHORT ? Math.max(share, STEPS_IF_SHORT) : share;
        // brackets that have lost their use are opened: (x − y) + 2y is x + y
        Polynomial open = alphabet.opened(given);
        Polynomial p = open.size() <= given.size() ? open : given;
        for (Known k : known) {
            if (p.equals(k.primitive)) {
                return new Factors(alphabet)
                        .times(Scalar.of(k.content).inverse())
                        .times(k.name, 1)
                        .product();
            }
        }
        Form all = terms(p);
        if (style == ClosedForms.Style.FACTORED || p.size() <= 2 || p.size() > MOST_TERMS || steps <= 0) {
            return all;
        }
        List<Rewriting> rewritings = Rewriting.of(p, this, LETTER_CHANGES);
        Shortest best = new Shortest(all);
        int left = steps;
        for (Rewriting r : rewritings.subList(0, Math.min(WIDTH, rewritings.size()))) {
            left /= 2; // the most promising gets half
            if (left == 0 && best.form != all) {
                break;
            }
            List<Form> terms = new ArrayList<>();
            for (Rewriting.Part part : r.parts()) {
                Factors product = new Factors(alphabet).times(part.scale());
                int own = (left * part.terms() + r.terms() - 1) / r.terms();
                multiply(product, part.first(), part.exponent(), own);
                multiply(product, part.second(), 1, own);
                terms.add(product.product());
            }
            best.offer(Sums.of(alphabet.order(), terms));
        }
        return best.form;
    }

    /** All terms, in order. */
    Form terms(Polynomial p) {
        List<Form> terms = new ArrayList<>();
        for (Polynomial.Term t : p.terms()) {
            terms.add(term(t));
        }
        return Sums.of(alphabet.order(), terms);
    }

    private Form term(Polynomial p) {
        return p.isZero() ? new Form.Number(Scalar.ZERO) : term(p.terms().get(0));
    }

    private Form term(Polynomial.Term t) {
        Factors product = new Factors(alphabet).times(Scalar.of(t.coefficient()));
        for (int k = 0; k < t.exponents().length; k++) {
            if (t.exponent(k) > 0) {
                product.times(alphabet.form(k), t.exponent(k));
            }
        }
        return product.product();
    }
}
