package org.ladderwork.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.ladderwork.language.Expression;
import org.ladderwork.scalar.Goldilocks;

/** The arithmetic of the tree of an expression modulo a prime: numerals, signs, sums, products, quotients, whole powers. What the leaves are worth is for others to say. */
final class ModularArithmetic {
    private ModularArithmetic() {}

    /**
     * {@return the image of an expression from those of its parts; empty if it is no sum, product, quotient or whole power}
     *
     * @param part the image of a part
     * @throws ArithmeticException if a denominator is zero
     */
    static Optional<Long> image(Expression it, ToLongFunction<Expression> part) {
        if (it instanceof Expression.Numeral n) {
            return Optional.of(quotient(Goldilocks.of(n.numerator()), Goldilocks.of(n.denominator())));
        } else if (it instanceof Expression.Negated n) {
            return Optional.of(Goldilocks.negated(part.applyAsLong(n.operand())));
        } else if (it instanceof Expression.Sum s) {
            long sum = 0;
            for (Expression term : s.terms()) {
                sum = Goldilocks.plus(sum, part.applyAsLong(term));
            }
            return Optional.of(sum);
        } else if (it instanceof Expression.Product p) {
            long product = 1;
            for (Expression factor : p.factors()) {
                product = Goldilocks.times(product, part.applyAsLong(factor));
            }
            return Optional.of(product);
        } else if (it instanceof Expression.Quotient q) {
            return Optional.of(quotient(part.applyAsLong(q.numerator()), part.applyAsLong(q.denominator())));
        } else if (it instanceof Expression.Power p) {
            OptionalInt exponent = whole(p.exponent());
            return exponent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(power(part.applyAsLong(p.base()), exponent.getAsInt()));
        }
        return Optional.empty();
    }

    private static long quotient(long numerator, long denominator) {
        return Goldilocks.times(numerator, Goldilocks.inverse(denominator));
    }

    private static long power(long base, int exponent) {
        long power = Goldilocks.pow(base, Math.abs(exponent));
        return exponent < 0 ? Goldilocks.inverse(power) : power;
    }

    private static OptionalInt whole(Expression exponent) {
        Expression inner = exponent instanceof Expression.Negated n ? n.operand() : exponent;
        if (inner instanceof Expression.Numeral n
                && n.denominator().equals(BigInteger.ONE)
                && n.numerator().bitLength() < 10) {
            int e = n.numerator().intValueExact();
            return OptionalInt.of(exponent instanceof Expression.Negated ? -e : e);
        }
        return OptionalInt.empty();
    }
}
