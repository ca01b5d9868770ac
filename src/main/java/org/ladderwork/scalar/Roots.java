package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The square roots that a field has adjoined: √P₀ = i, and √P_k for k ≥ 1.
 *
 * <p>A radicand is a prime number, an irreducible polynomial that is manifestly positive (all coefficients positive, in
 * positive symbols), or a product of irreducible polynomials whose sign is not manifest; the root's existence then means
 * that the product is not negative. The products of roots are linearly independent over the rational functions if and only if
 * no product of radicands is a square (Kummer theory for exponent 2); with each radicand a vector over GF(2) in the irreducible
 * factors, that is linear independence, checked by elimination whenever one is adjoined.
 *
 * <p>Signs: √x is the root that is not negative. So √(f²g) = f√g is used for manifestly positive f only; √((ω₁−ω₂)²), which
 * would be |ω₁−ω₂|, is refused rather than guessed.
 */
final class Roots {
    private static final int MOST = 62;

    /** Letters of a radicand in a message. */
    private static final int MOST_SHOWN = 80;

    private final List<Polynomial> radicands = new ArrayList<>();
    private final List<BitSet> vectors = new ArrayList<>();
    private final List<Polynomial> primes = new ArrayList<>();

    Roots() {
        radicands.add(Polynomial.constant(-1)); // i² = −1
    }

    synchronized Polynomial radicand(int bit) {
        return radicands.get(bit);
    }

    synchronized Scalar sqrt(ScalarField field, Scalar x) {
        if (x.isZero()) {
            return Scalar.ZERO;
        }
        if (!x.isRealRational()) {
            throw new ArithmeticException(
                    "sqrt(" + x + ") would be a nested or complex root; "
                            + "name the inner expression by a symbol of its own, or write the root of a real rational expression");
        }
        // x = n/d = n·d/d²
        Polynomial n = x.numeratorPolynomial();
        Polynomial d = x.denominatorPolynomial();
        List<Polynomial> known = field.knownFactors();
        PolynomialFactors nf = PolynomialFactors.of(n, known);
        PolynomialFactors df = PolynomialFactors.of(d, known);
        if (!nf.complete() || !df.complete()) {
            throw new ArithmeticException("sqrt(" + x + "): the expression could not be factored in time");
        }
        Scalar outside = Scalar.ONE;
        long mask = 0;
        BigInteger content = nf.content().multiply(df.content());
        Map<Polynomial, Integer> powers = new TreeMap<>(nf.factors());
        df.factors().forEach((f, e) -> powers.merge(f, -e, Integer::sum));
        outside = outside.over(Scalar.of(df.content()));
        for (Polynomial f : List.copyOf(powers.keySet())) {
            if (field.assumedSign(f) < 0) {
                int e = powers.getOrDefault(f, 0);
                powers.remove(f);
                powers.put(f.negated(), e);
                content = e % 2 == 0 ? content : content.negate();
            }
        }
        if (content.signum() < 0) {
            if (!n.isConstant() || !d.isConstant()) {
                powers.put(Polynomial.constant(-1), 1);
            } else {
                mask |= 1;
            }
        }
        for (Map.Entry<BigInteger, Integer> p : primePowers(content.abs()).entrySet()) {
            outside = outside.times(Scalar.of(p.getKey().pow(p.getValue() / 2)));
            if (p.getValue() % 2 == 1) {
                mask |= 1L << adjoin(List.of(Polynomial.constant(p.getKey())), x);
            }
        }
        List<Polynomial> unsigned = new ArrayList<>();
        List<Polynomial> squared = new ArrayList<>();
        for (Map.Entry<Polynomial, Integer> f : powers.entrySet()) {
            int e = f.getValue();
            boolean positive = Positivity.signOfFactor(field, f.getKey()) > 0;
            if (e % 2 != 0 && positive) {
                mask |= 1L << adjoin(List.of(f.getKey()), x);
            } else if (e % 2 != 0) {
                unsigned.add(f.getKey());
            }
            int half = Math.floorDiv(e, 2);
            if (half != 0) {
                if (!positive && half % 2 != 0) {
                    squared.add(f.getKey());
                }
                outside = outside.times(Scalar.of(field, f.getKey()).pow(half));
            }
        }
        squared.removeIf(f -> unsigned.size() == 1 && unsigned.contains(f)); // f > 0 wherever its root is real
        if (!squared.isEmpty()) {
            String radicand = x.toString();
            String shown = radicand.length() <= MOST_SHOWN ? radicand : "…";
            throw new ArithmeticException("sqrt(" + shown + ") contains the square of "
                    + Scalar.of(field, squared.get(0))
                    + ", whose sign is not known; write the root with the sign you mean, or ask for the square");
        }
        if (!unsigned.isEmpty()) {
            mask |= 1L << adjoin(unsigned, x);
        }
        return Scalar.root(field, mask).times(outside);
    }

    /** {@return the bit of the root of this product}, adjoined if it is new */
    private int adjoin(List<Polynomial> factors, Scalar x) {
        Polynomial radicand = factors.stream().reduce(Polynomial.ONE, Polynomial::times);
        int known = radicands.indexOf(radicand);
        if (known >= 0) {
            return known;
        }
        BitSet vector = new BitSet();
        for (Polynomial f : factors) {
            if (!primes.contains(f)) {
                primes.add(f);
            }
            vector.set(primes.indexOf(f));
        }
        BitSet reduced = (BitSet) vector.clone();
        for (BitSet row : echelon()) {
            if (reduced.get(row.nextSetBit(0))) {
                reduced.xor(row);
            }
        }
        if (reduced.isEmpty()) {
            throw new ArithmeticException(
                    "sqrt(" + x + ") is, up to a sign that is not known, a product of roots used earlier; "
                            + "write it as that product");
        }
        if (radicands.size() >= MOST) {
            throw new ArithmeticException("more than " + MOST + " square roots in one model");
        }
        radicands.add(radicand);
        vectors.add(vector);
        return radicands.size() - 1;
    }

    private List<BitSet> echelon() {
        List<BitSet> rows = new ArrayList<>();
        for (BitSet v : vectors) {
            BitSet r = (BitSet) v.clone();
            for (BitSet row : rows) {
                if (r.get(row.nextSetBit(0))) {
                    r.xor(row);
                }
            }
            if (!r.isEmpty()) {
                int lead = r.nextSetBit(0);
                for (BitSet row : rows) {
                    if (row.get(lead)) {
                        row.xor(r);
                    }
                }
                rows.add(r);
            }
        }
        return rows;
    }

    /** Trial division; a cofactor with no prime below 10⁶ is taken whole if it is a square or passes a primality test. */
    private static Map<BigInteger, Integer> primePowers(BigInteger value) {
        Map<BigInteger, Integer> powers = new TreeMap<>();
        BigInteger rest = value;
        for (long p = 2; p < 1_000_000 && rest.compareTo(BigInteger.ONE) > 0; p += p == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(p);
            if (prime.multiply(prime).compareTo(rest) > 0) {
                break;
            }
            while (rest.mod(prime).signum() == 0) {
                powers.merge(prime, 1, Integer::sum);
                rest = rest.divide(prime);
            }
        }
        if (rest.compareTo(BigInteger.ONE) > 0) {
            BigInteger root = rest.sqrt();
            if (root.multiply(root).equals(rest)) {
                powers.merge(root, 2, Integer::sum);
            } else if (rest.bitLength() <= 40 || rest.isProbablePrime(60)) {
                powers.merge(rest, 1, Integer::sum);
            } else {
                throw new ArithmeticException("the square root of " + value + " needs the factors of a large number");
            }
        }
        return powers;
    }
}
