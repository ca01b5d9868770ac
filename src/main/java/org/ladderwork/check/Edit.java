package org.ladderwork.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ladderwork.language.Expression;

/**
 * One change of an expression, not proved to help.
 *
 * @param slips what it would undo @param cost how big it is @param sentence what was wrong, in words @param result the whole expression after the change
 * @param deep whether it is none that {@link NodeSolution} finds: inside operators, or of labels, daggers, orders and whole terms
 */
record Edit(List<Slip> slips, int cost, Sentence sentence, Expression result, boolean deep) {
    private static final Set<Slip> LARGER =
            EnumSet.of(Slip.LABEL, Slip.EXTRA_TERM, Slip.DAGGER, Slip.INVERTED, Slip.ORDER);

    Edit(List<Slip> slips, int cost, Sentence sentence, Expression result) {
        this(slips, cost, sentence, result, false);
    }

    Edit {
        slips = List.copyOf(slips);
    }

    /** {@return a change by one slip at a place} */
    static Edit at(Place place, Slip slip, Sentence sentence, Expression replacement) {
        boolean deep = !place.argument() && (!place.scalar() || LARGER.contains(slip));
        return new Edit(List.of(slip), slip.cost(), sentence, place.plug().apply(replacement), deep);
    }

    /** {@return the same change, less likely} */
    Edit dearer(int more) {
        return new Edit(slips, cost + more, sentence, result, deep);
    }

    /** {@return this change and then another one} */
    Edit then(Edit next) {
        List<Slip> both = new java.util.ArrayList<>(slips);
        both.addAll(next.slips);
        return new Edit(both, cost + next.cost, Sentence.of(sentence, "; and", next.sentence), next.result);
    }
}
