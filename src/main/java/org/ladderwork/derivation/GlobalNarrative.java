package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.Assumption;
import org.ladderwork.master.Transition;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;
import org.ladderwork.write.Report;

/** The global master equation of the same model, and its heat currents beside the local ones. */
final class GlobalNarrative {
    /** A longer formula is counted, not shown. */
    private static final int MOST_TERMS = 120;

    private final Analysis local;
    private final Formulas f;
    private final Document.Builder out;
    private final Report.Builder report;
    private final Notation notation;

    GlobalNarrative(
            Analysis local,
            Function<Scalar, Form> form,
            Document.Builder out,
            Report.Builder report,
            Notation notation) {
        this.local = local;
        this.f = new Formulas(form);
        this.out = out;
        this.report = report;
        this.notation = notation;
    }

    /** {@return whether there is a global master equation with a steady state} */
    boolean write() {
        out.section("Global master equation");
        GlobalComparison global;
        try {
            global = local.global();
        } catch (IllegalArgumentException none) {
            out.paragraph("There is no exact one: " + none.getMessage() + ".");
            return false;
        }
        out.paragraph(
                "The same system, were its baths never to stop interacting with it: each jump operator is split into"
                        + " eigenoperators of the whole Hamiltonian.");
        generator(global);
        assumptions(global);
        Optional<String> obstacle = global.obstacle();
        if (obstacle.isPresent()) {
            out.paragraph(obstacle.get() + ".");
            return false;
        }
        heats(global);
        return true;
    }

    private void generator(GlobalComparison global) {
        List<Scalar> frequencies = global.equation().frequencies();
        for (int k = 0; k < frequencies.size(); k++) {
            Formula omega = f.of(frequencies.get(k));
            out.equation(Formula.equation(frequency(k + 1), omega));
            report.further("global", "frequency(" + (k + 1) + ")", Report.Expression.of(omega, notation));
        }
        for (Transition t : global.equation().transitions()) {
            int k = frequencies.indexOf(t.frequency()) + 1;
            Formula n = f.of(Scalar.of(t.occupation()));
            Formula e = new Formula.Sum(List.of(
                    new Formula.Exponential(exponent(t.bath(), k)),
                    t.bosonic() ? new Formula.Negative(Formula.of(1)) : Formula.of(1)));
            Formula jump = f.of(t.operator());
            out.add(Block.Equation.of(Formula.equation(
                            Formulas.commutator(Formula.name("H_S"), part(t.bath(), k)),
                            new Formula.Negative(Formula.product(frequency(k), part(t.bath(), k)))))
                    .because(Prose.EMPTY
                            .math(Formula.equation(part(t.bath(), k), jump))
                            .words(", at the rates")
                            .math(f.of(t.down()))
                            .words("down and")
                            .math(f.of(t.up()))
                            .words("up,")
                            .math(Formula.equation(n, Formulas.ratio(Formula.of(1), e)))));
        }
    }

    private static Formula exponent(String bath, int k) {
        return Formula.product(new Formula.Indexed(new Formula.Glyph("β", "\\beta"), bath), frequency(k));
    }

    private static Formula frequency(int k) {
        return new Formula.Indexed(new Formula.Glyph("Ω", "\\Omega"), Integer.toString(k));
    }

    private static Formula part(String bath, int k) {
        boolean digits = bath.matches("\\d");
        return new Formula.Indexed(new Formula.Glyph("L", "L"), digits ? bath + k : bath + "," + k);
    }

    private void assumptions(GlobalComparison global) {
        List<Prose> lines = new ArrayList<>();
        for (Assumption a : global.equation().assumptions()) {
            if (a.statement().contains("sqrt")) {
                continue; // said below, with the frequencies by their names
            }
            lines.add(Prose.of("assumed: " + a.name() + ", " + a.statement()));
        }
        List<Scalar> frequencies = global.equation().frequencies();
        for (int k = 0; k < frequencies.size(); k++) {
            if (!frequencies.get(k).radicands().isEmpty()) {
                lines.add(
                        Prose.of("assumed: ").math(Formula.relation(frequency(k + 1), Relator.GREATER, Formula.of(0))));
            }
        }
        if (frequencies.stream().anyMatch(x -> !x.radicands().isEmpty())) {
            lines.add(Prose.of("assumed: secular, different frequencies are much further apart than the rates"));
        }
        lines.add(Prose.of("proved: each contact leaves the Gibbs state of the whole H_S at its own temperature alone,"
                + " since its rates up and down are in the ratio of the Boltzmann factor and its jump operators are eigenoperators of H_S;"
                + " so no work is done, and the entropy production is not negative (Spohn)"));
        out.add(new Block.Items(lines));
    }

    private void heats(GlobalComparison global) {
        out.paragraph("Heat currents in the steady state, global and local:");
        List<Formula> sum = new ArrayList<>();
        for (String bath : global.baths()) {
            Scalar value = global.symbolicHeat(bath);
            show("globalheat(" + bath + ")", globalHeat(bath), value);
            local.heat(bath)
                    .filter(h -> local.steadyState().isPresent())
                    .ifPresent(h -> show("heat(" + bath + ")", Formulas.heat(bath), local.steady(h.operator())));
            sum.add(globalHeat(bath));
        }
        if (local.steadyState().isPresent()) {
            Operator work = local.energetics().work().operator();
            out.add(Block.Equation.of(Formula.equation(new Formula.Sum(sum), Formula.of(0)))
                    .because(Prose.of("first law of the global equation, which knows no work;"
                                    + " the local one has the work of switching the collisions,")
                            .math(Formula.equation(Formulas.work(), f.of(local.steady(work))))));
        }
    }

    private void show(String name, Formula symbol, Scalar value) {
        Formula written = f.of(value);
        if (name.startsWith("global")) {
            report.further("global", name, Report.Expression.of(written, notation));
        }
        if (Formulas.terms(value) <= MOST_TERMS) {
            out.equation(Formula.equation(symbol, written));
        } else {
            out.add(Block.Equation.of(Formula.equation(symbol, new Formula.Glyph("…", "\\ldots")))
                    .because(Prose.of(Formulas.terms(value) + " terms; the formula is in the JSON document")));
        }
    }

    static Formula globalHeat(String bath) {
        return new Formula.Quantity(
                new Formula.Indexed(new Formula.Glyph("Q̇ᴳ", "\\dot{Q}^{\\mathrm{G}}"), bath),
                "globalheat(" + bath + ")");
    }
}
