package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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

    /** {@return whether terms of one bracket cancel: nobody means such a formula} */
    static boolean cancels(Expression it) {
        if (it instanceof Expression.Sum) {
            List<Long> terms = new ArrayList<>();
            try {
                terms(it, false, terms);
            } catch (ArithmeticException undefined) {
                return false;
            }
            for (long x : terms) {
                if (x != 0 && terms.contains(Goldilocks.negated(x))) {
                    return true;
                }
            }
        }
        return it.children().stream().anyMatch(Formality::cancels);
    }

    private static void terms(Expression it, boolean negative, List<Long> terms) {
        if (it instanceof Expression.Sum s) {
            s.terms().forEach(t -> terms(t, negative, terms));
        } else if (it instanceof Expression.Negated n) {
            terms(n.operand(), !negative, terms);
        } else {
            long image = image(it);
            terms.add(negative ? Goldilocks.negated(image) : image);
        }
    }

    private static long image(Expression it) {
        return ModularArithmetic.image(it, Formality::image).orElseGet(() -> random(it));
    }

    private static long random(Expression it) {
        BigInteger hash = BigInteger.ONE;
        for (char c : it.toText().toCharArray()) {
            hash = hash.multiply(SALT).add(BigInteger.valueOf(c)).mod(BigInteger.ONE.shiftLeft(61));
        }
        return Goldilocks.of(hash);
    }
}
