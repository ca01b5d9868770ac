package org.ladderwork.check;

/** For which states of the system something holds. */
public enum Scope {
    /** No state occurs in it: an identity of parameters or operators. */
    IDENTITY("identically"),
    /** For the expectation values of every state. */
    EVERY_STATE("for every state"),
    /** For the values in the steady state. */
    STEADY_STATE("in the steady state");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** {@return the words for it} */
    public String words() {
        return words;
    }
}
