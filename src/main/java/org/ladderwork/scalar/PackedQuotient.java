package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ladderwork.literature.Source;

/**
 * Exact division of polynomials over ℤ, leading terms first, with the products still to be subtracted in a heap.
 *
 * <p>The heap has one entry for each term of the quotient found so far: the largest of its products with terms of the divisor that has not been
 * used. The largest monomial left decides; where it is no multiple of the divisor's leading term there is no quotient.
 * Cost: one step in the heap for each pair of terms of quotient and divisor.
 */
@Source(key = "monagan2011")
final class PackedQuotient {
    private final Exponents layout;
    private final int words;
    private final PackedTerms dividend;
    private final PackedTerms divisor;
    private final BigInteger[] divisorCoefficients;
    private long[] quotientKeys;
    private final List<BigInteger> quotient = new ArrayList<>();
    /** The next term of the divisor for each term of the quotient. */
    private int[] next = new int[16];

    private long[] heads;
    private int[] heap = new int[16];
    private int heapSize;

    /** The degree a quotient must have in each lane, if there is one. */
    private final int[] bound;

    private PackedQuotient(PackedTerms dividend, PackedTerms divisor) {
        this.layout = dividend.layout;
        this.words = layout.words();
        this.dividend = dividend;
        this.divisor = divisor;
        this.divisorCoefficients = divisor.coefficients();
        this.quotientKeys = new long[16 * words];
        this.heads = new long[16 * words];
        this.bound = new int[layout.generators()];
        int[] above = dividend.degrees();
        int[] below = divisor.degrees();
        Arrays.setAll(bound, g -> above[g] - below[g]);
    }

    /** {@return dividend / divisor, if that is a polynomial over ℤ}
     *  @param divisor not zero */
    static Optional<PackedTerms> of(PackedTerms dividend, PackedTerms divisor) {
        if (dividend.size == 0) {
            return Optional.of(dividend);
        }
        Exponents common = dividend.layout.or(divisor.layout);
        if (divisor.size == 1) {
            return byTerm(dividend.in(common), divisor.in(common));
        }
        return new PackedQuotient(dividend.in(common), divisor.in(common)).divide();
    }

    private static Optional<PackedTerms> byTerm(PackedTerms dividend, PackedTerms divisor) {
        Exponents layout = dividend.layout;
        int words = layout.words();
        for (int t = 0; t < dividend.size; t++) {
            for (int w = 0; w < words; w++) {
                for (int shift = 0; shift < 64 && divisor.keys[w] != 0; shift += layout.bits()) {
                    if ((dividend.keys[t * words + w] >>> shift & layout.lane())
                            < (divisor.keys[w] >>> shift & layout.lane())) {
                        return Optional.empty();
                    }
                }
            }
        }
        long[] keys = new long[dividend.keys.length];
        Arrays.setAll(keys, k -> dividend.keys[k] - divisor.keys[k % words]);
        if (dividend.small != null && divisor.small != null) {
            long[] x = dividend.small;
            long d = divisor.small[0];
            long[] quotient = new long[x.length];
            for (int t = 0; t < x.length; t++) {
                quotient[t] = x[t] / d;
                if (quotient[t] * d != x[t]) {
                    return Optional.empty();
                }
            }
            return Optional.of(PackedTerms.of(layout, keys, quotient));
        }
        BigInteger d = divisor.coefficient(0);
        BigInteger[] quotient = new BigInteger[dividend.size];
        for (int t = 0; t < dividend.size; t++) {
            BigInteger[] parts = dividend.coefficient(t).divideAndRemainder(d);
            if (parts[1].signum() != 0) {
                return Optional.empty();
            }
            quotient[t] = parts[0];
        }
        return Optional.of(PackedTerms.of(layout, keys, quotient));
    }

