package org.ladderwork.numeric.point;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** Values of the parameters of one model: exact, and as doubles. Immutable. */
public final class ParameterPoint {
    private static final int DOUBLE_BITS = 53;

    private final SortedMap<Symbol, Scalar> exact;
    private final SortedMap<Symbol, Complex> values;

    private ParameterPoint(SortedMap<Symbol, Scalar> exact) {
        this.exact = Collections.unmodifiableSortedMap(exact);
        this.values = new TreeMap<>();
        exact.forEach((symbol, value) -> values.put(symbol, value(symbol, value)));
    }

    private ParameterPoint(SortedMap<Symbol, Scalar> exact, SortedMap<Symbol, Complex> values) {
        this.exact = exact;
        this.values = values;
    }

    /**
     * {@return the point with these values}
     *
     * @param values constants: no symbols may be left in them
     * @throws IllegalArgumentException if a value is no number, a real parameter gets a complex one, or a positive parameter
     *     a negative one
     */
    public static ParameterPoint of(Map<Symbol, Scalar> values) {
        return new ParameterPoint(new TreeMap<>(values));
    }

    /** {@return the point whose coordinates are exactly these doubles} @throws IllegalArgumentException as {@link #of} */
    public static ParameterPoint ofDoubles(Map<Symbol, Double> values) {
        SortedMap<Symbol, Scalar> exact = new TreeMap<>();
        values.forEach((symbol, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(symbol + " = " + value + " is no number; give a finite value");
            }
            exact.put(symbol, Scalar.parseDecimal(new BigDecimal(value).toString()));
        });
        return new ParameterPoint(exact);
    }

    /** {@return this point with one coordinate changed or added} */
    public ParameterPoint with(Symbol symbol, Scalar value) {
        SortedMap<Symbol, Scalar> changed = new TreeMap<>(exact);
        changed.put(symbol, value);
        return new ParameterPoint(changed);
    }

    /** {@return this point with one coordinate known as a double only} It has no exact value: {@link #exact} does not show it. */
    public ParameterPoint with(Symbol symbol, Complex value) {
        check(symbol, value, value);
        SortedMap<Symbol, Complex> changed = new TreeMap<>(values);
        changed.put(symbol, value);
        return new ParameterPoint(exact, changed);
    }

    private static Complex value(Symbol symbol, Scalar scalar) {
        if (!scalar.isConstant()) {
            throw new IllegalArgumentException(
                    symbol + " = " + scalar + " is no number: it depends on " + scalar.parameters());
        }
        Complex value = rounded(scalar);
        check(symbol, value, scalar);
        return value;
    }

    /** A quotient of integers below 2⁵³ is rounded once by the division itself. */
    private static Complex rounded(Scalar scalar) {
        if (scalar.isRational()) {
            BigInteger numerator = scalar.rationalNumerator();
            BigInteger denominator = scalar.rationalDenominator();
            if (numerator.bitLength() <= DOUBLE_BITS && denominator.bitLength() <= DOUBLE_BITS) {
                return new Complex(numerator.doubleValue() / denominator.doubleValue(), 0);
            }
        }
        return scalar.evaluate(Map.of());
    }

    private static void check(Symbol symbol, Complex value, Object scalar) {
        if (symbol.kind() != Symbol.Kind.COMPLEX && value.im() != 0) {
            throw new IllegalArgumentException(symbol + " = " + scalar + " is not real, but " + symbol
                    + " is declared real; declare it complex to give it such a value");
        }
        if (symbol.isPositive() && value.re() < 0) {
            throw new IllegalArgumentException(
                    symbol + " = " + scalar + " is negative, but " + symbol + " is declared positive");
        }
    }

    /** {@return the exact values, in the order of declaration; unmodifiable} */
    public SortedMap<Symbol, Scalar> exact() {
        return exact;
    }

    /** {@return the value of a parameter, rounded to double; that of x* for a complex x is the conjugate} */
    public Optional<Complex> value(Symbol symbol) {
        Complex known = values.get(symbol);
        if (known == null && symbol.kind() == Symbol.Kind.COMPLEX) {
            for (Map.Entry<Symbol, Complex> e : values.entrySet()) {
                if (e.getKey().name().equals(partner(symbol.name()))) {
                    return Optional.of(e.getValue().conjugate());
                }
            }
        }
        return Optional.ofNullable(known);
    }

    private static String partner(String name) {
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name + "*";
    }

    /** {@return one scalar at this point} For many points compile it with {@link CompiledScalars}. */
    public Complex evaluate(Scalar scalar) {
        return CompiledScalars.of(List.of(scalar)).evaluate(this)[0];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        exact.forEach((s, v) ->
                text.append(text.isEmpty() ? "" : ", ").append(s).append(" = ").append(v));
        return text.toString();
    }
}
