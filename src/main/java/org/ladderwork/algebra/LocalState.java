package org.ladderwork.algebra;

import org.ladderwork.scalar.Scalar;

/**
 * The state of one mode, known by the expectation values of its basis elements.
 *
 * <p>Every state here is even: a fermionic mode has no expectation value of c. That is what makes products of such
 * states, and traces over some of the modes, independent of the order of the modes.
 */
public sealed interface LocalState permits GaussianState, Populations, DensityMatrix {

    /** {@return whether a mode of this kind can be in this state} */
    boolean fits(ModeKind kind);

    /** {@return ⟨e⟩ for a basis element of {@code kind}} */
    Scalar expectation(ModeKind kind, LocalElement e);

    /** {@return the lowest state of a mode: the vacuum, level 0, or S_z = −j} */
    static LocalState ground(ModeKind kind) {
        return kind.dimension().isPresent()
                ? Populations.pure(kind.dimension().getAsInt(), 0)
                : GaussianState.thermal(Scalar.ZERO);
    }
}
