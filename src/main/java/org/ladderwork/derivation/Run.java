package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Region;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;
import org.ladderwork.model.ModelFile;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.Stability;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.thermo.CountedCurrent;
import org.ladderwork.write.Document;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** Derives everything a file asks for, and writes it down once, for every output. */
public final class Run {
    /**
     * What came out.
     *
     * @param document for text, LaTeX and HTML
     * @param report for JSON
     * @param holds whether everything asked for was derived and every claim holds
     */
    public record Result(Document document, Report report, boolean holds) {}

    /**
     * What is asked for.
     *
     * @param style how closed forms are written
     * @param seed of the random points of cross-checks @param points how many of them
     * @param audit whether the model itself is audited
     * @param report whether the report for JSON is wanted, which takes its time
     * @param fullChecks whether every route is a cross-check, the slow ones too
     */
    public record Options(
            ClosedForms.Style style, long seed, int points, boolean audit, boolean report, boolean fullChecks) {
        public static final Options DEFAULT = new Options(ClosedForms.Style.SHORTEST, 20181123, 25, false);

        public Options(ClosedForms.Style style, long seed, int points, boolean audit) {
            this(style, seed, points, audit, true, false);
        }

        Options withPoints(int other) {
            return new Options(style, seed, other, audit, report, fullChecks);
        }
    }

    private static final int MOST_TERMS_TO_SHORTEN = 60;

    private final Loaded loaded;
    private final Options options;
    private final Progress progress;
    private final Map<String, Double> timings = new LinkedHashMap<>();
    private long mark = System.nanoTime();
    private List<CrossCheck> further = List.of();

    private Run(Loaded loaded, Options options, Progress progress) {
        this.loaded = loaded;
        this.options = options;
        this.progress = progress;
    }

    /** {@return everything the file asks for}
     *  @throws SourceError if the model is wrong at a place of the file */
    public static Result of(Loaded loaded, Options options, Progress progress) {
        return ChainRun.applies(loaded)
                ? ChainRun.derive(loaded, options, progress)
                : new Run(loaded, options, progress).derive();
    }

    /** {@return these quantities in closed form, and nothing else}
     *  @param quantities in the language of derivation files, such as {@code heat(1)} @param report whether for JSON too
     *  @throws SourceError if the model is wrong, or a quantity cannot be read or has no steady value */
    public static Result only(
            Loaded loaded, List<String> quantities, boolean report, Options options, Progress progress) {
        ModelFile model = loaded.model();
        progress.begin("master equation");
        ClosedForms forms =
                ClosedForms.over(model.system().field()).with(declared(model)).in(options.style());
        return new ChosenQuantities(loaded, options.style(), forms, notation(model), analysis(model))
                .derive(quantities, report, progress);
    }

    /** {@return heat and work as series, and nothing else}
     *  @param limit such as {@code gamma -> infinity} @param order the order of smallness they go through
     *  @throws SourceError if the model or the limit is wrong */
    public static Result series(Loaded loaded, String limit, int order, Options options, Progress progress) {
        progress.begin("moment equations");
        Run run = new Run(loaded, options, progress);
        Writing writing = run.writing(loaded.model());
        return new SeriesSection(
                        loaded, analysis(loaded.model()), writing.result(), writing.quick(), notation(loaded.model()))
                .derive(limit, order, progress);
    }

    /** {@return the numbers of every quantity at the point that was set, by every method}
     *  @throws SourceError if a parameter has no value */
    public static Result evaluate(Loaded loaded, Options options, Progress progress) {
        return new Run(loaded, options, progress).evaluate();
    }

    private Result evaluate() {
        ModelFile model = loaded.model();
        requireValues(loaded);
        List<Symbol> parameters = model.system().field().parameters();
        progress.begin("steady state");
        Analysis analysis = analysis(model);
        analysis.stationarity();
        lap("steadyState");
        Writing writing = writing(model);
        Notation notation = notation(model);
        Document.Builder out = new Document.Builder(Prose.of(analysis.system().title()), notation);
        ReportWriter writer = new ReportWriter(analysis, writing.quick(), writing.quick(), notation, loaded.point());
        Report.Builder report = writer.fill(parameters, Optional.empty(), List.of());
        boolean any = numbers(analysis, parameters, out, report);
        timings.forEach(report::timing);
        return new Result(out.build(), report.build(), any);
    }

    private boolean numbers(Analysis analysis, List<Symbol> parameters, Document.Builder out, Report.Builder report) {
        if (!loaded.point().keySet().containsAll(parameters)) {
            return false;
        }
        progress.begin("numbers");
        boolean any = NumbersSection.add(analysis, parameters, loaded.point(), Wanted.of(loaded.model()), out, report);
        lap("numbers");
        return any;
    }

