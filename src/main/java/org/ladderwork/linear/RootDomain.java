package org.ladderwork.linear;

import java.util.Map;
import org.ladderwork.scalar.Scalar;

/**
 * Scalars with square roots. Quotients are taken in the field: with roots about, an exact quotient may have a denominator
 * (1/√2 = √2/2), which does no harm.
 */
record RootDomain() implements Domain<Scalar> {
    @Override
    public Scalar of(Scalar scalar) {
        return scalar;
    }

    @Override
    public Scalar scalar(Scalar element) {
        return element;
    }

    @Override
    public Scalar times(Scalar left, Scalar right) {
        return left.times(right);
    }

    @Override
    public Scalar minus(Scalar left, Scalar right) {
        return left.minus(right);
    }

    @Override
    public Scalar negated(Scalar element) {
        return element.negated();
    }

    @Override
    public Scalar quotient(Scalar dividend, Scalar divisor) {
        return dividend.over(divisor);
    }

    @Override
    public boolean isZero(Scalar element) {
        return element.isZero();
    }

    @Override
    public int size(Scalar element) {
        int size = 0;
        for (Map.Entry<Scalar, Scalar> part : element.rootParts()) {
            size += part.getValue().numeratorPolynomial().size()
                    + part.getValue().denominatorPolynomial().size();
        }
        return size;
    }
}
