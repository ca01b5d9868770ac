package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ladderwork.chain.ChainCharge;
import org.ladderwork.chain.ClosedChain;
import org.ladderwork.chain.ContactRates;
import org.ladderwork.chain.SymbolicChain;
import org.ladderwork.check.Claim;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Region;
import org.ladderwork.derivation.ChainNarrative.SteadyRate;
import org.ladderwork.language.Statement;
import org.ladderwork.model.ModelFile;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Document;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** Derives what a file says of a chain of any length. */
final class ChainRun {
    /** The longest chain that is solved to see the shape of the steady state. */
    private static final int LONGEST = 6;
    /** So many lengths show the ratio (57) where there is no closed form. */
    private static final int MOST_RATIOS = 2;

    private final SymbolicChain chain;
    private final Run.Options options;
    private final Progress progress;
    private final Map<Scalar, Form> forms = new TreeMap<>();

    private ChainRun(SymbolicChain chain, Run.Options options, Progress progress) {
        this.chain = chain;
        this.options = options;
        this.progress = progress;
    }

    /** {@return whether a file is about every size} */
    static boolean applies(Loaded loaded) {
        return !loaded.model().file().openSizes().isEmpty();
    }

    /** {@return everything the file asks for} */
    static Run.Result derive(Loaded loaded, Run.Options options, Progress progress) {
        return new ChainRun(SymbolicChain.of(loaded.model().file()), options, progress).run(true);
    }

    /** {@return the verdicts of its claims} */
    static Run.Result check(Loaded loaded, Progress progress) {
        return new ChainRun(SymbolicChain.of(loaded.model().file()), Run.Options.DEFAULT, progress).run(false);
    }

    private Run.Result run(boolean everything) {
        long start = System.nanoTime();
        ModelFile least = chain.concrete(chain.least());
        progress.begin("continuity equations for every " + chain.size());
        ChainCharge charge = ChainCharge.of(chain);
        progress.begin("closed form for every " + chain.size());
        ClosedChain.Outcome outcome = ClosedChain.of(chain, Math.max(LONGEST, chain.least() + LONGEST - 2));
        Function<Scalar, Form> form = writing();
        Document.Builder out = new Document.Builder(Prose.of(least.system().title()), notation(least));
        Report.Builder report =
                new Report.Builder(least.system().title(), least.system().source());
        List<SteadyRate> rates = outcome.closed().map(c -> rates(c, charge)).orElse(List.of());
        if (everything) {
            out.origin("ladderwork " + Version.text());
            if (!least.system().source().isEmpty()) {
                out.origin(least.system().source());
            }
            ChainNarrative narrative = new ChainNarrative(chain, form, out);
            narrative.model();
            narrative.contacts(charge);
            narrative.continuity(charge);
            narrative.closedForm(outcome);
            narrative.thermodynamics(rates);
        }
        new ChainReport(chain, form, notation(least)).fill(report, charge, outcome, rates);
        boolean holds = claims(least, charge, outcome.closed(), form, out, report);
        if (everything) {
            crossChecks(rates, charge, out, report);
        }
        report.timing("everything", (System.nanoTime() - start) * 1e-9);
        return new Run.Result(out.build(), report.build(), holds);
    }

    /** Differences of claims that were refuted in a short chain belong to a field of their own. */
    private Function<Scalar, Form> writing() {
        ClosedForms shortest = ClosedForms.over(chain.field()).in(options.style());
        return x -> x.isConstant() || x.field() == chain.field()
                ? forms.computeIfAbsent(x, y -> shortest.of(y).form())
                : ClosedForms.over(x.field()).in(options.style()).of(x).form();
    }

    private Notation notation(ModelFile least) {
        List<String> names = chain.field().parameters().stream()
                .map(Symbol::name)
                .filter(n -> !n.startsWith("<"))
                .toList();
        return Notation.of(names, least.system().modes(), Map.of());
    }

