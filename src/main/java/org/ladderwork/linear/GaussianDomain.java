package org.ladderwork.linear;

import java.util.Map;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * Polynomials over ℤ[i]: systems without roots.
 *
 * <p>A quotient that is known to be exact is (x y*)/(y y*), where y* changes the sign of i only; y y* is a real polynomial.
 */
record GaussianDomain(ScalarField field) implements Domain<GaussianDomain.Element> {
    /** re + i im. */
    record Element(Polynomial re, Polynomial im) {}

    @Override
    public Element of(Scalar scalar) {
        Polynomial re = Polynomial.ZERO;
        Polynomial im = Polynomial.ZERO;
        for (Map.Entry<Scalar, Scalar> part : scalar.rootParts()) {
            if (part.getKey().isOne()) {
                re = part.getValue().numeratorPolynomial();
            } else {
                im = part.getValue().numeratorPolynomial();
            }
        }
        return new Element(re, im);
    }

    @Override
    public Scalar scalar(Element element) {
        return Scalar.of(field, element.re).plus(Scalar.of(field, element.im).times(Scalar.I));
    }

    @Override
    public Element times(Element x, Element y) {
        if (x.im.isZero() && y.im.isZero()) {
            return new Element(x.re.times(y.re), Polynomial.ZERO);
        }
        return new Element(
                x.re.times(y.re).minus(x.im.times(y.im)), x.re.times(y.im).plus(x.im.times(y.re)));
    }

    @Override
    public Element minus(Element x, Element y) {
        return new Element(x.re.minus(y.re), x.im.minus(y.im));
    }

    @Override
    public Element negated(Element x) {
        return new Element(x.re.negated(), x.im.negated());
    }

    @Override
    public Element quotient(Element x, Element y) {
        if (y.im.isZero()) {
            return new Element(x.re.dividedExactlyBy(y.re), x.im.dividedExactlyBy(y.re));
        }
        if (y.re.isZero()) {
            return new Element(x.im.dividedExactlyBy(y.im), x.re.negated().dividedExactlyBy(y.im));
        }
        Polynomial norm = y.re.times(y.re).plus(y.im.times(y.im));
        Element product = times(x, new Element(y.re, y.im.negated()));
        return new Element(product.re.dividedExactlyBy(norm), product.im.dividedExactlyBy(norm));
    }

    @Override
    public boolean isZero(Element x) {
        return x.re.isZero() && x.im.isZero();
    }

    @Override
    public int size(Element x) {
        return x.re.size() + x.im.size();
    }
}
