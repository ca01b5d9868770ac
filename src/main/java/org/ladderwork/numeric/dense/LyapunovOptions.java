package org.ladderwork.numeric.dense;

/**
 * What to do beyond solving.
 *
 * @param certificate whether to compute a rigorous error bound (one more triangular solve, about the time of the
 *     solution again)
 * @param refine whether to go on correcting the solution, with residuals in double-double arithmetic until nothing is left to
 *     correct; the answer is then exact up to its rounding to double wherever the certificate says so
 */
public record LyapunovOptions(boolean certificate, boolean refine) {
    /** Certificate, and one correction where it pays. */
    public static final LyapunovOptions DEFAULT = new LyapunovOptions(true, false);

    /** The solution alone, corrected once where it pays: fastest, no bound. */
    public static final LyapunovOptions PLAIN = new LyapunovOptions(false, false);

    /** Refinement and certificate: slowest, a bound of about one rounding. */
    public static final LyapunovOptions REFINED = new LyapunovOptions(true, true);
}
