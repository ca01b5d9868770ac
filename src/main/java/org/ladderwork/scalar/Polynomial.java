package org.ladderwork.scalar;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.DegreeVector;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateDivision;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A polynomial with integer coefficients in the generators of a {@link ScalarField}, numbered from 0. Immutable.
 *
 * <p>This is the only class, with {@link PolynomialFactors}, that speaks to the Rings library. Two polynomials may have
 * been made when the field had different numbers of generators; they are brought to the same number before each operation,
 * and equality does not depend on it.
 */
public final class Polynomial implements Comparable<Polynomial> {
    public static final Polynomial ZERO = constant(java.math.BigInteger.ZERO);
    public static final Polynomial ONE = constant(java.math.BigInteger.ONE);

    final MultivariatePolynomial<BigInteger> rings;

    Polynomial(MultivariatePolynomial<BigInteger> rings) {
        this.rings = rings;
    }

    /** {@return the constant polynomial with this value} */
    public static Polynomial constant(java.math.BigInteger value) {
        return new Polynomial(MultivariatePolynomial.create(
                1, Rings.Z, MonomialOrder.GREVLEX, new Monomial<>(1, new BigInteger(value))));
    }

    /** {@return the constant polynomial with this value} */
    public static Polynomial constant(long value) {
        return constant(java.math.BigInteger.valueOf(value));
    }

    /** {@return the generator with this index} */
    public static Polynomial variable(int index) {
        int[] exponents = new int[index + 1];
        exponents[index] = 1;
        return term(exponents, java.math.BigInteger.ONE);
    }

    /** {@return coefficient · Π x_k^exponents[k]} */
    public static Polynomial term(int[] exponents, java.math.BigInteger coefficient) {
        int[] own = exponents.length == 0 ? new int[1] : exponents.clone();
        return new Polynomial(MultivariatePolynomial.create(
                own.length, Rings.Z, MonomialOrder.GREVLEX, new Monomial<>(own, new BigInteger(coefficient))));
    }

    private MultivariatePolynomial<BigInteger> over(int variables) {
        return rings.nVariables == variables ? rings : rings.setNVariables(variables);
    }

    private int common(Polynomial other) {
        return Math.max(rings.nVariables, other.rings.nVariables);
    }

    /** {@return this + other} */
    public Polynomial plus(Polynomial other) {
        int n = common(other);
        return new Polynomial(over(n).clone().add(other.over(n)));
    }

    /** {@return this − other} */
    public Polynomial minus(Polynomial other) {
        int n = common(other);
        return new Polynomial(over(n).clone().subtract(other.over(n)));
    }

    /** {@return this · other} */
    public Polynomial times(Polynomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        int n = common(other);
        return new Polynomial(over(n).clone().multiply(other.over(n)));
    }

    /** {@return this · factor} */
    public Polynomial times(java.math.BigInteger factor) {
        return new Polynomial(rings.clone().multiply(new BigInteger(factor)));
    }

