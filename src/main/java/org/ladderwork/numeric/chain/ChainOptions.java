package org.ladderwork.numeric.chain;

/**
 * How to solve a chain.
 *
 * @param threads threads to use, at least 1. The result does not depend on it
 * @param rows rows i of C to keep whole, 0-based; 2 N numbers per bath each
 * @param progress is told how far the solve has come
 */
public record ChainOptions(int threads, int[] rows, SolverProgress progress) {
    /** One thread, no rows, no progress. */
    public static final ChainOptions DEFAULT = new ChainOptions(1, new int[0], SolverProgress.SILENT);

    /** Checks the number of threads. */
    public ChainOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + "; it must be at least 1");
        }
    }

    /** The same with all cores of this machine. */
    public ChainOptions onAllCores() {
        return new ChainOptions(Runtime.getRuntime().availableProcessors(), rows, progress);
    }

    /** The same with these rows. */
    public ChainOptions with(int... wanted) {
        return new ChainOptions(threads, wanted.clone(), progress);
    }

    /** The same with this listener. */
    public ChainOptions with(SolverProgress listener) {
        return new ChainOptions(threads, rows, listener);
    }
}
