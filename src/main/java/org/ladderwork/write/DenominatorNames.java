package org.ladderwork.write;

import java.util.HashMap;
import java.util.Map;

/** Names D₁, D₂, … for what had to be taken out of formulas: one name for equal parts, none that occurs in the document already. */
final class DenominatorNames {
    private final String used;
    private final Map<Formula, Formula> known = new HashMap<>(); // looked up only
    private int number;

    DenominatorNames(Document document) {
        StringBuilder all = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Equation equation) {
                all.append(TexFormula.of(equation.formula(), document.notation()))
                        .append('\n');
            }
        }
        used = all.toString();
    }

    private DenominatorNames(DenominatorNames other) {
        used = other.used;
        known.putAll(other.known);
        number = other.number;
    }

    /** The same names, to try something with. */
    DenominatorNames copy() {
        return new DenominatorNames(this);
    }

    /** Takes over what a trial has named. */
    void adopt(DenominatorNames trial) {
        known.putAll(trial.known);
        number = trial.number;
    }

    boolean isKnown(Formula formula) {
        return known.containsKey(formula);
    }

    /** The name of this part, a new one if it has none. */
    Formula of(Formula formula) {
        return known.computeIfAbsent(formula, f -> next());
    }

    private Formula next() {
        do {
            number++;
        } while (used.contains("D_{" + number + "}"));
        return new Formula.Indexed(new Formula.Glyph("D", "D"), Integer.toString(number));
    }
}
