package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial with integer coefficients in the generators of a {@link ScalarField}, numbered from 0. Immutable.
 *
 * <p>Terms are packed ({@link PackedTerms}); sums, products and exact quotients are computed here. Greatest common divisors
 * and factors are the Rings library's ({@link RingsPolynomials}). Equality does not depend on how many generators the field had.
 */
public final class Polynomial implements Comparable<Polynomial> {
    public static final Polynomial ZERO = constant(BigInteger.ZERO);
    public static final Polynomial ONE = constant(BigInteger.ONE);

    final PackedTerms packed;
    private int @Nullable [] degrees;
    private long @Nullable [][] images;

    Polynomial(PackedTerms packed) {
        this.packed = packed;
    }

    /** {@return the constant polynomial with this value} */
    public static Polynomial constant(BigInteger value) {
        return new Polynomial(PackedTerms.constant(value));
    }

    /** {@return the constant polynomial with this value} */
    public static Polynomial constant(long value) {
        return constant(BigInteger.valueOf(value));
    }

    /** {@return the generator with this index} */
    public static Polynomial variable(int index) {
        int[] exponents = new int[index + 1];
        exponents[index] = 1;
        return term(exponents, BigInteger.ONE);
    }

    /** {@return coefficient · Π x_k^exponents[k]} */
    public static Polynomial term(int[] exponents, BigInteger coefficient) {
        return of(List.of(new Term(exponents, coefficient)));
    }

    /** {@return the sum of these terms} */
    static Polynomial of(List<Term> terms) {
        return new Polynomial(CollectedTerms.of(terms));
    }

    /** {@return this + other} */
    public Polynomial plus(Polynomial other) {
        return isZero() ? other : other.isZero() ? this : new Polynomial(packed.plus(other.packed, 1));
    }

    /** {@return this − other} */
    public Polynomial minus(Polynomial other) {
        return other.isZero() ? this : new Polynomial(packed.plus(other.packed, -1));
    }

    /** {@return this · other} */
    public Polynomial times(Polynomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        return new Polynomial(PackedProduct.of(packed, other.packed));
    }

    /** {@return this · factor} */
    public Polynomial times(BigInteger factor) {
        return factor.signum() == 0 ? ZERO : new Polynomial(packed.times(factor));
    }

    /** {@return −this} */
    public Polynomial negated() {
        return new Polynomial(packed.negated());
    }

