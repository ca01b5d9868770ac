package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/** Constants of the standard model of floating-point arithmetic (N. J. Higham, Accuracy and Stability, ch. 3). */
@Source(key = "higham2002", at = "ch. 3")
final class Rounding {
    /** Unit roundoff of double. */
    static final double U = 0x1p-53;

    private Rounding() {}

    /** γ_k = k u / (1 − k u), rounded up. */
    static double gamma(int k) {
        double ku = k * U;
        return ku / (1 - ku) * (1 + 4 * U);
    }
}
