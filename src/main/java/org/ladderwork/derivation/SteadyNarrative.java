package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ladderwork.algebra.Charge;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.Region;
import org.ladderwork.check.TwoFactors;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.moment.SymmetrySector;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.SteadyState;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.thermo.Regime;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;

/** The second half of a derivation, written down: moment equations, steady state, its heat, work and entropy production, regimes. */
final class SteadyNarrative {
    /** More equations than these are counted, not shown. */
    private static final int MOST_EQUATIONS = 16;

    /** Families of rates not longer than this need no symmetry to be read. */
    private static final int SHORT = 60;

    /** In larger families it takes longer to see what a symmetry does to the rates than a reader would wait. */
    private static final int LONG = 5000;

    /** A rate with more letters and numbers is stated as the image of one before it, where a symmetry makes it that. */
    private static final int MOST_TO_REPEAT = 60;

    /** In a longer entropy production no two factors are looked for. */
    private static final int MOST_TERMS_TO_FACTOR = 1000;

    /** Longer moments are not shown. */
    private static final int MOST_TERMS = 60;

    /** Nor are borders of regimes. */
    private static final int MOST_LETTERS = 600;

    private final Analysis analysis;
    private final Formulas f;
    private final Rates rates;
    private final Document.Builder out;
    private final String file;

    /** @param file the name of the file, for what can be typed */
    SteadyNarrative(Analysis analysis, Function<Scalar, Form> form, Rates rates, Document.Builder out, String file) {
        this.file = file;
        this.rates = rates;
        this.analysis = analysis;
        this.f = new Formulas(form);
        this.out = out;
    }

    void moments() {
        out.section("Equations of motion");
        symmetry();
        if (!(analysis.moments() instanceof MomentEquations.Outcome.Closed closed)) {
            out.paragraph(analysis.obstacle().orElse("the moments do not close") + ".");
            if (analysis.moments() instanceof MomentEquations.Outcome.Open) {
                out.paragraph(Prose.of(
                                "There are numbers instead, from the master equation on a truncated space, with the error of the truncation; type:")
                        .code(offer()));
            }
            return;
        }
        MomentEquations m = closed.equations();
        out.paragraph("Heat and work need "
                + (m.size() == 1 ? "one moment, which closes:" : m.size() + " moments, a closed set:"));
        if (m.size() > MOST_EQUATIONS) {
            out.paragraph("(too many to be shown; they are in the JSON document) The numbers of quanta change by");
            numbers();
            return;
        }
        for (int k = 0; k < m.size(); k++) {
            if (isRedundant(m, k)) {
                continue;
            }
            out.equation(Formula.equation(
                    Formulas.derivative(Formula.mean(f.of(m.observables().get(k)))), means(m, k)));
        }
    }

    /** The continuity equations: what comes from a bath, and the current of each bond. */
    private void numbers() {
        for (Mode mode : analysis.system().modes()) {
            for (int label = 0; label < mode.kind().charges(); label++) {
                Operator number = new Charge(mode, label).operator();
                out.equation(Formula.equation(
                        Formulas.derivative(Formula.mean(f.of(number))),
                        new Continuity(f).of(analysis.equation().heisenberg(number))));
            }
        }
    }

    /** A command that can be typed as it is: 1 for the parameters of the subsystems, 1/10 for couplings, rates and occupations. */
    private String offer() {
        Set<Symbol> own = new TreeSet<>();
        analysis.system()
                .subsystems()
                .forEach(s -> s.hamiltonian().terms().values().forEach(c -> own.addAll(c.parameters())));
        StringBuilder command = new StringBuilder("ladderwork evaluate " + file);
        for (Symbol s : analysis.system().field().parameters()) {
            command.append(" --set ").append(s.name()).append(own.contains(s) ? "=1" : "=1/10");
        }
        return command.toString();
    }

    /** The equation of M† is the conjugate of that of M; the one that comes first is shown. */
    private static boolean isRedundant(MomentEquations m, int k) {
        int at = m.observables().indexOf(m.observables().get(k).adjoint());
        return at >= 0 && at < k;
    }

    /** Σ A_kl ⟨O_l⟩ + c_k, term by term. */
    private Formula means(MomentEquations m, int k) {
        List<Formula> terms = new ArrayList<>();
        for (Map.Entry<Integer, Scalar> t : m.matrix().get(k).entrySet()) {
            terms.add(scaled(t.getValue(), Formula.mean(f.of(m.observables().get(t.getKey())))));
        }
        Scalar source = m.source().get(k);
        if (!source.isZero()) {
            terms.add(f.of(source));
        }
        return terms.isEmpty() ? Formula.of(0) : terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    }

    private Formula scaled(Scalar c, Formula body) {
        if (c.isOne()) {
            return body;
        }
        return c.negated().isOne() ? new Formula.Negative(body) : Formulas.scaled(f.of(c), body);
    }

