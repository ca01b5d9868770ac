package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.chain.ChainCharge;
import org.ladderwork.chain.ClosedChain;
import org.ladderwork.chain.ContactRates;
import org.ladderwork.chain.PairMoment;
import org.ladderwork.chain.SymbolicChain;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;
import org.ladderwork.language.Template;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;

/** The derivation of a chain of any length, written down. */
final class ChainNarrative {
    private final SymbolicChain chain;
    private final Formulas f;
    private final Document.Builder out;

    ChainNarrative(SymbolicChain chain, Function<Scalar, Form> form, Document.Builder out) {
        this.chain = chain;
        this.f = new Formulas(form);
        this.out = out;
    }

    private String everyLength() {
        return "for every " + chain.size() + " ≥ " + chain.least();
    }

    void model() {
        out.section("Model");
        out.paragraph("A chain of any length, " + chain.size() + " ≥ " + chain.least()
                + ". What is said of it below is proved with " + chain.size() + " and the sites as letters.");
        List<Prose> lines = new ArrayList<>();
        for (Template t : chain.file().templates()) {
            lines.add(Prose.EMPTY.code(text(t.pattern().span())));
        }
        for (Statement s : chain.file().statements()) {
            boolean stated = s instanceof Statement.Definition || s instanceof Statement.Bath;
            boolean member = chain.file().templates().stream()
                    .anyMatch(t -> t.pattern().span().equals(s.span()));
            if (stated && !member && !s.span().text().strip().matches("\\w+ = \\d+")) {
                lines.add(Prose.EMPTY.code(text(s.span())));
            }
        }
        out.add(new Block.Items(lines));
    }

    /** A line of the file without its comment. */
    private static String text(Span span) {
        return span.text().replaceAll("#[^\\n]*", " ").replaceAll("\\s+", " ").strip();
    }

    void contacts(ChainCharge charge) {
        out.section("Baths, heat and work");
        for (ContactRates c : charge.contacts()) {
            out.add(Block.Equation.of(Formula.equation(
                            Formulas.dissipator(c.label()),
                            f.dissipators(c.generator().dissipators())))
                    .from("(36)")
                    .because(Prose.of("from the collisions, with the part of the chain that this bath touches")));
            out.add(Block.Equation.of(Formula.equation(Formulas.heat(c.label()), f.mean(c.heat())))
                    .from("(46)")
                    .labelled("heat-" + c.label()));
        }
        if (charge.idle().isEmpty() && charge.contacts().stream().noneMatch(ContactRates::repeated)) {
            Operator work = Operator.ZERO;
            List<Formula> terms = new ArrayList<>();
            for (ContactRates c : charge.contacts()) {
                if (!c.work().isZero()) {
                    terms.add(f.mean(c.work()));
                }
                work = work.plus(c.work());
            }
            Formula sum = terms.isEmpty() ? Formula.of(0) : terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
            out.add(Block.Equation.of(Formula.equation(Formulas.work(), sum))
                    .from("(47)")
                    .labelled("work"));
        }
        for (String label : charge.idle()) {
            out.paragraph(
                    "Bath " + label
                            + " exchanges neither energy nor quanta with the sites; its share in the work is part of what the first law gives.");
        }
    }

    void continuity(ChainCharge charge) {
        out.section("Continuity equations");
        for (ChainCharge.Motion m : charge.motions()) {
            out.add(Block.Equation.of(Formula.equation(Formulas.derivative(Formula.mean(f.of(m.number()))), means(m)))
                    .because(Prose.of(m.where())));
        }
        if (!charge.obstacle().isEmpty()) {
            out.paragraph("The ratios (57) do not follow: " + charge.failure() + ".");
            return;
        }
        out.paragraph(
                "Each term of the Hamiltonian commutes with the number of quanta on the sites it touches ("
                        + charge.terms() + (charge.terms() == 1 ? " term" : " terms")
                        + ", the index being a letter), so the Hamiltonian conserves the number of all quanta "
                        + everyLength()
                        + ": what flows out of one site flows into its neighbours, and in a steady state what enters at one contact leaves at the others.");
        if (!charge.isOtto()) {
            out.paragraph("The ratios (57) do not follow: " + charge.failure() + ".");
            return;
        }
        ratios(charge);
    }

