package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The product of two polynomials: all products of terms, collected by monomial in a hash table, then sorted.
 *
 * <p>Coefficients are summed in one {@code long}, in two, or as big integers, as their bounds ask for. Cost: one probe for each pair of
 * terms, and the sorting of what is left.
 */
final class PackedProduct {
    private final Exponents layout;
    private final int words;
    private long[] keys;
    private int[] slots;
    private int count;

    private PackedProduct(Exponents layout, int expected) {
        this.layout = layout;
        this.words = layout.words();
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        this.slots = new int[capacity];
        this.keys = new long[capacity / 2 * words];
    }

    static PackedTerms of(PackedTerms first, PackedTerms second) {
        if (first.size == 0 || second.size == 0) {
            return PackedTerms.ZERO;
        }
        Exponents common = first.layout.or(second.layout);
        while (true) {
            PackedTerms a = first.in(common);
            PackedTerms b = second.in(common);
            if (common.sumFits(common.union(a.keys), common.union(b.keys))) {
                if (a.size == 1) {
                    return b.timesTerm(a.keys, 0, a.coefficient(0));
                }
                if (b.size == 1) {
                    return a.timesTerm(b.keys, 0, b.coefficient(0));
                }
                return a.size <= b.size ? product(a, b) : product(b, a);
            }
            common = common.wider();
        }
    }

    /** a has at most as many terms as b. */
    private static PackedTerms product(PackedTerms a, PackedTerms b) {
        PackedProduct p = new PackedProduct(a.layout, (int)
                Math.min(1L << 20, Math.max(b.size * 2L, (long) a.size * b.size / 4)));
        if (a.small != null && b.small != null) {
            int bits = a.bits() + b.bits() + 32 - Integer.numberOfLeadingZeros(a.size);
            if (bits <= 62) {
                return p.narrow(a, a.small, b, b.small);
            }
            if (bits <= 126) {
                return p.wide(a, a.small, b, b.small);
            }
        }
        return p.unbounded(a, b);
    }

    private PackedTerms narrow(PackedTerms a, long[] x, PackedTerms b, long[] y) {
        long[] sums = new long[keys.length / words];
        long[] key = new long[words];
        for (int i = 0; i < a.size; i++) {
            Deadline.stopIfInterrupted();
            for (int j = 0; j < b.size; j++) {
                int at = words == 1 ? find(a.keys[i] + b.keys[j]) : find(a, i, b, j, key);
                if (at >= sums.length) {
                    sums = Arrays.copyOf(sums, keys.length / words);
                }
                sums[at] += x[i] * y[j];
            }
        }
        long[] found = sums;
        int[] order = sorted(k -> found[k] != 0);
        long[] result = new long[order.length];
        Arrays.setAll(result, k -> found[order[k]]);
        return PackedTerms.of(layout, gathered(order), result);
    }

    private PackedTerms wide(PackedTerms a, long[] x, PackedTerms b, long[] y) {
        long[] low = new long[keys.length / words];
        long[] high = new long[keys.length / words];
        long[] key = new long[words];
        for (int i = 0; i < a.size; i++) {
            Deadline.stopIfInterrupted();
            for (int j = 0; j < b.size; j++) {
                int at = words == 1 ? find(a.keys[i] + b.keys[j]) : find(a, i, b, j, key);
                if (at >= low.length) {
                    low = Arrays.copyOf(low, keys.length / words);
                    high = Arrays.copyOf(high, keys.length / words);
                }
                long product = x[i] * y[j];
                low[at] += product;
                high[at] += Math.multiplyHigh(x[i], y[j]) + (Long.compareUnsigned(low[at], product) < 0 ? 1 : 0);
            }
        }
        long[] lows = low;
        long[] highs = high;
        int[] order = sorted(k -> lows[k] != 0 || highs[k] != 0);
        BigInteger[] result = new BigInteger[order.length];
        Arrays.setAll(result, k -> {
            BigInteger bottom =
                    BigInteger.valueOf(lows[order[k]] >>> 1).shiftLeft(1).add(BigInteger.valueOf(lows[order[k]] & 1));
            return BigInteger.valueOf(highs[order[k]]).shiftLeft(64).add(bottom);
        });
        return PackedTerms.of(layout, gathered(order), result);
    }

