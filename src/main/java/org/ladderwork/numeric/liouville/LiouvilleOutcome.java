package org.ladderwork.numeric.liouville;

import java.util.function.Function;

/** What came out of L(ρ) = 0. */
public sealed interface LiouvilleOutcome {
    /**
     * One steady state.
     *
     * @param state ρ, Hermitian, trace one
     * @param residual ‖L(ρ)‖ / (‖L‖ ‖ρ‖), largest entries
     * @param unknowns real numbers that were solved for
     * @param method in words
     */
    record Unique(MatrixState state, double residual, int unknowns, String method) implements LiouvilleOutcome {}

    /** Several steady states. @param dimension of their span, at least */
    record NotUnique(int dimension) implements LiouvilleOutcome {}

    /** The equations are too many for this solver. @param unknowns how many real ones @param work multiplications needed, about */
    record TooLarge(int unknowns, double work) implements LiouvilleOutcome {}

    /** One function per case. */
    default <T> T match(Function<Unique, T> unique, Function<NotUnique, T> notUnique, Function<TooLarge, T> tooLarge) {
        if (this instanceof Unique u) {
            return unique.apply(u);
        }
        return this instanceof NotUnique n ? notUnique.apply(n) : tooLarge.apply((TooLarge) this);
    }
}
