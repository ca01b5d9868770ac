package org.ladderwork.scalar;

import java.math.BigInteger;

/**
 * A polynomial with Gaussian integers as coefficients, kept as real and imaginary part: re + i·im. Immutable.
 *
 * <p>The generators count as real. A product of two polynomials of which one is real or imaginary costs two real products, else four.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record GaussianPolynomial(Polynomial re, Polynomial im) {
    public static final GaussianPolynomial ZERO = of(Polynomial.ZERO);
    public static final GaussianPolynomial ONE = of(Polynomial.ONE);
    public static final GaussianPolynomial I = new GaussianPolynomial(Polynomial.ZERO, Polynomial.ONE);

    /** {@return a real polynomial} */
    public static GaussianPolynomial of(Polynomial re) {
        return new GaussianPolynomial(re, Polynomial.ZERO);
    }

    public GaussianPolynomial plus(GaussianPolynomial other) {
        return new GaussianPolynomial(sum(re, other.re), sum(im, other.im));
    }

    public GaussianPolynomial minus(GaussianPolynomial other) {
        return plus(other.negated());
    }

    public GaussianPolynomial times(GaussianPolynomial other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        return new GaussianPolynomial(
                difference(product(re, other.re), product(im, other.im)),
                sum(product(re, other.im), product(im, other.re)));
    }

    /** {@return this · factor} */
    public GaussianPolynomial times(BigInteger factor) {
        return new GaussianPolynomial(re.times(factor), im.times(factor));
    }

    /** {@return i^power · this; negative powers too} */
    public GaussianPolynomial timesPowerOfI(int power) {
        return switch (Math.floorMod(power, 4)) {
            case 1 -> new GaussianPolynomial(im.negated(), re);
            case 2 -> negated();
            case 3 -> new GaussianPolynomial(im, re.negated());
            default -> this;
        };
    }

    public GaussianPolynomial negated() {
        return new GaussianPolynomial(re.negated(), im.negated());
    }

    /** {@return re − i·im} */
    public GaussianPolynomial conjugate() {
        return isReal() ? this : new GaussianPolynomial(re, im.negated());
    }

    /** {@return this / divisor for an integer known to divide every coefficient}
     *  @throws ArithmeticException if it does not */
    public GaussianPolynomial dividedExactlyBy(long divisor) {
        Polynomial d = Polynomial.constant(divisor);
        return new GaussianPolynomial(re.dividedExactlyBy(d), im.dividedExactlyBy(d));
    }

    public boolean isZero() {
        return re.isZero() && im.isZero();
    }

    public boolean isReal() {
        return im.isZero();
    }

    /** {@return the number of terms of both parts} */
    public int size() {
        return re.size() + im.size();
    }

    private static Polynomial sum(Polynomial a, Polynomial b) {
        return a.isZero() ? b : b.isZero() ? a : a.plus(b);
    }

    private static Polynomial difference(Polynomial a, Polynomial b) {
        return b.isZero() ? a : a.isZero() ? b.negated() : a.minus(b);
    }

    private static Polynomial product(Polynomial a, Polynomial b) {
        return a.isZero() || b.isZero() ? Polynomial.ZERO : a.times(b);
    }
}
