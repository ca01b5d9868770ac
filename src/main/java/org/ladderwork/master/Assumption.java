package org.ladderwork.master;

/**
 * A hypothesis that a step of the derivation used, checked for the model at hand.
 *
 * @param name what it is called, such as {@code first moments of V vanish}
 * @param statement what was checked, with the operators of the model
 * @param holds the outcome; where it is false, the derivation went another, correct, way, which {@code consequence} states
 * @param consequence what follows where it does not hold; empty where it holds
 */
public record Assumption(String name, String statement, boolean holds, String consequence) {
    static Assumption holds(String name, String statement) {
        return new Assumption(name, statement, true, "");
    }

    static Assumption fails(String name, String statement, String consequence) {
        return new Assumption(name, statement, false, consequence);
    }
}
