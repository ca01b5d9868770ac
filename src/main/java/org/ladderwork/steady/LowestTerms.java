package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Polynomial;

/**
 * A fraction brought to lowest terms when factors of its denominator are known: each factor gives up what it has in common with the numerator,
 * so no divisor of the whole is ever looked for.
 *
 * @param numerator coprime to the denominator
 * @param denominator with positive leading coefficient
 * @param parts what was left of each factor; their product is the denominator up to sign
 */
record LowestTerms(Polynomial numerator, Polynomial denominator, List<Polynomial> parts) {
    LowestTerms {
        parts = List.copyOf(parts);
    }

    /** {@return numerator / Π factors in lowest terms}
     *  @param factors not zero */
    static LowestTerms of(Polynomial numerator, List<Polynomial> factors) {
        if (numerator.isZero()) {
            return new LowestTerms(Polynomial.ZERO, Polynomial.ONE, List.of());
        }
        Polynomial top = numerator;
        Polynomial bottom = Polynomial.ONE;
        List<Polynomial> parts = new ArrayList<>();
        for (Polynomial f : factors) {
            Polynomial rest = f;
            for (int v : rest.isConstant() ? new int[0] : rest.variables()) {
                // Powers of single generators first: this is where almost all common divisors are.
                int e = Math.min(rest.order(v), top.order(v));
                if (e > 0) {
                    Polynomial x = Polynomial.variable(v).pow(e);
                    rest = rest.dividedExactlyBy(x);
                    top = top.dividedExactlyBy(x);
                }
            }
            Polynomial g = top.gcd(rest);
            if (!g.isOne()) {
                top = top.dividedExactlyBy(g);
                rest = rest.dividedExactlyBy(g);
            }
            bottom = bottom.times(rest);
            parts.add(rest);
        }
        return bottom.signum() < 0
                ? new LowestTerms(top.negated(), bottom.negated(), parts)
                : new LowestTerms(top, bottom, parts);
    }
}
