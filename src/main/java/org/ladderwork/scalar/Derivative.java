package org.ladderwork.scalar;

import java.util.Map;

/** The derivative with respect to a parameter: the rules of products and quotients, ∂√P = ∂P/(2P) √P, ∂e^b = e^b ∂b, ∂ln f = ∂f/f. */
final class Derivative {
    private Derivative() {}

    static Scalar of(Scalar x, Symbol by) {
        Scalar sum = Scalar.ZERO;
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            Scalar c = part.getValue();
            Scalar rate = rational(c, by);
            for (Scalar radicand : part.getKey().radicands()) {
                rate = rate.plus(c.times(of(radicand, by)).over(radicand.times(Scalar.of(2))));
            }
            sum = sum.plus(rate.times(part.getKey()));
        }
        return sum;
    }

    private static Scalar rational(Scalar c, Symbol by) {
        Polynomial n = c.numeratorPolynomial();
        Polynomial d = c.denominatorPolynomial();
        Scalar sum = Scalar.ZERO;
        for (Symbol s : c.symbols()) {
            Scalar inner = rate(s, by);
            if (!inner.isZero()) {
                Polynomial top = n.derivative(s.order()).times(d).minus(n.times(d.derivative(s.order())));
                sum = sum.plus(
                        Scalar.of(c.field(), Fraction.of(top, d.times(d))).times(inner));
            }
        }
        return sum;
    }

    private static Scalar rate(Symbol s, Symbol by) {
        if (s.equals(by)) {
            return Scalar.ONE;
        }
        if (s.isParameter()) {
            return Scalar.ZERO;
        }
        Scalar argument = s.field().argument(s).orElseThrow();
        Scalar inner = of(argument, by);
        return s.kind() == Symbol.Kind.EXPONENTIAL ? inner.times(Scalar.of(s)) : inner.over(argument);
    }
}
