package org.ladderwork.algebra;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a mode is, and with it the algebra of its operators.
 *
 * <p>The ladder basis |0), |1), … used by {@link #apply} is the one in which every element has rational entries: |n) is
 * the n-th power of the raising operator applied to the lowest state, not normalised. {@link #normStep} leads to the
 * orthonormal basis. Level 0 is the vacuum, the ground level, or S_z = −j.
 */
public sealed interface ModeKind permits Boson, Qubit, Level, Spin, Fermion {

    /** Chooses by kind; a further kind makes every caller fail to compile until it is handled. */
    <R> R match(
            Function<Boson, R> boson,
            Function<Qubit, R> qubit,
            Function<Level, R> level,
            Function<Spin, R> spin,
            Function<Fermion, R> fermion);

    /** {@return the word that declares the kind in a model file, for messages} */
    String word();

    /** {@return the number of levels; empty for a boson} */
    OptionalInt dimension();

    /** {@return whether {@code e} is an element of the basis of this kind} */
    boolean contains(LocalElement e);

    /** {@return {@code left · right} in the basis; empty if the product is zero} */
    List<LocalTerm> product(LocalElement left, LocalElement right);

    /** {@return the adjoint, again an element of the basis} */
    LocalElement adjoint(LocalElement e);

    /** {@return the number of ladder steps and S_z factors; zero only for the identity} */
    int degree(LocalElement e);

    /** {@return whether {@code e} anticommutes with odd elements of other modes} Only fermions have such elements. */
    default boolean isOdd(LocalElement e) {
        return false;
    }

    /**
     * {@return how many independent charges a mode of this kind carries} A charge is the eigenvalue of [N, ·] for a
     * diagonal N: the number operator, S_z, or one projector |j⟩⟨j| for each level j ≥ 1.
     */
    int charges();

    /**
     * {@return the charge numbered {@code label} that {@code e} adds}
     *
     * @param label from 0 to {@code charges() − 1}
     */
    int charge(LocalElement e, int label);

    /** The order of two elements of equal degree in print: creators first. */
    int compare(LocalElement left, LocalElement right);

    /** {@return {@code e|n)} in the unnormalised ladder basis} */
    LadderImage apply(LocalElement e, int n);

    /** {@return (n+1|n+1) / (n|n), the squared norm gained by the step from |n) to |n+1)} */
    int normStep(int n);

    /** {@return the element as plain text for a mode called {@code name}} */
    String text(String name, LocalElement e);
}
