package org.ladderwork.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.SumOfSquares;

/**
 * The sign of an expression on all of a region, where it can be seen exactly.
 *
 * <p>A product has the sign that its factors have: each is seen from its terms, by completing squares, or because it is assumed. What is left is tried once more after the
 * parameters are counted from the boundary of the assumptions ({@link Shifted}): x &gt; y makes x = y + δ with δ &gt; 0; and with 0 &lt; f &lt; 1 as 1/(1 + u). A sound test, not a complete one.
 */
enum Sign {
    POSITIVE,
    NOT_NEGATIVE,
    ZERO,
    NOT_POSITIVE,
    NEGATIVE;

    /** {@return the sign of x wherever all of {@code positive} are greater than zero; empty if it is not seen} */
    static Optional<Sign> of(Scalar x, List<Scalar> positive) {
        if (x.isZero()) {
            return Optional.of(ZERO);
        }
        if (!x.isRealRational()) {
            return Optional.empty();
        }
        int sign = 1;
        boolean strict = true;
        Factored factors = Factored.of(x);
        for (Factored.Power p : factors.powers()) {
            int one = ofFactor(p.base(), positive);
            if (p.exponent() % 2 == 0) {
                strict &= one != 0;
            } else if (one == 0) {
                return Shifted.sign(x, positive).flatMap(s -> s > 0 ? Optional.of(POSITIVE) : Optional.of(NEGATIVE));
            } else {
                sign *= one;
            }
        }
        sign *= factors.coefficient().rationalNumerator().signum();
        if (strict) {
            return Optional.of(sign > 0 ? POSITIVE : NEGATIVE);
        }
        return Optional.of(sign > 0 ? NOT_NEGATIVE : NOT_POSITIVE);
    }

    /** Parameters between 0 and 1, such as occupations of two levels, as f = 1/(1 + u) with u &gt; 0, called f again. */
    private static Optional<Integer> onUnitIntervals(Scalar x, List<Scalar> positive) {
        Map<Symbol, Scalar> open = new TreeMap<>();
        for (Symbol s : x.parameters()) {
            Scalar f = Scalar.of(s);
            if (s.isPositive() && positive.contains(Scalar.ONE.minus(f))) {
                open.put(s, Scalar.ONE.plus(f).inverse());
            }
        }
        boolean plain = x.symbols().stream().allMatch(Symbol::isParameter);
        int sign = open.isEmpty() || !plain ? 0 : Positivity.sign(x.with(open));
        return sign == 0 ? Optional.empty() : Optional.of(sign);
    }

    private static int ofFactor(Scalar base, List<Scalar> positive) {
        int seen = Positivity.sign(base);
        if (seen != 0) {
            return seen;
        }
        if (SumOfSquares.isPositive(base)) {
            return 1;
        }
        if (SumOfSquares.isPositive(base.negated())) {
            return -1;
        }
        for (Scalar p : positive) {
            int ratio = p.isZero() || !p.isRealRational() ? 0 : Positivity.sign(base.over(p));
            if (ratio != 0) {
                return ratio;
            }
        }
        return Shifted.sign(base, positive)
                .or(() -> onUnitIntervals(base, positive))
                .orElse(0);
    }

    boolean satisfies(boolean strict) {
        return this == POSITIVE || !strict && (this == NOT_NEGATIVE || this == ZERO);
    }

    boolean contradicts(boolean strict) {
        return this == NEGATIVE || strict && (this == NOT_POSITIVE || this == ZERO);
    }
}
