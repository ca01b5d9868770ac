package org.ladderwork.algebra;

/**
 * A charge that every monomial shifts by an integer: [N, M] = (shift) M.
 *
 * <p>N is the number operator a†a, c†c or σ†σ, the component S_z, or for a d-level system the projector |j⟩⟨j| with
 * j = label + 1. Every diagonal symmetry Σ w N of a model is a combination of these.
 *
 * @param mode the mode that carries it
 * @param label from 0 to {@code mode.kind().charges() − 1}
 */
public record Charge(Mode mode, int label) implements Comparable<Charge> {
    public Charge {
        if (label < 0 || label >= mode.kind().charges()) {
            throw new IllegalArgumentException(
                    mode + " carries charges 0 to " + (mode.kind().charges() - 1) + ", there is no charge " + label);
        }
    }

    /** {@return the operator N} */
    public Operator operator() {
        return mode.kind()
                .match(
                        boson -> Operator.number(mode),
                        qubit -> Operator.number(mode),
                        level -> Operator.transition(mode, label + 1, label + 1),
                        spin -> Operator.sz(mode),
                        fermion -> Operator.number(mode));
    }

    @Override
    public int compareTo(Charge other) {
        int byMode = mode.compareTo(other.mode);
        return byMode != 0 ? byMode : Integer.compare(label, other.label);
    }
}
