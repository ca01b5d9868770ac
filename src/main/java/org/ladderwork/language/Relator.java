package org.ladderwork.language;

/** What may stand between the sides of a statement. */
public enum Relator {
    /** Equal. */
    EQUAL("="),
    /** The left side is defined as the right side. */
    DEFINED(":="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /** Much less. */
    MUCH_LESS("<<"),
    /** Much greater. */
    MUCH_GREATER(">>"),
    /** Equal to the order shown (≈, ≃). */
    APPROXIMATE("≈"),
    /** The leading behaviour in the stated limit. */
    ASYMPTOTIC("~"),
    /** Goes to. */
    TENDS("->"),
    /** Each of two statements follows from the other. */
    EQUIVALENT("<=>"),
    /** Equal up to a factor that does not depend on the state. */
    PROPORTIONAL("∝");

    private final String text;

    Relator(String text) {
        this.text = text;
    }

    /** Native text. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
