package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.LocalElement;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;

/**
 * Moments of any degree of a Gaussian state without displacement from those of degree two, by Wick's theorem in normal order:
 *
 * <p>⟨:v_1 v_2 … v_n:⟩ = Σ over pairings Π ⟨:v_j v_k:⟩.
 *
 * <p>The unique steady state of oscillators with a quadratic Hamiltonian and linear jump operators is Gaussian, the generator turning Gaussian states into such.
 * A monomial of degree n costs (n − 1)!! products.
 */
public final class GaussianCorrelator {
    private final Function<Operator, Scalar> second;
    private final Map<Monomial, Scalar> known = new TreeMap<>();

    /** @param second the moments of degree two; they are asked for once each */
    public GaussianCorrelator(Function<Operator, Scalar> second) {
        this.second = second;
    }

    /** {@return ⟨O⟩}
     *  @throws IllegalArgumentException if O acts on a mode that is no oscillator */
    public Scalar expectation(Operator o) {
        Scalar sum = Scalar.ZERO;
        for (Map.Entry<Monomial, Scalar> t : o.terms().entrySet()) {
            sum = sum.plus(t.getValue().times(moment(t.getKey())));
        }
        return sum;
    }

    private Scalar moment(Monomial m) {
        if (m.isIdentity()) {
            return Scalar.ONE;
        }
        Scalar value = known.get(m);
        if (value == null) {
            value = paired(ladders(m));
            known.put(m, value);
        }
        return value;
    }

    private static List<Factor> ladders(Monomial m) {
        List<Factor> ladders = new ArrayList<>();
        for (Factor f : m.factors()) {
            if (!(f.mode().kind() instanceof Boson)) {
                throw new IllegalArgumentException(f.mode() + " is no oscillator");
            }
            for (int k = 0; k < f.element().p() + f.element().q(); k++) {
                ladders.add(new Factor(
                        f.mode(),
                        new LocalElement(
                                k < f.element().p() ? 1 : 0, k < f.element().p() ? 0 : 1)));
            }
        }
        return ladders;
    }

    private Scalar paired(List<Factor> v) {
        if (v.size() % 2 == 1) {
            return Scalar.ZERO;
        }
        if (v.isEmpty()) {
            return Scalar.ONE;
        }
        Scalar sum = Scalar.ZERO;
        for (int k = 1; k < v.size(); k++) {
            Scalar pair = pair(v.get(0), v.get(k));
            if (!pair.isZero()) {
                List<Factor> rest = new ArrayList<>(v.subList(1, v.size()));
                rest.remove(k - 1);
                sum = sum.plus(pair.times(paired(rest)));
            }
        }
        return sum;
    }

    private Scalar pair(Factor left, Factor right) {
        Monomial both = left.mode().equals(right.mode())
                ? Monomial.of(
                        left.mode(),
                        new LocalElement(
                                left.element().p() + right.element().p(),
                                left.element().q() + right.element().q()))
                : Monomial.of(List.of(left, right));
        Scalar value = known.get(both);
        if (value == null) {
            value = second.apply(Operator.of(both));
            known.put(both, value);
        }
        return value;
    }
}
