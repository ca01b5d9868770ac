package org.ladderwork.model;

import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;

/**
 * A term γ L[A, ρ] of a master equation that is given and not derived.
 *
 * @param jump A
 * @param rate γ, real; it must not be negative where the model is used
 */
public record JumpRate(Operator jump, Scalar rate) {
    public JumpRate {
        if (!rate.isReal()) {
            throw new IllegalArgumentException("the rate " + rate + " is not real");
        }
    }
}
