package org.ladderwork.scalar;

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
