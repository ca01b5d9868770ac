package org.ladderwork.steady;

import java.util.List;
import java.util.Set;

/**
 * Formulas that belong together and share their abbreviations.
 *
 * @param forms one for each scalar, in the order given, each proved equal to it
 * @param abbreviations the names they use, each before those that use it
 * @param own those of them that were introduced here and are declared by no model
 */
public record FormFamily(List<ClosedForm> forms, List<Form.Abbreviation> abbreviations, Set<Form.Abbreviation> own) {
    public FormFamily {
        forms = List.copyOf(forms);
        abbreviations = List.copyOf(abbreviations);
        own = Set.copyOf(own); // asked for membership only
    }

    /** {@return the number of symbols and numbers in all formulas and all definitions, the name of an abbreviation counted too} */
    public int size() {
        int size = 0;
        for (ClosedForm f : forms) {
            size += f.form().size();
        }
        for (Form.Abbreviation a : abbreviations) {
            size += a.definition().size() + 1;
        }
        return size;
    }
}
