package org.ladderwork.check;

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
        if (it instanceof Expression.ImaginaryUnit) {
            return Goldilocks.I;
        } else if (it instanceof Expression.Name n) {
            return name(n);
        } else if (it instanceof Expression.Power p && isDefinedSquare(p.base())) {
            return exact(it);
        }
        return ModularArithmetic.image(it, this::of).orElseGet(() -> exact(it));
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

    /** What {@code let Delta^2 = …} defines: Delta itself is a root. */
    private boolean isDefinedSquare(Expression base) {
        return base instanceof Expression.Name n && meaning.table().is(n.name(), Declaration.Kind.SQUARE);
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
