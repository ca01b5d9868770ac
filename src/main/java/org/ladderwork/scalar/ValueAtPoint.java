package org.ladderwork.scalar;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The value of a scalar at a point of exact numbers.
 *
 * <p>Exact arithmetic first, so that terms of an expanded form that cancel cost no digits. Where exponentials meet there whose exponents have a ratio that no square
 * root expresses (e^{10/9} and e^{13/5}, which are powers of e^{1/45}), they stay what they are, the rest becomes rational, and decimal arithmetic of as many digits as
 * it takes gives the number.
 */
final class ValueAtPoint {
    private static final int DIGITS = 20;
    private static final int POINT_DIGITS = 60;

    private ValueAtPoint() {}

    /** {@return the value} @throws ArithmeticException at a pole */
    static Complex of(Scalar x, Map<Symbol, Scalar> point) {
        try {
            return x.with(point).evaluate(Map.of());
        } catch (ArithmeticException poleOrRoot) {
            return decimal(x, point);
        }
    }

    private static Complex decimal(Scalar x, Map<Symbol, Scalar> point) {
        Map<Symbol, Scalar> images = new HashMap<>(point);
        for (Symbol s : x.symbols()) {
            if (!s.isParameter()) {
                images.put(s, Scalar.of(s));
            }
        }
        Scalar kept = x.with(images);
        Map<Symbol, BigDecimal> decimals = new TreeMap<>();
        Map<Symbol, Double> doubles = new TreeMap<>();
        for (Symbol s : kept.parameters()) {
            Scalar value = point.get(s);
            if (value == null) {
                throw new IllegalArgumentException("no value for '" + s + "'; set it with --set " + s + "=...");
            }
            decimals.put(s, new HighPrecision(Map.of()).of(value, POINT_DIGITS).re());
            doubles.put(s, value.toDouble());
        }
        Complex value;
        try {
            HighPrecision.Value v = new HighPrecision(decimals).of(kept, DIGITS);
            value = new Complex(v.re().doubleValue(), v.im().doubleValue());
        } catch (ArithmeticException zeroOrPole) {
            value = kept.evaluate(doubles);
        }
        if (!Double.isFinite(value.re()) || !Double.isFinite(value.im())) {
            throw new ArithmeticException(x + " has a pole at this point");
        }
        return value;
    }
}
