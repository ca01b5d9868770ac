package org.ladderwork.numeric.dense;

import java.util.function.Function;

/** What is proved about the error of a solution. */
public sealed interface Certificate permits Certificate.Certified, Certificate.NotCertified {

    /**
     * A bound that holds in exact arithmetic for the numbers returned: rounding of the bound's own computation is
     * included. It also proves that the drift is stable.
     *
     * @param relative ‖V − V_exact‖_F ≤ relative · ‖V‖_F
     * @param scale |V_ij − V_exact,ij| ≤ scale_i scale_j + rounding |V_ij|, in the unit of V
     * @param rounding 2⁻⁵³ for a refined solution (it is the rounding of a more exact one), else 0
     */
    record Certified(double relative, double[] scale, double rounding) implements Certificate {
        /** Bound on the error of the entry (i, j), whose value is {@code value}. */
        public double entrywise(int i, int j, double value) {
            return Math.nextUp(Math.nextUp(scale[i] * scale[j]) + Math.nextUp(rounding * Math.abs(value)));
        }
    }

    /**
     * No bound.
     *
     * @param reason one sentence for the user
     */
    record NotCertified(String reason) implements Certificate {}

    /** One function per case. */
    default <T> T match(Function<Certified, T> certified, Function<NotCertified, T> notCertified) {
        return this instanceof Certified c ? certified.apply(c) : notCertified.apply((NotCertified) this);
    }
}
