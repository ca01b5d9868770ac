package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a polynomial with integer coefficients, leading term first, in two parallel arrays: packed monomials and coefficients, these as
 * {@code long} where all of them fit. Immutable; the arrays never leave the classes of this package that compute with them.
 */
final class PackedTerms {
    static final PackedTerms ZERO = new PackedTerms(new Exponents(8, 1), new long[0], new long[0], null);

    final Exponents layout;
    final long[] keys;
    /** The coefficients, if all fit. */
    final long @Nullable [] small;
    /** The coefficients otherwise. */
    final BigInteger @Nullable [] large;

    final int size;

    private PackedTerms(Exponents layout, long[] keys, long @Nullable [] small, BigInteger @Nullable [] large) {
        this.layout = layout;
        this.keys = keys;
        this.small = small;
        this.large = large;
        this.size = keys.length / layout.words();
    }

    /** {@return these terms, which are in order and not zero} */
    static PackedTerms of(Exponents layout, long[] keys, long[] coefficients) {
        return new PackedTerms(layout, keys, coefficients, null);
    }

    /** {@return these terms, which are in order and not zero} */
    static PackedTerms of(Exponents layout, long[] keys, BigInteger[] coefficients) {
        for (BigInteger c : coefficients) {
            if (c.bitLength() > 62) {
                return new PackedTerms(layout, keys, null, coefficients);
            }
        }
        long[] small = new long[coefficients.length];
        Arrays.setAll(small, k -> coefficients[k].longValue());
        return new PackedTerms(layout, keys, small, null);
    }

    static PackedTerms constant(BigInteger value) {
        return value.signum() == 0 ? ZERO : of(new Exponents(8, 1), new long[1], new BigInteger[] {value});
    }

    BigInteger coefficient(int term) {
        return small != null ? BigInteger.valueOf(small[term]) : java.util.Objects.requireNonNull(large)[term];
    }

    /** {@return the image of a coefficient modulo the prime of {@link Goldilocks}} */
    long residue(int term) {
        if (small != null) {
            return small[term] >= 0 ? small[term] : small[term] + Goldilocks.PRIME;
        }
        return Goldilocks.of(coefficient(term));
    }

    BigInteger[] coefficients() {
        if (large != null) {
            return large;
        }
        BigInteger[] result = new BigInteger[size];
        Arrays.setAll(result, this::coefficient);
        return result;
    }

    int exponent(int term, int generator) {
        return layout.exponent(keys, term * layout.words(), generator);
    }

    /** {@return the degree in each generator that the layout has room for} */
    int[] degrees() {
        int[] degrees = new int[layout.generators()];
        int words = layout.words();
        for (int t = 0; t < size; t++) {
            int g = 0;
            for (int w = 0; w < words; w++) {
                long word = keys[t * words + w];
                for (int shift = 0; shift < 64; shift += layout.bits()) {
                    degrees[g] = Math.max(degrees[g], (int) (word >>> shift & layout.lane()));
                    g++;
                }
            }
        }
        return degrees;
    }

    int signum() {
        return size == 0 ? 0 : coefficient(0).signum();
    }

    boolean isConstant() {
        return size == 0 || (size == 1 && layout.degree(keys, 0) == 0);
    }

    PackedTerms in(Exponents other) {
        return layout.equals(other) ? this : new PackedTerms(other, layout.converted(keys, other), small, large);
    }

    PackedTerms negated() {
        if (small != null) {
            long[] negated = new long[size];
            Arrays.setAll(negated, k -> -small[k]);
            return new PackedTerms(layout, keys, negated, null);
        }
        BigInteger[] negated = new BigInteger[size];
        Arrays.setAll(negated, k -> coefficient(k).negate());
        return new PackedTerms(layout, keys, null, negated);
    }

