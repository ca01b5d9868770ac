package org.ladderwork.numeric.dense;

import java.util.function.Function;

/** What came out of V = X V Xᵀ + Y. */
public sealed interface SteinOutcome permits SteinOutcome.Stable, SteinOutcome.Unstable {

    /**
     * The map contracts; there is exactly one fixed point.
     *
     * @param covariance V, exactly symmetric
     * @param residual ‖X V Xᵀ + Y − V‖_F / ‖V‖_F
     * @param certificate proved error bound, or why there is none
     * @param doublings squarings of X that were needed; 2^doublings applications of the map reach the fixed point
     */
    record Stable(double[][] covariance, double residual, Certificate certificate, int doublings)
            implements SteinOutcome {}

    /**
     * Applied again and again the map does not settle.
     *
     * @param eigenvalue the eigenvalue of X of largest modulus; |λ| ≥ 1 within rounding
     */
    record Unstable(Eigenvalue eigenvalue) implements SteinOutcome {}

    /** One function per case. */
    default <T> T match(Function<Stable, T> stable, Function<Unstable, T> unstable) {
        return this instanceof Stable s ? stable.apply(s) : unstable.apply((Unstable) this);
    }
}
