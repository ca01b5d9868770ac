package org.ladderwork.numeric.dense;

import java.util.function.Function;

/** What came out of W C + C W† + F = 0. */
public sealed interface ComplexLyapunovOutcome permits ComplexLyapunovOutcome.Stable, ComplexLyapunovOutcome.Unstable {

    /**
     * The steady second moments.
     *
     * @param moments C = C†, C_ij = ⟨a_j† a_i⟩
     * @param residual relative residual, as in {@link LyapunovOutcome.Stable}
     * @param certificate {@link Certificate.Certified#scale} has one entry per mode: |C_ij − C_exact,ij| ≤ scale_i
     *     scale_j + rounding |C_ij|
     * @param margin distance from instability
     * @param method how it was computed
     */
    record Stable(
            ComplexMatrix moments, double residual, Certificate certificate, StabilityMargin margin, String method)
            implements ComplexLyapunovOutcome {}

    /**
     * No steady state.
     *
     * @param eigenvalue an eigenvalue of W with the largest real part, Re ≥ 0; the sign of its imaginary part is not
     *     determined
     */
    record Unstable(Eigenvalue eigenvalue) implements ComplexLyapunovOutcome {}

    /** One function per case. */
    default <T> T match(Function<Stable, T> stable, Function<Unstable, T> unstable) {
        return this instanceof Stable s ? stable.apply(s) : unstable.apply((Unstable) this);
    }
}
