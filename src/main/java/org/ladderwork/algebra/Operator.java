package org.ladderwork.algebra;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;

/**
 * An element of the ladder-operator algebra: a finite sum Σ c·M of scalars times monomials.
 *
 * <p>Immutable and always in normal form: products are put in order as they are made, like terms are collected, no stored
 * coefficient is zero. Hence {@code a.times(adag)} <em>is</em> {@code 1 + a†a}, and {@link #equals} decides equality.
 *
 * <p>Cost of a product of s and t terms: s·t products of monomials; one of two bosonic monomials has at most d + 1 terms
 * per mode that both contain, d their degree in it.
 */
public final class Operator {
    public static final Operator ZERO = new Operator(new TreeMap<>());
    private static final Operator IDENTITY = of(Scalar.ONE);

    private final SortedMap<Monomial, Scalar> terms;

    private Operator(SortedMap<Monomial, Scalar> terms) {
        this.terms = Collections.unmodifiableSortedMap(terms);
    }

    private static Operator of(TermSum sum) {
        return sum.terms().isEmpty() ? ZERO : new Operator(sum.terms());
    }

    public static Operator identity() {
        return IDENTITY;
    }

    /** {@return {@code scalar} times the identity} */
    public static Operator of(Scalar scalar) {
        return of(Monomial.ONE, scalar);
    }

    public static Operator of(Monomial monomial) {
        return of(monomial, Scalar.ONE);
    }

    public static Operator of(Monomial monomial, Scalar coefficient) {
        TermSum sum = new TermSum();
        sum.add(monomial, coefficient);
        return of(sum);
    }

    /** {@return Σ coefficient · monomial; zero coefficients are dropped} */
    public static Operator of(Map<Monomial, Scalar> terms) {
        TermSum sum = new TermSum();
        terms.forEach(sum::add);
        return of(sum);
    }

    /** {@return a, c or σ} @throws IllegalArgumentException for a d-level system or a spin */
    public static Operator annihilator(Mode mode) {
        return Generators.annihilator(mode);
    }

    /** {@return a†, c† or σ†} @throws IllegalArgumentException for a d-level system or a spin */
    public static Operator creator(Mode mode) {
        return Generators.annihilator(mode).adjoint();
    }

    /** {@return a†a, c†c or σ†σ} @throws IllegalArgumentException for a d-level system or a spin */
    public static Operator number(Mode mode) {
        return creator(mode).times(annihilator(mode));
    }

    /** {@return |j⟩⟨k| of a qubit or d-level system} @throws IllegalArgumentException for other kinds or levels */
    public static Operator transition(Mode mode, int j, int k) {
        return Generators.transition(mode, j, k);
    }

    /** {@return S_z of a spin} @throws IllegalArgumentException for other kinds */
    public static Operator sz(Mode spin) {
        return Generators.spin(spin, 0, 1);
    }

    /** {@return S_+ of a spin} @throws IllegalArgumentException for other kinds */
    public static Operator splus(Mode spin) {
        return Generators.spin(spin, 1, 0);
    }

    /** {@return S_- of a spin} @throws IllegalArgumentException for other kinds */
    public static Operator sminus(Mode spin) {
        return Generators.spin(spin, -1, 0);
    }

    /** {@return S_x = (S_+ + S_-)/2 of a spin} @throws IllegalArgumentException for other kinds */
    public static Operator sx(Mode spin) {
        return splus(spin).plus(sminus(spin)).times(Scalar.of(1, 2));
    }

    /** {@return S_y = (S_+ − S_-)/(2i) of a spin} @throws IllegalArgumentException for other kinds */
    public static Operator sy(Mode spin) {
        return splus(spin).minus(sminus(spin)).times(Scalar.of(-1, 2).times(Scalar.I));
    }

    public Operator plus(Operator other) {
        TermSum sum = new TermSum(terms);
        other.terms.forEach(sum::add);
        return of(sum);
    }

