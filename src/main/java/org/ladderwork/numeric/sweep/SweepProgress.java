package org.ladderwork.numeric.sweep;

/** Told how far a sweep is; called by one thread at a time, often. */
@FunctionalInterface
public interface SweepProgress {
    /** Tells nobody. */
    SweepProgress NONE = (done, of) -> {};

    /** @param done rows that are finished, those of earlier runs included @param of rows in this shard */
    void at(int done, int of);
}
