package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.scalar.Scalar;

/** The span of finitely many monomials, numbered in order: operators in it are vectors of scalars. */
public final class Coordinates {
    private final List<Monomial> monomials;
    private final SortedMap<Monomial, Integer> index = new TreeMap<>();

    private Coordinates(SortedSet<Monomial> sorted) {
        monomials = List.copyOf(sorted);
        monomials.forEach(monomial -> index.put(monomial, index.size()));
    }

    /** {@return coordinates for the monomials that occur in {@code operators}} */
    public static Coordinates of(Collection<Operator> operators) {
        SortedSet<Monomial> all = new TreeSet<>();
        operators.forEach(operator -> all.addAll(operator.terms().keySet()));
        return new Coordinates(all);
    }

    public static Coordinates ofMonomials(Collection<Monomial> monomials) {
        return new Coordinates(new TreeSet<>(monomials));
    }

    public int dimension() {
        return monomials.size();
    }

    /** {@return the monomials in order} */
    public List<Monomial> monomials() {
        return monomials;
    }

    /** {@return whether every term of {@code operator} has a coordinate} */
    public boolean contains(Operator operator) {
        return index.keySet().containsAll(operator.terms().keySet());
    }

    /**
     * {@return the coefficients of {@code operator}, one per monomial}
     *
     * @throws IllegalArgumentException if a term has no coordinate; the message names it
     */
    public List<Scalar> vector(Operator operator) {
        List<Scalar> vector = new ArrayList<>(Collections.nCopies(dimension(), Scalar.ZERO));
        operator.terms().forEach((monomial, c) -> {
            Integer place = index.get(monomial);
            if (place == null) {
                throw new IllegalArgumentException(monomial + " is outside the span of " + monomials);
            }
            vector.set(place, c);
        });
        return List.copyOf(vector);
    }

    /** {@return Σ v_i M_i} @throws IllegalArgumentException if {@code vector} has not one entry per monomial */
    public Operator operator(List<Scalar> vector) {
        if (vector.size() != dimension()) {
            throw new IllegalArgumentException("a vector here has " + dimension() + " entries, not " + vector.size());
        }
        SortedMap<Monomial, Scalar> terms = new TreeMap<>();
        for (int i = 0; i < dimension(); i++) {
            terms.put(monomials.get(i), vector.get(i));
        }
        return Operator.of(terms);
    }
}
