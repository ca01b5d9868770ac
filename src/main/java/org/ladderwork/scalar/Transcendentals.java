package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The exponentials and logarithms that a field has adjoined.
 *
 * <p>Each e^b with its b, and each ln f with its f. The rules that keep the form unique:
 * <ul>
 *   <li>an exponent is split into its terms; a term that is a ℚ-linear combination Σ q_k b_k of earlier exponents gives
 *       Π (e^{b_k})^{q_k} (integers and halves, the halves by square roots), any other becomes a new b. Exponentials of ℚ-linearly
 *       independent exponents are algebraically independent (Ax 1971; for constants this is Lindemann and Weierstrass where they are
 *       algebraic);
 *   <li>a logarithm is split over the irreducible factors of its argument; ln e^b = b, and e^{q ln f} = f^q.
 * </ul>
 */
final class Transcendentals {
    private final ScalarField field;
    private final List<Symbol> exponentials = new ArrayList<>();
    private final List<Scalar> exponents = new ArrayList<>();
    private final Map<Polynomial, Symbol> logarithms = new TreeMap<>();

    Transcendentals(ScalarField field) {
        this.field = field;
    }

    synchronized Optional<Scalar> argument(Symbol adjoined) {
        int k = exponentials.indexOf(adjoined);
        if (k >= 0) {
            return Optional.of(exponents.get(k));
        }
        for (Map.Entry<Polynomial, Symbol> e : logarithms.entrySet()) {
            if (e.getValue().equals(adjoined)) {
                return Optional.of(Scalar.of(field, e.getKey()));
            }
        }
        return Optional.empty();
    }

    synchronized Scalar exp(Scalar x) {
        if (x.isZero()) {
            return Scalar.ONE;
        }
        if (!x.isRealRational()) {
            throw new ArithmeticException("exp(" + x + "): only real exponents without roots are supported");
        }
        Scalar result = Scalar.ONE;
        for (Scalar term : terms(x)) {
            result = result.times(expOfTerm(term));
        }
        return result;
    }

    private Scalar expOfTerm(Scalar term) {
        for (Symbol l : logarithms.values()) {
            Scalar q = term.over(Scalar.of(l));
            if (q.isRational()) {
                return power(argument(l).orElseThrow(), q, term);
            }
        }
        Optional<List<Scalar>> combination = RationalCombination.of(term, exponents);
        if (combination.isPresent()) {
            Scalar result = Scalar.ONE;
            for (int k = 0; k < exponents.size(); k++) {
                result = result.times(
                        power(Scalar.of(exponentials.get(k)), combination.get().get(k), term));
            }
            return result;
        }
        Scalar base = term.leadsNegative() ? term.negated() : term;
        Symbol e = field.declare("exp(" + base + ")", Symbol.Kind.EXPONENTIAL);
        exponentials.add(e);
        exponents.add(base);
        return base.equals(term) ? Scalar.of(e) : Scalar.of(e).inverse();
    }

    private Scalar power(Scalar base, Scalar q, Scalar term) {
        BigInteger numerator = q.rationalNumerator();
        BigInteger denominator = q.rationalDenominator();
        if (denominator.equals(BigInteger.ONE)) {
            return base.pow(numerator.intValueExact());
        }
        if (denominator.equals(BigInteger.TWO)) {
            return field.sqrt(base).pow(numerator.intValueExact());
        }
        throw new ArithmeticException(
                "exp(" + term + ") is no whole power of " + base + ", but both are powers of a smaller "
                        + "exponential, which cannot be brought in later; leave a parameter in one of them a letter, to be set by "
                        + "evaluate, or give occupations in place of temperatures");
    }

    /** The terms of the numerator, each over the common denominator. */
    private List<Scalar> terms(Scalar x) {
        List<Scalar> terms = new ArrayList<>();
        Scalar denominator = Scalar.of(x.field(), x.denominatorPolynomial());
        for (Polynomial.Term t : x.numeratorPolynomial().terms()) {
            terms.add(Scalar.of(x.field(), Polynomial.term(t.exponents(), t.coefficient()))
                    .over(denominator));
        }
        return terms;
    }

    synchronized Scalar log(Scalar x) {
        if (!x.isRealRational() || x.isZero()) {
            throw new ArithmeticException(
                    "log(" + x + "): the argument must be a positive real expression without roots");
        }
        Scalar result = Scalar.ZERO;
        result = result.plus(logOf(x.numeratorPolynomial(), x)).minus(logOf(x.denominatorPolynomial(), x));
        return result;
    }

    private Scalar logOf(Polynomial p, Scalar x) {
        PolynomialFactors factors = PolynomialFactors.of(p, field.knownFactors());
        if (!factors.complete()) {
            throw new ArithmeticException("log(" + x + "): the argument could not be factored in time");
        }
        Scalar result = Scalar.ZERO;
        BigInteger content = factors.content();
        Polynomial unsigned = Polynomial.ONE;
        for (Map.Entry<Polynomial, Integer> f : factors.factors().entrySet()) {
            int sign = Positivity.signOfFactor(field, f.getKey());
            if (sign == 0) {
                unsigned = unsigned.times(f.getKey().pow(f.getValue()));
            } else {
                Polynomial positive = sign > 0 ? f.getKey() : f.getKey().negated();
                result = result.plus(generator(positive).times(Scalar.of(f.getValue())));
                content = sign > 0 || f.getValue() % 2 == 0 ? content : content.negate();
            }
        }
        if (content.signum() < 0) {
            unsigned = unsigned.negated();
        }
        BigInteger rest = content.abs();
        for (long q = 2; rest.compareTo(BigInteger.ONE) > 0; q++) {
            BigInteger prime = BigInteger.valueOf(q);
            if (prime.multiply(prime).compareTo(rest) > 0) {
                prime = rest;
            }
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
                result = result.plus(generator(Polynomial.constant(prime)));
            }
        }
        if (!unsigned.isOne()) {
            throw new ArithmeticException(
                    "log(" + x + "): the factor " + Scalar.of(field, unsigned) + " is not seen to be positive");
        }
        return result;
    }

    private Scalar generator(Polynomial f) {
        for (int k = 0; k < exponentials.size(); k++) {
            if (f.equals(Polynomial.variable(exponentials.get(k).order()))) {
                return exponents.get(k);
            }
        }
        Symbol known = logarithms.get(f);
        if (known == null) {
            known = field.declare("log(" + Scalar.of(field, f) + ")", Symbol.Kind.LOGARITHM);
            logarithms.put(f, known);
        }
        return Scalar.of(known);
    }
}
