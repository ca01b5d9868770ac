package org.ladderwork.numeric.dense;

import java.util.function.DoubleUnaryOperator;

/**
 * f''(0) of a function with f(0) = 0, from the central differences d(h) = (f(h) + f(−h))/h² at h, h/2 and h/4.
 *
 * <p>d(h) = f''(0) + c₂h² + c₄h⁴ + …; Richardson's (4 d(h/2) − d(h))/3 takes away c₂, and the same with 16 and 15 takes away c₄: an error of h⁶. Cost: six values.
 */
public final class SecondDerivative {
    private SecondDerivative() {}

    /** {@return f''(0)} @param step h, small where f varies */
    public static double atZero(DoubleUnaryOperator f, double step) {
        double d1 = difference(f, step);
        double d2 = difference(f, step / 2);
        double d4 = difference(f, step / 4);
        double r1 = (4 * d2 - d1) / 3;
        double r2 = (4 * d4 - d2) / 3;
        return (16 * r2 - r1) / 15;
    }

    private static double difference(DoubleUnaryOperator f, double s) {
        return (f.applyAsDouble(s) + f.applyAsDouble(-s)) / (s * s);
    }
}
