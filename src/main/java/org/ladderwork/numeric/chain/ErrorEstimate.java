package org.ladderwork.numeric.chain;

/**
 * What a structured solver knows about its error without extra work. An estimate, not a proof.
 *
 * @param sumRuleDefect largest |(Σ_b C_b − 1)_ij| among the computed entries
 * @param currentDefect largest difference between a current from the coherence of its bond and from continuity, in
 *     units of the rates around it; 0 where there are no bonds
 * @param residual Σ_b ‖w_b‖² / γ_b after the last shift: the part of the noise that was not distributed
 * @param narrowModes modes that were taken out one by one because their decay is too slow for a shift
 * @param eigenvectorError rounding over the smallest level distance of such a mode, 0 without them: how far its
 *     eigenvector, and so its division among the baths, may be off. The sum rule does not see this error
 */
public record ErrorEstimate(
        double sumRuleDefect, double currentDefect, double residual, int narrowModes, double eigenvectorError) {

    /** The largest of these, as an absolute error of C_b (whose entries are at most 1). */
    public double largest() {
        double measured = Math.max(Math.max(sumRuleDefect, currentDefect), residual);
        return Math.max(measured, Math.max(eigenvectorError, 0x1p-53));
    }

    /** Decimal digits to trust in occupations relative to the largest bath occupation; 0 means none. */
    public int digits() {
        double e = largest();
        return e < 1 ? (int) Math.floor(-Math.log10(e)) : 0;
    }
}
