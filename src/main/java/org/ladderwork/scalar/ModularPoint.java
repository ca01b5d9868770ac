package org.ladderwork.scalar;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.ladderwork.literature.Source;

/**
 * A random point modulo a prime, at which scalars have an image: the test of Schwartz and Zippel.
 *
 * <p>Two expressions whose images differ are different: that is a refutation at once, and a proof of inequality. Equal images are only evidence; the
 * canonical form proves. For a nonzero polynomial of degree d the chance of a zero image is at most d/p ≈ d·5·10⁻²⁰.
 *
 * <p>Roots are mapped to roots modulo p. About half of all points give a radicand that is no square; such a point has no image, which
 * {@link NoImage} reports, and the caller takes another.
 */
@Source(key = "schwartz1980")
@Source(key = "zippel1979")
public final class ModularPoint {
    /** The point does not fit: a denominator vanishes or a radicand is no square there. */
    public static final class NoImage extends ArithmeticException {
        private static final long serialVersionUID = 1;

        NoImage(String message) {
            super(message);
        }
    }

    private final SplittableRandom random;
    private final Map<Symbol, Long> images = new HashMap<>();

    /** @param seed decides the point; the same seed gives the same point when symbols are met in the same order */
    public ModularPoint(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Decides the image of a symbol. @param image unsigned, below the prime */
    public void set(Symbol symbol, long image) {
        images.put(symbol, image);
    }

    /** {@return the image of a symbol, drawn when first asked for} */
    public long of(Symbol symbol) {
        Long known = images.get(symbol);
        if (known == null) {
            known = random.nextLong() >>> 1;
            images.put(symbol, known);
        }
        return known;
    }

    /** {@return the image of a scalar}
     *  @throws NoImage if the point does not fit */
    public long of(Scalar x) {
        long sum = 0;
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            Scalar c = part.getValue();
            long denominator = of(x.field(), c.denominatorPolynomial());
            if (denominator == 0) {
                throw new NoImage("a denominator vanishes at this point");
            }
            long value = of(x.field(), c.numeratorPolynomial());
            if (denominator != 1) {
                value = Goldilocks.times(value, Goldilocks.inverse(denominator));
            }
            for (Scalar radicand : part.getKey().radicands()) {
                long square = of(radicand);
                if (!Goldilocks.isSquare(square)) {
                    throw new NoImage("a radicand is no square at this point");
                }
                value = Goldilocks.times(value, Goldilocks.sqrt(square));
            }
            sum = Goldilocks.plus(
                    sum, part.getKey().hasImaginaryUnit() ? Goldilocks.times(value, Goldilocks.I) : value);
        }
        return sum;
    }

    private long of(ScalarField field, Polynomial p) {
        long sum = 0;
        for (Polynomial.Term t : p.terms()) {
            long product = Goldilocks.of(t.coefficient());
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponent(k) > 0) {
                    product = Goldilocks.times(product, Goldilocks.pow(of(field.at(k)), t.exponent(k)));
                }
            }
            sum = Goldilocks.plus(sum, product);
        }
        return sum;
    }
}
