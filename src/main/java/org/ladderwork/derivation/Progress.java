package org.ladderwork.derivation;

import java.util.function.Consumer;

/** Where a run is: the step under way, for a progress line and for what is said when the time is up. */
public final class Progress {
    private volatile String step = "reading the file";
    private final Consumer<String> listener;

    /** @param listener told of each step as it begins */
    public Progress(Consumer<String> listener) {
        this.listener = listener;
    }

    /** {@return the step under way} */
    public String step() {
        return step;
    }

    /** Begins a step. */
    void begin(String next) {
        step = next;
        listener.accept(next);
        if (Thread.currentThread().isInterrupted()) {
            throw new java.util.concurrent.CancellationException("stopped before: " + next);
        }
    }
}
