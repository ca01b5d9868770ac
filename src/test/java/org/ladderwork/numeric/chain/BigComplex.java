package org.ladderwork.numeric.chain;

import java.math.BigDecimal;
import java.math.MathContext;

/** Complex numbers with 100 digits, for reference solutions. */
record BigComplex(BigDecimal re, BigDecimal im) {
    static final MathContext DIGITS = new MathContext(100);
    static final BigComplex ZERO = of(0, 0);
    static final BigComplex ONE = of(1, 0);

    static BigComplex of(double re, double im) {
        return new BigComplex(new BigDecimal(re), new BigDecimal(im));
    }

    BigComplex plus(BigComplex z) {
        return new BigComplex(re.add(z.re, DIGITS), im.add(z.im, DIGITS));
    }

    BigComplex minus(BigComplex z) {
        return new BigComplex(re.subtract(z.re, DIGITS), im.subtract(z.im, DIGITS));
    }

    BigComplex times(BigComplex z) {
        return new BigComplex(
                re.multiply(z.re, DIGITS).subtract(im.multiply(z.im, DIGITS), DIGITS),
                re.multiply(z.im, DIGITS).add(im.multiply(z.re, DIGITS), DIGITS));
    }

    BigComplex over(BigComplex z) {
        BigDecimal size = z.norm();
        BigComplex product = times(z.conjugate());
        return new BigComplex(product.re.divide(size, DIGITS), product.im.divide(size, DIGITS));
    }

    BigComplex conjugate() {
        return new BigComplex(re, im.negate());
    }

    BigComplex negated() {
        return new BigComplex(re.negate(), im.negate());
    }

    /** |z|². */
    BigDecimal norm() {
        return re.multiply(re, DIGITS).add(im.multiply(im, DIGITS), DIGITS);
    }
}
