package org.ladderwork.derivation;

import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * An operator as factor · rest, where the factor is the greatest common divisor of its real rational coefficients.
 *
 * @param factor positive in front; 1 where the coefficients are not real and rational
 * @param rest the operator divided by it
 */
record CommonFactor(Scalar factor, Operator rest) {
    static CommonFactor of(Operator o) {
        Polynomial above = Polynomial.ZERO;
        Polynomial below = Polynomial.ONE;
        Scalar any = Scalar.ONE;
        for (Scalar c : o.terms().values()) {
            if (!c.isRealRational()) {
                return new CommonFactor(Scalar.ONE, o);
            }
            above = above.gcd(c.numeratorPolynomial());
            Polynomial d = c.denominatorPolynomial();
            below = below.times(d.dividedExactlyBy(below.gcd(d)));
            any = c.isRational() ? any : c;
        }
        if (o.isZero()) {
            return new CommonFactor(Scalar.ONE, o);
        }
        Scalar factor = Scalar.of(any.field(), above).over(Scalar.of(any.field(), below));
        return new CommonFactor(factor, o.times(factor.inverse()));
    }
}