    private Result derive() {
        ModelFile model = loaded.model();
        List<Symbol> parameters = model.system().field().parameters();
        progress.begin("master equation, heat and work");
        Analysis analysis = analysis(model);
        lap("masterEquation");
        progress.begin("moment equations");
        analysis.moments();
        lap("moments");
        progress.begin("steady state");
        analysis.stationarity();
        lap("steadyState");
        progress.begin("stability");
        Optional<Stability> stability = stability(analysis);
        stability.ifPresent(st -> st.determinants().forEach(model.system().field()::expectFactor));
        lap("stability");
        Region region = Region.of(model.system().field())
                .with(stability.map(Stability::conditions).orElse(List.of()));
        Wanted wanted = Wanted.of(model);
        CrossChecks routes = new CrossChecks(analysis, parameters, region, options);
        boolean counting = wanted.names("fluctuations") && fluctuations(analysis);
        FutureTask<List<CrossCheck>> checks = (counting ? routes.withNoise(analysis) : routes).start();
        progress.begin("closed forms");
        Writing writing = writing(model);
        Function<Scalar, Form> form = writing.usual();
        Notation notation = notation(model);
        Document.Builder out = new Document.Builder(Prose.of(analysis.system().title()), notation);
        out.origin("ladderwork " + Version.text());
        if (!analysis.system().source().isEmpty()) {
            out.origin(analysis.system().source());
        }
        if (!loaded.fixed().isEmpty()) {
            List<String> values = new ArrayList<>();
            loaded.fixed().forEach((name, value) -> values.add(name + " = " + value));
            out.paragraph("With numbers in place of parameters, for which alone all of this is derived: "
                    + String.join(", ", values) + ".");
        }
        Rates rates = Rates.of(analysis, writing.forms());
        narrate(analysis, stability, writing, rates, out, wanted);
        lap("closedForms");
        ReportWriter writer = new ReportWriter(analysis, form, rates::writtenOut, notation, loaded.point());
        Report.Builder report =
                new Report.Builder(analysis.system().title(), analysis.system().source());
        if (options.report()) {
            report = writer.fill(parameters, stable(stability), Validity.conditions(analysis));
            rates.report(report, notation);
            if (analysis.unexpanded().isPresent() || rates.isTooLongToRead()) {
                Unexpanded unexpanded =
                        new Unexpanded(((MomentEquations.Outcome.Closed) analysis.moments()).equations());
                new UnexpandedNarrative(
                                analysis, unexpanded, new Formulas(form), new Document.Builder(Prose.EMPTY, notation))
                        .report(report, notation);
            }
        }
        boolean holds =
                analysis.obstacle().isEmpty() || analysis.unexpanded().isPresent() || !wanted.needsSteadyState();
        if (options.audit()) {
            progress.begin("audit");
            holds &= AuditSection.add(analysis, region, writing.quick(), notation, writer, out, report);
            lap("audit");
        }
        if (wanted.names("fluctuations")) {
            holds &= new FluctuationNarrative(analysis, writing.result(), out, report, notation).write();
        }
        if (wanted.names("global master equation")) {
            progress.begin("global master equation");
            boolean derived = new GlobalNarrative(analysis, writing.result(), out, report, notation).write();
            holds &= derived;
            further = derived
                    ? GlobalChecks.of(analysis, parameters, region, options.points(), options.seed())
                    : List.of();
            lap("global");
        }
        holds &= claims(
                model,
                analysis,
                region,
                new Claims(
                        writing.quick(),
                        x -> writer.expression(x, writing.quick()),
                        new Statements(notation, model.file().table())),
                out,
                report);
        crossChecks(analysis, checks, out, report);
        numbers(analysis, parameters, out, report);
        timings.forEach(report::timing);
        return new Result(out.build(), report.build(), holds);
    }

    /** Derives the noise of every counted current; false if that cannot be done. */
    private boolean fluctuations(Analysis analysis) {
        progress.begin("fluctuations");
        try {
            List<String> baths = analysis.fluctuations().counted();
            baths.forEach(b -> baths.forEach(c -> analysis.fluctuations().noise(CountedCurrent.Unit.QUANTA, b, c)));
            return true;
        } catch (IllegalStateException beyond) {
            return false;
        } finally {
            lap("fluctuations");
        }
    }

    private static Optional<Stability> stability(Analysis analysis) {
        return analysis.steadyState().isEmpty()
                ? Optional.empty()
                : analysis.drift().map(Stability::of);
    }

    /** True or false only where it is so for all values of the parameters. */
    private static Optional<Boolean> stable(Optional<Stability> stability) {
        return stability.filter(s -> s.decided() && s.conditions().isEmpty()).map(s -> true);
    }

