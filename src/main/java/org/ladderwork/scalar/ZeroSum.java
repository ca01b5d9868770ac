package org.ladderwork.scalar;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides whether a sum of products is identically zero, without bringing partial sums to lowest terms.
 *
 * <p>Σ_t Π_k x_tk, split by products of roots, is put over one common denominator; only distinct denominators are compared. A complete test, like
 * {@link Scalar#isZero} of the sum, and much faster where the terms are large and share a denominator, as in the residual of an equation.
 */
public final class ZeroSum {
    private final Map<Scalar, Map<Polynomial, Polynomial>> parts = new TreeMap<>();

    /** {@return whether Σ_t x_t = 0} */
    public static boolean of(Collection<Scalar> terms) {
        ZeroSum sum = new ZeroSum();
        terms.forEach(sum::add);
        return sum.isZero();
    }

    /** Adds a term. */
    public void add(Scalar x) {
        add(x, Scalar.ONE);
    }

    /** Adds the product x·y of which y is the smaller factor. */
    public void add(Scalar x, Scalar y) {
        for (Map.Entry<Scalar, Scalar> p : x.rootParts()) {
            for (Map.Entry<Scalar, Scalar> q : y.rootParts()) {
                // The product of two products of roots is a rational function times one.
                for (Map.Entry<Scalar, Scalar> r : p.getKey().times(q.getKey()).rootParts()) {
                    Scalar c = q.getValue().times(r.getValue());
                    Polynomial above = p.getValue().numeratorPolynomial().times(c.numeratorPolynomial());
                    Polynomial below = p.getValue().denominatorPolynomial().times(c.denominatorPolynomial());
                    parts.computeIfAbsent(r.getKey(), unused -> new LinkedHashMap<>())
                            .merge(below, above, Polynomial::plus);
                }
            }
        }
    }

    /** {@return whether the sum of what was added is identically zero} */
    public boolean isZero() {
        for (Map<Polynomial, Polynomial> byDenominator : parts.values()) {
            Polynomial above = Polynomial.ZERO;
            Polynomial below = Polynomial.ONE;
            for (Map.Entry<Polynomial, Polynomial> e : byDenominator.entrySet()) {
                if (e.getValue().isZero()) {
                    continue;
                }
                Polynomial g = below.gcd(e.getKey());
                Polynomial rest = e.getKey().dividedExactlyBy(g);
                above = above.times(rest).plus(e.getValue().times(below.dividedExactlyBy(g)));
                below = below.times(rest);
            }
            if (!above.isZero()) {
                return false;
            }
        }
        return true;
    }
}
