package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactorsTest {
    private final Polynomial x = Polynomial.variable(0);
    private final Polynomial y = Polynomial.variable(1);
    private final Polynomial z = Polynomial.variable(2);

    private static Polynomial c(long value) {
        return Polynomial.constant(value);
    }

    @Test
    @DisplayName("−12 x³ (x − y)² (x² + y² + z)")
    void structureIsFound() {
        Polynomial p = c(-12).times(x.pow(3))
                .times(x.minus(y).pow(2))
                .times(x.pow(2).plus(y.pow(2)).plus(z));
        PolynomialFactors f = PolynomialFactors.of(p);
        assertTrue(f.complete());
        assertEquals(-12, f.content().intValue());
        assertEquals(3, f.factors().get(x));
        assertEquals(2, f.factors().get(x.minus(y)));
        assertEquals(1, f.factors().get(x.pow(2).plus(y.pow(2)).plus(z)));
        assertEquals(3, f.factors().size());
    }

    @Test
    @DisplayName("x⁴ + 4y⁴ = (x² + 2xy + 2y²)(x² − 2xy + 2y²)")
    void sophieGermain() {
        PolynomialFactors f = PolynomialFactors.of(x.pow(4).plus(y.pow(4).times(c(4))));
        assertEquals(2, f.factors().size());
        assertTrue(f.complete());
    }

    @Test
    @DisplayName("products of random polynomials: the factors multiply back and refine the given ones")
    void randomProducts() {
        long seed = 20181123;
        SplittableRandom random = new SplittableRandom(seed);
        int checked = 0;
        for (int k = 0; k < 60; k++) {
            Polynomial a = random(random);
            Polynomial b = random(random);
            PolynomialFactors f = PolynomialFactors.of(a.times(b));
            assertEquals(a.times(b), f.product(), "seed " + seed);
            int parts =
                    f.factors().values().stream().mapToInt(Integer::intValue).sum();
            int given = PolynomialFactors.of(a).factors().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()
                    + PolynomialFactors.of(b).factors().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            assertEquals(given, parts, "seed " + seed + ", a = " + a + ", b = " + b);
            checked++;
        }
        assertEquals(60, checked);
    }

    @Test
    @DisplayName("√(p²) = ±p for random p; p² + 1 has no root")
    void roots() {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 40; k++) {
            Polynomial p = random(random);
            Polynomial root = PolynomialRoot.of(p.times(p)).orElseThrow();
            assertTrue(root.equals(p) || root.equals(p.negated()));
            if (!p.isConstant()) {
                assertTrue(PolynomialRoot.of(p.times(p).plus(Polynomial.ONE)).isEmpty());
            }
        }
    }

    private Polynomial random(SplittableRandom random) {
        Polynomial p = c(random.nextInt(1, 5));
        for (int t = 0; t < 3; t++) {
            int[] exponents = {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
            p = p.plus(Polynomial.term(exponents, java.math.BigInteger.valueOf(random.nextInt(-6, 7))));
        }
        return p;
    }
}
