package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.Assumption;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.CollisionDerivation;
import org.ladderwork.master.DetailedBalance;
import org.ladderwork.master.Dissipator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.Subsystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.thermo.WorkRate;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Prose;

/** The first half of a derivation, written down: from the model to the operators of heat and work. Equation numbers are the paper's. */
final class Narrative {
    private final Analysis analysis;
    private final Formulas f;
    private final Document.Builder out;

    Narrative(Analysis analysis, Function<Scalar, Form> form, Document.Builder out) {
        this.analysis = analysis;
        this.f = new Formulas(form);
        this.out = out;
    }

    void model() {
        out.section("Model");
        for (Subsystem s : analysis.system().subsystems()) {
            out.equation(Formula.equation(Formula.name(s.name()), f.of(s.hamiltonian())));
        }
        if (!analysis.system().interaction().isZero()) {
            out.equation(
                    Formula.equation(Formula.name("H_I"), f.of(analysis.system().interaction())));
        }
        for (BathGenerator bath : analysis.equation().baths()) {
            for (CollisionDerivation d : bath.derivations()) {
                contact(bath, d.collision());
            }
        }
    }

    private void contact(BathGenerator bath, Collision c) {
        String name = bath.bath().name();
        out.paragraph(Prose.of("Bath " + name + ": fresh ancillas with")
                .math(Formula.equation(new Formula.Indexed(Formula.name("H_E"), name), f.of(c.hamiltonian())))
                .words("meet the system for a time")
                .math(tau())
                .words("each, with the coupling")
                .math(Formula.equation(new Formula.Indexed(new Formula.Glyph("V", "V"), name), f.of(c.coupling())))
                .words("divided by")
                .math(new Formula.Root(tau()))
                .words("(26)."));
    }

    private static Formula tau() {
        return new Formula.Glyph("τ", "\\tau");
    }

    void eigenoperators() {
        out.section("Eigenoperators and detailed balance");
        for (BathGenerator bath : analysis.equation().baths()) {
            Formula h = Formula.name(bath.bath().subsystem().name());
            for (DetailedBalance.Jump jump : bath.jumps()) {
                Formula l = f.of(jump.jump());
                if (jump.frequency().isPresent()) {
                    Operator rate = jump.jump().times(jump.frequency().get().negated());
                    out.add(Block.Equation.of(Formula.equation(Formulas.commutator(h, l), f.of(rate)))
                            .from("(32)")
                            .because(Prose.of("Bohr frequency")
                                    .math(f.of(jump.frequency().get()))));
                } else {
                    out.paragraph(Prose.of("The jump operator")
                            .math(l)
                            .words("is no eigenoperator of")
                            .math(h)
                            .words("."));
                }
                if (!analysis.system().interaction().isZero()) {
                    out.equation(Formula.equation(Formulas.commutator(Formula.name("H_I"), l), f.of(jump.force())));
                }
            }
            balance(bath);
        }
    }

    /** What can be said of a bath without a microscopic model. */
    private void given(BathGenerator bath) {
        String name = bath.bath().name();
        out.paragraph(
                Prose.of("Bath " + name + " is given by rates, without a microscopic model: its heat is defined as")
                        .math(Formulas.trace(
                                List.of(Formulas.dissipator(name)),
                                Formula.name(bath.bath().subsystem().name())))
                        .words(", and nothing proves that this is what an environment loses."));
        if (bath.dissipators().stream().allMatch(d -> d.isLindblad() && d.a().isHermitian())) {
            out.paragraph("Its jump operators are Hermitian: it dephases, and never lowers the entropy.");
        }
        for (DetailedBalance.Jump jump : bath.jumps()) {
            Optional<Scalar> down = rate(bath, jump.jump());
            Optional<Scalar> up = rate(bath, jump.jump().adjoint());
            boolean pair = down.isPresent()
                    && up.isPresent()
                    && jump.frequency().filter(w -> !w.isZero()).isPresent();
            if (pair) {
                Formula beta = new Formula.Indexed(new Formula.Glyph("β", "\\beta"), name);
                out.paragraph(Prose.of("On")
                        .math(f.of(jump.jump()))
                        .words("it acts like a bath in detailed balance with the inverse temperature")
                        .math(Formula.equation(
                                beta,
                                new Formula.Quotient(
                                        new Formula.Call(
                                                "log", List.of(new Formula.Quotient(f.of(down.get()), f.of(up.get())))),
                                        f.of(jump.frequency().get()))))
                        .words("."));
            }
        }
    }

