package org.ladderwork.write;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the labelled equations of a document from 1, as LaTeX does where every display is numbered. */
final class EquationNumbers {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private EquationNumbers() {}

    /** @throws IllegalArgumentException if two equations have one label */
    static EquationNumbers of(Document document) {
        EquationNumbers all = new EquationNumbers();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Equation equation && equation.label().isPresent()) {
                String label = equation.label().orElseThrow();
                if (all.numbers.put(label, all.numbers.size() + 1) != null) {
                    throw new IllegalArgumentException("two equations are labelled '" + label + "'");
                }
            }
        }
        return all;
    }

    /** @throws IllegalArgumentException if no equation has this label */
    int of(String label) {
        Integer number = numbers.get(label);
        if (number == null) {
            throw new IllegalArgumentException("no equation is labelled '" + label + "'");
        }
        return number;
    }
}
