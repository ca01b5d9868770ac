package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Packed polynomials against the plainest possible ones: maps from lists of exponents to big integers. */
class PolynomialLawsTest {
    private static final long SEED = 20181130L;

    /** Graded reverse lexicographic, leading term first, as the textbook says it. */
    private static final Comparator<List<Integer>> LEADING_FIRST = (a, b) -> {
        int byDegree = Integer.compare(sum(b), sum(a));
        if (byDegree != 0) {
            return byDegree;
        }
        for (int k = a.size() - 1; k >= 0; k--) {
            if (!a.get(k).equals(b.get(k))) {
                return Integer.compare(a.get(k), b.get(k));
            }
        }
        return 0;
    };

    private static int sum(List<Integer> exponents) {
        return exponents.stream().mapToInt(Integer::intValue).sum();
    }

    private static TreeMap<List<Integer>, BigInteger> plain(Polynomial p, int width) {
        TreeMap<List<Integer>, BigInteger> map = new TreeMap<>(LEADING_FIRST);
        for (Polynomial.Term t : p.terms()) {
            List<Integer> e = new ArrayList<>();
            for (int k = 0; k < width; k++) {
                e.add(t.exponent(k));
            }
            map.put(e, t.coefficient());
        }
        return map;
    }

    private static TreeMap<List<Integer>, BigInteger> product(
            Map<List<Integer>, BigInteger> p, Map<List<Integer>, BigInteger> q) {
        TreeMap<List<Integer>, BigInteger> map = new TreeMap<>(LEADING_FIRST);
        p.forEach((e, c) -> q.forEach((f, d) -> {
            List<Integer> sum = new ArrayList<>();
            for (int k = 0; k < e.size(); k++) {
                sum.add(e.get(k) + f.get(k));
            }
            map.merge(sum, c.multiply(d), BigInteger::add);
        }));
        map.values().removeIf(c -> c.signum() == 0);
        return map;
    }

    private static Polynomial random(SplittableRandom random, int width, int terms, int degree, int bits) {
        Polynomial p = Polynomial.ZERO;
        for (int t = 0; t < terms; t++) {
            int[] e = new int[width];
            for (int k = 0; k < width; k++) {
                e[k] = random.nextInt(3) == 0 ? random.nextInt(degree + 1) : 0;
            }
            BigInteger c = new BigInteger(bits, new java.util.Random(random.nextLong()));
            p = p.plus(Polynomial.term(e, random.nextBoolean() ? c : c.negate()));
        }
        return p;
    }

    @Test
    @DisplayName(
            "products, sums, quotients, order of terms: 600 random pairs with few and many generators, small and large exponents and coefficients")
    void againstMaps() {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] widths = {1, 3, 8, 9, 20};
        int[] degrees = {1, 4, 200, 300, 70_000};
        int[] bits = {3, 30, 61, 62, 63, 200};
        int cases = 0;
        for (int round = 0; round < 600; round++) {
            int width = widths[random.nextInt(widths.length)];
            int degree = degrees[random.nextInt(degrees.length)];
            int size = bits[random.nextInt(bits.length)];
            Polynomial p = random(random, width, 1 + random.nextInt(12), degree, size);
            Polynomial q = random(random, width, 1 + random.nextInt(30), degree, bits[random.nextInt(bits.length)]);
            String message = "seed " + SEED + ", round " + round;
            Polynomial pq = p.times(q);
            assertEquals(product(plain(p, width), plain(q, width)), plain(pq, width), message);
            assertEquals(
                    new ArrayList<>(plain(pq, width).entrySet()),
                    new ArrayList<>(product(plain(p, width), plain(q, width)).entrySet()),
                    message);
            assertEquals(p, p.plus(q).minus(q), message);
            assertEquals(p.plus(q), q.plus(p), message);
            assertEquals(p.plus(q).hashCode(), q.plus(p).hashCode(), message);
            assertEquals(Polynomial.ZERO, p.minus(p), message);
            List<Polynomial.Term> terms = pq.terms();
            assertEquals(
                    new ArrayList<>(plain(pq, width).values()),
                    terms.stream().map(Polynomial.Term::coefficient).toList());
            if (!q.isZero()) {
                assertEquals(Optional.of(p), pq.dividedBy(q), message);
                cases++;
            }
            Polynomial other = pq.plus(Polynomial.ONE);
            if (!q.isZero() && !q.isConstant()) {
                assertEquals(Optional.empty(), other.dividedBy(q), message);
            }
        }
        assertTrue(cases > 550);
    }

    @Test
    @DisplayName("gcd(pr, qr) is a multiple of r and divides both: 150 random triples")
    void divisors() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 150; round++) {
            Polynomial p = random(random, 4, 5, 3, 10);
            Polynomial q = random(random, 4, 5, 3, 10);
            Polynomial r = random(random, 4, 4, 3, 10);
            if (p.isZero() || q.isZero() || r.isZero()) {
                continue;
            }
            Polynomial g = p.times(r).gcd(q.times(r));
            assertTrue(g.dividedBy(r).isPresent(), "seed " + SEED + ", round " + round);
            assertTrue(p.times(r).dividedBy(g).isPresent());
            assertTrue(q.times(r).dividedBy(g).isPresent());
            Polynomial a = p.times(r).dividedExactlyBy(g);
            Polynomial b = q.times(r).dividedExactlyBy(g);
            assertEquals(Polynomial.ONE, a.gcd(b));
        }
    }

    @Test
    @DisplayName("Σ_k c_k(x) v^k gives the polynomial back; ∂(pq) = p ∂q + q ∂p")
    void calculus() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 100; round++) {
            Polynomial p = random(random, 10, 8, 4, 70);
            Polynomial q = random(random, 10, 8, 4, 20);
            int v = random.nextInt(10);
            Polynomial sum = Polynomial.ZERO;
            List<Polynomial> c = p.coefficients(v);
            for (int k = 0; k < c.size(); k++) {
                assertEquals(0, c.get(k).degree(v));
                sum = sum.plus(c.get(k).times(Polynomial.variable(v).pow(k)));
            }
            assertEquals(p, sum);
            assertEquals(p.times(q).derivative(v), p.times(q.derivative(v)).plus(q.times(p.derivative(v))));
        }
        assertThrows(ArithmeticException.class, () -> Polynomial.ONE.dividedBy(Polynomial.ZERO));
    }
}
