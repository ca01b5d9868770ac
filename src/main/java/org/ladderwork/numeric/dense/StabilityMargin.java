package org.ladderwork.numeric.dense;

/**
 * How far a stable drift is from instability.
 *
 * @param rightmost the computed eigenvalue of largest real part; its real part is the spectral abscissa, negative
 * @param nearlyUnstable whether the abscissa is smaller in size than 10⁻⁸ of the largest row sum of |K|: then half of
 *     the digits or more are lost to conditioning, and the covariance is dominated by one slow mode
 */
public record StabilityMargin(Eigenvalue rightmost, boolean nearlyUnstable) {
    /** Share of ‖K‖ below which a drift counts as nearly unstable. */
    public static final double NEARLY = 1e-8;

    /** max Re λ &lt; 0, in the unit of the drift. */
    public double spectralAbscissa() {
        return rightmost.real();
    }
}
