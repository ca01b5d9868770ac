package org.ladderwork.scalar;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * A rational function of one variable modulo the prime of {@link Goldilocks}, recovered from its values.
 *
 * <p>For the interpolating polynomial g of m values and M = Π (t − t_i), every remainder r_i = s_i M + t_i g of Euclid's algorithm gives r_i/t_i with the values at hand. The right
 * one is followed by a quotient of large degree, since deg r_i + deg t_i is then far below m (Monagan, ISSAC 2004): it is taken when three values more than needed fit,
 * and the number of values is doubled until that happens.
 *
 * @param numerator coefficients, constant term first, the last one not zero; empty for zero
 * @param denominator likewise, coprime to the numerator
 */
public record ModularFraction(long[] numerator, long[] denominator) {
    private static final int SPARE = 3;

    /** {@return the function with these values, or empty if numerator and denominator together have a degree beyond the limit}
     *  @param values at a place; a zero of the denominator may throw {@link ArithmeticException}, and another place is taken */
    public static Optional<ModularFraction> of(LongUnaryOperator values, int mostDegree) {
        int limit = mostDegree + SPARE + 2;
        long[] places = new long[limit];
        long[] divided = new long[limit]; // Newton's divided differences
        long place = 2;
        int known = 0;
        int poles = 0;
        for (int m = Math.min(8, limit); ; m = Math.min(2 * m, limit)) {
            while (known < m) {
                place++;
                long value;
                try {
                    value = values.applyAsLong(place);
                } catch (ArithmeticException pole) {
                    if (++poles > mostDegree) {
                        return Optional.empty(); // nowhere defined
                    }
                    continue;
                }
                for (int k = 0; k < known; k++) {
                    long difference = Goldilocks.minus(value, divided[k]);
                    value = Goldilocks.times(difference, Goldilocks.inverse(place - places[k]));
                }
                places[known] = place;
                divided[known++] = value;
            }
            Optional<ModularFraction> found = reconstructed(places, divided, m);
            if (found.isPresent() || m == limit) {
                return found;
            }
        }
    }

    private static Optional<ModularFraction> reconstructed(long[] places, long[] divided, int m) {
        long[] product = {1};
        long[] g = {};
        for (int k = 0; k < m; k++) {
            g = plusMultiple(g, product, divided[k]);
            product = timesLinear(product, places[k]);
        }
        if (g.length == 0) {
            return Optional.of(new ModularFraction(g, new long[] {1}));
        }
        long[] r0 = product;
        long[] r1 = g;
        long[] t0 = {};
        long[] t1 = {1};
        while (r1.length > 0) {
            long[][] division = divided(r0, r1);
            if (division[0].length - 1 >= SPARE) {
                return Optional.of(new ModularFraction(r1, t1));
            }
            long[] t = t0;
            for (int k = 0; k < division[0].length; k++) {
                t = plusMultiple(t, shifted(t1, k), Goldilocks.negated(division[0][k]));
            }
            t0 = t1;
            t1 = t;
            r0 = r1;
            r1 = division[1];
        }
        return Optional.empty();
    }

    private static long[] timesLinear(long[] p, long root) {
        return plusMultiple(shifted(p, 1), p, Goldilocks.negated(root));
    }

    private static long[] shifted(long[] p, int by) {
        long[] shifted = new long[p.length + by];
        System.arraycopy(p, 0, shifted, by, p.length);
        return shifted;
    }

    /** p + c·q, without leading zeros. */
    private static long[] plusMultiple(long[] p, long[] q, long c) {
        long[] sum = Arrays.copyOf(p, Math.max(p.length, q.length));
        for (int k = 0; k < q.length; k++) {
            sum[k] = Goldilocks.plus(sum[k], Goldilocks.times(c, q[k]));
        }
        return trimmed(sum);
    }

    private static long[] trimmed(long[] p) {
        int n = p.length;
        while (n > 0 && p[n - 1] == 0) {
            n--;
        }
        return n == p.length ? p : Arrays.copyOf(p, n);
    }

    /** Quotient and remainder. */
    private static long[][] divided(long[] p, long[] by) {
        long[] rest = p.clone();
        long[] quotient = new long[Math.max(0, p.length - by.length + 1)];
        long inverse = Goldilocks.inverse(by[by.length - 1]);
        for (int k = quotient.length - 1; k >= 0; k--) {
            long c = Goldilocks.times(rest[k + by.length - 1], inverse);
            quotient[k] = c;
            for (int j = 0; j < by.length; j++) {
                rest[k + j] = Goldilocks.minus(rest[k + j], Goldilocks.times(c, by[j]));
            }
        }
        return new long[][] {trimmed(quotient), trimmed(rest)};
    }
}
