package org.ladderwork.check;

import java.util.List;
import org.ladderwork.language.Expression;

/**
 * One change of an expression, not proved to help.
 *
 * @param slips what it would undo @param cost how big it is @param sentence what was wrong, in words @param result the whole expression after the change
 */
record Edit(List<Slip> slips, int cost, String sentence, Expression result) {
    Edit {
        slips = List.copyOf(slips);
    }

    /** {@return a change by one slip at a place} */
    static Edit at(Place place, Slip slip, String sentence, Expression replacement) {
        return new Edit(List.of(slip), slip.cost(), sentence, place.plug().apply(replacement));
    }

    /** {@return the same change, less likely} */
    Edit dearer(int more) {
        return new Edit(slips, cost + more, sentence, result);
    }

    /** {@return this change and then another one} */
    Edit then(Edit next) {
        List<Slip> both = new java.util.ArrayList<>(slips);
        both.addAll(next.slips);
        return new Edit(both, cost + next.cost, sentence + "; and " + next.sentence, next.result);
    }
}
