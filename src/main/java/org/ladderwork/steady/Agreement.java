package org.ladderwork.steady;

import java.util.Optional;
import org.ladderwork.scalar.Scalar;

/**
 * How far two scalars agree in a limit.
 *
 * <p>left − right is expanded; where it starts, the agreement ends. Exact: no tolerance, no sampling.
 *
 * @param left the leading term of the left side; empty if that is zero
 * @param right the leading term of the right side; empty if that is zero
 * @param difference the leading term of left − right; empty if they are identical
 */
public record Agreement(
        Optional<Expansion.Term> left, Optional<Expansion.Term> right, Optional<Expansion.Term> difference) {
    /** {@return the agreement of two scalars in a limit}
     *  @throws ArithmeticException if one has no expansion there */
    public static Agreement of(Scalar left, Scalar right, Limit limit) {
        return new Agreement(lead(left, limit), lead(right, limit), lead(left.minus(right), limit));
    }

    private static Optional<Expansion.Term> lead(Scalar x, Limit limit) {
        return x.isZero()
                ? Optional.empty()
                : Optional.of(Expansion.leading(x, limit).terms().get(0));
    }

    /** {@return true if the sides are equal, not only in the limit} */
    public boolean isIdentity() {
        return difference.isEmpty();
    }

    /** {@return true if the leading terms agree: left ~ right} */
    public boolean isAsymptotic() {
        return orders() > 0;
    }

    /** {@return how many orders, from the leading one on, agree: 0 if the leading terms differ; {@link Integer#MAX_VALUE} for an identity} */
    public int orders() {
        if (difference.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        int lead = Math.min(left.get().order(), right.get().order());
        return difference.get().order() - lead;
    }

    /** {@return the last order of smallness through which the sides agree}; {@link Integer#MAX_VALUE} for an identity */
    public int throughOrder() {
        return difference.map(d -> d.order() - 1).orElse(Integer.MAX_VALUE);
    }
}
