package org.ladderwork.scalar;

/**
 * A complex number in double precision: the value of a {@link Scalar} at a point.
 *
 * @param re real part  @param im imaginary part
 */
public record Complex(double re, double im) {
    public static final Complex ZERO = new Complex(0, 0);
    public static final Complex ONE = new Complex(1, 0);

    public static Complex of(double re) {
        return new Complex(re, 0);
    }

    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    public Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /** {@return this / divisor}, by Smith's scaling, so that no intermediate overflows where the quotient does not */
    public Complex over(Complex divisor) {
        if (Math.abs(divisor.re) >= Math.abs(divisor.im)) {
            double r = divisor.im / divisor.re;
            double d = divisor.re + divisor.im * r;
            return new Complex((re + im * r) / d, (im - re * r) / d);
        }
        double r = divisor.re / divisor.im;
        double d = divisor.re * r + divisor.im;
        return new Complex((re * r + im) / d, (im * r - re) / d);
    }

    public Complex conjugate() {
        return new Complex(re, -im);
    }

    /** {@return |z|} */
    public double abs() {
        return Math.hypot(re, im);
    }

    public Complex pow(int exponent) {
        Complex result = ONE;
        Complex square = this;
        for (int e = Math.abs(exponent); e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result.times(square);
            }
            square = square.times(square);
        }
        return exponent < 0 ? ONE.over(result) : result;
    }
}
