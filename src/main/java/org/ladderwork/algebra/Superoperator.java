package org.ladderwork.algebra;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Scalar;

/**
 * A linear map of density operators, ρ ↦ Σ c M ρ N with normally ordered monomials M, N. Immutable and canonical: the pairs (M, N) are linearly
 * independent for generic ρ, so {@code equals} is equality of the maps.
 *
 * <p>Odd fermionic monomials may occur in pairs on both sides; ρ itself is even.
 */
public final class Superoperator {
    private final SortedMap<Monomial, Operator> byLeft;

    private Superoperator(SortedMap<Monomial, Operator> byLeft) {
        byLeft.values().removeIf(Operator::isZero);
        this.byLeft = Collections.unmodifiableSortedMap(byLeft);
    }

    /** ρ ↦ 0. */
    public static final Superoperator ZERO = new Superoperator(new TreeMap<>());

    /** ρ ↦ ρ. */
    public static final Superoperator IDENTITY = of(Operator.identity(), Operator.identity());

    /** {@return ρ ↦ AρB} */
    public static Superoperator of(Operator a, Operator b) {
        SortedMap<Monomial, Operator> terms = new TreeMap<>();
        a.terms().forEach((m, c) -> terms.put(m, b.times(c)));
        return new Superoperator(terms);
    }

    /** {@return ρ ↦ AρB† − ½{B†A, ρ}, Eq. (7) for B = A} */
    public static Superoperator dissipator(Operator a, Operator b) {
        Operator loss = b.adjoint().times(a).times(Scalar.of(-1, 2));
        return of(a, b.adjoint()).plus(of(loss, Operator.identity())).plus(of(Operator.identity(), loss));
    }

    public Superoperator plus(Superoperator other) {
        SortedMap<Monomial, Operator> terms = new TreeMap<>(byLeft);
        other.byLeft.forEach((m, b) -> terms.merge(m, b, Operator::plus));
        return new Superoperator(terms);
    }

    public Superoperator minus(Superoperator other) {
        return plus(other.times(Scalar.of(-1)));
    }

    public Superoperator times(Scalar factor) {
        SortedMap<Monomial, Operator> terms = new TreeMap<>();
        byLeft.forEach((m, b) -> terms.put(m, b.times(factor)));
        return new Superoperator(terms);
    }

    /** {@return ρ ↦ A·this(ρ)·B} */
    public Superoperator between(Operator a, Operator b) {
        Superoperator sum = ZERO;
        for (Map.Entry<Monomial, Operator> t : byLeft.entrySet()) {
            sum = sum.plus(of(a.times(Operator.of(t.getKey())), t.getValue().times(b)));
        }
        return sum;
    }

    /** {@return Σ N M c, so that tr this(ρ) is the expectation value of it} */
    public Operator trace() {
        Operator sum = Operator.ZERO;
        for (Map.Entry<Monomial, Operator> t : byLeft.entrySet()) {
            sum = sum.plus(t.getValue().times(Operator.of(t.getKey())));
        }
        return sum;
    }

    public boolean isZero() {
        return byLeft.isEmpty();
    }

    /** {@return the right factors with their coefficients, by left monomial} */
    public SortedMap<Monomial, Operator> terms() {
        return byLeft;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Superoperator && byLeft.equals(((Superoperator) other).byLeft);
    }

    @Override
    public int hashCode() {
        return byLeft.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byLeft.forEach((m, b) -> text.append(text.length() == 0 ? "" : " + ")
                .append("(")
                .append(m)
                .append(") rho (")
                .append(b)
                .append(")"));
        return text.length() == 0 ? "0" : text.toString();
    }
}
