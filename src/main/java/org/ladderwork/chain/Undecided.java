package org.ladderwork.chain;

/** An answer depends on whether a gap of an {@link Arrangement} has its least width; the arrangement is then divided. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int gap;

    Undecided(int gap) {
        super("the answer depends on the width of gap " + gap, null, false, false);
        this.gap = gap;
    }

    int gap() {
        return gap;
    }
}
