package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.model.ModelFile;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Expansion;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.Limit;
import org.ladderwork.steady.SteadySeries;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;
import org.ladderwork.write.Report;

/**
 * Heat and work of the steady state as series in a limit: straight from the equations of motion where each order follows from those before it by
 * products alone, or where there is no closed solution; else expanded from that.
 */
final class SeriesSection {
    /** Longer terms are counted, not shown. */
    private static final int MOST_TERMS = 60;

    private final Loaded loaded;
    private final Analysis analysis;
    private final Function<Scalar, Form> form;
    private final Function<Scalar, Form> quick;
    private final Notation notation;

    SeriesSection(
            Loaded loaded,
            Analysis analysis,
            Function<Scalar, Form> form,
            Function<Scalar, Form> quick,
            Notation notation) {
        this.loaded = loaded;
        this.analysis = analysis;
        this.form = form;
        this.quick = quick;
        this.notation = notation;
    }

    /** {@return the series} @param text such as {@code gamma -> infinity} or {@code epsilon, eta -> 0}
     *  @throws SourceError if the limit cannot be read, or there is no series in it */
    Run.Result derive(String text, int order, Progress progress) {
        Source source = Source.of("--series", text);
        Limit limit = limit(source);
        Document.Builder out = new Document.Builder(Prose.of(analysis.system().title()), notation);
        Report.Builder report =
                new Report.Builder(analysis.system().title(), analysis.system().source());
        out.section("Series through order " + order);
        if (!(analysis.moments() instanceof MomentEquations.Outcome.Closed closed)) {
            out.paragraph(analysis.obstacle().orElse("the moments do not close") + ".");
            return new Run.Result(out.build(), report.build(), false);
        }
        progress.begin("series");
        Map<String, Formula> names = new LinkedHashMap<>();
        List<Operator> observables = new ArrayList<>();
        for (HeatRate heat : analysis.energetics().heats()) {
            names.put("heat(" + heat.bath() + ")", Formulas.heat(heat.bath()));
            observables.add(heat.operator());
        }
        names.put("work", Formulas.work());
        observables.add(analysis.energetics().work().operator());
        List<List<Expansion.Term>> series;
        SteadySeries direct = SteadySeries.of(closed.equations(), limit);
        boolean expanded = !direct.isTriangular() && analysis.steadyState().isPresent();
        try {
            series = expanded
                    ? observables.stream()
                            .map(o -> Expansion.through(analysis.steady(o), limit, order))
                            .toList()
                    : direct.of(observables, order);
        } catch (ArithmeticException none) {
            throw SourceError.at(
                    source.all(),
                    "there is no series in this limit: " + none.getMessage(),
                    "another limit, such as gamma -> infinity");
        }
        progress.begin("writing");
        out.paragraph(Prose.of("For")
                .math(limit(limit))
                .words(
                        expanded
                                ? ", expanded from the closed solution:"
                                : ", from the " + closed.equations().size()
                                        + " equations of motion order by order, without their closed solution:"));
        int k = 0;
        for (Map.Entry<String, Formula> quantity : names.entrySet()) {
            show(quantity.getKey(), quantity.getValue(), series.get(k), out, report);
            k++;
        }
        return new Run.Result(out.build(), report.build(), true);
    }

    private void show(
            String name, Formula quantity, List<Expansion.Term> terms, Document.Builder out, Report.Builder report) {
        List<Formula> shown = new ArrayList<>();
        List<Prose> counted = new ArrayList<>();
        for (Expansion.Term t : terms) {
            int size = Formulas.terms(t.value());
            Formula formula = Formula.of((size > MOST_TERMS ? quick : form).apply(t.value()));
            report.further("series " + name, Integer.toString(t.order()), Report.Expression.of(formula, notation));
            if (size > MOST_TERMS) {
                counted.add(Prose.of("order " + t.order() + ": " + size + " terms, in the JSON document"));
            } else {
                shown.add(formula);
            }
        }
        shown.add(new Formula.Words("…"));
        out.add(Block.Equation.of(
                Formula.equation(quantity, shown.size() == 1 ? shown.get(0) : new Formula.Sum(shown))));
        if (!counted.isEmpty()) {
            out.add(new Block.Items(counted));
        }
    }

    private static Formula limit(Limit limit) {
        List<Formula> names = new ArrayList<>();
        limit.parameters().forEach(s -> names.add(Formula.name(s.name())));
        Formula target = limit.infinite() ? new Formula.Glyph("∞", "\\infty") : Formula.of(0);
        return Formula.relation(
                names.size() == 1 ? names.get(0) : new Formula.Listing(names), Relator.TENDS_TO, target);
    }

    private Limit limit(Source source) {
        String[] sides = source.text().split("->|→", 2);
        String target = sides.length < 2 ? "" : sides[1].strip();
        boolean infinite = target.matches("infinity|inf|oo|∞");
        if (!infinite && !target.equals("0")) {
            throw SourceError.at(
                    source.all(),
                    "this is no limit",
                    "write, for instance: --series \"gamma -> infinity\" or \"epsilon, eta -> 0\"");
        }
        ModelFile model = loaded.model();
        TreeSet<Symbol> parameters = new TreeSet<>();
        for (String name : sides[0].split(",")) {
            Source one = Source.of("--series", name.strip());
            Scalar x = model.evaluator().scalar(model.file().reader().expression(one.all()));
            if (x.parameters().size() != 1 || !x.equals(Scalar.of(x.parameters().first()))) {
                throw SourceError.at(one.all(), "'" + name.strip() + "' is no parameter", "name one of the model");
            }
            parameters.add(x.parameters().first());
        }
        return new Limit(parameters, infinite);
    }
}
