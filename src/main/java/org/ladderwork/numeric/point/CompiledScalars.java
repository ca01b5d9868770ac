package org.ladderwork.numeric.point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.HighPrecision;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * A list of scalars as straight-line arithmetic in doubles.
 *
 * <p>Every parameter, adjoined exponential, logarithm and square root gets a register, filled in an order in which each needs only earlier
 * ones; then each scalar is a sum of quotients of polynomials of registers times roots. Compiled once, evaluated at as many points as
 * needed, by any number of threads. Rounding is that of the expanded form; a value that overflows on the way is computed again to 20
 * digits.
 */
public final class CompiledScalars {
    private static final int DIGITS = 20;

    private enum Source {
        PARAMETER,
        EXPONENTIAL,
        LOGARITHM,
        ROOT
    }

    /** How a register is filled. @param argument of the exponential, logarithm or root */
    private record Register(Source source, Optional<Symbol> symbol, List<Part> argument) {}

    /** numerator / denominator · Π roots · (i) */
    private record Part(CompiledPolynomial numerator, CompiledPolynomial denominator, int[] roots, boolean imaginary) {}

    private final List<Scalar> scalars;
    private final List<Register> registers = new ArrayList<>();
    private final Map<Symbol, Integer> bySymbol = new HashMap<>();
    private final Map<Scalar, Integer> byRadicand = new HashMap<>();
    private final List<List<Part>> results = new ArrayList<>();
    private boolean complex;

    private CompiledScalars(List<Scalar> scalars) {
        this.scalars = List.copyOf(scalars);
        scalars.forEach(s -> results.add(parts(s)));
    }

    public static CompiledScalars of(List<Scalar> scalars) {
        return new CompiledScalars(scalars);
    }

    /** {@return the parameters that the values depend on, in order} */
    public List<Symbol> parameters() {
        return registers.stream()
                .filter(r -> r.source() == Source.PARAMETER)
                .flatMap(r -> r.symbol().stream())
                .sorted()
                .toList();
    }

    private List<Part> parts(Scalar x) {
        List<Part> parts = new ArrayList<>();
        ScalarField field = x.field();
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            for (Symbol s : part.getValue().symbols()) {
                register(s);
            }
            int[] roots =
                    part.getKey().radicands().stream().mapToInt(this::root).toArray();
            List<Symbol> symbols = field.symbols();
            parts.add(new Part(
                    new CompiledPolynomial(part.getValue().numeratorPolynomial(), k -> register(symbols.get(k))),
                    new CompiledPolynomial(part.getValue().denominatorPolynomial(), k -> register(symbols.get(k))),
                    roots,
                    part.getKey().hasImaginaryUnit()));
        }
        return parts;
    }

    private int register(Symbol s) {
        Integer known = bySymbol.get(s);
        if (known != null) {
            return known;
        }
        Register r = switch (s.kind()) {
            case EXPONENTIAL ->
                new Register(
                        Source.EXPONENTIAL,
                        Optional.of(s),
                        parts(s.field().argument(s).orElseThrow()));
            case LOGARITHM ->
                new Register(
                        Source.LOGARITHM,
                        Optional.of(s),
                        parts(s.field().argument(s).orElseThrow()));
            case COMPLEX -> {
                complex = true;
                yield new Register(Source.PARAMETER, Optional.of(s), List.of());
            }
            case REAL, POSITIVE -> new Register(Source.PARAMETER, Optional.of(s), List.of());
        };
        registers.add(r);
        bySymbol.put(s, registers.size() - 1);
        return registers.size() - 1;
    }

    private int root(Scalar radicand) {
        Integer known = byRadicand.get(radicand);
        if (known != null) {
            return known;
        }
        List<Part> argument = parts(radicand);
        registers.add(new Register(Source.ROOT, Optional.empty(), argument));
        byRadicand.put(radicand, registers.size() - 1);
        return registers.size() - 1;
    }

    /**
     * {@return the values, in the order of the scalars}
     *
     * @throws IllegalArgumentException if a parameter has no value, or a value is not finite (a division by zero, a temperature zero)
     */
    public Complex[] evaluate(ParameterPoint point) {
        Complex[] values = evaluateLoosely(point);
        for (int k = 0; k < values.length; k++) {
            if (!isFinite(values[k])) {
                values[k] = carefully(scalars.get(k), point);
            }
        }
        return values;
    }

    /** {@return the values; those that are infinite or undefined as they are: the inverse temperature of an empty bath is infinite} */
    public Complex[] evaluateLoosely(ParameterPoint point) {
        double[] x = new double[registers.size()];
        double[] y = new double[registers.size()];
        for (int k = 0; k < x.length; k++) {
            fill(registers.get(k), k, point, x, y);
        }
        Complex[] values = new Complex[results.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = sum(results.get(k), x, y);
        }
        return values;
    }

    private void fill(Register r, int k, ParameterPoint point, double[] x, double[] y) {
        switch (r.source()) {
            case PARAMETER -> {
                Symbol s = r.symbol().orElseThrow();
                Complex value = point.value(s)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no value for '" + s + "'; set it with --set " + s + "=..."));
                x[k] = value.re();
                y[k] = value.im();
            }
            case EXPONENTIAL -> x[k] = Math.exp(sum(r.argument(), x, y).re());
            case LOGARITHM -> x[k] = Math.log(sum(r.argument(), x, y).re());
            case ROOT -> x[k] = Math.sqrt(sum(r.argument(), x, y).re());
        }
    }

    private Complex sum(List<Part> parts, double[] x, double[] y) {
        double re = 0;
        double im = 0;
        for (Part p : parts) {
            double vr;
            double vi;
            if (complex) {
                Complex v = p.numerator().complex(x, y).over(p.denominator().complex(x, y));
                vr = v.re();
                vi = v.im();
            } else {
                vr = p.numerator().real(x) / p.denominator().real(x);
                vi = 0;
            }
            for (int root : p.roots()) {
                vr *= x[root];
                vi *= x[root];
            }
            re += p.imaginary() ? -vi : vr;
            im += p.imaginary() ? vr : vi;
        }
        return new Complex(re, im);
    }

    private static boolean isFinite(Complex value) {
        return Double.isFinite(value.re()) && Double.isFinite(value.im());
    }

    private static Complex carefully(Scalar x, ParameterPoint point) {
        Map<Symbol, BigDecimal> decimals = new TreeMap<>();
        try {
            for (Map.Entry<Symbol, Scalar> e : point.exact().entrySet()) {
                decimals.put(
                        e.getKey(),
                        new HighPrecision(Map.of()).of(e.getValue(), 2 * DIGITS).re());
            }
            HighPrecision.Value v = new HighPrecision(decimals).of(x, DIGITS);
            Complex value = new Complex(v.re().doubleValue(), v.im().doubleValue());
            if (isFinite(value)) {
                return value;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the coefficient " + x + " of the model has no finite value at " + point
                            + "; a division by zero, or a temperature that is zero?",
                    e);
        }
        throw new IllegalArgumentException("the coefficient " + x + " of the model has no finite value at " + point);
    }
}