    /** {@return this^exponent}
     *  @param exponent not negative */
    public Polynomial pow(int exponent) {
        Polynomial result = ONE;
        Polynomial square = this;
        for (int e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result.times(square);
            }
            if (e > 1) {
                square = square.times(square);
            }
        }
        return result;
    }

    /** {@return the quotient if {@code divisor} divides this polynomial exactly, else empty}
     *  @throws ArithmeticException if the divisor is zero */
    public Optional<Polynomial> dividedBy(Polynomial divisor) {
        if (divisor.isZero()) {
            throw new ArithmeticException("division by a polynomial that is identically zero");
        }
        return divisor.isOne()
                ? Optional.of(this)
                : PackedQuotient.of(packed, divisor.packed).map(Polynomial::new);
    }

    /** {@return the quotient by a polynomial known to divide this one}
     *  @throws ArithmeticException if it does not */
    public Polynomial dividedExactlyBy(Polynomial divisor) {
        return dividedBy(divisor)
                .orElseThrow(() -> new ArithmeticException("(" + divisor + ") does not divide (" + this + ")"));
    }

    /** {@return the greatest common divisor, with positive leading coefficient; gcd(0, q) = ±q} */
    public Polynomial gcd(Polynomial other) {
        if (isZero()) {
            return other.withPositiveLead();
        }
        if (other.isZero()) {
            return withPositiveLead();
        }
        if (isOne() || other.isOne()) {
            return ONE;
        }
        if (isConstant() || other.isConstant() || CoprimeCertificate.holds(this, other)) {
            return constant(content().gcd(other.content()));
        }
        return RingsPolynomials.gcd(this, other).withPositiveLead();
    }

    private Polynomial withPositiveLead() {
        return signum() < 0 ? negated() : this;
    }

    /** {@return the sign of the leading coefficient, 0 for the zero polynomial} */
    public int signum() {
        return packed.signum();
    }

    /** {@return the greatest common divisor of the coefficients, positive; 0 for the zero polynomial} */
    public BigInteger content() {
        return packed.content();
    }

    public boolean isZero() {
        return packed.size == 0;
    }

    public boolean isOne() {
        return packed.size == 1 && packed.isConstant() && packed.coefficient(0).equals(BigInteger.ONE);
    }

    public boolean isConstant() {
        return packed.isConstant();
    }

    /** {@return the number of terms} */
    public int size() {
        return packed.size;
    }

    /** {@return the degree in the generator with this index; 0 for the zero polynomial} */
    public int degree(int variable) {
        int[] all = degrees();
        return variable < all.length ? all[variable] : 0;
    }

    /** {@return the largest exponent e such that the e-th power of this generator divides the polynomial; 0 for the zero polynomial} */
    public int order(int variable) {
        int order = isZero() ? 0 : degree(variable);
        for (int t = 0; t < packed.size && order > 0; t++) {
            order = Math.min(order, packed.exponent(t, variable));
        }
        return order;
    }

    private int[] degrees() {
        int[] known = degrees;
        if (known == null) {
            known = packed.degrees();
            degrees = known;
        }
        return known;
    }

    /** What {@link CoprimeCertificate} looks at; computed once. */
    long[][] images() {
        long[][] known = images;
        if (known == null) {
            known = CoprimeCertificate.images(this);
            images = known;
        }
        return known;
    }

    /** {@return the largest sum of exponents of a term} */
    public int totalDegree() {
        return isZero() ? 0 : Math.toIntExact(packed.layout.degree(packed.keys, 0));
    }

    /** {@return the indices of the generators that occur, ascending} */
    public int[] variables() {
        int[] all = degrees();
        int[] found = new int[all.length];
        int count = 0;
        for (int k = 0; k < all.length; k++) {
            if (all[k] > 0) {
                found[count++] = k;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** {@return the coefficients of this polynomial in powers of one generator: entry k belongs to x^k; at least one entry} */
    public List<Polynomial> coefficients(int variable) {
        int degree = degree(variable);
        if (degree == 0) {
            return List.of(this);
        }
        List<List<Term>> parts = new ArrayList<>();
        for (int k = 0; k <= degree; k++) {
            parts.add(new ArrayList<>());
        }
        for (Term t : terms()) {
            int k = t.exponent(variable);
            if (k > 0) {
                t.exponents()[variable] = 0;
            }
            parts.get(k).add(t);
        }
        List<Polynomial> result = new ArrayList<>();
        parts.forEach(part -> result.add(of(part)));
        return result;
    }

    /** {@return ∂/∂x of this polynomial} */
    public Polynomial derivative(int variable) {
        List<Term> terms = new ArrayList<>();
        for (Term t : terms()) {
            int e = t.exponent(variable);
            if (e > 0) {
                t.exponents()[variable]--;
                terms.add(new Term(t.exponents(), t.coefficient().multiply(BigInteger.valueOf(e))));
            }
        }
        return of(terms);
    }

    /** {@return this polynomial with the generators renumbered: x_k becomes x_{target[k]}}
     *  @param target for each generator that occurs, not negative */
    public Polynomial renumbered(int[] target) {
        List<Term> terms = new ArrayList<>();
        int width = 1;
        for (int t : target) {
            width = Math.max(width, t + 1);
        }
        for (Term t : terms()) {
            int[] exponents = new int[width];
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponents()[k] != 0) {
                    exponents[target[k]] += t.exponents()[k];
                }
            }
            terms.add(new Term(exponents, t.coefficient()));
        }
        return of(terms);
    }

    /** {@return the terms, leading term first} */
    public List<Term> terms() {
        int[] all = degrees();
        int width = 0;
        for (int k = 0; k < all.length; k++) {
            width = all[k] > 0 ? k + 1 : width;
        }
        List<Term> terms = new ArrayList<>(packed.size);
        for (int t = 0; t < packed.size; t++) {
            int[] exponents = new int[width];
            for (int k = 0; k < width; k++) {
                exponents[k] = packed.exponent(t, k);
            }
            terms.add(new Term(exponents, packed.coefficient(t)));
        }
        return terms;
    }

    /** A term of a polynomial.
     *
     *  @param exponents the exponent of each generator; may be shorter than the number of generators
     *  @param coefficient not zero */
    public record Term(int[] exponents, BigInteger coefficient) {
        /** {@return the exponent of the generator with this index} */
        public int exponent(int variable) {
            return variable < exponents.length ? exponents[variable] : 0;
        }

        /** {@return the sum of the exponents} */
        public int degree() {
            return Arrays.stream(exponents).sum();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial && packed.sameAs(((Polynomial) other).packed);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int t = 0; t < packed.size; t++) {
            int key = packed.coefficient(t).hashCode();
            for (int k = 0; k < packed.layout.generators(); k++) {
                int e = packed.exponent(t, k);
                if (e != 0) {
                    key = key * 31 + (k * 7919 + e);
                }
            }
            hash += key * 0x9E3779B9;
        }
        return hash;
    }

    /** A total order for deterministic output: by total degree, then by number of terms, then term by term. */
    @Override
    public int compareTo(Polynomial other) {
        int byDegree = Integer.compare(totalDegree(), other.totalDegree());
        if (byDegree != 0) {
            return byDegree;
        }
        int bySize = Integer.compare(size(), other.size());
        if (bySize != 0) {
            return bySize;
        }
        int width = Math.max(packed.layout.generators(), other.packed.layout.generators());
        for (int t = 0; t < packed.size; t++) {
            for (int k = 0; k < width; k++) {
                int byExponent = Integer.compare(other.packed.exponent(t, k), packed.exponent(t, k));
                if (byExponent != 0) {
                    return byExponent;
                }
            }
            int byCoefficient = packed.coefficient(t).compareTo(other.packed.coefficient(t));
            if (byCoefficient != 0) {
                return byCoefficient;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return RingsPolynomials.toString(this);
    }
}
