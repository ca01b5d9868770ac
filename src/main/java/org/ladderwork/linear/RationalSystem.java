package org.ladderwork.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.Scalar;

/**
 * A x = b over the rational numbers, by p-adic lifting.
 *
 * <p>With C = A⁻¹ modulo a prime p and r₀ = b: x_k = C r_k mod p, r_{k+1} = (r_k − A x_k)/p, so that x = Σ x_k p^k modulo every power of p. From enough of them the fractions
 * follow by the extended Euclidean algorithm, and they are believed when A x = b holds exactly. Numbers never grow beyond the answer, while elimination passes through minors.
 *
 * <p>Cost: n³ products of words once, then n² products for each 64 bits of the answer.
 */
@Source(key = "dixon1982")
public final class RationalSystem {
    private static final BigInteger P = new BigInteger(Long.toUnsignedString(Goldilocks.PRIME));
    /** Words of the answer that are tried for; numbers of a thousand digits have fewer. */
    private static final int MOST_WORDS = 4000;

    private final int n;
    private final List<int[]> columns = new ArrayList<>();
    private final List<BigInteger[]> entries = new ArrayList<>();
    private final BigInteger[] right;

    private RationalSystem(List<SortedMap<Integer, Scalar>> rows, List<Scalar> b) {
        n = rows.size();
        right = new BigInteger[n];
        for (int i = 0; i < n; i++) {
            BigInteger common = b.get(i).rationalDenominator();
            for (Scalar a : rows.get(i).values()) {
                common = lcm(common, a.rationalDenominator());
            }
            int[] places = new int[rows.get(i).size()];
            BigInteger[] values = new BigInteger[places.length];
            int k = 0;
            for (Map.Entry<Integer, Scalar> e : rows.get(i).entrySet()) {
                places[k] = e.getKey();
                values[k++] = scaled(e.getValue(), common);
            }
            columns.add(places);
            entries.add(values);
            right[i] = scaled(b.get(i), common);
        }
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static BigInteger scaled(Scalar x, BigInteger common) {
        return x.rationalNumerator().multiply(common.divide(x.rationalDenominator()));
    }

    /**
     * {@return x with A x = b, proved by substitution; empty if A is singular modulo the prime, which a singular A always is, or an entry is not of the form p + iq}
     *
     * @param rows A row by row; absent entries are zero
     */
    public static Optional<List<Scalar>> solve(List<SortedMap<Integer, Scalar>> rows, List<Scalar> b) {
        if (all(rows, b, Scalar::isRational)) {
            return new RationalSystem(rows, b).lifted();
        }
        return all(
                        rows,
                        b,
                        x -> x.isConstant()
                                && x.realPart().isRational()
                                && x.imaginaryPart().isRational())
                ? complex(rows, b)
                : Optional.empty();
    }

    private static boolean all(List<SortedMap<Integer, Scalar>> rows, List<Scalar> b, Predicate<Scalar> test) {
        return b.stream().allMatch(test)
                && rows.stream().allMatch(r -> r.values().stream().allMatch(test));
    }

    /** (Re A, −Im A; Im A, Re A) (Re x; Im x) = (Re b; Im b). */
    private static Optional<List<Scalar>> complex(List<SortedMap<Integer, Scalar>> rows, List<Scalar> b) {
        int n = rows.size();
        List<SortedMap<Integer, Scalar>> above = new ArrayList<>();
        List<SortedMap<Integer, Scalar>> below = new ArrayList<>();
        List<Scalar> rightAbove = new ArrayList<>();
        List<Scalar> rightBelow = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            SortedMap<Integer, Scalar> re = new TreeMap<>();
            SortedMap<Integer, Scalar> im = new TreeMap<>();
            rows.get(i).forEach((j, a) -> {
                put(re, j, a.realPart());
                put(re, n + j, a.imaginaryPart().negated());
                put(im, j, a.imaginaryPart());
                put(im, n + j, a.realPart());
            });
            above.add(re);
            below.add(im);
            rightAbove.add(b.get(i).realPart());
            rightBelow.add(b.get(i).imaginaryPart());
        }
        above.addAll(below);
        rightAbove.addAll(rightBelow);
        return new RationalSystem(above, rightAbove).lifted().map(x -> {
            List<Scalar> joined = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                joined.add(x.get(i).plus(x.get(n + i).times(Scalar.I)));
            }
            return joined;
        });
    }

    private static void put(SortedMap<Integer, Scalar> row, int j, Scalar a) {
        if (!a.isZero()) {
            row.put(j, a);
        }
    }

    private Optional<List<Scalar>> lifted() {
        Optional<long[][]> inverse = inverse();
        if (inverse.isEmpty()) {
            return Optional.empty();
        }
        BigInteger[] rest = right.clone();
        BigInteger[] x = new BigInteger[n];
        java.util.Arrays.fill(x, BigInteger.ZERO);
        BigInteger modulus = BigInteger.ONE;
        int next = 4;
        for (int k = 1; k <= MOST_WORDS; k++) {
            long[] digit = times(inverse.get(), rest);
            for (int i = 0; i < n; i++) {
                x[i] = x[i].add(modulus.multiply(unsigned(digit[i])));
            }
            for (int i = 0; i < n; i++) {
                BigInteger sum = rest[i];
                for (int c = 0; c < columns.get(i).length; c++) {
                    sum = sum.subtract(entries.get(i)[c].multiply(unsigned(digit[columns.get(i)[c]])));
                }
                rest[i] = sum.divide(P);
            }
            modulus = modulus.multiply(P);
            if (k == next) {
                Optional<List<Scalar>> found = fractions(x, modulus);
                if (found.isPresent()) {
                    return found;
                }
                next += next / 2;
            }
        }
        return Optional.empty();
    }

    private static BigInteger unsigned(long word) {
        BigInteger low = BigInteger.valueOf(word & Long.MAX_VALUE);
        return word < 0 ? low.setBit(63) : low;
    }

    private static long[] times(long[][] inverse, BigInteger[] rest) {
        int n = rest.length;
        long[] image = new long[n];
        for (int i = 0; i < n; i++) {
            image[i] = Goldilocks.of(rest[i]);
        }
        long[] product = new long[n];
        for (int i = 0; i < n; i++) {
            long sum = 0;
            for (int j = 0; j < n; j++) {
                if (inverse[i][j] != 0 && image[j] != 0) {
                    sum = Goldilocks.plus(sum, Goldilocks.times(inverse[i][j], image[j]));
                }
            }
            product[i] = sum;
        }
        return product;
    }

    /** All fractions from their images, with the common denominator that was met so far; empty if one is not small enough or A x = b fails. */
    private Optional<List<Scalar>> fractions(BigInteger[] x, BigInteger modulus) {
        BigInteger common = BigInteger.ONE;
        BigInteger[] numerators = new BigInteger[n];
        BigInteger half = modulus.shiftRight(1).sqrt();
        for (int i = 0; i < n; i++) {
            BigInteger scaled = x[i].multiply(common).mod(modulus);
            BigInteger symmetric = scaled.compareTo(modulus.shiftRight(1)) > 0 ? scaled.subtract(modulus) : scaled;
            if (symmetric.abs().compareTo(half) <= 0) {
                numerators[i] = symmetric;
                continue;
            }
            Optional<BigInteger[]> fraction = fraction(scaled, modulus, half);
            if (fraction.isEmpty()) {
                return Optional.empty();
            }
            BigInteger more = fraction.get()[1];
            for (int j = 0; j < i; j++) {
                numerators[j] = numerators[j].multiply(more);
            }
            numerators[i] = fraction.get()[0];
            common = common.multiply(more);
        }
        if (!holds(numerators, common)) {
            return Optional.empty();
        }
        List<Scalar> values = new ArrayList<>();
        for (BigInteger numerator : numerators) {
            values.add(Scalar.of(numerator, common));
        }
        return Optional.of(values);
    }

    /** u/v ≡ x with |u|, v ≤ √(m/2), by the extended Euclidean algorithm. */
    private static Optional<BigInteger[]> fraction(BigInteger x, BigInteger modulus, BigInteger most) {
        BigInteger r0 = modulus;
        BigInteger r1 = x;
        BigInteger t0 = BigInteger.ZERO;
        BigInteger t1 = BigInteger.ONE;
        while (r1.compareTo(most) > 0) {
            BigInteger[] qr = r0.divideAndRemainder(r1);
            BigInteger t = t0.subtract(qr[0].multiply(t1));
            r0 = r1;
            r1 = qr[1];
            t0 = t1;
            t1 = t;
        }
        if (t1.abs().compareTo(most) > 0 || t1.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(t1.signum() < 0 ? new BigInteger[] {r1.negate(), t1.negate()} : new BigInteger[] {r1, t1});
    }

    private boolean holds(BigInteger[] numerators, BigInteger common) {
        for (int i = 0; i < n; i++) {
            BigInteger sum = right[i].multiply(common).negate();
            for (int c = 0; c < columns.get(i).length; c++) {
                sum = sum.add(entries.get(i)[c].multiply(numerators[columns.get(i)[c]]));
            }
            if (sum.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** A⁻¹ modulo p, by Gauss and Jordan. */
    private Optional<long[][]> inverse() {
        long[][] a = new long[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < columns.get(i).length; c++) {
                a[i][columns.get(i)[c]] = Goldilocks.of(entries.get(i)[c]);
            }
            a[i][n + i] = 1;
        }
        for (int j = 0; j < n; j++) {
            int row = j;
            while (row < n && a[row][j] == 0) {
                row++;
            }
            if (row == n) {
                return Optional.empty();
            }
            long[] pivot = a[row];
            a[row] = a[j];
            a[j] = pivot;
            long inverse = Goldilocks.inverse(pivot[j]);
            int[] filled = new int[2 * n];
            int count = 0;
            for (int k = j; k < 2 * n; k++) {
                if (pivot[k] != 0) {
                    pivot[k] = Goldilocks.times(pivot[k], inverse);
                    filled[count++] = k;
                }
            }
            for (int i = 0; i < n; i++) {
                long factor = a[i][j];
                if (i != j && factor != 0) {
                    for (int c = 0; c < count; c++) {
                        int k = filled[c];
                        a[i][k] = Goldilocks.minus(a[i][k], Goldilocks.times(factor, pivot[k]));
                    }
                }
            }
        }
        long[][] inverse = new long[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = java.util.Arrays.copyOfRange(a[i], n, 2 * n);
        }
        return Optional.of(inverse);
    }
}