    public Operator minus(Operator other) {
        TermSum sum = new TermSum(terms);
        other.terms.forEach((monomial, c) -> sum.add(monomial, c.negated()));
        return of(sum);
    }

    public Operator negated() {
        return map(Scalar::negated);
    }

    public Operator times(Scalar scalar) {
        return scalar.isOne() ? this : map(c -> c.times(scalar));
    }

    /** {@return the product {@code this · right} in normal form} */
    public Operator times(Operator right) {
        TermSum sum = new TermSum();
        terms.forEach((m, c) -> right.terms.forEach((n, d) -> sum.addProduct(m, n, c.times(d))));
        return of(sum);
    }

    /** {@return this to the power {@code exponent} ≥ 0} @throws IllegalArgumentException if it is negative */
    public Operator pow(int exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException(
                    "an operator has no power " + exponent + "; use exponents from 0 upward");
        }
        Operator result = IDENTITY;
        for (int bit = Integer.highestOneBit(exponent); bit > 0; bit >>= 1) {
            result = result.times(result);
            if ((exponent & bit) != 0) {
                result = result.times(this);
            }
        }
        return result;
    }

    /** {@return [this, right] = this·right − right·this} Pairs of terms that cannot contribute are passed over. */
    public Operator commutator(Operator right) {
        TermSum sum = new TermSum();
        terms.forEach((m, c) -> right.terms.forEach((n, d) -> {
            if (!MonomialProduct.commuteTrivially(m, n)) {
                Scalar both = c.times(d);
                sum.addProduct(m, n, both);
                sum.addProduct(n, m, both.negated());
            }
        }));
        return of(sum);
    }

    /** {@return {this, right} = this·right + right·this} */
    public Operator anticommutator(Operator right) {
        return times(right).plus(right.times(this));
    }

    public Operator adjoint() {
        TermSum sum = new TermSum();
        terms.forEach((monomial, c) -> {
            SignedMonomial adjoint = monomial.adjoint();
            sum.add(
                    adjoint.monomial(),
                    adjoint.sign() > 0 ? c.conjugate() : c.conjugate().negated());
        });
        return of(sum);
    }

    /** {@return the complex conjugate in the number basis} There every monomial is a real matrix. */
    public Operator conjugate() {
        return map(Scalar::conjugate);
    }

    /** {@return the operator with {@code change} applied to each coefficient; those that become zero are dropped} */
    public Operator map(Function<Scalar, Scalar> change) {
        TermSum sum = new TermSum();
        terms.forEach((monomial, c) -> sum.add(monomial, change.apply(c)));
        return of(sum);
    }

    public boolean isZero() {
        return terms.isEmpty();
    }

    public boolean isHermitian() {
        return equals(adjoint());
    }

    /** {@return whether it is a multiple of the identity, zero included} */
    public boolean isScalar() {
        return terms.isEmpty() || terms.size() == 1 && terms.firstKey().isIdentity();
    }

    /** {@return whether every term has an even number of fermionic ladder operators} Hamiltonians and observables do. */
    public boolean isEven() {
        return terms.keySet().stream().noneMatch(Monomial::isOdd);
    }

    /** {@return the coefficient of {@code monomial}, zero if it does not occur} */
    public Scalar coefficient(Monomial monomial) {
        return terms.getOrDefault(monomial, Scalar.ZERO);
    }

    /** {@return the monomials with their coefficients, in order; unmodifiable} */
    public SortedMap<Monomial, Scalar> terms() {
        return terms;
    }

    /** {@return the modes it acts on, in order} */
    public SortedSet<Mode> modes() {
        SortedSet<Mode> modes = new TreeSet<>();
        terms.keySet().forEach(monomial -> modes.addAll(monomial.modes()));
        return modes;
    }

    /** {@return the largest degree of a term; zero for the zero operator} */
    public int degree() {
        return terms.isEmpty() ? 0 : terms.lastKey().degree();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operator operator && terms.equals(operator.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return OperatorText.of(this);
    }
}
