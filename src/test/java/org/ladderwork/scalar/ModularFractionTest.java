package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rational functions from their values modulo the prime. */
class ModularFractionTest {
    private static long value(long[] p, long t) {
        long sum = 0;
        for (int k = p.length - 1; k >= 0; k--) {
            sum = Goldilocks.plus(Goldilocks.times(sum, t), p[k]);
        }
        return sum;
    }

    @Test
    @DisplayName("all degrees up to (12, 12): both degrees are found, and the function at another place")
    void degrees() {
        SplittableRandom random = new SplittableRandom(7);
        int tried = 0;
        for (int above = 0; above <= 12; above++) {
            for (int below = 0; below <= 12; below++) {
                long[] p = random.longs(above + 1, 1, Long.MAX_VALUE).toArray();
                long[] q = random.longs(below + 1, 1, Long.MAX_VALUE).toArray();
                ModularFraction f = ModularFraction.of(
                                t -> Goldilocks.times(value(p, t), Goldilocks.inverse(value(q, t))), 24)
                        .orElseThrow();
                assertEquals(above, f.numerator().length - 1);
                assertEquals(below, f.denominator().length - 1);
                long place = random.nextLong() >>> 1;
                assertEquals(
                        Goldilocks.times(value(p, place), value(f.denominator(), place)),
                        Goldilocks.times(value(q, place), value(f.numerator(), place)));
                tried++;
            }
        }
        assertEquals(169, tried);
    }

    @Test
    @DisplayName("common divisors are gone; zero is zero; what is nowhere defined or of too high a degree is not found")
    void special() {
        // (t − 1)(t + 2)/((t − 1) t) = (t + 2)/t
        ModularFraction f = ModularFraction.of(t -> Goldilocks.times(Goldilocks.plus(t, 2), Goldilocks.inverse(t)), 10)
                .orElseThrow();
        assertEquals(2, f.numerator().length);
        assertEquals(0, f.denominator()[0]);
        assertArrayEquals(
                new long[0], ModularFraction.of(t -> 0, 10).orElseThrow().numerator());
        assertTrue(ModularFraction.of(t -> Goldilocks.inverse(0), 10).isEmpty());
        assertTrue(ModularFraction.of(t -> Goldilocks.pow(t, 30), 10).isEmpty());
    }
}
