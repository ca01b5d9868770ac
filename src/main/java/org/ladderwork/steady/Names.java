package org.ladderwork.steady;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ladderwork.scalar.Symbol;

/** Names for abbreviations that no declared symbol has. */
final class Names {
    private Names() {}

    /** {@return the first of letter_1, letter_2, … that is free} */
    static String fresh(String letter, Set<String> taken, Set<String> ours) {
        for (int k = 1; ; k++) {
            String name = letter + "_" + k;
            if (!taken.contains(name) && !ours.contains(name)) {
                return name;
            }
        }
    }

    /** {@return the names of the field's symbols and of the declared abbreviations, with and without index} */
    static Set<String> taken(List<Symbol> symbols, List<ClosedForms.Declared> declared) {
        Set<String> names = new LinkedHashSet<>();
        symbols.forEach(s -> names.add(s.name()));
        declared.forEach(d -> names.add(d.name()));
        return new HashSet<>(names);
    }
}
