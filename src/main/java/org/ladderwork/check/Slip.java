package org.ladderwork.check;

/** What people get wrong when they derive a formula by hand. */
public enum Slip {
    /** A sign, of the whole or of one term. */
    SIGN(1),
    /** 1 and 2 exchanged, in one place or everywhere. */
    LABEL(1),
    /** i for −i. */
    IMAGINARY_UNIT(1),
    /** A dagger or a conjugation too few or too many. */
    DAGGER(1),
    /** A numerical factor. */
    NUMBER(2),
    /** A rate and its half or double. */
    HALF(2),
    /** An exponent. */
    POWER(2),
    /** n, n + 1, 2n + 1 taken for each other. */
    OCCUPATION(2),
    /** A parameter missing as a factor, or too much. */
    FACTOR(3),
    /** Another parameter in its place. */
    PARAMETER(3),
    /** Numerator and denominator, or the two sides of a difference, exchanged. */
    INVERTED(2),
    /** Two operators in the wrong order, or a commutator for an anticommutator. */
    ORDER(2),
    /** A term left out. */
    MISSING_TERM(3),
    /** A term too many. */
    EXTRA_TERM(3),
    /** The relation points the wrong way. */
    DIRECTION(1),
    /** True only where parameters coincide. */
    SPECIAL_CASE(5),
    /** True to leading order only. */
    LEADING_ORDER(5);

    private final int cost;

    Slip(int cost) {
        this.cost = cost;
    }

    /** {@return how big a change it is; a small one is the likelier explanation} */
    public int cost() {
        return cost;
    }
}
