package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.thermo.ChargeTheorem;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** What the charge theorem says of a model, written down: its proof, or the hypothesis that fails. */
final class ChargeNarrative {
    private static final int MOST_NAMED = 4;
    private static final Formula CHARGE = new Formula.Glyph("Q", "Q");

    private final ChargeTheorem theorem;
    private final Formulas f;

    ChargeNarrative(ChargeTheorem theorem, Function<Scalar, Form> form) {
        this.theorem = theorem;
        this.f = new Formulas(form);
    }

    void write(Document.Builder out) {
        out.section("Conserved charge");
        if (theorem instanceof ChargeTheorem.Otto otto) {
            charge(otto.charge(), List.of(otto.first(), otto.second()), otto.idle(), out);
            otto(otto, out);
        } else if (theorem instanceof ChargeTheorem.OtherContacts other) {
            charge(other.charge(), other.contacts(), other.idle(), out);
            relation(other, out);
        } else {
            out.paragraph(failure());
        }
    }

    private void charge(
            Operator charge, List<ChargeTheorem.Contact> contacts, List<String> idle, Document.Builder out) {
        out.add(Block.Equation.of(Formula.equation(CHARGE, f.of(charge))).because(Prose.of("the charge")));
        out.add(Block.Equation.of(Formula.equation(Formulas.commutator(Formula.name("H_S"), CHARGE), Formula.of(0)))
                .because(Prose.of("the Hamiltonian conserves it")));
        for (ChargeTheorem.Contact c : contacts) {
            out.add(Block.Equation.of(Formula.equation(
                            Formulas.heat(c.bath()), scaled(c.energy(), Formula.mean(current(c.bath())))))
                    .because(Prose.of("an identity of operators, with the current")
                            .math(Formula.equation(current(c.bath()), adjointOnCharge(c.bath())))));
        }
        if (!idle.isEmpty()) {
            out.paragraph("Neither charge nor energy is exchanged with: " + String.join(", ", idle) + ".");
        }
    }

    private Formula scaled(Scalar c, Formula body) {
        return c.isOne() ? body : Formulas.scaled(f.of(c), body);
    }

    private static Formula current(String bath) {
        return new Formula.Indexed(new Formula.Glyph("I", "I"), bath);
    }

    /** D†(Q). */
    private static Formula adjointOnCharge(String bath) {
        Formula map = new Formula.Indexed(new Formula.Glyph("D†", "\\mathcal{D}^\\dagger"), bath);
        return new Formula.Applied(map, List.of(CHARGE), false);
    }

    private void otto(ChargeTheorem.Otto it, Document.Builder out) {
        List<Formula> currents = List.of(
                Formula.mean(current(it.first().bath())),
                Formula.mean(current(it.second().bath())));
        out.add(Block.Equation.of(Formula.equation(new Formula.Sum(currents), Formula.of(0)))
                .because(Prose.of("it is")
                        .math(Formulas.derivative(Formula.mean(CHARGE)))
                        .words(", in any steady state")));
        Formula first = Formulas.heat(it.first().bath());
        Formula second = Formulas.heat(it.second().bath());
        Optional<Scalar> cop = it.heatOverWork();
        if (cop.isPresent()) {
            out.add(Block.Equation.of(Formula.equation(Formulas.ratio(first, Formulas.work()), f.of(cop.get())))
                    .from("(57)")
                    .because(Prose.of("proved for every steady state, with the first law")));
        } else {
            out.add(
                    Block.Equation.of(Formula.equation(Formulas.work(), Formula.of(0)))
                            .because(
                                    Prose.of(
                                            "proved for every steady state: both contacts exchange the same energy per unit of charge")));
        }
        it.workOverHeat()
                .filter(x -> !x.isZero())
                .ifPresent(x ->
                        out.add(Block.Equation.of(Formula.equation(Formulas.ratio(Formulas.work(), second), f.of(x)))
                                .from("(57)")));
    }

    private void relation(ChargeTheorem.OtherContacts it, Document.Builder out) {
        List<Formula> terms = new ArrayList<>();
        for (ChargeTheorem.Contact c : it.contacts()) {
            terms.add(Formula.mean(current(c.bath())));
        }
        if (terms.isEmpty()) {
            out.paragraph("No bath exchanges this charge.");
            return;
        }
        out.add(Block.Equation.of(
                        Formula.equation(terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms), Formula.of(0)))
                .because(Prose.of("it is")
                        .math(Formulas.derivative(Formula.mean(CHARGE)))
                        .words(", in any steady state")));
        out.paragraph(failure());
    }

    /** Why the ratios of Eq. (57) do not follow; empty if they do. */
    Prose failure() {
        if (theorem instanceof ChargeTheorem.OtherContacts other) {
            int n = other.contacts().size();
            return Prose.of("The Otto ratios (57) need two contacts; here "
                    + (n == 1
                            ? "there is one, and its heat current vanishes."
                            : "there are " + n + ", and this relation is all that the charge gives."));
        }
        if (theorem instanceof ChargeTheorem.NoCharge none) {
            Prose text = Prose.of(
                    "The Otto ratios (57) do not follow: no combination of the numbers of quanta commutes with");
            return list(text, none.terms())
                    .words(none.terms().size() == 1 ? "of the Hamiltonian." : "of the Hamiltonian together.");
        }
        if (theorem instanceof ChargeTheorem.NoFixedEnergy misfit) {
            Prose text = Prose.of("The Otto ratios (57) do not follow: bath " + misfit.bath()
                            + " exchanges no fixed energy per unit of charge. Its heat current is that of")
                    .math(f.mean(misfit.heat()))
                    .words(", the charges that the Hamiltonian conserves are");
            return list(text, misfit.charges()).words(".");
        }
        if (theorem instanceof ChargeTheorem.NoCommonCharge misfit) {
            Prose text = Prose.of(
                    "The Otto ratios (57) do not follow: each bath exchanges a fixed energy per unit of some charge, but not of the same one. Conserved are");
            return list(text, misfit.charges()).words(".");
        }
        return Prose.EMPTY;
    }

    private Prose list(Prose before, List<Operator> all) {
        Prose text = before;
        for (int k = 0; k < Math.min(all.size(), MOST_NAMED); k++) {
            text = (k == 0 ? text : text.words(k + 1 == all.size() ? "and" : ",")).math(f.of(all.get(k)));
        }
        return all.size() > MOST_NAMED ? text.words("and " + (all.size() - MOST_NAMED) + " more") : text;
    }

    Report.ChargeTheorem report(Notation notation) {
        Optional<Operator> charge = Optional.empty();
        List<ChargeTheorem.Contact> contacts = List.of();
        String failed = "";
        if (theorem instanceof ChargeTheorem.Otto otto) {
            charge = Optional.of(otto.charge());
            contacts = List.of(otto.first(), otto.second());
        } else if (theorem instanceof ChargeTheorem.OtherContacts other) {
            charge = Optional.of(other.charge());
            contacts = other.contacts();
            failed = "two contacts";
        } else {
            failed = theorem instanceof ChargeTheorem.NoCharge ? "conserved charge" : "fixed energy per unit of charge";
        }
        List<Report.Contact> energies = new ArrayList<>();
        for (ChargeTheorem.Contact c : contacts) {
            energies.add(new Report.Contact(c.bath(), Report.Expression.of(f.of(c.energy()), notation)));
        }
        return new Report.ChargeTheorem(
                failed.isEmpty(), failed, charge.map(q -> Report.Expression.of(f.of(q), notation)), energies);
    }
}
