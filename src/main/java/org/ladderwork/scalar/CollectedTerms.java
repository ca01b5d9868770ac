package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Packs terms that come in any order and with repetitions. */
final class CollectedTerms {
    private CollectedTerms() {}

    /** {@return the sum of the terms, packed} */
    static PackedTerms of(List<Polynomial.Term> terms) {
        int generators = 1;
        int largest = 0;
        for (Polynomial.Term t : terms) {
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponents()[k] != 0) {
                    generators = Math.max(generators, k + 1);
                    largest = Math.max(largest, t.exponents()[k]);
                }
            }
        }
        Exponents layout = Exponents.of(generators, largest);
        int words = layout.words();
        int perWord = 64 / layout.bits();
        long[] keys = new long[terms.size() * words];
        int[] order = new int[terms.size()];
        for (int t = 0; t < terms.size(); t++) {
            int[] e = terms.get(t).exponents();
            for (int k = 0; k < e.length; k++) {
                if (e[k] != 0) {
                    keys[t * words + k / perWord] |= (long) e[k] << layout.bits() * (k % perWord);
                }
            }
            order[t] = t;
        }
        PackedProduct.sort(layout, keys, order);
        int[] kept = new int[order.length];
        BigInteger[] sums = new BigInteger[order.length];
        int count = 0;
        for (int k = 0; k < order.length; ) {
            int first = order[k];
            BigInteger sum = BigInteger.ZERO;
            while (k < order.length && layout.equal(keys, first * words, keys, order[k] * words)) {
                sum = sum.add(terms.get(order[k++]).coefficient());
            }
            if (sum.signum() != 0) {
                kept[count] = first;
                sums[count++] = sum;
            }
        }
        return PackedTerms.of(
                layout, PackedProduct.gathered(layout, keys, Arrays.copyOf(kept, count)), Arrays.copyOf(sums, count));
    }
}
