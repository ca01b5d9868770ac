package org.ladderwork.chain;

import java.util.List;
import java.util.Optional;

/** The equations of motion of pairs ⟨x_j† y_k⟩, for sites that are letters as well as for numbers. */
final class PairMotion {
    private final SymbolicChain chain;

    PairMotion(SymbolicChain chain) {
        this.chain = chain;
    }

    /**
     * d⟨p⟩/dt as a sum over pairs.
     *
     * @throws Escape if other moments occur: the pairs are no closed set
     * @throws Undecided if it depends on the width of a gap
     */
    PairSum rate(PairMoment p, Arrangement arrangement) {
        PairMoment at = new PairMoment(p.left(), arrangement.normal(p.at()), p.right(), arrangement.normal(p.to()));
        Optional<PairSum> rate =
                LocalModel.around(chain, arrangement, List.of(at.at(), at.to())).rate(at);
        return rate.orElseThrow(() -> new Escape(at));
    }

    /** A pair whose equation of motion needs more than pairs. */
    static final class Escape extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Escape(PairMoment p) {
            super("the equation of motion of " + p + " needs moments that are no pairs", null, false, false);
        }
    }
}
