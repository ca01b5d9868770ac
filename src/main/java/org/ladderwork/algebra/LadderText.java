package org.ladderwork.algebra;

/** Plain text of a†^p a^q as a model file writes it. */
final class LadderText {
    private LadderText() {}

    static String of(String name, LocalElement e) {
        String creators = e.p() == 0 ? "" : power(name + "'", e.p());
        String annihilators = e.q() == 0 ? "" : power(name, e.q());
        return creators.isEmpty() || annihilators.isEmpty() ? creators + annihilators : creators + " " + annihilators;
    }

    static String power(String base, int exponent) {
        return exponent == 1 ? base : base + "^" + exponent;
    }
}
