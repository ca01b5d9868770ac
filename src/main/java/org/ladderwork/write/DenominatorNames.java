package org.ladderwork.write;

import java.util.function.Supplier;

/** Names D₁, D₂, … for what had to be taken out of a formula, none of which occurs in the document. */
final class DenominatorNames implements Supplier<Formula> {
    private final String used;
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

    @Override
    public Formula get() {
        do {
            number++;
        } while (used.contains("D_{" + number + "}"));
        return new Formula.Glyph("D" + Scripts.below(Integer.toString(number)), "D_{" + number + "}");
    }
}
