package org.ladderwork.numeric.chain;

import java.util.function.Function;

/** What came out of a network with few damped modes. */
public sealed interface NetworkOutcome permits NetworkOutcome.Steady, NetworkOutcome.Dark {

    /**
     * One steady state.
     *
     * @param response the second moments per unit occupation of each bath
     */
    record Steady(NetworkResponse response) implements NetworkOutcome {}

    /**
     * Normal modes that no bath reaches: the steady state depends on the initial state.
     *
     * @param frequency of one of them (a rate, like H)
     * @param decay its computed first-order decay rate, 0 or below what double precision can tell from 0
     * @param count how many there are
     */
    record Dark(double frequency, double decay, int count) implements NetworkOutcome {}

    /** One function per case. */
    default <T> T match(Function<Steady, T> steady, Function<Dark, T> dark) {
        return this instanceof Steady s ? steady.apply(s) : dark.apply((Dark) this);
    }
}
