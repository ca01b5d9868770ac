package org.ladderwork.numeric.chain;

/** Told now and then how far a long solve has come; called from one thread at a time. */
@FunctionalInterface
public interface SolverProgress {
    /** Reports nothing. */
    SolverProgress SILENT = (stage, fraction) -> {};

    /**
     * Progress.
     *
     * @param stage what is being done, in words
     * @param fraction of this stage, 0 … 1
     */
    void report(String stage, double fraction);
}
