package org.ladderwork.scalar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces symbols by scalars, all at once.
 *
 * <p>For a polynomial p of degree D_k in x_k and images n_k/d_k without roots, p(n/d) Π d_k^{D_k} is a polynomial, so no divisor is
 * looked for until the end. Images with roots, and symbols inside adjoined generators, go through scalar arithmetic.
 */
final class Substitution {
    private final Map<Symbol, Scalar> images;
    private final Map<Symbol, Scalar> resolved = new HashMap<>();

    Substitution(Map<Symbol, Scalar> images) {
        this.images = images;
    }

    Scalar of(Scalar x) {
        if (x.isZero()) {
            return x;
        }
        Scalar sum = Scalar.ZERO;
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            Scalar c = part.getValue();
            Scalar denominator = of(x.field(), c.denominatorPolynomial());
            if (denominator.isZero()) {
                throw new ArithmeticException("the denominator " + Scalar.of(x.field(), c.denominatorPolynomial())
                        + " vanishes at the values that were set");
            }
            Scalar value = of(x.field(), c.numeratorPolynomial()).over(denominator);
            Scalar root = part.getKey();
            for (Scalar radicand : root.radicands()) {
                value = value.times(sqrt(x.field(), of(radicand)));
            }
            sum = sum.plus(root.hasImaginaryUnit() ? value.times(Scalar.I) : value);
        }
        return sum;
    }

    private static Scalar sqrt(ScalarField field, Scalar x) {
        return field.sqrt(x);
    }

    private Scalar image(Symbol s) {
        Scalar known = resolved.get(s);
        if (known == null) {
            known = images.get(s);
            if (known == null) {
                known = switch (s.kind()) {
                    case REAL, POSITIVE -> Scalar.of(s);
                    case COMPLEX -> {
                        Scalar partner = images.get(s.field().conjugate(s));
                        yield partner == null ? Scalar.of(s) : partner.conjugate();
                    }
                    case EXPONENTIAL -> {
                        Scalar argument = s.field().argument(s).orElseThrow();
                        Scalar moved = of(argument);
                        yield moved.equals(argument) ? Scalar.of(s) : s.field().exp(moved);
                    }
                    case LOGARITHM -> {
                        Scalar argument = s.field().argument(s).orElseThrow();
                        Scalar moved = of(argument);
                        yield moved.equals(argument) ? Scalar.of(s) : s.field().log(moved);
                    }
                };
            }
            resolved.put(s, known);
        }
        return known;
    }

    private Scalar of(ScalarField field, Polynomial p) {
        if (p.isConstant()) {
            return Scalar.of(field, p);
        }
        int[] variables = p.variables();
        boolean plain = true;
        boolean moved = false;
        for (int v : variables) {
            Scalar image = image(field.at(v));
            plain &= image.rootParts().stream().allMatch(part -> part.getKey().isOne());
            moved |= !image.equals(Scalar.of(field.at(v)));
        }
        if (!moved) {
            return Scalar.of(field, p);
        }
        return plain ? ofPlain(field, p, variables) : ofGeneral(field, p, variables);
    }

    private Scalar ofPlain(ScalarField field, Polynomial p, int[] variables) {
        Polynomial result = p;
        Polynomial denominator = Polynomial.ONE;
        int fresh = field.size();
        int[] aside = new int[fresh];
        for (int k = 0; k < fresh; k++) {
            aside[k] = k;
        }
        // Move the replaced generators out of the way, so that the replacement is simultaneous.
        for (int k = 0; k < variables.length; k++) {
            aside[variables[k]] = fresh + k;
        }
        result = result.renumbered(java.util.Arrays.copyOf(aside, fresh));
        for (int k = 0; k < variables.length; k++) {
            Scalar image = image(field.at(variables[k]));
            List<Polynomial> c = result.coefficients(fresh + k);
            Polynomial n = image.numeratorPolynomial();
            Polynomial d = image.denominatorPolynomial();
            Polynomial sum = Polynomial.ZERO;
            Polynomial power = Polynomial.ONE; // d^(D − j)
            for (int j = c.size() - 1; j >= 0; j--) {
                sum = sum.times(n).plus(c.get(j).times(power));
                power = power.times(d);
            }
            result = sum;
            denominator = denominator.times(d.pow(c.size() - 1));
        }
        return Scalar.of(field, Fraction.of(result, denominator));
    }

    private Scalar ofGeneral(ScalarField field, Polynomial p, int[] variables) {
        Scalar sum = Scalar.ZERO;
        for (Polynomial.Term t : p.terms()) {
            Scalar product = Scalar.of(t.coefficient());
            for (int v : variables) {
                if (t.exponent(v) > 0) {
                    product = product.times(image(field.at(v)).pow(t.exponent(v)));
                }
            }
            sum = sum.plus(product);
        }
        return sum;
    }
}
