package org.ladderwork.linear;

import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** Polynomials over ℤ: systems without i and without roots. */
record RealDomain(ScalarField field) implements Domain<Polynomial> {
    @Override
    public Polynomial of(Scalar scalar) {
        return scalar.numeratorPolynomial();
    }

    @Override
    public Scalar scalar(Polynomial element) {
        return Scalar.of(field, element);
    }

    @Override
    public Polynomial times(Polynomial left, Polynomial right) {
        return left.times(right);
    }

    @Override
    public Polynomial minus(Polynomial left, Polynomial right) {
        return left.minus(right);
    }

    @Override
    public Polynomial negated(Polynomial element) {
        return element.negated();
    }

    @Override
    public Polynomial quotient(Polynomial dividend, Polynomial divisor) {
        return dividend.dividedExactlyBy(divisor);
    }

    @Override
    public boolean isZero(Polynomial element) {
        return element.isZero();
    }

    @Override
    public int size(Polynomial element) {
        return element.size();
    }
}
