package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.chain.ChainCharge;
import org.ladderwork.chain.ClosedChain;
import org.ladderwork.chain.ContactRates;
import org.ladderwork.chain.SymbolicChain;
import org.ladderwork.derivation.ChainNarrative.SteadyRate;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Report;
import org.ladderwork.write.Report.Expression;

/** Fills the JSON document of a chain of any length. */
final class ChainReport {
    private final SymbolicChain chain;
    private final Formulas f;
    private final Notation notation;

    ChainReport(SymbolicChain chain, Function<Scalar, Form> form, Notation notation) {
        this.chain = chain;
        this.f = new Formulas(form);
        this.notation = notation;
    }

    void fill(Report.Builder report, ChainCharge charge, ClosedChain.Outcome outcome, List<SteadyRate> rates) {
        List<Report.Contact> contacts = new ArrayList<>();
        for (ContactRates c : charge.contacts()) {
            c.energy().ifPresent(e -> contacts.add(new Report.Contact(c.label(), Expression.of(f.of(e), notation))));
            report.heat(
                    c.label(),
                    new Report.Rate(Optional.of(Expression.of(f.mean(c.heat()), notation)), steady(c.label(), rates)));
        }
        if (!rates.isEmpty()) {
            report.work(new Report.Rate(Optional.empty(), steady("", rates)));
        }
        report.chargeTheorem(new Report.ChargeTheorem(charge.isOtto(), charge.failure(), Optional.empty(), contacts));
        List<Report.Motion> continuity = new ArrayList<>();
        for (ChainCharge.Motion m : charge.motions()) {
            continuity.add(
                    new Report.Motion(m.number().toString(), Expression.of(new Continuity(f).of(m.rate()), notation)));
        }
        java.util.Map<String, Expression> values = new java.util.LinkedHashMap<>();
        outcome.closed()
                .ifPresent(c -> c.entries()
                        .forEach(e -> values.put(
                                e.pair().toString().replaceAll("[<>]", ""), Expression.of(f.of(e.value()), notation))));
        report.everyLength(new Report.EveryLength(
                chain.size(),
                chain.least(),
                continuity,
                outcome.closed().isPresent(),
                outcome.closed().map(c -> c.uniqueness().proved()).orElse(false),
                outcome.closed().map(ClosedChain::cases).orElse(0),
                outcome.failure(),
                values));
    }

    private Optional<Expression> steady(String bath, List<SteadyRate> rates) {
        return rates.stream()
                .filter(r -> r.bath().equals(bath))
                .findFirst()
                .map(r -> Expression.of(f.of(r.value()), notation));
    }
}
