package org.ladderwork.scalar;

/**
 * How the exponents of a monomial are packed into {@code long} words: generator k has a lane of 8, 16 or 32 bits, lanes ascend from the low end
 * of the first word. Monomials multiply by adding words, as long as no lane overflows.
 *
 * <p>Order: graded reverse lexicographic. a is greater than b if its total degree is, or, for equal degrees, if its exponent is the smaller one at
 * the last generator where they differ; that generator has the highest lane that differs, so whole words are compared.
 *
 * @param bits 8, 16 or 32
 * @param words at least 1
 */
record Exponents(int bits, int words) {
    /** {@return the layout with room for these generators and exponents} */
    static Exponents of(int generators, int largest) {
        int bits = largest < 1 << 8 ? 8 : largest < 1 << 16 ? 16 : 32;
        int perWord = 64 / bits;
        return new Exponents(bits, Math.max(1, (generators + perWord - 1) / perWord));
    }

    // Equality of records is linked at run time, which short runs feel where they compare all the time.
    @Override
    public boolean equals(Object other) {
        return other instanceof Exponents e && bits == e.bits && words == e.words;
    }

    @Override
    public int hashCode() {
        return 31 * bits + words;
    }

    int generators() {
        return words * (64 / bits);
    }

    long lane() {
        return bits == 32 ? 0xFFFFFFFFL : (1L << bits) - 1;
    }

    /** {@return the exponent of one generator in the monomial that starts at this word} */
    int exponent(long[] keys, int start, int generator) {
        int perWord = 64 / bits;
        int word = generator / perWord;
        return word >= words ? 0 : (int) (keys[start + word] >>> bits * (generator % perWord) & lane());
    }

    long degree(long[] keys, int start) {
        long degree = 0;
        for (int w = 0; w < words; w++) {
            degree += degree(keys[start + w]);
        }
        return degree;
    }

    private long degree(long word) {
        if (bits == 8) {
            long x = (word & 0x00FF00FF00FF00FFL) + (word >>> 8 & 0x00FF00FF00FF00FFL);
            return x * 0x0001000100010001L >>> 48;
        }
        if (bits == 16) {
            long x = (word & 0x0000FFFF0000FFFFL) + (word >>> 16 & 0x0000FFFF0000FFFFL);
            return (x & 0xFFFFFFFFL) + (x >>> 32);
        }
        return (word & 0xFFFFFFFFL) + (word >>> 32);
    }

    /** {@return the sign of a − b in the order of monomials} */
    int compare(long[] a, int i, long[] b, int j) {
        int byDegree = Long.compare(degree(a, i), degree(b, j));
        if (byDegree != 0) {
            return byDegree;
        }
        for (int w = words - 1; w >= 0; w--) {
            if (a[i + w] != b[j + w]) {
                return Long.compareUnsigned(b[j + w], a[i + w]);
            }
        }
        return 0;
    }

    boolean equal(long[] a, int i, long[] b, int j) {
        for (int w = 0; w < words; w++) {
            if (a[i + w] != b[j + w]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the word-wise bitwise or of all monomials: an upper bound for the bit length of each lane} */
    long[] union(long[] keys) {
        long[] union = new long[words];
        for (int k = 0; k < keys.length; k++) {
            union[k % words] |= keys[k];
        }
        return union;
    }

    /** {@return true if for these unions every sum of two lanes fits} */
    boolean sumFits(long[] a, long[] b) {
        for (int w = 0; w < words; w++) {
            for (int shift = 0; shift < 64; shift += bits) {
                if ((a[w] >>> shift & lane()) + (b[w] >>> shift & lane()) > lane()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the keys of monomials in another layout that has room for them} */
    long[] converted(long[] keys, Exponents to) {
        if (bits == to.bits) {
            if (words == to.words) {
                return keys;
            }
            int count = keys.length / words;
            long[] result = new long[count * to.words];
            for (int t = 0; t < count; t++) {
                System.arraycopy(keys, t * words, result, t * to.words, Math.min(words, to.words));
            }
            return result;
        }
        int count = keys.length / words;
        long[] result = new long[count * to.words];
        int generators = Math.min(generators(), to.generators());
        int perWord = 64 / to.bits;
        for (int t = 0; t < count; t++) {
            for (int g = 0; g < generators; g++) {
                long e = exponent(keys, t * words, g);
                result[t * to.words + g / perWord] |= e << to.bits * (g % perWord);
            }
        }
        return result;
    }

    /** {@return a layout with room for what either has room for} */
    Exponents or(Exponents other) {
        if (equals(other)) {
            return this;
        }
        int wide = Math.max(bits, other.bits);
        int perWord = 64 / wide;
        int generators = Math.max(generators(), other.generators());
        return new Exponents(wide, (generators + perWord - 1) / perWord);
    }

    /** {@return the layout with lanes of twice the bits}
     *  @throws ArithmeticException beyond 32 bits */
    Exponents wider() {
        if (bits == 32) {
            throw new ArithmeticException("an exponent is larger than 2³²");
        }
        return new Exponents(bits * 2, words * 2);
    }
}