    private void symmetry() {
        SymmetrySector symmetry = analysis.symmetry();
        for (Operator charge : symmetry.operators()) {
            out.paragraph(Prose.of("The model is invariant under the phase rotations generated by")
                    .math(f.of(charge))
                    .words(": moments of another charge decouple and vanish in a unique steady state."));
        }
        if (symmetry.weights().isEmpty() && symmetry.parity()) {
            out.paragraph(
                    "The model conserves the parity of the number of quanta: moments of odd degree decouple and vanish in a unique steady state.");
        }
    }

    void steadyState() {
        out.section("Steady state");
        Optional<String> obstacle = analysis.obstacle();
        if (obstacle.isPresent()) {
            out.paragraph(obstacle.get() + ".");
            analysis.unexpanded().ifPresent(u -> new UnexpandedNarrative(analysis, u, f, out).write());
            return;
        }
        SteadyState state = analysis.steadyState().orElseThrow();
        List<Operator> all = state.equations().observables();
        int hidden = 0;
        for (int k = 0; k < all.size(); k++) {
            Scalar value = state.values().get(k);
            if (Formulas.terms(value) > MOST_TERMS) {
                hidden++;
            } else if (!isRedundant(state.equations(), k) && all.size() <= MOST_EQUATIONS) {
                out.equation(Formula.equation(Formula.mean(f.of(all.get(k))), f.of(value)));
            }
        }
        if (hidden > 0) {
            out.paragraph("(" + hidden + " moments are longer than " + MOST_TERMS
                    + " terms and are not shown; they are in the JSON document)");
        }
        out.paragraph("Certificate: put back into the master equation, the residual of "
                + (all.size() == 1 ? "the equation" : "each of the " + all.size() + " equations")
                + " is identically zero.");
    }

    void conditions(List<Prose> conditions) {
        if (!conditions.isEmpty()) {
            out.add(new Block.Items(conditions));
        }
    }

