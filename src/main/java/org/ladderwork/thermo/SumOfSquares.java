package org.ladderwork.thermo;

import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * Sees that a polynomial is positive by completing squares: A v² + B v + C = A (v + B/2A)² + (4AC − B²)/4A with A &gt; 0 and the remainder positive, by the same
 * test with one symbol fewer.
 */
public final class SumOfSquares {
    private SumOfSquares() {}

    /** {@return true if the scalar is seen to be positive at all real parameters} False means "not seen". */
    public static boolean isPositive(Scalar x) {
        if (Positivity.sign(x) != 0) {
            return Positivity.sign(x) > 0;
        }
        if (!x.isRealRational() || !x.denominator().isOne()) {
            return false;
        }
        for (Symbol v : x.symbols()) {
            if (x.degree(v) == 2) {
                Scalar half = x.derivative(v).derivative(v).times(Scalar.of(1, 2));
                Scalar b = x.derivative(v).with(java.util.Map.of(v, Scalar.ZERO));
                Scalar c = x.with(java.util.Map.of(v, Scalar.ZERO));
                Scalar rest = half.times(c).times(Scalar.of(4)).minus(b.pow(2));
                if (Positivity.sign(half) > 0 && !rest.isZero() && isPositive(rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
