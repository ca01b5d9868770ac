package org.ladderwork.scalar;

/**
 * Arithmetic modulo the prime p = 2⁶⁴ − 2³² + 1, with elements as unsigned {@code long}s below p.
 *
 * <p>2⁴⁸ is a square root of −1 here (2⁹⁶ ≡ −1), so expressions with i have images. Reduction uses 2⁶⁴ ≡ 2³² − 1 and 2⁹⁶ ≡ −1: a
 * product h·2⁶⁴ + l with h = a·2³² + b is l − a + b(2³² − 1).
 */
public final class Goldilocks {
    /** 2⁶⁴ − 2³² + 1. */
    public static final long PRIME = 0xFFFFFFFF00000001L;

    /** 2⁴⁸, whose square is −1. */
    public static final long I = 1L << 48;

    private static final long EPSILON = 0xFFFFFFFFL; // 2⁶⁴ mod p

    private Goldilocks() {}

    public static long plus(long a, long b) {
        long sum = a + b;
        if (Long.compareUnsigned(sum, a) < 0) {
            sum += EPSILON; // a carry of 2⁶⁴; a + b < 2p, so this does not overflow again
        }
        return Long.compareUnsigned(sum, PRIME) >= 0 ? sum - PRIME : sum;
    }

    public static long minus(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a - b : a - b + PRIME;
    }

    public static long negated(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    public static long times(long a, long b) {
        long low = a * b;
        long high = unsignedHigh(a, b);
        long top = high >>> 32;
        long middle = high & EPSILON;
        long result = low - top;
        if (Long.compareUnsigned(low, top) < 0) {
            result -= EPSILON;
        }
        long add = middle * EPSILON;
        long sum = result + add;
        if (Long.compareUnsigned(sum, add) < 0) {
            sum += EPSILON;
        }
        return Long.compareUnsigned(sum, PRIME) >= 0 ? sum - PRIME : sum;
    }

    /** {@code Math.unsignedMultiplyHigh} exists from Java 18 on. */
    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }

    public static long pow(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e != 0; e >>>= 1) {
            if ((e & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }

    /** {@return 1/a}
     *  @throws ArithmeticException if a is zero */
    public static long inverse(long a) {
        if (a == 0) {
            throw new ArithmeticException("division by zero modulo the prime");
        }
        return pow(a, PRIME - 2);
    }

    /** {@return true if a is a square} */
    public static boolean isSquare(long a) {
        return a == 0 || pow(a, (PRIME - 1) >>> 1) == 1;
    }

    /** {@return a root r with r² = a} By Tonelli and Shanks; p − 1 = 2³² (2³² − 1), and 7 is no square.
     *  @throws ArithmeticException if there is none */
    public static long sqrt(long a) {
        if (a == 0) {
            return 0;
        }
        if (!isSquare(a)) {
            throw new ArithmeticException("no square root modulo the prime");
        }
        long odd = EPSILON;
        long c = pow(7, odd);
        long t = pow(a, odd);
        long r = pow(a, (odd + 1) >>> 1);
        int m = 32;
        while (t != 1) {
            int i = 0;
            for (long s = t; s != 1; s = times(s, s)) {
                i++;
            }
            long b = pow(c, 1L << (m - i - 1));
            m = i;
            c = times(b, b);
            t = times(t, c);
            r = times(r, b);
        }
        return r;
    }

    /** {@return the residue of an integer} */
    public static long of(java.math.BigInteger value) {
        if (value.bitLength() < 63) {
            long v = value.longValue();
            return v >= 0 ? v : v + PRIME;
        }
        java.math.BigInteger p = new java.math.BigInteger(Long.toUnsignedString(PRIME));
        return value.mod(p).longValue();
    }
}
