package org.ladderwork.write;

/** A piece of running text. */
public sealed interface Inline {
    /** Words as they are; no markup in any target's syntax. */
    record Words(String words) implements Inline {}

    /** A formula within a line. */
    record Math(Formula formula) implements Inline {}

    /**
     * A formula as its author wrote it, in a display of its own.
     *
     * @param latex for math mode @param text what a plain terminal shows @param signs what one with Unicode shows
     */
    record Typeset(String latex, String text, String signs) implements Inline {
        /** The text in every terminal: what somebody typed. */
        public Typeset(String latex, String text) {
            this(latex, text, text);
        }
    }

    /** Words that are stressed. */
    record Stressed(String words) implements Inline {}

    /** Text to be typed or found in a file. */
    record Code(String text) implements Inline {}

    /** A reference to a labelled {@link Block.Equation} of the same document. */
    record Reference(String label) implements Inline {}
}
