package org.ladderwork.chain;

import java.util.Map;

/**
 * ⟨x_j† y_k⟩: one quantum is put on site j of the family x, one is taken from site k of the family y.
 *
 * @param left x @param at j @param right y @param to k
 */
public record PairMoment(String left, Site at, String right, Site to) {
    /** {@return ⟨y_k† x_j⟩, the conjugate} */
    public PairMoment conjugate() {
        return new PairMoment(right, to, left, at);
    }

    /** {@return the same with sites in place of letters} */
    PairMoment with(Map<String, Site> values) {
        return new PairMoment(left, at.with(values), right, to.with(values));
    }

    @Override
    public String toString() {
        return "<" + at.member(left) + "' " + to.member(right) + ">";
    }
}