    /** {@return this + sign · other}, by merging */
    PackedTerms plus(PackedTerms other, int sign) {
        Exponents common = layout.or(other.layout);
        PackedTerms a = in(common);
        PackedTerms b = other.in(common);
        int words = common.words();
        long[] x = a.small == null ? new long[0] : a.small;
        long[] y = b.small == null ? new long[0] : b.small;
        boolean fits = a.small != null && b.small != null;
        long[] merged = new long[a.keys.length + b.keys.length];
        long[] narrow = new long[fits ? a.size + b.size : 0];
        BigInteger[] wide = new BigInteger[fits ? 0 : a.size + b.size];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.size || j < b.size) {
            int order = i == a.size ? -1 : j == b.size ? 1 : common.compare(a.keys, i * words, b.keys, j * words);
            System.arraycopy(order >= 0 ? a.keys : b.keys, (order >= 0 ? i : j) * words, merged, count * words, words);
            boolean nonzero;
            if (fits) {
                // Coefficients have at most 62 bits, so the sum does not overflow.
                long sum = (order >= 0 ? x[i] : 0) + (order <= 0 ? sign * y[j] : 0);
                narrow[count] = sum;
                nonzero = sum != 0;
            } else {
                BigInteger left = order >= 0 ? a.coefficient(i) : BigInteger.ZERO;
                BigInteger right = order <= 0 ? b.coefficient(j) : BigInteger.ZERO;
                wide[count] = sign > 0 ? left.add(right) : left.subtract(right);
                nonzero = wide[count].signum() != 0;
            }
            i += order >= 0 ? 1 : 0;
            j += order <= 0 ? 1 : 0;
            count += nonzero ? 1 : 0;
        }
        long[] keysOnly = Arrays.copyOf(merged, count * words);
        return fits
                ? checked(common, keysOnly, Arrays.copyOf(narrow, count))
                : of(common, keysOnly, Arrays.copyOf(wide, count));
    }

    /** Keeps the bound of 62 bits. */
    static PackedTerms checked(Exponents layout, long[] keys, long[] coefficients) {
        for (long c : coefficients) {
            if (c >= 1L << 62 || c <= -(1L << 62)) {
                BigInteger[] wide = new BigInteger[coefficients.length];
                Arrays.setAll(wide, k -> BigInteger.valueOf(coefficients[k]));
                return of(layout, keys, wide);
            }
        }
        return of(layout, keys, coefficients);
    }

    /** {@return coefficient · monomial · this}: the order of terms stays
     *  @param monomial one term in this layout, no lane of the product overflows */
    PackedTerms timesTerm(long[] monomial, int start, BigInteger factor) {
        int words = layout.words();
        long[] moved = new long[keys.length];
        for (int k = 0; k < keys.length; k++) {
            moved[k] = keys[k] + monomial[start + k % words];
        }
        return new PackedTerms(layout, moved, small, large).times(factor);
    }

    /** {@return factor · this}
     *  @param factor not zero */
    PackedTerms times(BigInteger factor) {
        if (factor.equals(BigInteger.ONE)) {
            return this;
        }
        if (small != null && factor.bitLength() + bits() <= 62) {
            long f = factor.longValue();
            long[] product = new long[size];
            Arrays.setAll(product, k -> small[k] * f);
            return of(layout, keys, product);
        }
        BigInteger[] product = new BigInteger[size];
        Arrays.setAll(product, k -> coefficient(k).multiply(factor));
        return of(layout, keys, product);
    }

    /** {@return the largest bit length of a coefficient, where all are small} */
    int bits() {
        long union = 0;
        for (long c : java.util.Objects.requireNonNull(small)) {
            union |= Math.abs(c);
        }
        return 64 - Long.numberOfLeadingZeros(union);
    }

    BigInteger content() {
        if (small != null) {
            long g = 0;
            for (long c : small) {
                long a = Math.abs(c);
                while (a != 0) {
                    long rest = g % a;
                    g = a;
                    a = rest;
                }
                if (g == 1) {
                    break;
                }
            }
            return BigInteger.valueOf(g);
        }
        BigInteger g = BigInteger.ZERO;
        for (int k = 0; k < size && !g.equals(BigInteger.ONE); k++) {
            g = g.gcd(coefficient(k));
        }
        return g;
    }

    boolean sameAs(PackedTerms other) {
        if (size != other.size || (small != null) != (other.small != null)) {
            return false;
        }
        Exponents common = layout.or(other.layout);
        return Arrays.equals(in(common).keys, other.in(common).keys)
                && (small != null ? Arrays.equals(small, other.small) : Arrays.equals(large, other.large));
    }
}
