package org.ladderwork.numeric.chain;

import java.util.function.Function;

/** What came out of a chain with damped sites. */
public sealed interface ChainOutcome permits ChainOutcome.Steady, ChainOutcome.Dark {

    /**
     * One steady state.
     *
     * @param response the second moments per unit occupation of each bath
     */
    record Steady(ChainResponse response) implements ChainOutcome {}

    /**
     * A mode that no bath reaches: the steady state depends on the initial state.
     *
     * @param firstSite first site of the connected piece of the chain that holds the mode
     * @param lastSite its last site
     * @param frequency the mode's frequency (a rate, like the energies)
     * @param decay the computed decay rate of its amplitude, 0 or below what double precision can tell from 0
     */
    record Dark(int firstSite, int lastSite, double frequency, double decay) implements ChainOutcome {}

    /** One function per case. */
    default <T> T match(Function<Steady, T> steady, Function<Dark, T> dark) {
        return this instanceof Steady s ? steady.apply(s) : dark.apply((Dark) this);
    }
}
