package org.ladderwork.thermo;

import java.util.Map;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * Sees that a polynomial is positive by completing squares: A v² + B v + C = A (v + B/2A)² + (4AC − B²)/4A is positive if A is and 4AC − B² is, by the same
 * test with one symbol fewer. A product is positive if its factors of odd power are and none vanishes.
 */
public final class SumOfSquares {
    /** Larger polynomials are not looked at: their factors would cost more than the answer is worth. */
    private static final int MOST_TERMS = 200;

    /** So many polynomials are looked at for one answer: a bound on the work, not on what is true. */
    private static final int MOST_STEPS = 60;

    private int steps = 0;

    private SumOfSquares() {}

    /** {@return true if the scalar is seen to be positive at all real parameters} False means "not seen". */
    public static boolean isPositive(Scalar x) {
        return new SumOfSquares().sees(x);
    }

    private boolean sees(Scalar x) {
        int seen = Positivity.sign(x);
        if (seen != 0) {
            return seen > 0;
        }
        boolean small = x.isRealRational()
                && x.denominator().isOne()
                && x.numeratorPolynomial().size() <= MOST_TERMS;
        if (!small || x.isZero() || ++steps > MOST_STEPS) {
            return false;
        }
        if (isSumOfSquares(x)) {
            return true;
        }
        Factored factors = Factored.of(x);
        if (factors.powers().size() == 1 && factors.powers().get(0).exponent() == 1) {
            return false;
        }
        int sign = factors.coefficient().rationalNumerator().signum();
        for (Factored.Power p : factors.powers()) {
            boolean positive = sees(p.base());
            if (!positive && !sees(p.base().negated())) {
                return false;
            }
            sign = !positive && p.exponent() % 2 != 0 ? -sign : sign;
        }
        return sign > 0;
    }

    private boolean isSumOfSquares(Scalar x) {
        for (Symbol v : x.symbols()) {
            if (x.degree(v) == 2) {
                Scalar half = x.derivative(v).derivative(v).times(Scalar.of(1, 2));
                Scalar b = x.derivative(v).with(Map.of(v, Scalar.ZERO));
                Scalar c = x.with(Map.of(v, Scalar.ZERO));
                Scalar rest = half.times(c).times(Scalar.of(4)).minus(b.pow(2));
                if (!rest.isZero() && sees(half) && sees(rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
