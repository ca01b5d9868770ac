package org.ladderwork.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Source;
import org.ladderwork.model.ModelFile;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** A few quantities of the steady state, such as {@code heat(1)}, and nothing else of the derivation: only the moments they need are solved for. */
final class ChosenQuantities {
    private static final int MOST_TERMS_TO_READ = 200;

    private final Loaded loaded;
    private final ClosedForms.Style style;
    private final ClosedForms forms;
    private final Notation notation;
    private final Analysis analysis;

    ChosenQuantities(Loaded loaded, ClosedForms.Style style, ClosedForms forms, Notation notation, Analysis analysis) {
        this.loaded = loaded;
        this.style = style;
        this.forms = forms;
        this.notation = notation;
        this.analysis = analysis;
    }

    /** {@return these quantities in closed form} @param names in the language of derivation files @param forReport whether for JSON too
     *  @throws org.ladderwork.language.SourceError if one cannot be read or has no steady value */
    Run.Result derive(List<String> names, boolean forReport, Progress progress) {
        ModelFile model = loaded.model();
        Document.Builder out = new Document.Builder(Prose.of(analysis.system().title()), notation);
        Report.Builder report =
                new Report.Builder(analysis.system().title(), analysis.system().source());
        Map<String, Report.Expression> values = new LinkedHashMap<>();
        out.section("In the steady state");
        for (String name : names) {
            progress.begin("steady state: " + name);
            Source source = Source.of("--only", name);
            Expression asked = model.file().reader().expression(source.all());
            Scalar value =
                    model.evaluator().with(ModelQuantities.alone(analysis)).scalar(asked);
            if (style == ClosedForms.Style.EXPANDED && !forReport && Formulas.terms(value) > MOST_TERMS_TO_READ) {
                // Nobody reads this: on one line, for other programs.
                out.add(new Block.Listing(List.of(name + " = " + value)));
                continue;
            }
            progress.begin("closed form: " + name);
            Form form = forms.of(value).form();
            Formula left = new Formula.Glyph(name, "\\mathrm{" + name + "}");
            Formula right = Formula.of(form);
            out.add(Block.Equation.of(Formula.equation(left, right)));
            if (forReport) {
                values.put(name, Report.Expression.of(right, notation));
            }
        }
        out.paragraph(
                "Compared with the moment equations at random points modulo a prime; without --only the residual of every equation"
                        + " is proved to be zero.");
        report.steadyState(new Report.SteadyState(Optional.of(true), Optional.empty(), List.of(), values));
        return new Run.Result(out.build(), report.build(), true);
    }
}