    /** Heat of each contact, then work, by the first law; where every bath is one contact, also from the operator of the work. */
    private List<SteadyRate> rates(ClosedChain closed, ChainCharge charge) {
        List<SteadyRate> rates = new ArrayList<>();
        Scalar work = Scalar.ZERO;
        for (ContactRates c : charge.contacts()) {
            Optional<Scalar> heat = c.repeated() ? Optional.empty() : closed.value(c.piece(), c.heat());
            if (heat.isEmpty()) {
                return List.of();
            }
            rates.add(new SteadyRate(c.label(), heat.get()));
            work = work.minus(heat.get());
        }
        rates.add(new SteadyRate("", work));
        return rates;
    }

    private boolean claims(
            ModelFile least,
            ChainCharge charge,
            Optional<ClosedChain> closed,
            Function<Scalar, Form> form,
            Document.Builder out,
            Report.Builder report) {
        if (least.claims().isEmpty()) {
            return true;
        }
        progress.begin("claims");
        ChainClaims judge = new ChainClaims(chain, charge, closed);
        List<Judgement> judgements =
                least.claims().stream().map(c -> judge.judge(Claim.of(c))).toList();
        Notation notation = notation(least);
        Claims written = new Claims(
                form,
                x -> Report.Expression.of(new Formulas(form).of(x), notation),
                new Statements(notation, least.file().table()));
        out.section("Claims, for every " + chain.size() + " ≥ " + chain.least());
        out.add(written.lines(judgements));
        judgements.forEach(j -> report.claim(written.report(j)));
        return judgements.stream().allMatch(j -> j.verdict().holds());
    }

    /** The formulas at the least lengths against the numerical routes; where there is no closed form, the ratio (57). */
    private void crossChecks(List<SteadyRate> rates, ChainCharge charge, Document.Builder out, Report.Builder report) {
        Optional<Scalar> ratio = charge.isOtto() ? charge.heatOverWork() : Optional.empty();
        if (options.points() == 0 || rates.isEmpty() && ratio.isEmpty()) {
            return;
        }
        progress.begin("cross-checks");
        List<CrossCheck> checks = new ArrayList<>();
        int longest = chain.least() + (rates.isEmpty() ? MOST_RATIOS : LONGEST);
        for (int n = chain.least(); n < longest; n++) {
            ModelFile model = chain.concrete(n);
            List<Symbol> parameters = new ArrayList<>();
            for (Statement.NameDeclaration d : model.file().all(Statement.NameDeclaration.class)) {
                d.names()
                        .forEach(name -> name.names()
                                .forEach(x -> chain.field().symbol(x).ifPresent(parameters::add)));
            }
            List<CrossChecks.Exact> exact = new ArrayList<>();
            for (SteadyRate r : rates) {
                String bath = label(r.bath(), n);
                exact.add(new CrossChecks.Exact(
                        r.text() + ", " + chain.size() + " = " + n,
                        at(r.value(), n),
                        q -> Optional.of(r.bath().isEmpty() ? q.work() : q.heat(bath))));
            }
            if (rates.isEmpty()) {
                String first = label(charge.contacts().get(0).label(), n);
                exact.add(new CrossChecks.Exact(
                        "heat(" + first + ")/work, " + chain.size() + " = " + n,
                        at(ratio.orElseThrow(), n),
                        q -> Optional.of(Estimate.ratio(q.heat(first), q.work()))));
            }
            checks.addAll(new CrossChecks(
                            model.system(),
                            exact,
                            parameters,
                            Region.of(chain.field()),
                            options.withPoints(Math.min(options.points(), 5)))
                    .run());
        }
        new CrossCheckTable(0, checks, List.of()).write(out, report);
    }

    private String label(String bath, int n) {
        return bath.equals(chain.size()) ? Integer.toString(n) : bath;
    }

    /** N and the parameters of site N, for one length. */
    private Scalar at(Scalar value, int n) {
        Map<Symbol, Scalar> values = new TreeMap<>();
        chain.field().symbol(chain.size()).ifPresent(size -> values.put(size, Scalar.of(n)));
        String last = "_" + chain.size();
        for (Symbol s : value.symbols()) {
            if (s.name().endsWith(last)) {
                String name = s.name().substring(0, s.name().length() - last.length()) + "_" + n;
                chain.field().symbol(name).ifPresent(site -> values.put(s, Scalar.of(site)));
            }
        }
        return value.with(values);
    }
}
