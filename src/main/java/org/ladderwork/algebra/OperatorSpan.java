package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;

/**
 * The linear span of some operators over the field of the parameters, with coordinates.
 *
 * <p>Besides the operators B_k themselves it keeps reduced rows E_k = Σ_l T_kl B_l, each with a monomial that occurs in no other; the coordinates of an operator are read off
 * those monomials. Unlike {@link InvariantSpan}, whose observables are free of parameters, the B_k may be any: the populations of energy levels, say. Mutable; not
 * thread-safe.
 */
public final class OperatorSpan {
    private final List<Operator> basis = new ArrayList<>();
    private final List<Monomial> pivots = new ArrayList<>();
    private final List<Operator> rows = new ArrayList<>();
    private final List<List<Scalar>> tracks = new ArrayList<>();

    /** {@return the operators B_k that were taken up} */
    public List<Operator> basis() {
        return List.copyOf(basis);
    }

    /** {@return c with X = Σ c_k B_k, empty if X is outside} */
    public Optional<List<Scalar>> coordinates(Operator x) {
        Operator rest = x;
        List<Scalar> c = zeros(basis.size());
        for (int k = 0; k < rows.size(); k++) {
            Scalar factor = x.coefficient(pivots.get(k));
            if (!factor.isZero()) {
                rest = rest.minus(rows.get(k).times(factor));
                add(c, tracks.get(k), factor);
            }
        }
        return rest.isZero() ? Optional.of(c) : Optional.empty();
    }

    /** Takes X up as a new B, unless it is inside already. {@return whether it was new} */
    public boolean extend(Operator x) {
        Operator rest = x;
        List<Scalar> track = zeros(basis.size() + 1);
        track.set(basis.size(), Scalar.ONE);
        for (int k = 0; k < rows.size(); k++) {
            Scalar factor = x.coefficient(pivots.get(k));
            if (!factor.isZero()) {
                rest = rest.minus(rows.get(k).times(factor));
                add(track, tracks.get(k), factor.negated());
            }
        }
        if (rest.isZero()) {
            return false;
        }
        Monomial pivot = rest.terms().firstKey();
        Scalar unit = rest.coefficient(pivot).inverse();
        Operator row = rest.times(unit);
        track.replaceAll(t -> t.times(unit));
        for (int k = 0; k < rows.size(); k++) {
            Scalar factor = rows.get(k).coefficient(pivot);
            tracks.get(k).add(Scalar.ZERO);
            if (!factor.isZero()) {
                rows.set(k, rows.get(k).minus(row.times(factor)));
                add(tracks.get(k), track, factor.negated());
            }
        }
        basis.add(x);
        pivots.add(pivot);
        rows.add(row);
        tracks.add(track);
        return true;
    }

    private static List<Scalar> zeros(int n) {
        List<Scalar> list = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            list.add(Scalar.ZERO);
        }
        return list;
    }

    private static void add(List<Scalar> to, List<Scalar> other, Scalar factor) {
        for (int k = 0; k < other.size(); k++) {
            if (!other.get(k).isZero()) {
                to.set(k, to.get(k).plus(other.get(k).times(factor)));
            }
        }
    }
}
