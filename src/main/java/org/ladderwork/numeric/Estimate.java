package org.ladderwork.numeric;

import org.ladderwork.scalar.Complex;

/**
 * A number with its error.
 *
 * @param re real part
 * @param im imaginary part; zero for heat, work and entropy production
 * @param error |value − true value| is at most this (a bound) or about this (an estimate); infinite where nothing is known
 * @param bound whether the error is a proved bound
 */
public record Estimate(double re, double im, double error, boolean bound) {

    public static Estimate bounded(double value, double error) {
        return new Estimate(value, 0, error, true);
    }

    public static Estimate estimated(double value, double error) {
        return new Estimate(value, 0, error, false);
    }

    /** {@return a number of direct double arithmetic} */
    public static Estimate rounded(double value) {
        return estimated(value, 1e-13 * Math.abs(value));
    }

    /** {@return the ratio of two real numbers, relative errors added} */
    public static Estimate ratio(Estimate above, Estimate below) {
        double value = above.re / below.re;
        double error = Math.abs(value) * (above.error / Math.abs(above.re) + below.error / Math.abs(below.re));
        return estimated(value, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
    }

    public Complex value() {
        return new Complex(re, im);
    }

    /** {@return whether {@code other} is within the error, widened by rounding of a value of this size} */
    public boolean covers(Complex other) {
        double size = Math.max(value().abs(), other.abs());
        return value().minus(other).abs() <= error + 8 * Math.ulp(1.0) * size;
    }

    @Override
    public String toString() {
        String imaginary = im == 0 ? "" : (im < 0 ? " - " : " + ") + Math.abs(im) + " i";
        return re + imaginary + (bound ? " ± " : " ~ ± ") + error;
    }
}
