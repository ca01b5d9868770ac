package org.ladderwork.numeric.gaussian;

import java.util.function.Function;
import org.ladderwork.numeric.dense.Eigenvalue;

/** Whether a Gaussian model has a steady state. */
public sealed interface GaussianOutcome {
    /** It has exactly one. */
    record Steady(GaussianSteadyState state) implements GaussianOutcome {}

    /**
     * It has none, or no unique one.
     *
     * @param eigenvalue of the drift; fluctuations along it do not decay
     * @param reason one sentence
     */
    record Unstable(Eigenvalue eigenvalue, String reason) implements GaussianOutcome {}

    /** One function per case. */
    default <T> T match(Function<Steady, T> steady, Function<Unstable, T> unstable) {
        return this instanceof Steady s ? steady.apply(s) : unstable.apply((Unstable) this);
    }
}
