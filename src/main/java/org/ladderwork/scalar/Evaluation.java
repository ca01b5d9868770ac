package org.ladderwork.scalar;

import java.util.HashMap;
import java.util.Map;

/** The value of scalars at one point, in double precision. Rounding is that of the expanded form; see {@link HighPrecision}. */
final class Evaluation {
    private final Map<Symbol, Complex> values = new HashMap<>();

    Evaluation(Map<Symbol, Double> parameters) {
        parameters.forEach((s, v) -> values.put(s, Complex.of(v)));
    }

    Complex of(Scalar x) {
        Complex sum = Complex.ZERO;
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            Scalar c = part.getValue();
            Complex value = of(x.field(), c.numeratorPolynomial()).over(of(x.field(), c.denominatorPolynomial()));
            for (Scalar radicand : part.getKey().radicands()) {
                value = value.times(Math.sqrt(of(radicand).re()));
            }
            sum = sum.plus(part.getKey().hasImaginaryUnit() ? value.times(new Complex(0, 1)) : value);
        }
        return sum;
    }

    private Complex of(ScalarField field, Polynomial p) {
        Complex sum = Complex.ZERO;
        for (Polynomial.Term t : p.terms()) {
            Complex product = Complex.of(t.coefficient().doubleValue());
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponent(k) > 0) {
                    product = product.times(value(field.at(k)).pow(t.exponent(k)));
                }
            }
            sum = sum.plus(product);
        }
        return sum;
    }

    private Complex value(Symbol s) {
        Complex known = values.get(s);
        if (known == null) {
            known = switch (s.kind()) {
                case EXPONENTIAL ->
                    Complex.of(Math.exp(of(s.field().argument(s).orElseThrow()).re()));
                case LOGARITHM ->
                    Complex.of(Math.log(of(s.field().argument(s).orElseThrow()).re()));
                case COMPLEX -> {
                    Complex partner = values.get(s.field().conjugate(s));
                    yield partner == null ? missing(s) : partner.conjugate();
                }
                case REAL, POSITIVE -> missing(s);
            };
            values.put(s, known);
        }
        return known;
    }

    private static Complex missing(Symbol s) {
        throw new IllegalArgumentException("no value for '" + s + "'; set it with --set " + s + "=...");
    }
}
