package org.ladderwork.numeric.collision;

import java.util.function.Function;
import org.ladderwork.numeric.gaussian.PhaseSpaceState;
import org.ladderwork.numeric.liouville.MatrixState;

/** The state of the system between two strokes. */
public sealed interface CollisionState {
    /** First and second moments. */
    record Gaussian(PhaseSpaceState moments) implements CollisionState {}

    /** A density matrix. */
    record Levels(MatrixState matrix) implements CollisionState {}

    /** One function per case. */
    default <T> T match(Function<Gaussian, T> gaussian, Function<Levels, T> levels) {
        return this instanceof Gaussian g ? gaussian.apply(g) : levels.apply((Levels) this);
    }
}