    private static Optional<Scalar> rate(BathGenerator bath, Operator jump) {
        return bath.dissipators().stream()
                .filter(d -> d.isLindblad() && d.a().equals(jump))
                .map(Dissipator::rate)
                .findFirst();
    }

    private void balance(BathGenerator bath) {
        String name = bath.bath().name();
        boolean local = bath.balances().stream().allMatch(DetailedBalance::isLocal);
        boolean global = bath.balances().stream().allMatch(DetailedBalance::isGlobal);
        if (bath.balances().isEmpty()) {
            given(bath);
        } else if (local && global) {
            out.paragraph("Bath " + name + ": detailed balance holds locally (34) and globally.");
        } else if (local) {
            out.paragraph(
                    "Bath " + name
                            + ": local detailed balance holds (34), global detailed balance is broken by the interaction (35).");
        } else {
            out.paragraph("Bath " + name
                    + ": local detailed balance (34) is broken, the ancillas are not resonant with the subsystem.");
        }
    }

    void dissipators() {
        out.section("From the collisions to the master equation");
        List<String> used = new ArrayList<>();
        for (BathGenerator bath : analysis.equation().baths()) {
            Prose why = bath.derivations().isEmpty()
                    ? Prose.of("as given")
                    : Prose.of(
                            "from -1/2 tr_E [V, [V, rho rho_E]] (30), the rates being correlators of the ancilla (37)");
            out.add(Block.Equation.of(Formula.equation(
                            Formulas.dissipator(bath.bath().name()), f.dissipators(bath.dissipators())))
                    .from("(36)")
                    .because(why));
            ratio(bath);
            for (CollisionDerivation d : bath.derivations()) {
                for (Assumption a : d.assumptions()) {
                    String line = a.holds()
                            ? "used and checked: " + a.name() + ", " + a.statement()
                            : "does not hold: " + a.name() + "; " + a.consequence();
                    if (!used.contains(line)) {
                        used.add(line);
                    }
                }
            }
        }
        out.add(new Block.Items(used.stream().map(Prose::of).toList()));
        masterEquation();
    }

    /** γ⁺_{i,k}/γ⁻_{i,k}, Eq. (38), of each jump operator; of rates that were given (38) says nothing. */
    private void ratio(BathGenerator bath) {
        if (bath.derivations().isEmpty()) {
            return;
        }
        List<Scalar> ratios = new ArrayList<>();
        for (Dissipator down : bath.dissipators()) {
            boolean lowers = bath.jumps().stream().anyMatch(j -> j.jump().equals(down.a()));
            for (Dissipator up : bath.dissipators()) {
                if (lowers && !up.equals(down) && isReverse(up, down)) {
                    ratios.add(up.rate().over(down.rate()));
                }
            }
        }
        for (int k = 0; k < ratios.size(); k++) {
            String channel = ratios.size() == 1 ? "" : Integer.toString(k + 1);
            Formula plus = rate("γ⁺", "\\gamma^{+}", bath.bath().name(), channel);
            Formula minus = rate("γ⁻", "\\gamma^{-}", bath.bath().name(), channel);
            out.add(Block.Equation.of(Formula.equation(Formulas.ratio(plus, minus), f.of(ratios.get(k))))
                    .from("(38)"));
        }
    }

    private static boolean isReverse(Dissipator up, Dissipator down) {
        return down.isLindblad() && up.isLindblad() && up.a().equals(down.a().adjoint());
    }

    private static Formula rate(String text, String tex, String bath, String channel) {
        Formula ofBath = new Formula.Indexed(new Formula.Glyph(text, tex), bath);
        return channel.isEmpty() ? ofBath : new Formula.Indexed(ofBath, channel);
    }

