package org.ladderwork.steady;

import java.util.List;
import java.util.Set;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * A scalar together with the way it is to be written.
 *
 * @param value the scalar that was derived
 * @param form the formula, proved equal to it on construction
 * @param abbreviations the names the formula uses, each before those that use it
 */
public record ClosedForm(Scalar value, Form form, List<Form.Abbreviation> abbreviations) {
    public ClosedForm {
        abbreviations = List.copyOf(abbreviations);
        ScalarField field = value.field();
        if (!form.value(field).equals(value)) {
            throw new IllegalArgumentException("the formula " + form + " is not the scalar " + value);
        }
    }

    /** {@return the formula with the definitions in the place of these names} */
    public Form writtenOut(Set<Form.Abbreviation> names) {
        return writtenOut(form, names);
    }

    private static Form writtenOut(Form f, Set<Form.Abbreviation> names) {
        if (f.kind() == Form.Kind.NAMED && names.contains(((Form.Named) f).abbreviation())) {
            return writtenOut(((Form.Named) f).abbreviation().definition(), names);
        }
        return f.withChildren(child -> writtenOut(child, names));
    }
}
