package org.ladderwork.linear;

import org.ladderwork.scalar.Scalar;

/**
 * An integral domain in which fraction-free elimination takes place: no greatest common divisors, only exact divisions.
 *
 * @param <E> its elements
 */
interface Domain<E> {
    /** {@return the element that is this scalar, which must have no denominator} */
    E of(Scalar scalar);

    Scalar scalar(E element);

    E times(E left, E right);

    E minus(E left, E right);

    E negated(E element);

    /** {@return dividend / divisor, which must be exact} */
    E quotient(E dividend, E divisor);

    boolean isZero(E element);

    /** {@return a measure of length, for the choice of pivots} */
    int size(E element);
}
