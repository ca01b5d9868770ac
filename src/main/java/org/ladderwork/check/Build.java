package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Span;

/** Expressions that nobody wrote: they carry the place of what they replace. */
final class Build {
    private Build() {}

    static Expression number(Span at, long value) {
        return fraction(at, BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Expression fraction(Span at, BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() < 0) {
            return new Expression.Negated(at, fraction(at, numerator.negate(), denominator));
        }
        Expression above = new Expression.Numeral(at, numerator, BigInteger.ONE);
        return denominator.equals(BigInteger.ONE)
                ? above
                : new Expression.Quotient(at, above, new Expression.Numeral(at, denominator, BigInteger.ONE));
    }

    static Expression name(Span at, String name) {
        return new Expression.Name(at, name);
    }

    /** {@return −x, without two signs behind each other} */
    static Expression negated(Expression x) {
        if (x instanceof Expression.Negated n) {
            return n.operand();
        }
        if (x instanceof Expression.Sum s) {
            return sum(s.span(), s.terms().stream().map(Build::negated).toList());
        }
        return new Expression.Negated(x.span(), x);
    }

    /** {@return the sum; of one term the term itself, of none zero} */
    static Expression sum(Span at, List<Expression> terms) {
        List<Expression> flat = new ArrayList<>();
        for (Expression t : terms) {
            if (t instanceof Expression.Sum s) {
                flat.addAll(s.terms());
            } else {
                flat.add(t);
            }
        }
        return flat.isEmpty() ? number(at, 0) : flat.size() == 1 ? flat.get(0) : new Expression.Sum(at, flat);
    }

    /** {@return the product, flat; of one factor the factor itself, of none 1} */
    static Expression product(Span at, List<Expression> factors) {
        List<Expression> flat = new ArrayList<>();
        boolean negative = false;
        for (Expression f : factors) {
            Expression g = f;
            if (g instanceof Expression.Negated n) {
                negative = !negative;
                g = n.operand();
            }
            if (g instanceof Expression.Product p) {
                flat.addAll(p.factors());
            } else if (!isOne(g)) {
                flat.add(g);
            }
        }
        Expression product =
                flat.isEmpty() ? number(at, 1) : flat.size() == 1 ? flat.get(0) : new Expression.Product(at, flat);
        return negative ? new Expression.Negated(at, product) : product;
    }

    static Expression quotient(Span at, Expression above, Expression below) {
        return isOne(below) ? above : new Expression.Quotient(at, above, below);
    }

    static Expression power(Expression base, int exponent) {
        return exponent == 1 ? base : new Expression.Power(base.span(), base, number(base.span(), exponent));
    }

    static boolean isOne(Expression x) {
        return x instanceof Expression.Numeral n
                && n.numerator().equals(BigInteger.ONE)
                && n.denominator().equals(BigInteger.ONE);
    }

    static boolean isNumber(Expression x) {
        return x instanceof Expression.Numeral || x instanceof Expression.Negated n && isNumber(n.operand());
    }

    /** {@return x · c · f / g, written with numbers first and f before x} */
    static Expression multiplied(Expression x, Expression above, Expression below) {
        Span at = x.span();
        if (x instanceof Expression.Quotient q) {
            return quotient(
                    at, product(at, List.of(above, q.numerator())), product(at, List.of(below, q.denominator())));
        }
        return quotient(at, product(at, List.of(above, x)), below);
    }
}