    /** {@return −this} */
    public Polynomial negated() {
        return new Polynomial(rings.clone().negate());
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

    /** {@return the quotient if {@code divisor} divides this polynomial exactly, else empty} */
    public Optional<Polynomial> dividedBy(Polynomial divisor) {
        if (divisor.isOne()) {
            return Optional.of(this);
        }
        if (divisor.isConstant()) {
            MultivariatePolynomial<BigInteger> quotient = rings.clone().divideOrNull(divisor.rings.lc());
            return quotient == null ? Optional.empty() : Optional.of(new Polynomial(quotient));
        }
        int n = common(divisor);
        MultivariatePolynomial<BigInteger> quotient = MultivariateDivision.divideOrNull(
                over(n).clone(), divisor.over(n).clone());
        return quotient == null ? Optional.empty() : Optional.of(new Polynomial(quotient));
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
        if (isConstant() || other.isConstant()) {
            return constant(content().gcd(other.content()));
        }
        if (CoprimeCertificate.holds(this, other)) {
            return constant(content().gcd(other.content()));
        }
        int n = common(other);
        return new Polynomial(MultivariateGCD.PolynomialGCD(
                        over(n).clone(), other.over(n).clone()))
                .withPositiveLead();
    }

    private Polynomial withPositiveLead() {
        return signum() < 0 ? negated() : this;
    }

    /** {@return the sign of the leading coefficient, 0 for the zero polynomial} */
    public int signum() {
        return rings.isZero() ? 0 : rings.signumOfLC();
    }

    /** {@return the greatest common divisor of the coefficients, positive; 0 for the zero polynomial} */
    public java.math.BigInteger content() {
        java.math.BigInteger content = java.math.BigInteger.ZERO;
        for (Monomial<BigInteger> t : rings) {
            content = content.gcd(big(t.coefficient));
            if (content.equals(java.math.BigInteger.ONE)) {
                break;
            }
        }
        return content;
    }

    public boolean isZero() {
        return rings.isZero();
    }

    public boolean isOne() {
        return rings.isOne();
    }

    public boolean isConstant() {
        return rings.isConstant();
    }

    /** {@return the number of terms} */
    public int size() {
        return rings.size();
    }

    /** {@return the degree in the generator with this index; 0 for the zero polynomial} */
    public int degree(int variable) {
        return variable < rings.nVariables ? Math.max(0, rings.degree(variable)) : 0;
    }

    /** {@return the largest sum of exponents of a term} */
    public int totalDegree() {
        int degree = 0;
        for (Monomial<BigInteger> t : rings) {
            degree = Math.max(degree, t.totalDegree);
        }
        return degree;
    }

    /** {@return the indices of the generators that occur, ascending} */
    public int[] variables() {
        int[] degrees = rings.degrees();
        int[] found = new int[degrees.length];
        int count = 0;
        for (int k = 0; k < degrees.length; k++) {
            if (degrees[k] > 0) {
                found[count++] = k;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** {@return the coefficients of this polynomial in powers of one generator: entry k belongs to x^k; at least one entry} */
    public List<Polynomial> coefficients(int variable) {
        int degree = degree(variable);
        List<MultivariatePolynomial<BigInteger>> parts = new ArrayList<>();
        for (int k = 0; k <= degree; k++) {
            parts.add(rings.createZero());
        }
        for (Monomial<BigInteger> t : rings) {
            int k = variable < rings.nVariables ? t.exponents[variable] : 0;
            parts.get(k).add(k == 0 ? t : t.setDegreeVector(((DegreeVector) t).dvSetZero(variable)));
        }
        List<Polynomial> result = new ArrayList<>();
        for (MultivariatePolynomial<BigInteger> part : parts) {
            result.add(new Polynomial(part));
        }
        return result;
    }

    /** {@return ∂/∂x of this polynomial} */
    public Polynomial derivative(int variable) {
        return variable < rings.nVariables ? new Polynomial(rings.derivative(variable)) : ZERO;
    }

    /** {@return this polynomial with the generators renumbered: x_k becomes x_{target[k]}} */
    public Polynomial renumbered(int[] target) {
        int width = 1;
        for (int t : target) {
            width = Math.max(width, t + 1);
        }
        List<Monomial<BigInteger>> terms = new ArrayList<>();
        for (Monomial<BigInteger> t : rings) {
            int[] exponents = new int[width];
            for (int k = 0; k < t.exponents.length; k++) {
                if (t.exponents[k] != 0) {
                    exponents[target[k]] += t.exponents[k];
                }
            }
            terms.add(new Monomial<>(exponents, t.coefficient));
        }
        return new Polynomial(MultivariatePolynomial.create(width, Rings.Z, MonomialOrder.GREVLEX, terms));
    }

    /** {@return the terms, leading term first} */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>(rings.size());
        rings.descendingIterator().forEachRemaining(t -> terms.add(new Term(t.exponents.clone(), big(t.coefficient))));
        return terms;
    }

    /** A term of a polynomial.
     *
     *  @param exponents the exponent of each generator; may be shorter than the number of generators
     *  @param coefficient not zero */
    public record Term(int[] exponents, java.math.BigInteger coefficient) {
        /** {@return the exponent of the generator with this index} */
        public int exponent(int variable) {
            return variable < exponents.length ? exponents[variable] : 0;
        }

        /** {@return the sum of the exponents} */
        public int degree() {
            return Arrays.stream(exponents).sum();
        }
    }

    static java.math.BigInteger big(BigInteger value) {
        return new java.math.BigInteger(value.toByteArray());
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Polynomial)) {
            return false;
        }
        Polynomial that = (Polynomial) other;
        if (rings.size() != that.rings.size()) {
            return false;
        }
        int n = common(that);
        return over(n).equals(that.over(n));
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Monomial<BigInteger> t : rings) {
            int key = t.coefficient.hashCode();
            for (int k = 0; k < t.exponents.length; k++) {
                if (t.exponents[k] != 0) {
                    key = key * 31 + (k * 7919 + t.exponents[k]);
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
        List<Term> mine = terms();
        List<Term> theirs = other.terms();
        int width = common(other);
        for (int t = 0; t < mine.size(); t++) {
            for (int k = 0; k < width; k++) {
                int byExponent =
                        Integer.compare(theirs.get(t).exponent(k), mine.get(t).exponent(k));
                if (byExponent != 0) {
                    return byExponent;
                }
            }
            int byCoefficient =
                    mine.get(t).coefficient().compareTo(theirs.get(t).coefficient());
            if (byCoefficient != 0) {
                return byCoefficient;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return rings.toString();
    }
}
