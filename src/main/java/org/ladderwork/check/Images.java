package org.ladderwork.check;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Value;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * Values of scalar expressions modulo a prime at one random point, computed on the tree as it was written.
 *
 * <p>No canonical form is built: sums, products and quotients are taken modulo the prime, which costs a microsecond where the normal form may cost seconds. Only what
 * follows from the model, and what conjugates, is evaluated exactly, once for each text. Different images prove that two expressions differ; equal ones are evidence, and
 * {@link Meaning#areEqual} proves. The images of subtrees are kept, so a changed expression costs only the way from the change to the top.
 */
@Source(key = "schwartz1980")
final class Images {
    private final Meaning meaning;
    private final ModularPoint point;
    private final Map<Expression, Long> known = new IdentityHashMap<>();
    private Optional<Map<Expression, Long>> scratch = Optional.empty();
    private final Map<String, Long> byText = new HashMap<>();

    /** @param seed decides the point */
    Images(Meaning meaning, long seed) {
        this.meaning = meaning;
        this.point = new ModularPoint(seed);
    }

    /** {@return the image}
     *  @throws ArithmeticException if the point does not fit, or the expression is no scalar
     *  @throws org.ladderwork.language.SourceError if the expression means nothing */
    long of(Expression it) {
        Long image = known.get(it);
        if (image == null) {
            image = scratch.map(s -> s.get(it)).orElse(null);
        }
        if (image == null) {
            image = compute(it);
            scratch.orElse(known).put(it, image);
        }
        return image;
    }

    /** {@return the image of an expression that is only tried: what is new in it is forgotten} */
    long trial(Expression it) {
        scratch = Optional.of(new IdentityHashMap<>());
        try {
            return of(it);
        } finally {
            scratch = Optional.empty();
        }
    }

    /** {@return the image of an exact value} */
    long of(Scalar x) {
        return point.of(meaning.given().of(x));
    }

    private long compute(Expression it) {
        if (it instanceof Expression.Numeral n) {
            return quotient(Goldilocks.of(n.numerator()), Goldilocks.of(n.denominator()));
        } else if (it instanceof Expression.ImaginaryUnit) {
            return Goldilocks.I;
        } else if (it instanceof Expression.Name n) {
            return name(n);
        } else if (it instanceof Expression.Negated n) {
            return Goldilocks.negated(of(n.operand()));
        } else if (it instanceof Expression.Sum s) {
            long sum = 0;
            for (Expression term : s.terms()) {
                sum = Goldilocks.plus(sum, of(term));
            }
            return sum;
        } else if (it instanceof Expression.Product p) {
            long product = 1;
            for (Expression factor : p.factors()) {
                product = Goldilocks.times(product, of(factor));
            }
            return product;
        } else if (it instanceof Expression.Quotient q) {
            return quotient(of(q.numerator()), of(q.denominator()));
        } else if (it instanceof Expression.Power p) {
            return power(p);
        }
        return exact(it);
    }

    private static long quotient(long numerator, long denominator) {
        return Goldilocks.times(numerator, Goldilocks.inverse(denominator));
    }

    private long name(Expression.Name it) {
        Optional<Symbol> symbol = meaning.evaluator().field().symbol(it.name());
        boolean parameter = symbol.isPresent()
                && meaning.table()
                        .kind(it.name())
                        .filter(Declaration.Kind::isParameter)
                        .isPresent();
        if (parameter) {
            return of(Scalar.of(symbol.get()));
        }
        return exact(it);
    }

    private long power(Expression.Power it) {
        Optional<Integer> exponent = whole(it.exponent());
        if (exponent.isEmpty()) {
            return exact(it);
        }
        int e = exponent.get();
        boolean square =
                it.base() instanceof Expression.Name n && meaning.table().is(n.name(), Declaration.Kind.SQUARE);
        if (square) {
            return exact(it);
        }
        long power = Goldilocks.pow(of(it.base()), Math.abs(e));
        return e < 0 ? Goldilocks.inverse(power) : power;
    }

    private static Optional<Integer> whole(Expression exponent) {
        Expression inner = exponent instanceof Expression.Negated n ? n.operand() : exponent;
        if (inner instanceof Expression.Numeral n
                && n.denominator().equals(BigInteger.ONE)
                && n.numerator().bitLength() < 10) {
            int e = n.numerator().intValueExact();
            return Optional.of(!(exponent instanceof Expression.Negated) ? e : -e);
        }
        return Optional.empty();
    }

    private long exact(Expression it) {
        String text = it.toText();
        Long image = byText.get(text);
        if (image == null) {
            // a moment nobody asked for can cost a linear system of its own, so a search goes without
            Value value = scratch.isPresent() ? meaning.atOnce(it) : meaning.of(it);
            if (!(value instanceof Value.OfScalar s)) {
                throw new ArithmeticException("only scalars have images");
            }
            image = point.of(s.scalar());
            byText.put(text, image);
        }
        return image;
    }
}
