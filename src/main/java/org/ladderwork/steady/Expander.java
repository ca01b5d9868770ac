package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/** Series of scalars in a limit, with a given number of terms in every step; cancellation can leave fewer. */
final class Expander {
    private final ScalarField field;
    private final Limit limit;
    private final int count;
    private final Map<Symbol, PowerSeries> adjoined = new HashMap<>();

    Expander(Limit limit, int count) {
        this.field = limit.parameters().first().field();
        this.limit = limit;
        this.count = count;
    }

    /** {@return the series}
     *  @throws ArithmeticException if there is none in integer powers */
    PowerSeries of(Scalar x) {
        List<PowerSeries> parts = new ArrayList<>();
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            PowerSeries series = of(part.getValue().numeratorPolynomial());
            Polynomial denominator = part.getValue().denominatorPolynomial();
            if (!denominator.isOne()) {
                series = series.over(of(denominator));
            }
            for (Scalar radicand : part.getKey().radicands()) {
                series = series.times(of(radicand.numeratorPolynomial()).sqrt(field));
            }
            if (part.getKey().hasImaginaryUnit()) {
                series = series.times(Scalar.I);
            }
            parts.add(series);
        }
        return parts.stream().reduce(PowerSeries::plus).orElse(PowerSeries.ZERO);
    }

    private PowerSeries of(Polynomial p) {
        if (isPlain(p)) {
            return plain(p);
        }
        PowerSeries sum = PowerSeries.constant(Scalar.ZERO, count);
        boolean first = true;
        for (Polynomial.Term t : p.terms()) {
            int[] own = t.exponents().clone();
            PowerSeries product = PowerSeries.constant(Scalar.ONE, count);
            for (int v = 0; v < own.length; v++) {
                if (own[v] > 0 && moves(v)) {
                    product = product.times(series(symbol(v)).pow(own[v]));
                    own[v] = 0;
                }
            }
            PowerSeries rest = plain(Polynomial.term(own, t.coefficient()));
            sum = first ? product.times(rest) : sum.plus(product.times(rest));
            first = false;
        }
        return sum;
    }

    private Symbol symbol(int v) {
        return field.symbols().get(v);
    }

    /** True for an exponential or logarithm that depends on the parameters of the limit. */
    private boolean moves(int v) {
        Symbol s = symbol(v);
        return !s.isParameter()
                && field.argument(s).orElseThrow().parameters().stream().anyMatch(limit.parameters()::contains);
    }

    private boolean isPlain(Polynomial p) {
        for (int v : p.isConstant() ? new int[0] : p.variables()) {
            if (moves(v)) {
                return false;
            }
        }
        return true;
    }

    private PowerSeries series(Symbol s) {
        PowerSeries known = adjoined.get(s);
        if (known == null) {
            PowerSeries argument = of(field.argument(s).orElseThrow());
            known = s.kind() == Symbol.Kind.EXPONENTIAL ? argument.exp(field) : argument.log(field);
            adjoined.put(s, known);
        }
        return known;
    }

    /** The homogeneous parts of a polynomial, smallest order first. */
    private PowerSeries plain(Polynomial p) {
        TreeMap<Integer, Polynomial> parts = new TreeMap<>();
        for (Polynomial.Term t : p.terms()) {
            int degree = 0;
            for (Symbol s : limit.parameters()) {
                degree += t.exponent(s.order());
            }
            parts.merge(limit.order(degree), Polynomial.term(t.exponents(), t.coefficient()), Polynomial::plus);
        }
        if (parts.isEmpty()) {
            return new PowerSeries(0, List.of());
        }
        int first = parts.firstKey();
        List<Scalar> terms = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            terms.add(Scalar.of(field, parts.getOrDefault(first + k, Polynomial.ZERO)));
        }
        return new PowerSeries(first, terms);
    }
}