    private boolean claims(
            ModelFile model,
            Analysis analysis,
            Region region,
            Claims claims,
            Document.Builder out,
            Report.Builder report) {
        if (model.claims().isEmpty() && model.file().all(Statement.Image.class).isEmpty()) {
            return true;
        }
        progress.begin("claims");
        List<Judgement> judgements = Claims.judge(model, analysis, region);
        List<ModelImages.Found> images = new ModelImages(model, analysis).judge();
        out.section("Claims");
        out.add(ModelImages.with(claims.lines(judgements), images));
        judgements.forEach(j -> report.claim(claims.report(j)));
        images.forEach(i -> report.claim(i.claim()));
        lap("claims");
        return judgements.stream().allMatch(j -> j.verdict().holds())
                && images.stream().allMatch(ModelImages.Found::holds);
    }

    private void crossChecks(
            Analysis analysis, FutureTask<List<CrossCheck>> underway, Document.Builder out, Report.Builder report) {
        progress.begin("cross-checks");
        List<CrossCheck> checks = new ArrayList<>(CrossChecks.of(underway));
        checks.addAll(further);
        if (CrossCheckTable.of(analysis, checks, options.fullChecks()).write(out, report)) {
            lap("crossChecks");
        }
    }

    static Analysis analysis(ModelFile model) {
        try {
            return Analysis.of(model.system(), List.<Operator>of());
        } catch (IllegalArgumentException wrong) {
            Span at = model.file().statements().get(0).span();
            throw SourceError.at(at, String.valueOf(wrong.getMessage()), "");
        }
    }

    private void narrate(
            Analysis analysis,
            Optional<Stability> stability,
            Writing writing,
            Rates rates,
            Document.Builder out,
            Wanted wanted) {
        Function<Scalar, Form> form = writing.usual();
        Narrative first = new Narrative(analysis, form, out);
        SteadyNarrative second = new SteadyNarrative(
                analysis, form, rates, out, loaded.model().file().source().name());
        wanted.section("model", first::model);
        wanted.section("eigenoperators", first::eigenoperators);
        wanted.section("dissipators", first::dissipators);
        wanted.section("heat", () -> {
            first.heatAndWork();
            new ChargeNarrative(analysis.chargeTheorem(), form).write(out);
        });
        wanted.section("moments", second::moments);
        wanted.section("steady state", () -> {
            second.steadyState();
            second.conditions(Validity.lines(analysis, stability, form, rates));
            second.thermodynamics();
        });
    }

    /** How formulas are written: heat and work as a family, as short as can be; other results only if they are small; what claims need at once. */
    record Writing(
            ClosedForms forms,
            Function<Scalar, Form> result,
            Function<Scalar, Form> usual,
            Function<Scalar, Form> quick) {}

    static List<ClosedForms.Declared> declared(ModelFile model) {
        return model.abbreviations().stream()
                .map(a -> new ClosedForms.Declared(a.name(), a.power(), a.value()))
                .toList();
    }

    private Writing writing(ModelFile model) {
        List<ClosedForms.Declared> declared = declared(model);
        ClosedForms forms =
                ClosedForms.over(model.system().field()).with(declared).in(options.style());
        ClosedForms plain = forms.in(ClosedForms.Style.FACTORED);
        Map<Scalar, Form> known = new TreeMap<>();
        Function<Scalar, Form> shortest =
                x -> known.computeIfAbsent(x, y -> forms.of(y).form());
        Function<Scalar, Form> quick = x -> plain.of(x).form();
        return new Writing(forms, shortest, x -> isLarge(x) ? quick.apply(x) : shortest.apply(x), quick);
    }

    /** Looking for the shortest way of writing is worth its time only where a person will read the result. */
    private static boolean isLarge(Scalar x) {
        return Formulas.terms(x) > MOST_TERMS_TO_SHORTEN;
    }

    /** @throws SourceError if a size or a parameter has no value */
    static void requireValues(Loaded loaded) {
        ModelFile model = loaded.model();
        model.file().openSizes().forEach((size, least) -> {
            throw SourceError.at(
                    model.file().source().all(), "'" + size + "' has no value", "set it: --set " + size + "=" + least);
        });
        for (Symbol s : model.system().field().parameters()) {
            if (!loaded.point().containsKey(s)) {
                throw SourceError.at(
                        model.file().source().all(),
                        "'" + s + "' has no value",
                        "set it: --set " + s + "=..., or in the file: numeric " + s + " = ...");
            }
        }
    }

    static Notation notation(ModelFile model) {
        List<String> names = new ArrayList<>();
        model.system().field().parameters().forEach(s -> names.add(s.name()));
        model.abbreviations().forEach(a -> names.add(a.name()));
        return Notation.of(names, model.system().modes(), Map.of());
    }

    private void lap(String what) {
        long now = System.nanoTime();
        timings.put(what, (now - mark) * 1e-9);
        mark = now;
    }
}
