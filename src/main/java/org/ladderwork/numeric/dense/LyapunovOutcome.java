package org.ladderwork.numeric.dense;

import java.util.function.Function;

/** What came out of K V + V Kᵀ + D = 0. */
public sealed interface LyapunovOutcome permits LyapunovOutcome.Stable, LyapunovOutcome.Unstable {

    /**
     * The drift is stable; there is exactly one steady covariance.
     *
     * @param covariance V, exactly symmetric
     * @param residual ‖K V + V Kᵀ + D‖_F / (2 ‖K‖_F ‖V‖_F + ‖D‖_F); of the order 10⁻¹⁶ when the solver did its work.
     *     It says nothing about the error: that is the certificate's matter
     * @param certificate proved error bound, or why there is none
     * @param margin distance from instability
     * @param method how it was computed, in words for a report
     */
    record Stable(
            double[][] covariance, double residual, Certificate certificate, StabilityMargin margin, String method)
            implements LyapunovOutcome {}

    /**
     * The drift has no steady state: fluctuations along this eigenvalue do not decay.
     *
     * @param eigenvalue the one of largest real part, Re ≥ 0
     */
    record Unstable(Eigenvalue eigenvalue) implements LyapunovOutcome {}

    /** One function per case. */
    default <T> T match(Function<Stable, T> stable, Function<Unstable, T> unstable) {
        return this instanceof Stable s ? stable.apply(s) : unstable.apply((Unstable) this);
    }
}
