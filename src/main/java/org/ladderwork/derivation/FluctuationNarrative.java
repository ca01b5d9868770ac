package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.thermo.CountedCurrent.Unit;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** The fluctuations of the currents, written down. */
final class FluctuationNarrative {
    /** A longer formula is counted, not shown. */
    private static final int MOST_TERMS = 160;

    private final Analysis analysis;
    private final Formulas f;
    private final Document.Builder out;
    private final Report.Builder report;
    private final Notation notation;

    FluctuationNarrative(
            Analysis analysis,
            Function<Scalar, Form> form,
            Document.Builder out,
            Report.Builder report,
            Notation notation) {
        this.analysis = analysis;
        this.f = new Formulas(form);
        this.out = out;
        this.report = report;
        this.notation = notation;
    }

    /** {@return whether everything that can be counted has its noise} */
    boolean write() {
        out.section("Fluctuations of the currents");
        if (analysis.obstacle().isPresent()) {
            out.paragraph(analysis.obstacle().get() + ".");
            return false;
        }
        Fluctuations fluctuations = analysis.fluctuations();
        List<String> baths = fluctuations.counted();
        fluctuations.obstacles().forEach(o -> out.paragraph("Not counted: " + o + "."));
        if (baths.isEmpty()) {
            return true;
        }
        out.paragraph(
                "Quanta that enter the system, counted by measuring each ancilla before and after its collision:"
                        + " the mean current I and the zero-frequency noise S_ij = lim Cov(N_i, N_j)/t, from the generator that counts.");
        try {
            for (String bath : baths) {
                show("current(" + bath + ")", current(bath), fluctuations.current(bath));
            }
            noises(fluctuations, baths);
        } catch (IllegalStateException beyond) {
            out.paragraph(beyond.getMessage() + ".");
            return false;
        }
        return true;
    }

    private void noises(Fluctuations fluctuations, List<String> baths) {
        List<Scalar> shown = new ArrayList<>();
        List<Formula> names = new ArrayList<>();
        for (int i = 0; i < baths.size(); i++) {
            for (int j = i; j < baths.size(); j++) {
                Scalar s = fluctuations.noise(Unit.QUANTA, baths.get(i), baths.get(j));
                String name = "noise(" + baths.get(i) + (i == j ? "" : ", " + baths.get(j)) + ")";
                Formula symbol = noise(baths.get(i), baths.get(j));
                int same = shown.indexOf(s);
                int opposite = shown.indexOf(s.negated());
                if (same >= 0 || opposite >= 0) {
                    Formula known = names.get(same >= 0 ? same : opposite);
                    out.equation(Formula.equation(symbol, same >= 0 ? known : new Formula.Negative(known)));
                    report.further("fluctuations", name, Report.Expression.of(f.of(s), notation));
                } else {
                    shown.add(s);
                    names.add(symbol);
                    show(name, symbol, s);
                }
            }
        }
    }

    private void show(String name, Formula symbol, Scalar value) {
        Formula written = f.of(value);
        report.further("fluctuations", name, Report.Expression.of(written, notation));
        if (Formulas.terms(value) <= MOST_TERMS) {
            out.add(Block.Equation.of(Formula.equation(symbol, written)).labelled(name.replaceAll("[(), ]+", "-")));
        } else {
            out.add(Block.Equation.of(Formula.equation(symbol, new Formula.Glyph("…", "\\ldots")))
                    .because(Prose.of(Formulas.terms(value) + " terms; the formula is in the JSON document")));
        }
    }

    static Formula current(String bath) {
        return new Formula.Quantity(new Formula.Indexed(new Formula.Glyph("I", "I"), bath), "current(" + bath + ")");
    }

    static Formula noise(String first, String second) {
        boolean same = first.equals(second);
        boolean digits = (first + second).matches("\\d\\d");
        String index = digits ? first + second : first + "," + second;
        return new Formula.Quantity(
                new Formula.Indexed(new Formula.Glyph("S", "S"), index),
                same ? "noise(" + first + ")" : "noise(" + first + ", " + second + ")");
    }
}
