package org.ladderwork.check;

import java.util.List;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;

/**
 * A change of a refuted statement that makes it true, and was proved to.
 *
 * @param slips what went wrong, one entry for each change
 * @param sentence in words and formulas
 * @param left the left side after the change @param relator between the sides @param right the right side after the change
 * @param qualification where the changed statement holds, if not everywhere: {@code for n_1 = n_2}, {@code as epsilon -> 0}; else empty
 * @param cost how far it is from what was written; the list of explanations is in this order
 */
public record Diagnosis(
        List<Slip> slips,
        Sentence sentence,
        Expression left,
        Relator relator,
        Expression right,
        String qualification,
        int cost) {
    public Diagnosis {
        slips = List.copyOf(slips);
    }

    /** {@return the statement that was proved, as native text} */
    public String corrected() {
        return left.toText() + " " + relator + " " + right.toText()
                + (qualification.isEmpty() ? "" : " " + qualification);
    }
}
