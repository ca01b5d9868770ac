package org.ladderwork.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A point of the parameters with exact values.
 *
 * @param values rational numbers; for complex parameters with a rational imaginary part
 */
public record RationalPoint(SortedMap<Symbol, Scalar> values) {
    public RationalPoint {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** {@return the exact value of x here, empty where x is not defined or its exponentials have no exact value} */
    public Optional<Scalar> exact(Scalar x) {
        try {
            return Optional.of(x.with(values));
        } catch (ArithmeticException pole) {
            return Optional.empty();
        }
    }

    /** {@return the value of x here in double precision} NaN or infinite at a pole. */
    public Complex value(Scalar x) {
        return x.evaluate(doubles());
    }

    /** {@return 1, 0 or −1, the sign of a real x here; empty where x is not defined or too close to zero to tell} Exact for rational x. */
    public Optional<Integer> sign(Scalar x) {
        boolean rational = x.symbols().stream().allMatch(Symbol::isParameter) && x.isRealRational();
        if (rational) {
            return exact(x).filter(Scalar::isRational)
                    .map(v -> v.rationalNumerator().signum());
        }
        Complex v = value(x);
        double size = Math.abs(v.re());
        return Double.isFinite(size) && size > 1e-9 ? Optional.of(v.re() > 0 ? 1 : -1) : Optional.empty();
    }

    /** {@return the values in double precision; imaginary parts are dropped} */
    public Map<Symbol, Double> doubles() {
        Map<Symbol, Double> doubles = new LinkedHashMap<>();
        values.forEach((s, v) -> doubles.put(s, v.realPart().toDouble()));
        return doubles;
    }

    /** {@code omega_1 = 1, gamma = 1/2}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
