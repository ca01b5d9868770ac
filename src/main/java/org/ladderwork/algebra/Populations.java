package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ladderwork.scalar.Scalar;

/**
 * A diagonal state: level n with probability p_n.
 *
 * <p>For a qubit, fermion or d-level system n counts the levels from below; for a spin S_z = n − j. On an oscillator it
 * is a mixture of the first Fock states.
 *
 * @param p the probabilities; their sum is exactly one (positivity is not checked, they may be symbols)
 */
public record Populations(List<Scalar> p) implements LocalState {
    public Populations {
        p = List.copyOf(p);
        Scalar sum = p.stream().reduce(Scalar.ZERO, Scalar::plus);
        if (!sum.isOne()) {
            throw new IllegalArgumentException("populations must add up to 1, these add up to " + sum);
        }
    }

    /** {@return a two-level state} @param f the probability of the upper level, or the occupation of a fermionic mode */
    public static Populations excited(Scalar f) {
        return new Populations(List.of(Scalar.ONE.minus(f), f));
    }

    /** {@return level {@code n} of {@code dimension}} */
    public static Populations pure(int dimension, int n) {
        List<Scalar> p = new ArrayList<>(Collections.nCopies(dimension, Scalar.ZERO));
        p.set(n, Scalar.ONE);
        return new Populations(p);
    }

    /**
     * {@return the state with populations proportional to {@code weights}}
     *
     * @param weights for a thermal state e^{−βE_n}, up to a common factor
     * @throws IllegalArgumentException if their sum is zero
     */
    public static Populations proportionalTo(List<Scalar> weights) {
        Scalar sum = weights.stream().reduce(Scalar.ZERO, Scalar::plus);
        if (sum.isZero()) {
            throw new IllegalArgumentException("the weights of the levels add up to zero");
        }
        return new Populations(weights.stream().map(w -> w.over(sum)).toList());
    }

    @Override
    public boolean fits(ModeKind kind) {
        return kind.dimension().isEmpty() || kind.dimension().getAsInt() == p.size();
    }

    @Override
    public Scalar expectation(ModeKind kind, LocalElement e) {
        Scalar sum = Scalar.ZERO;
        for (int n = 0; n < p.size(); n++) {
            LadderImage image = kind.apply(e, n);
            if (image.level() == n && !image.coefficient().isZero()) {
                sum = sum.plus(p.get(n).times(image.coefficient()));
            }
        }
        return sum;
    }
}
