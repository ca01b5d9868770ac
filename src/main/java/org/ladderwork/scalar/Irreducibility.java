package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A cheap proof that a polynomial is irreducible over ℚ: an irreducible univariate image.
 *
 * <p>Let p be primitive with respect to v (no factor free of v). If p = fg with both factors of positive degree, both have positive degree in v. Put
 * integers for the other generators so that the degree in v stays; then the image is the product of images of positive degree. So an
 * irreducible image proves that p is irreducible. By Hilbert's theorem almost all points show it where it is true. The converse is not used: a
 * reducible image proves nothing.
 *
 * <p>Cost: a few univariate factorisations over ℤ, which do not stall.
 */
final class Irreducibility {
    private static final int POINTS = 6;

    private Irreducibility() {}

    /** {@return true if p is proved irreducible} @param p primitive, without a factor that is free of one of its generators */
    static boolean isProved(Polynomial p) {
        SplittableRandom random = new SplittableRandom(p.size() * 31L + p.totalDegree());
        for (int v : p.variables()) {
            int degree = p.degree(v);
            for (int k = 0; k < POINTS; k++) {
                Polynomial image = image(p, v, random);
                if (image.degree(v) == degree && isIrreducible(image, v)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Polynomial image(Polynomial p, int v, SplittableRandom random) {
        Polynomial image = p;
        for (int w : p.variables()) {
            if (w != v) {
                long value = 1L + random.nextInt(97);
                image = at(image, w, BigInteger.valueOf(random.nextBoolean() ? value : -value));
            }
        }
        return image;
    }

    /** Horner's rule in one generator. */
    private static Polynomial at(Polynomial p, int variable, BigInteger value) {
        List<Polynomial> c = p.coefficients(variable);
        Polynomial sum = Polynomial.ZERO;
        for (int k = c.size() - 1; k >= 0; k--) {
            sum = sum.times(value).plus(c.get(k));
        }
        return sum;
    }

    private static boolean isIrreducible(Polynomial image, int v) {
        Polynomial primitive = image.dividedExactlyBy(Polynomial.constant(image.content()));
        if (primitive.order(v) > 0 || primitive.isConstant()) {
            return false;
        }
        int[] target = new int[v + 1];
        return RingsPolynomials.factors(primitive.renumbered(target)).stream()
                        .filter(f -> !f.isConstant())
                        .count()
                == 1;
    }
}