    private PackedTerms unbounded(PackedTerms a, PackedTerms b) {
        BigInteger[] sums = new BigInteger[keys.length / words];
        Arrays.fill(sums, BigInteger.ZERO);
        BigInteger[] x = a.coefficients();
        BigInteger[] y = b.coefficients();
        long[] key = new long[words];
        for (int i = 0; i < a.size; i++) {
            Deadline.stopIfInterrupted();
            for (int j = 0; j < b.size; j++) {
                int at = words == 1 ? find(a.keys[i] + b.keys[j]) : find(a, i, b, j, key);
                if (at >= sums.length) {
                    int before = sums.length;
                    sums = Arrays.copyOf(sums, keys.length / words);
                    Arrays.fill(sums, before, sums.length, BigInteger.ZERO);
                }
                sums[at] = sums[at].add(x[i].multiply(y[j]));
            }
        }
        BigInteger[] found = sums;
        int[] order = sorted(k -> found[k].signum() != 0);
        BigInteger[] result = new BigInteger[order.length];
        Arrays.setAll(result, k -> found[order[k]]);
        return PackedTerms.of(layout, gathered(order), result);
    }

    /** The index of a monomial of one word, new or old. */
    private int find(long key) {
        int mask = slots.length - 1;
        int slot = hash(key) & mask;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = ++count;
        keys[count - 1] = key;
        grow();
        return count - 1;
    }

    private int find(PackedTerms a, int i, PackedTerms b, int j, long[] key) {
        long mixed = 0;
        for (int w = 0; w < words; w++) {
            key[w] = a.keys[i * words + w] + b.keys[j * words + w];
            mixed = mixed * 0x9E3779B97F4A7C15L + key[w];
        }
        int mask = slots.length - 1;
        int slot = hash(mixed) & mask;
        while (slots[slot] != 0) {
            if (layout.equal(keys, (slots[slot] - 1) * words, key, 0)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = ++count;
        System.arraycopy(key, 0, keys, (count - 1) * words, words);
        grow();
        return count - 1;
    }

    private static int hash(long key) {
        long h = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }

    private void grow() {
        if (count * 2 < slots.length) {
            return;
        }
        slots = new int[slots.length * 2];
        keys = Arrays.copyOf(keys, slots.length / 2 * words);
        int mask = slots.length - 1;
        for (int k = 0; k < count; k++) {
            long mixed = 0;
            for (int w = 0; w < words; w++) {
                mixed = words == 1 ? keys[k] : mixed * 0x9E3779B97F4A7C15L + keys[k * words + w];
            }
            int slot = hash(mixed) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = k + 1;
        }
    }

    private int[] sorted(java.util.function.IntPredicate kept) {
        int[] order = new int[count];
        int n = 0;
        for (int k = 0; k < count; k++) {
            if (kept.test(k)) {
                order[n++] = k;
            }
        }
        int[] result = Arrays.copyOf(order, n);
        sort(layout, keys, result);
        return result;
    }

    private long[] gathered(int[] order) {
        return gathered(layout, keys, order);
    }

    static long[] gathered(Exponents layout, long[] keys, int[] order) {
        int words = layout.words();
        long[] result = new long[order.length * words];
        for (int k = 0; k < order.length; k++) {
            System.arraycopy(keys, order[k] * words, result, k * words, words);
        }
        return result;
    }

    /** Puts the indices of monomials in descending order, by merging runs. */
    static void sort(Exponents layout, long[] keys, int[] order) {
        int words = layout.words();
        int[] from = order;
        int[] to = new int[order.length];
        for (int run = 1; run < order.length; run *= 2) {
            for (int start = 0; start < order.length; start += 2 * run) {
                int i = start;
                int middle = Math.min(start + run, order.length);
                int j = middle;
                int end = Math.min(start + 2 * run, order.length);
                for (int k = start; k < end; k++) {
                    boolean left = j == end
                            || (i < middle && layout.compare(keys, from[i] * words, keys, from[j] * words) >= 0);
                    to[k] = left ? from[i++] : from[j++];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, order.length);
        }
    }
}
