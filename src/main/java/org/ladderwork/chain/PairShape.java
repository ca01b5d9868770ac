package org.ladderwork.chain;

/**
 * Pairs of two families at one distance: free values at the ends, a polynomial of the site between them.
 *
 * @param left family @param right family @param offset the second site minus the first
 * @param head how many values at the beginning of the chain are free @param tail how many at its end
 * @param degree of the polynomial in the smaller of the two sites
 */
record PairShape(String left, String right, int offset, int head, int tail, int degree) {
    /** How many unknowns it has. */
    int unknowns() {
        return head + tail + degree + 1;
    }

    boolean fits(PairMoment p, int distance) {
        return left.equals(p.left()) && right.equals(p.right()) && offset == distance;
    }
}