    private void ratios(ChainCharge charge) {
        ContactRates one = charge.contacts().get(0);
        ContactRates two = charge.contacts().get(1);
        Scalar first = one.energy().orElseThrow();
        Scalar second = two.energy().orElseThrow();
        out.add(Block.Equation.of(Formula.equation(f.mean(one.current()), new Formula.Negative(f.mean(two.current()))))
                .from("(55)")
                .because(Prose.of("in any steady state, " + everyLength())));
        out.add(Block.Equation.of(Formula.equation(
                        Formulas.heat(one.label()),
                        first.equals(second)
                                ? new Formula.Negative(Formulas.heat(two.label()))
                                : Formulas.scaled(f.of(first.over(second).negated()), Formulas.heat(two.label()))))
                .from("(56)")
                .because(Prose.of("the contacts exchange")
                        .math(f.of(first))
                        .words("and")
                        .math(f.of(second))
                        .words("per quantum, identities of operators")));
        Optional<Scalar> cop = charge.heatOverWork();
        if (cop.isPresent()) {
            out.add(Block.Equation.of(Formula.equation(
                            Formulas.ratio(Formulas.heat(one.label()), Formulas.work()), f.of(cop.get())))
                    .from("(57)")
                    .labelled("ratio")
                    .because(Prose.of("with the first law; proved " + everyLength())));
            out.add(Block.Equation.of(Formula.equation(
                            Formulas.ratio(Formulas.work(), Formulas.heat(two.label())), f.of(charge.workOverHeat())))
                    .from("(57)"));
        } else {
            out.add(Block.Equation.of(Formula.equation(Formulas.work(), Formula.of(0)))
                    .because(Prose.of("both contacts exchange the same energy per quantum; proved " + everyLength())));
        }
    }

    void closedForm(ClosedChain.Outcome outcome) {
        out.section("Steady state for every " + chain.size());
        if (outcome.closed().isEmpty()) {
            out.paragraph("No closed form was found: " + outcome.failure()
                    + ". What is proved above does not need one; a chain of a given length is solved with --set "
                    + chain.size() + "=4.");
            return;
        }
        ClosedChain closed = outcome.closed().get();
        if (outcome.viaFermions()) {
            out.paragraph(
                    "The qubits are taken for fermions (Jordan–Wigner): every term of the Hamiltonian acts on one site or on neighbours and becomes the same term without a string, and the baths that exchange quanta are at the ends, where the string is absent or the parity of the whole chain, which drops out. Numbers of quanta and pairs of neighbours are the same for both.");
        }
        out.paragraph("Ansatz. Chains of " + lengths(closed.compared())
                + " sites were solved exactly at rational parameters. In all of them only these pairs do not vanish, with the same value at every site or a polynomial of the site"
                + "; the unknowns follow from the stationary equations with " + chain.size() + " as a letter:");
        String letter = chain.freeLetters().get(0);
        for (ClosedChain.Entry e : closed.entries()) {
            out.add(Block.Equation.of(Formula.equation(Formula.mean(product(e.pair())), f.of(e.value())))
                    .because(Prose.of(e.where())));
        }
        out.paragraph("Proof. Put into the stationary equations of all pairs, in each of the " + closed.cases()
                + " ways in which two sites can lie to each other and to the ends of the chain, the residual is identically zero in "
                + chain.size() + ", the sites and the parameters: a steady state " + everyLength() + ".");
        if (closed.uniqueness().proved()) {
            Prose text = Prose.of(
                    "It is the only one: different pairs are coupled anti-Hermitianly, so the difference X of two steady states obeys a decay of the sum of |X_p|², which stops only if X vanishes on all pairs of a first site in contact with the bath; and the equation of each pair of site "
                            + letter + " has one pair of site " + letter + "+1, whose coefficient does not vanish:");
            for (Scalar c : closed.uniqueness().nonzero()) {
                text = text.math(Formula.relation(f.of(c), Relator.NOT_EQUAL, Formula.of(0)));
            }
            out.paragraph(text.words(". So X = 0 from site to site."));
        } else {
            out.paragraph("That it is the only one was seen for chains of " + lengths(closed.compared())
                    + " sites; it is not proved for every " + chain.size() + ": "
                    + closed.uniqueness().reason() + ".");
        }
    }

    private static String lengths(List<Integer> all) {
        return all.get(0) + " to " + all.get(all.size() - 1);
    }

    private static Formula product(PairMoment p) {
        Formula left = new Formula.Adjoint(Formula.name(p.at().member(p.left())));
        return Formula.product(left, Formula.name(p.to().member(p.right())));
    }

    /** d⟨N_j⟩/dt: what comes from a bath, then the current of each bond. */
    Formula means(ChainCharge.Motion m) {
        return new Continuity(f).of(m.rate());
    }

    void thermodynamics(List<SteadyRate> rates) {
        if (rates.isEmpty()) {
            return;
        }
        out.section("Heat and work in the steady state");
        List<Formula> sum = new ArrayList<>();
        for (SteadyRate r : rates) {
            Formula name = r.bath().isEmpty() ? Formulas.work() : Formulas.heat(r.bath());
            out.add(Block.Equation.of(Formula.equation(name, f.of(r.value())))
                    .labelled("steady-" + (r.bath().isEmpty() ? "work" : "heat-" + r.bath()))
                    .because(Prose.of("proved " + everyLength())));
            sum.add(name);
        }
        out.add(Block.Equation.of(Formula.equation(new Formula.Sum(sum), Formula.of(0)))
                .from("(21)")
                .because(Prose.of("first law")));
    }

    /** A rate in the steady state. @param bath its label; empty for the work */
    record SteadyRate(String bath, Scalar value) {
        String text() {
            return bath.isEmpty() ? "work" : "heat(" + bath + ")";
        }
    }
}