    void thermodynamics() {
        if (analysis.steadyState().isEmpty()) {
            return;
        }
        out.section("Heat, work and entropy production in the steady state");
        Map<Formula, Scalar> values = new LinkedHashMap<>();
        Map<Formula, String> labels = new LinkedHashMap<>();
        for (HeatRate heat : analysis.energetics().heats()) {
            values.put(Formulas.heat(heat.bath()), analysis.steady(heat.operator()));
            labels.put(Formulas.heat(heat.bath()), "steady-heat-" + heat.bath());
        }
        Scalar work = analysis.steady(analysis.energetics().work().operator());
        values.put(Formulas.work(), work);
        labels.put(Formulas.work(), "steady-work");
        // a short formula says it all; symmetries are for what is long
        Optional<RateSymmetries> symmetries = rates.size() > SHORT && rates.size() < LONG
                ? Optional.of(RateSymmetries.of(analysis, values, f))
                : Optional.empty();
        if (rates.isTooLongToRead()) {
            out.paragraph(
                    "Written out, the rates have " + rates.size()
                            + " letters and numbers in the shortest form found: --form expanded prints them, and they are in the JSON document. Shorter are the moments in the rates above:");
            new UnexpandedNarrative(
                            analysis,
                            new Unexpanded(analysis.steadyState().orElseThrow().equations()),
                            f,
                            out)
                    .determinants();
        } else {
            written(labels, values, symmetries);
        }
        List<Formula> sum = List.copyOf(labels.keySet());
        out.add(Block.Equation.of(Formula.equation(sum.size() == 1 ? sum.get(0) : new Formula.Sum(sum), Formula.of(0)))
                .from("(21)")
                .because(Prose.of(firstLaw() ? "first law, proved" : "first law: VIOLATED")));
        symmetries
                .map(RateSymmetries::sentences)
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> out.add(new Block.Items(all)));
        ratios(work);
        entropy();
        regimes(work);
    }

    private void written(
            Map<Formula, String> labels, Map<Formula, Scalar> values, Optional<RateSymmetries> symmetries) {
        labels.forEach((name, label) -> out.add(Block.Equation.of(
                        Formula.equation(name, rate(name, values.getOrDefault(name, Scalar.ZERO), symmetries)))
                .labelled(label)));
        definitions();
    }

    private Formula rate(Formula name, Scalar value, Optional<RateSymmetries> symmetries) {
        Form form = rates.form(value);
        if (form.size() > MOST_TO_REPEAT) {
            Optional<Formula> image = symmetries.flatMap(s -> s.fromEarlier(name));
            if (image.isPresent()) {
                return image.get();
            }
        }
        return Formula.of(form);
    }

    private void definitions() {
        List<Formula> all = List.copyOf(rates.definitions().values());
        if (!all.isEmpty()) {
            Block.Equation where = Block.Equation.of(all.size() == 1 ? all.get(0) : new Formula.Listing(all));
            out.add(
                    rates.isAbbreviated()
                            ? where.because(Prose.of("the shortest form found: " + rates.size()
                                    + " letters and numbers in all; each rate proved equal to what was derived"))
                            : where);
        }
    }

    private boolean firstLaw() {
        Scalar sum = analysis.steady(analysis.energetics().work().operator());
        for (HeatRate heat : analysis.energetics().heats()) {
            sum = sum.plus(analysis.steady(heat.operator()));
        }
        return sum.isZero();
    }

    private void ratios(Scalar work) {
        if (work.isZero() || analysis.energetics().heats().size() != 2) {
            return;
        }
        HeatRate cold = analysis.energetics().heats().get(0);
        HeatRate hot = analysis.energetics().heats().get(1);
        Scalar cop = analysis.steady(cold.operator()).over(work);
        if (Formulas.terms(cop) > MOST_TERMS) {
            return; // no simplification of the two rates that stand above
        }
        out.equation(Formula.equation(Formulas.ratio(Formulas.heat(cold.bath()), Formulas.work()), f.of(cop)));
        Scalar q = analysis.steady(hot.operator());
        if (!q.isZero()) {
            out.equation(Formula.equation(
                    new Formula.Negative(Formulas.ratio(Formulas.work(), Formulas.heat(hot.bath()))),
                    f.of(work.over(q).negated())));
        }
    }

    private void entropy() {
        Optional<Scalar> production = analysis.steadyEntropyProduction();
        Optional<TwoFactors> seen = production
                .filter(value -> Formulas.terms(value) <= MOST_TERMS_TO_FACTOR)
                .flatMap(value ->
                        TwoFactors.of(value, Region.of(analysis.system().field())));
        if (seen.isEmpty()) {
            production.ifPresent(value -> out.add(Block.Equation.of(Formula.equation(
                            Formulas.entropyProduction(), Formulas.terms(value) <= MOST_TERMS ? f.of(value) : fluxes()))
                    .from("(C5)")));
        }
        seen.ifPresent(this::manifest);
        out.paragraph(
                analysis.entropy().secondLaw()
                        ? "Second law: proved, the entropy production is not negative because "
                                + analysis.entropy().reason() + " (C1)-(C4)."
                        : "Second law: no theorem applies, "
                                + analysis.entropy().reason() + ".");
    }

    /** Π as a product that is seen not to be negative. */
    private void manifest(TwoFactors t) {
        Formula difference = t.logarithmic()
                ? f.of(t.x().minus(t.y()))
                : new Formula.Sum(List.of(f.of(t.x()), f.of(t.y()).negated()));
        Formula last = t.logarithmic()
                ? new Formula.Call("log", List.of(new Formula.Quotient(product(t.above()), product(t.below()))))
                : new Formula.Sum(List.of(f.of(t.u()), f.of(t.v()).negated()));
        out.add(Block.Equation.of(Formula.equation(
                        Formulas.entropyProduction(),
                        Formulas.scaled(Formulas.scaled(f.of(t.factor()), difference), last)))
                .from("(C5)")
                .because(Prose.of(
                        "not negative, seen: the factor in front is positive, and the two others have one sign;"
                                + " zero only where both vanish")));
    }

    private Formula product(List<Scalar> factors) {
        List<Formula> all = factors.stream().map(f::of).toList();
        return all.isEmpty() ? Formula.of(1) : all.size() == 1 ? all.get(0) : new Formula.Product(all);
    }

    /** −Σ β_i Q̇_i, unexpanded. */
    private Formula fluxes() {
        List<Formula> terms = new ArrayList<>();
        for (BathGenerator bath : analysis.equation().baths()) {
            String name = bath.bath().name();
            terms.add(new Formula.Negative(
                    Formula.product(new Formula.Indexed(new Formula.Glyph("β", "\\beta"), name), Formulas.heat(name))));
        }
        return terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    }

    private void regimes(Scalar work) {
        if (analysis.energetics().heats().size() != 2 || !analysis.entropy().secondLaw()) {
            return;
        }
        Scalar cold = analysis.steady(analysis.energetics().heats().get(0).operator());
        Scalar hot = analysis.steady(analysis.energetics().heats().get(1).operator());
        Optional<List<Regime>> table = Regime.table(cold, hot, work);
        if (table.isEmpty() || table.get().size() < 2) {
            return;
        }
        boolean readable = table.get().stream()
                .flatMap(r -> r.window().stream())
                .allMatch(w -> Formulas.terms(w) <= MOST_TERMS && w.toString().length() <= MOST_LETTERS);
        if (!readable) {
            out.paragraph(
                    "Regimes (Table I): their borders are zeros of polynomials too long to be shown; evaluate tells the signs at a point.");
            return;
        }
        List<List<Prose>> rows = new ArrayList<>();
        for (Regime regime : table.get()) {
            Prose window = Prose.EMPTY;
            for (int k = 0; k < regime.window().size(); k++) {
                window = (k == 0 ? window : window.words(","))
                        .math(Formula.relation(f.of(regime.window().get(k)), Relator.GREATER, Formula.of(0)));
            }
            rows.add(List.of(window, Prose.of(regime.operation().word())));
        }
        String c = analysis.energetics().heats().get(0).bath();
        out.paragraph("Regimes (Table I), bath " + c + " being the colder one:");
        out.add(new Block.Table(List.of(Prose.of("where"), Prose.of("operation")), rows));
    }
}
