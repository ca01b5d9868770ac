package org.ladderwork.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * Values of expressions modulo a prime at one random point, computed on the tree as it was written.
 *
 * <p>An operator, or an expression in ρ, has the image of a linear functional with random values on the monomials, one on the identity: it is the same for equal operators, sums
 * and multiples go through it, and products of operators are evaluated exactly.
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
    private final Map<Expression, Long> around = new IdentityHashMap<>();
    private final Map<Expression, Boolean> scalars = new IdentityHashMap<>();
    private Optional<Map<Expression, Long>> scratch = Optional.empty();
    private final Map<String, Long> byText = new HashMap<>();
    private final Map<String, Value> values;
    private final long seed;

    /** @param seed decides the point */
    Images(Meaning meaning, long seed) {
        this(meaning, seed, new HashMap<>());
    }

    /** @param values the exact values that are known already, which other points share */
    Images(Meaning meaning, long seed, Map<String, Value> values) {
        this.meaning = meaning;
        this.seed = seed;
        this.values = values;
        this.point = new ModularPoint(seed);
    }

    /** {@return the image}
     *  @throws ArithmeticException if the point does not fit, or the expression is no scalar
     *  @throws org.ladderwork.language.SourceError if the expression means nothing */
    long of(Expression it) {
        Long image = known.get(it);
        if (image == null && !around.isEmpty()) {
            image = around.get(it);
        }
        if (image == null) {
            image = scratch.map(s -> s.get(it)).orElse(null);
        }
        if (image == null) {
            image = compute(it);
            scratch.orElse(known).put(it, image);
        }
        return image;
    }

    /** Keeps the images of an expression that others are tried around, and forgets those of the last one. */
    void hold(Expression it) {
        around.clear();
        Map<Expression, Long> found = new IdentityHashMap<>();
        scratch = Optional.of(found);
        try {
            of(it);
        } catch (ArithmeticException | SourceError undefined) {
            found.clear(); // the trials will say so themselves
        } finally {
            scratch = Optional.empty();
        }
        around.putAll(found);
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
        if (it instanceof Expression.ImaginaryUnit) {
            return Goldilocks.I;
        } else if (it instanceof Expression.Name n) {
            return name(n);
        } else if (it instanceof Expression.Power p && (isRootOfItsSquare(p.base()) || !isScalar(p.base()))) {
            return exact(it);
        } else if (it instanceof Expression.Product p) {
            return product(p);
        } else if (it instanceof Expression.Quotient q && !isScalar(q.denominator())) {
            throw new ArithmeticException("only scalars divide");
        }
        return ModularArithmetic.image(it, this::of).orElseGet(() -> exact(it));
    }

    /** Scalars factor by factor; what stands between operators is multiplied exactly. */
    private long product(Expression.Product it) {
        List<Expression> operators = new ArrayList<>();
        long product = 1;
        for (Expression factor : it.factors()) {
            if (isScalar(factor)) {
                product = Goldilocks.times(product, of(factor));
            } else {
                operators.add(factor);
            }
        }
        if (operators.isEmpty()) {
            return product;
        }
        long image = operators.size() == 1 ? of(operators.get(0)) : exact(new Expression.Product(it.span(), operators));
        return Goldilocks.times(product, image);
    }

    /** {@return whether it commutes with everything} */
    boolean isScalar(Expression it) {
        Boolean scalar = scalars.get(it);
        if (scalar == null) {
            scalar = commutes(it);
            if (scratch.isEmpty() || it.children().isEmpty()) {
                scalars.put(it, scalar);
            }
        }
        return scalar;
    }

    private boolean commutes(Expression it) {
        if (it instanceof Expression.Numeral
                || it instanceof Expression.ImaginaryUnit
                || it instanceof Expression.Expectation) {
            return true;
        }
        boolean arithmetic = it instanceof Expression.Sum
                || it instanceof Expression.Product
                || it instanceof Expression.Quotient
                || it instanceof Expression.Negated;
        if (arithmetic) {
            for (Expression part : it.children()) {
                if (!isScalar(part)) {
                    return false;
                }
            }
            return true;
        }
        if (it instanceof Expression.Power p && !isRootOfItsSquare(p.base())) {
            return isScalar(p.base());
        }
        boolean parameter = it instanceof Expression.Name n
                && meaning.table()
                        .kind(n.name())
                        .filter(Declaration.Kind::isParameter)
                        .isPresent();
        return parameter || value(it) instanceof Value.OfScalar;
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

    /** What {@code let Delta^2 = …} defines, and |x|: a root that its square does without. */
    private boolean isRootOfItsSquare(Expression base) {
        return base instanceof Expression.Absolute
                || base instanceof Expression.Name n && meaning.table().is(n.name(), Declaration.Kind.SQUARE);
    }

    private long exact(Expression it) {
        String text = it.toText();
        Long image = byText.get(text);
        if (image == null) {
            image = of(value(it));
            byText.put(text, image);
        }
        return image;
    }

    /** The exact value; a moment nobody asked for can cost a linear system of its own, so a search goes without. */
    private Value value(Expression it) {
        String text = it.toText();
        Value value = values.get(text);
        if (value == null) {
            value = scratch.isPresent() ? meaning.atOnce(it) : meaning.of(it);
            values.put(text, value);
        }
        return value;
    }

    /** {@return the image of an exact value} @throws ArithmeticException if it is a matrix */
    long of(Value value) {
        long sum = 0;
        if (value instanceof Value.OfScalar s) {
            return point.of(s.scalar());
        } else if (value instanceof Value.OfOperator o) {
            return of(o.operator(), "");
        } else if (value instanceof Value.OfState s) {
            for (Map.Entry<Monomial, Operator> term : s.map().terms().entrySet()) {
                sum = Goldilocks.plus(sum, of(term.getValue(), term.getKey() + " rho "));
            }
            return sum;
        }
        throw new ArithmeticException("matrices have no image");
    }

    private long of(Operator operator, String before) {
        long sum = 0;
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            long weight = before.isEmpty() && term.getKey().isIdentity()
                    ? 1
                    : new SplittableRandom(seed * 31 + (before + term.getKey()).hashCode()).nextLong() >>> 1;
            sum = Goldilocks.plus(sum, Goldilocks.times(point.of(term.getValue()), weight));
        }
        return sum;
    }
}
