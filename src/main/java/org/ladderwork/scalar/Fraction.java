package org.ladderwork.scalar;

import java.math.BigInteger;

/**
 * A real rational function: a quotient of two polynomials over ℤ in lowest terms, the denominator with positive leading
 * coefficient. That form is unique, so equality of fractions is equality of functions.
 *
 * <p>Sums and products take greatest common divisors of parts, not of the expanded whole (Henrici's scheme, as in Knuth, The Art
 * of Computer Programming, Vol. 2, 4.5.1): with g = gcd(b, d), a/b + c/d has numerator a(d/g) + c(b/g), and only
 * its divisor in common with g is left to cancel.
 */
record Fraction(Polynomial numerator, Polynomial denominator) {
    static final Fraction ZERO = new Fraction(Polynomial.ZERO, Polynomial.ONE);
    static final Fraction ONE = new Fraction(Polynomial.ONE, Polynomial.ONE);

    static Fraction of(Polynomial p) {
        return new Fraction(p, Polynomial.ONE);
    }

    /** {@return numerator / denominator in lowest terms}
     *  @throws ArithmeticException if the denominator is zero */
    static Fraction of(Polynomial numerator, Polynomial denominator) {
        if (denominator.isZero()) {
            throw new ArithmeticException("division by an expression that is identically zero");
        }
        if (numerator.isZero()) {
            return ZERO;
        }
        Polynomial g = numerator.gcd(denominator);
        return signed(numerator.dividedExactlyBy(g), denominator.dividedExactlyBy(g));
    }

    // As in Exponents: linked before the program runs.
    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction f && denominator.equals(f.denominator) && numerator.equals(f.numerator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    private static Fraction signed(Polynomial numerator, Polynomial denominator) {
        return denominator.signum() < 0
                ? new Fraction(numerator.negated(), denominator.negated())
                : new Fraction(numerator, denominator);
    }

    Fraction plus(Fraction other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        if (denominator.equals(other.denominator)) {
            Polynomial sum = numerator.plus(other.numerator);
            return denominator.isOne() ? new Fraction(sum, denominator) : of(sum, denominator);
        }
        Polynomial g = denominator.gcd(other.denominator);
        Polynomial left = denominator.dividedExactlyBy(g);
        Polynomial right = other.denominator.dividedExactlyBy(g);
        Polynomial sum = numerator.times(right).plus(other.numerator.times(left));
        if (sum.isZero()) {
            return ZERO;
        }
        Polynomial h = sum.gcd(g);
        return signed(sum.dividedExactlyBy(h), left.times(other.denominator.dividedExactlyBy(h)));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(Fraction other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        Polynomial g = numerator.gcd(other.denominator);
        Polynomial h = other.numerator.gcd(denominator);
        return signed(
                numerator.dividedExactlyBy(g).times(other.numerator.dividedExactlyBy(h)),
                denominator.dividedExactlyBy(h).times(other.denominator.dividedExactlyBy(g)));
    }

    Fraction negated() {
        return new Fraction(numerator.negated(), denominator);
    }

    /** @throws ArithmeticException if this is zero */
    Fraction inverse() {
        if (isZero()) {
            throw new ArithmeticException("division by an expression that is identically zero");
        }
        return signed(denominator, numerator);
    }

    boolean isZero() {
        return numerator.isZero();
    }

    boolean isOne() {
        return numerator.isOne() && denominator.isOne();
    }

    boolean isConstant() {
        return numerator.isConstant() && denominator.isConstant();
    }

    /** {@return the integer numerator of a constant fraction} */
    BigInteger constantNumerator() {
        return numerator.content().multiply(BigInteger.valueOf(numerator.signum()));
    }

    /** {@return the integer denominator of a constant fraction} */
    BigInteger constantDenominator() {
        return denominator.content();
    }
}
