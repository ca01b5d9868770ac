package org.ladderwork.scalar;

import java.util.Map;

/**
 * What can be seen of a polynomial's sign without deciding inequalities: a sum of terms with positive coefficients, in
 * which symbols of unknown sign occur with even powers only, and at least one term has none of them, is positive everywhere.
 */
public final class Positivity {
    private Positivity() {}

    /** {@return true if every value of the scalar at real parameters is seen to be greater than zero} False means "not seen". */
    public static boolean isManifest(Scalar x) {
        return x.isRealRational()
                && !x.isZero()
                && (isManifest(x.field(), x.numeratorPolynomial()) && isManifest(x.field(), x.denominatorPolynomial()));
    }

    /** {@return 1 or −1 where the sign is seen from the terms or from an assumption, else 0} */
    public static int sign(Scalar x) {
        return x.isRealRational() && !x.isZero()
                ? sign(x.field(), x.numeratorPolynomial()) * sign(x.field(), x.denominatorPolynomial())
                : 0;
    }

    /** The sign of a product is that of its factors; each is seen from its terms, or was assumed. */
    static int sign(ScalarField field, Polynomial p) {
        int whole = signOfFactor(field, p);
        if (whole != 0 || !field.hasAssumptions()) {
            return whole;
        }
        PolynomialFactors factors = PolynomialFactors.of(p, field.knownFactors());
        int sign = factors.content().signum();
        for (Map.Entry<Polynomial, Integer> f : factors.factors().entrySet()) {
            int one = signOfFactor(field, f.getKey());
            sign *= f.getValue() % 2 == 0 ? one * one : one;
        }
        return sign;
    }

    static int signOfFactor(ScalarField field, Polynomial p) {
        if (isManifest(field, p)) {
            return 1;
        }
        Polynomial negated = p.negated();
        if (isManifest(field, negated)) {
            return -1;
        }
        return field.assumedSign(p);
    }

    static boolean isManifest(ScalarField field, Polynomial p) {
        boolean strictly = false;
        for (Polynomial.Term t : p.terms()) {
            if (t.coefficient().signum() < 0) {
                return false;
            }
            boolean positive = true;
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponent(k) != 0 && !field.at(k).isPositive()) {
                    if (field.at(k).kind() == Symbol.Kind.COMPLEX || t.exponent(k) % 2 != 0) {
                        return false;
                    }
                    positive = false;
                }
            }
            strictly |= positive;
        }
        return strictly;
    }
}
