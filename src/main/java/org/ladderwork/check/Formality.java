package org.ladderwork.check;

import java.math.BigInteger;
import org.ladderwork.language.Expression;
import org.ladderwork.scalar.Goldilocks;

/**
 * Whether a relation is true by its form alone, whatever the model: {@code heat(1) = heat(1)}, {@code <a' a> = n + <a' a> - n}. Such a statement says nothing, so it
 * corrects nothing.
 *
 * <p>Names, quantities and expectation values become independent random numbers modulo a prime, one for each text; what is left is arithmetic.
 */
final class Formality {
    private static final BigInteger SALT = BigInteger.valueOf(0x9E3779B97F4AL);

    private Formality() {}

    /** {@return whether both sides are the same by arithmetic alone} */
    static boolean holds(Expression left, Expression right) {
        try {
            return image(left) == image(right);
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    /** {@return whether an expression is zero by arithmetic alone} */
    static boolean isZero(Expression it) {
        try {
            return image(it) == 0;
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private static long image(Expression it) {
        if (it instanceof Expression.Numeral n) {
            return Goldilocks.times(Goldilocks.of(n.numerator()), Goldilocks.inverse(Goldilocks.of(n.denominator())));
        } else if (it instanceof Expression.Negated n) {
            return Goldilocks.negated(image(n.operand()));
        } else if (it instanceof Expression.Sum s) {
            long sum = 0;
            for (Expression term : s.terms()) {
                sum = Goldilocks.plus(sum, image(term));
            }
            return sum;
        } else if (it instanceof Expression.Product p) {
            long product = 1;
            for (Expression factor : p.factors()) {
                product = Goldilocks.times(product, image(factor));
            }
            return product;
        } else if (it instanceof Expression.Quotient q) {
            return Goldilocks.times(image(q.numerator()), Goldilocks.inverse(image(q.denominator())));
        } else if (it instanceof Expression.Power p
                && p.exponent() instanceof Expression.Numeral n
                && n.denominator().equals(BigInteger.ONE)
                && n.numerator().bitLength() < 10) {
            return Goldilocks.pow(image(p.base()), n.numerator().intValueExact());
        }
        BigInteger hash = BigInteger.ONE;
        for (char c : it.toText().toCharArray()) {
            hash = hash.multiply(SALT).add(BigInteger.valueOf(c)).mod(BigInteger.ONE.shiftLeft(61));
        }
        return Goldilocks.of(hash);
    }
}
