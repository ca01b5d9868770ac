package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.ClosedForm;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.FormFamily;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.write.Formula;

/** Heat rates and work rate of the steady state as one family of formulas, with the abbreviations they share. */
final class Rates {
    private final FormFamily family;
    private final Map<Scalar, ClosedForm> known = new TreeMap<>();

    private Rates(FormFamily family) {
        this.family = family;
        family.forms().forEach(f -> known.putIfAbsent(f.value(), f));
    }

    /** {@return the rates of a model that has a steady state; no formulas if it has none} */
    static Rates of(Analysis analysis, ClosedForms forms) {
        List<Scalar> values = new ArrayList<>();
        if (analysis.steadyState().isPresent()) {
            for (HeatRate heat : analysis.energetics().heats()) {
                values.add(analysis.steady(heat.operator()));
            }
            values.add(analysis.steady(analysis.energetics().work().operator()));
        }
        return new Rates(forms.of(values));
    }

    boolean has(Scalar x) {
        return known.containsKey(x);
    }

    /** {@return the formula of one of the rates, with abbreviations} */
    Form form(Scalar x) {
        return closed(x).form();
    }

    /** {@return the formula of one of the rates in which every abbreviation that no model declares is written out} */
    Form writtenOut(Scalar x) {
        return closed(x).writtenOut(family.own());
    }

    private ClosedForm closed(Scalar x) {
        ClosedForm form = known.get(x);
        if (form == null) {
            throw new IllegalArgumentException(x + " is no rate of this model");
        }
        return form;
    }

    /** {@return the abbreviations by name, each with its definition, in the order in which they can be read} */
    Map<String, Formula> definitions() {
        Map<String, Formula> all = new LinkedHashMap<>();
        for (Form.Abbreviation a : family.abbreviations()) {
            all.put(a.name(), Formula.equation(Formula.named(a), Formula.of(a.definition())));
        }
        return all;
    }

    /** {@return the number of letters and numbers in all rates and definitions} */
    int size() {
        return family.size();
    }

    /** {@return true if names were introduced that the model does not declare} */
    boolean isAbbreviated() {
        return !family.own().isEmpty();
    }
}
