package org.ladderwork.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Expansion;

/**
 * The leading term c·t^order of an expression at t → 0, where t is the small quantity of a limit: x for x → 0, x − p for x → p, 1/x for x → ∞.
 *
 * <p>For a rational function the lowest powers of numerator and denominator give it; an expression with roots that do not contain x is a sum of such functions over independent
 * products of roots, so nothing cancels between the parts. Where roots or exponentials contain x, {@link Expansion} gives it.
 *
 * @param order the power of t
 * @param coefficient c, not zero, free of x
 */
record LeadingTerm(int order, Scalar coefficient) {
    /** The point a limit goes to. @param variable x @param infinite whether it is ∞ @param value p, where it is not */
    record Limit(Symbol variable, boolean infinite, Scalar value) {
        /** {@return t as a scalar} */
        Scalar small() {
            Scalar x = Scalar.of(variable);
            return infinite ? x.inverse() : x.minus(value);
        }

        @Override
        public String toString() {
            return infinite ? "infinity" : value.toString();
        }
    }

    /** {@return the leading term of x, empty if x is zero}
     *  @throws ArithmeticException if there is no expansion in whole powers */
    static Optional<LeadingTerm> of(Scalar x, Limit limit) {
        if (x.isZero()) {
            return Optional.empty();
        }
        Symbol v = limit.variable();
        boolean shifted = !limit.infinite() && !limit.value().isZero();
        Scalar at = shifted ? x.with(Map.of(v, Scalar.of(v).plus(limit.value()))) : x;
        if (isNested(at, v)) {
            return Optional.of(expanded(at, limit));
        }
        int order = Integer.MAX_VALUE;
        Scalar coefficient = Scalar.ZERO;
        for (Map.Entry<Scalar, Scalar> part : at.rootParts()) {
            LeadingTerm one = rational(part.getValue(), v, limit.infinite());
            if (one.order < order) {
                order = one.order;
                coefficient = Scalar.ZERO;
            }
            if (one.order == order) {
                coefficient = coefficient.plus(one.coefficient.times(part.getKey()));
            }
        }
        return Optional.of(new LeadingTerm(order, coefficient));
    }

    /** {@return the highest power of t in a Laurent polynomial in t; empty for zero and for every other expression} */
    static Optional<Integer> highestPower(Scalar x, Limit limit) {
        Symbol v = limit.variable();
        boolean shifted = !limit.infinite() && !limit.value().isZero();
        Scalar at = shifted ? x.with(Map.of(v, Scalar.of(v).plus(limit.value()))) : x;
        if (x.isZero() || isNested(at, v)) {
            return Optional.empty();
        }
        int highest = Integer.MIN_VALUE;
        for (Map.Entry<Scalar, Scalar> part : at.rootParts()) {
            List<Polynomial> above = part.getValue().numeratorPolynomial().coefficients(v.order());
            List<Polynomial> below = part.getValue().denominatorPolynomial().coefficients(v.order());
            int b = extreme(below, true);
            if (extreme(below, false) != b) {
                return Optional.empty();
            }
            int a = extreme(above, !limit.infinite());
            highest = Math.max(highest, limit.infinite() ? b - a : a - b);
        }
        return Optional.of(highest);
    }

    /** Whether a root or an exponential contains the variable. */
    private static boolean isNested(Scalar x, Symbol v) {
        boolean root = x.radicands().stream().anyMatch(r -> r.symbols().contains(v));
        return root
                || x.symbols().stream()
                        .anyMatch(s -> !s.isParameter()
                                && s.field()
                                        .argument(s)
                                        .orElseThrow()
                                        .parameters()
                                        .contains(v));
    }

    private static LeadingTerm expanded(Scalar x, Limit limit) {
        org.ladderwork.steady.Limit to = limit.infinite()
                ? org.ladderwork.steady.Limit.toInfinity(limit.variable())
                : org.ladderwork.steady.Limit.toZero(limit.variable());
        Expansion.Term first = Expansion.leading(x, to).terms().get(0);
        Scalar small = limit.infinite() ? Scalar.of(limit.variable()).inverse() : Scalar.of(limit.variable());
        return new LeadingTerm(first.order(), first.value().over(small.pow(first.order())));
    }

    private static LeadingTerm rational(Scalar c, Symbol v, boolean infinite) {
        List<Polynomial> above = c.numeratorPolynomial().coefficients(v.order());
        List<Polynomial> below = c.denominatorPolynomial().coefficients(v.order());
        int a = extreme(above, infinite);
        int b = extreme(below, infinite);
        Scalar coefficient = Scalar.of(v.field(), above.get(a)).over(Scalar.of(v.field(), below.get(b)));
        return new LeadingTerm(infinite ? b - a : a - b, coefficient);
    }

    private static int extreme(List<Polynomial> coefficients, boolean highest) {
        int k = highest ? coefficients.size() - 1 : 0;
        while (coefficients.get(k).isZero()) {
            k += highest ? -1 : 1;
        }
        return k;
    }

    /** {@return c·t^order} */
    Scalar term(Limit limit) {
        return coefficient.times(limit.small().pow(order));
    }
}
