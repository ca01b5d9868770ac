package org.ladderwork.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.ClosedForm;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.FormFamily;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Report;

/** Heat rates and work rate of the steady state as one family of formulas, with the abbreviations they share. */
final class Rates {
    /** Letters and numbers of all rates: a few pages. */
    private static final int MOST_TO_READ = 3000;

    private final FormFamily family;
    /** The rates by their names in derivation files. */
    private final Map<String, Scalar> named;

    private final Map<Scalar, ClosedForm> known = new TreeMap<>();

    private Rates(FormFamily family, Map<String, Scalar> named) {
        this.family = family;
        this.named = named;
        family.forms().forEach(f -> known.putIfAbsent(f.value(), f));
    }

    /** {@return the rates of a model that has a steady state; no formulas if it has none} */
    static Rates of(Analysis analysis, ClosedForms forms) {
        Map<String, Scalar> named = new LinkedHashMap<>();
        if (analysis.steadyState().isPresent()) {
            for (HeatRate heat : analysis.energetics().heats()) {
                named.put("heat(" + heat.bath() + ")", analysis.steady(heat.operator()));
            }
            named.put("work", analysis.steady(analysis.energetics().work().operator()));
        }
        return new Rates(forms.of(List.copyOf(named.values())), named);
    }

    /** Adds the rates as they are printed, their abbreviations and the size of it all. */
    void report(Report.Builder report, Notation notation) {
        Map<String, Report.Expression> all = new LinkedHashMap<>();
        for (Form.Abbreviation a : family.abbreviations()) {
            String name = a.power() == 1 ? a.name() : a.name() + "^" + a.power();
            all.put(name, Report.Expression.of(Formula.of(a.definition()), notation));
        }
        named.forEach((name, x) -> all.put(name, Report.Expression.of(Formula.of(form(x)), notation)));
        if (!named.isEmpty()) {
            all.put("size", Report.Expression.of(Formula.of(size()), notation));
            all.forEach((name, e) -> report.further("rates", name, e));
        }
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

    /** {@return the name of an abbreviation that vanishes wherever this polynomial does} */
    Optional<Formula> containing(Scalar polynomial) {
        for (Form.Abbreviation a : isTooLongToRead() ? List.<Form.Abbreviation>of() : family.abbreviations()) {
            if (a.definition()
                    .value(polynomial.field())
                    .numerator()
                    .over(polynomial)
                    .denominator()
                    .isConstant()) {
                return Optional.of(Formula.named(a));
            }
        }
        return Optional.empty();
    }

    /** {@return the number of letters and numbers in all rates and definitions} */
    int size() {
        return family.size();
    }

    /** {@return true if the shortest form found is longer than anybody reads} Other forms are only made where somebody asked for them. */
    boolean isTooLongToRead() {
        return isAbbreviated() && size() > MOST_TO_READ;
    }

    /** {@return true if names were introduced that the model does not declare} */
    boolean isAbbreviated() {
        return !family.own().isEmpty();
    }
}
