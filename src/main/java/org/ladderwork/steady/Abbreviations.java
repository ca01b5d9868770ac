package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that formulas use. */
final class Abbreviations {
    private Abbreviations() {}

    /** {@return the abbreviations that occur, each after those its definition uses} */
    static List<Form.Abbreviation> usedIn(List<Form> forms) {
        Set<Form.Abbreviation> found = new LinkedHashSet<>();
        forms.forEach(f -> collect(f, found));
        return new ArrayList<>(found);
    }

    private static void collect(Form form, Set<Form.Abbreviation> found) {
        if (form.kind() == Form.Kind.NAMED) {
            Form.Abbreviation a = ((Form.Named) form).abbreviation();
            collect(a.definition(), found);
            found.add(a);
        }
        form.children().forEach(child -> collect(child, found));
    }
}