    private Optional<PackedTerms> divide() {
        for (int b : bound) {
            if (b < 0) {
                return Optional.empty();
            }
        }
        int i = 0;
        long[] top = new long[words];
        long[] ratio = new long[words];
        while (i < dividend.size || heapSize > 0) {
            Deadline.stopIfInterrupted();
            boolean fromDividend = heapSize == 0
                    || (i < dividend.size && layout.compare(dividend.keys, i * words, heads, heap[0] * words) >= 0);
            System.arraycopy(fromDividend ? dividend.keys : heads, (fromDividend ? i : heap[0]) * words, top, 0, words);
            BigInteger sum = BigInteger.ZERO;
            if (i < dividend.size && layout.equal(dividend.keys, i * words, top, 0)) {
                sum = dividend.coefficient(i++);
            }
            while (heapSize > 0 && layout.equal(heads, heap[0] * words, top, 0)) {
                int q = heap[0];
                sum = sum.subtract(quotient.get(q).multiply(divisorCoefficients[next[q]]));
                advance(q);
            }
            if (sum.signum() == 0) {
                continue;
            }
            if (!quotientOfMonomials(top, ratio)) {
                return Optional.empty();
            }
            BigInteger[] parts = sum.divideAndRemainder(divisorCoefficients[0]);
            if (parts[1].signum() != 0) {
                return Optional.empty();
            }
            append(ratio, parts[0]);
        }
        int size = quotient.size();
        return Optional.of(
                PackedTerms.of(layout, Arrays.copyOf(quotientKeys, size * words), quotient.toArray(new BigInteger[0])));
    }

    /** Lane by lane; false if one would be negative, or larger than it is in any exact quotient: so no product overflows. */
    private boolean quotientOfMonomials(long[] top, long[] ratio) {
        int g = 0;
        for (int w = 0; w < words; w++) {
            for (int shift = 0; shift < 64; shift += layout.bits()) {
                long e = (top[w] >>> shift & layout.lane()) - (divisor.keys[w] >>> shift & layout.lane());
                if (e < 0 || e > bound[g++]) {
                    return false;
                }
            }
            ratio[w] = top[w] - divisor.keys[w];
        }
        return true;
    }

    private void append(long[] monomial, BigInteger coefficient) {
        int q = quotient.size();
        if (q == next.length) {
            next = Arrays.copyOf(next, 2 * q);
            heap = Arrays.copyOf(heap, 2 * q);
            quotientKeys = Arrays.copyOf(quotientKeys, 2 * q * words);
            heads = Arrays.copyOf(heads, 2 * q * words);
        }
        System.arraycopy(monomial, 0, quotientKeys, q * words, words);
        quotient.add(coefficient);
        if (divisor.size > 1) {
            next[q] = 1;
            setHead(q);
            heap[heapSize] = q;
            up(heapSize++);
        }
    }

    private void setHead(int q) {
        for (int w = 0; w < words; w++) {
            heads[q * words + w] = quotientKeys[q * words + w] + divisor.keys[next[q] * words + w];
        }
    }

    /** Moves the entry at the top of the heap on to its next product. */
    private void advance(int q) {
        if (++next[q] < divisor.size) {
            setHead(q);
        } else {
            heap[0] = heap[--heapSize];
        }
        down();
    }

    private boolean above(int q, int r) {
        return layout.compare(heads, q * words, heads, r * words) > 0;
    }

    private void up(int from) {
        int k = from;
        int q = heap[k];
        while (k > 0 && above(q, heap[(k - 1) / 2])) {
            heap[k] = heap[(k - 1) / 2];
            k = (k - 1) / 2;
        }
        heap[k] = q;
    }

    private void down() {
        if (heapSize == 0) {
            return;
        }
        int k = 0;
        int q = heap[0];
        while (2 * k + 1 < heapSize) {
            int child = 2 * k + 1;
            if (child + 1 < heapSize && above(heap[child + 1], heap[child])) {
                child++;
            }
            if (!above(heap[child], q)) {
                break;
            }
            heap[k] = heap[child];
            k = child;
        }
        heap[k] = q;
    }
}
