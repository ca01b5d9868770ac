package org.ladderwork.numeric.sweep;

import org.ladderwork.scalar.Scalar;

/**
 * Equally spaced exact values of one parameter, both ends included.
 *
 * @param name of the parameter
 * @param from the first value, rational
 * @param to the last value, rational, not below the first
 * @param count how many; one only where both ends agree
 */
public record SweepAxis(String name, Scalar from, Scalar to, int count) {
    private static final int MOST = 100_000_000;

    public SweepAxis {
        String range = name + "=" + from + ":" + to + ":" + count;
        if (!from.isRational() || !to.isRational()) {
            throw new IllegalArgumentException("the ends of the range " + range + " must be rational numbers");
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("the range " + range + " has " + count
                    + " points; a range is name=from:to:count with count from 1 to " + MOST);
        }
        int direction = compare(from, to);
        if (direction > 0) {
            throw new IllegalArgumentException(
                    "the range " + range + " runs backwards; write " + name + "=" + to + ":" + from + ":" + count);
        }
        if (count == 1 && direction != 0) {
            throw new IllegalArgumentException(
                    "the range " + range + " has one point but two ends; take at least 2 points, or equal ends");
        }
        if (count > 1 && direction == 0) {
            throw new IllegalArgumentException("the range " + range + " is empty: its ends agree; take 1 point");
        }
    }

    /** {@return the axis written as {@code omega_1=0.05:1.5:146}} @throws IllegalArgumentException with what to write instead */
    public static SweepAxis parse(String text) {
        int equals = text.indexOf('=');
        String[] parts = text.substring(equals + 1).split(":", -1);
        if (equals < 1 || parts.length != 3) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no range; write name=from:to:count, such as omega_1=0.05:1.5:146");
        }
        int count;
        try {
            count = Integer.parseInt(parts[2].strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + parts[2].strip() + "' in '" + text + "' is no number of points; write an integer", e);
        }
        return new SweepAxis(
                text.substring(0, equals).strip(), rational(parts[0], text), rational(parts[1], text), count);
    }

    private static Scalar rational(String text, String range) {
        String[] parts = text.strip().split("/", -1);
        try {
            Scalar numerator = Scalar.parseDecimal(parts[0].strip());
            return parts.length == 2 ? numerator.over(Scalar.parseDecimal(parts[1].strip())) : single(parts, numerator);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'" + text.strip() + "' in '" + range + "' is no number; write a decimal or a fraction", e);
        }
    }

    private static Scalar single(String[] parts, Scalar value) {
        if (parts.length != 1) {
            throw new NumberFormatException("more than one '/'");
        }
        return value;
    }

    private static int compare(Scalar a, Scalar b) {
        return a.minus(b).rationalNumerator().signum();
    }

    /** {@return value number {@code k}, from 0} */
    public Scalar value(int k) {
        return count == 1 ? from : from.plus(to.minus(from).times(Scalar.of(k, count - 1L)));
    }

    @Override
    public String toString() {
        return name + "=" + from + ":" + to + ":" + count;
    }
}
