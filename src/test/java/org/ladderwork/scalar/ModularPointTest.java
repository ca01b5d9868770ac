package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModularPointTest {
    private static final BigInteger P =
            BigInteger.TWO.pow(64).subtract(BigInteger.TWO.pow(32)).add(BigInteger.ONE);

    private static BigInteger big(long a) {
        return new BigInteger(Long.toUnsignedString(a));
    }

    @Test
    @DisplayName("sums, differences, products and inverses modulo 2⁶⁴ − 2³² + 1, against BigInteger")
    void arithmetic() {
        long[] edge = {
            0, 1, 2, 0xFFFFFFFFL, 1L << 32, Goldilocks.PRIME - 1, Goldilocks.PRIME - 2, Goldilocks.I, 1L << 63
        };
        SplittableRandom random = new SplittableRandom(5);
        int checked = 0;
        for (int k = 0; k < 3000; k++) {
            long a = k < edge.length * edge.length
                    ? edge[k / edge.length]
                    : Long.remainderUnsigned(random.nextLong(), Goldilocks.PRIME);
            long b = k < edge.length * edge.length
                    ? edge[k % edge.length]
                    : Long.remainderUnsigned(random.nextLong(), Goldilocks.PRIME);
            assertEquals(big(a).add(big(b)).mod(P), big(Goldilocks.plus(a, b)));
            assertEquals(big(a).subtract(big(b)).mod(P), big(Goldilocks.minus(a, b)));
            assertEquals(big(a).multiply(big(b)).mod(P), big(Goldilocks.times(a, b)));
            if (a != 0) {
                assertEquals(1, Goldilocks.times(a, Goldilocks.inverse(a)));
                long square = Goldilocks.times(a, a);
                long root = Goldilocks.sqrt(square);
                assertEquals(square, Goldilocks.times(root, root));
            }
            checked++;
        }
        assertEquals(3000, checked);
        assertEquals(Goldilocks.PRIME - 1, Goldilocks.times(Goldilocks.I, Goldilocks.I));
    }

    @Test
    @DisplayName("images respect sums, products, i and roots; different expressions have different images")
    void homomorphism() {
        ScalarField field = new ScalarField();
        Scalar a = Scalar.of(field.positive("a"));
        Scalar b = Scalar.of(field.real("b"));
        Scalar x = a.plus(b.times(Scalar.I)).over(b.pow(2).plus(Scalar.of(7)));
        Scalar y = field.sqrt(a).minus(Scalar.of(2, 3));
        int images = 0;
        for (long seed = 0; seed < 40; seed++) {
            ModularPoint point = new ModularPoint(seed);
            try {
                long xy = point.of(x.times(y));
                images++;
                assertEquals(Goldilocks.times(point.of(x), point.of(y)), xy);
                assertEquals(Goldilocks.plus(point.of(x), point.of(y)), point.of(x.plus(y)));
                assertNotEquals(point.of(x), point.of(x.conjugate()));
            } catch (ModularPoint.NoImage retry) {
                continue;
            }
        }
        assertNotEquals(0, images);
    }
}