    private void masterEquation() {
        List<Formula> terms = new ArrayList<>();
        terms.add(new Formula.Negative(
                Formula.product(new Formula.Imaginary(), Formulas.commutator(Formula.name("H_S"), Formulas.rho()))));
        for (BathGenerator bath : analysis.equation().baths()) {
            terms.add(Formulas.dissipator(bath.bath().name()));
        }
        out.add(Block.Equation.of(Formula.equation(
                        Formulas.derivative(Formulas.rho()), terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms)))
                .from("(29)")
                .labelled("master-equation"));
    }

    void heatAndWork() {
        out.section("Heat and work");
        for (HeatRate heat : analysis.energetics().heats()) {
            out.add(Block.Equation.of(Formula.equation(Formulas.heat(heat.bath()), f.mean(heat.operator())))
                    .from("(41)")
                    .labelled("heat-" + heat.bath())
                    .because(reason(heat)));
        }
        WorkRate work = analysis.energetics().work();
        out.add(Block.Equation.of(Formula.equation(Formulas.work(), f.mean(work.operator())))
                .from("(43)")
                .labelled("work")
                .because(reason(work)));
        if (!work.isInteractionRate() && !work.isExplicit()) {
            Operator extra = work.operator().minus(work.explicitFormula());
            out.add(Block.Equation.of(Formula.equation(
                            new Formula.Sum(
                                    List.of(Formulas.work(), new Formula.Negative(f.mean(work.explicitFormula())))),
                            f.mean(extra)))
                    .because(Prose.of("the extra work of ancillas that are not resonant")));
        }
        boolean first = analysis.energetics().firstLawDefect().isZero();
        List<Formula> sum = new ArrayList<>();
        analysis.energetics().heats().forEach(h -> sum.add(Formulas.heat(h.bath())));
        sum.add(Formulas.work());
        out.add(Block.Equation.of(Formula.equation(
                        Formulas.derivative(Formula.mean(Formula.name("H_S"))),
                        sum.size() == 1 ? sum.get(0) : new Formula.Sum(sum)))
                .from("(15)")
                .because(Prose.of(
                        first
                                ? "first law, proved as an identity of operators"
                                : "first law: violated by "
                                        + analysis.energetics().firstLawDefect())));
    }

    /** What the heat operator is, and what else it was found to equal. */
    private Prose reason(HeatRate heat) {
        Bath bath = bath(heat.bath());
        Formula trace = Formulas.trace(
                List.of(Formulas.dissipator(bath.name())),
                Formula.name(bath.subsystem().name()));
        if (!heat.derived()) {
            return Prose.of("by definition").math(trace).words(": no microscopic model is given");
        }
        Prose derived = Prose.of("the energy the ancillas lose (B3)" + (heat.isExplicit() ? "; equals (41)" : ""));
        return heat.isSubsystemRate()
                ? derived.words("; equals").math(trace)
                : derived.words("; differs from").math(trace).words(", the ancillas not being resonant");
    }

    private Prose reason(WorkRate work) {
        List<String> given = analysis.equation().baths().stream()
                .filter(b -> b.derivations().isEmpty())
                .map(b -> b.bath().name())
                .toList();
        Prose reason = Prose.of("switching the couplings on and off (B8)");
        String between = "; for baths given by rates by definition";
        for (String name : given) {
            Formula rest = new Formula.Sum(List.of(
                    Formula.name("H_S"),
                    new Formula.Negative(Formula.name(bath(name).subsystem().name()))));
            reason = reason.words(between).math(Formulas.trace(List.of(Formulas.dissipator(name)), rest));
            between = ",";
        }
        if (work.isExplicit()) {
            reason = reason.words("; equals (43)");
        }
        return work.isInteractionRate() && !work.operator().isZero()
                ? reason.words("; equals")
                        .math(Formulas.trace(
                                analysis.equation().baths().stream()
                                        .map(b -> Formulas.dissipator(b.bath().name()))
                                        .toList(),
                                Formula.name("H_I")))
                : reason;
    }

    private Bath bath(String name) {
        return analysis.equation().baths().stream()
                .map(BathGenerator::bath)
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
