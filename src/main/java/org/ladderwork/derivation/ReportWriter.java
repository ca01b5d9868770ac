package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.DetailedBalance;
import org.ladderwork.master.Dissipator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.Stationarity;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Report;
import org.ladderwork.write.Report.Expression;

/** Fills the JSON document of a derivation. */
final class ReportWriter {
    private final Analysis analysis;
    private final Function<Scalar, Form> form;
    private final Formulas f;
    private final Formulas results;
    private final Notation notation;
    private final Map<Symbol, Scalar> point;

    ReportWriter(
            Analysis analysis,
            Function<Scalar, Form> form,
            Function<Scalar, Form> result,
            Notation notation,
            Map<Symbol, Scalar> point) {
        this.analysis = analysis;
        this.form = form;
        this.f = new Formulas(form);
        this.results = new Formulas(result);
        this.notation = notation;
        this.point = point;
    }

    Report.Builder fill(List<Symbol> parameters, Optional<Boolean> stable, List<Scalar> conditions) {
        Report.Builder report =
                new Report.Builder(analysis.system().title(), analysis.system().source());
        parameters(report, parameters);
        masterEquation(report);
        energetics(report);
        report.chargeTheorem(new ChargeNarrative(analysis.chargeTheorem(), form).report(notation));
        moments(report);
        steadyState(report, stable, conditions);
        return report;
    }

    private void parameters(Report.Builder report, List<Symbol> parameters) {
        for (Symbol s : parameters) {
            Scalar value = point.get(s);
            report.parameter(
                    s.name(),
                    new Report.Parameter(
                            s.kind().name().toLowerCase(java.util.Locale.ROOT),
                            notation.tex(s.name()),
                            Optional.ofNullable(value).map(Scalar::toString),
                            Optional.ofNullable(value).map(v -> v.evaluate(Map.of()))));
        }
    }

    private void masterEquation(Report.Builder report) {
        List<Report.Dissipator> dissipators = new ArrayList<>();
        for (BathGenerator bath : analysis.equation().baths()) {
            for (DetailedBalance.Jump jump : bath.jumps()) {
                jump.frequency()
                        .ifPresent(omega -> report.eigenoperator(new Report.Eigenoperator(
                                bath.bath().name(),
                                expression(jump.jump()),
                                expression(omega),
                                jump.force().isZero() ? Optional.empty() : Optional.of(expression(jump.force())))));
            }
            for (Dissipator d : bath.dissipators()) {
                dissipators.add(new Report.Dissipator(bath.bath().name(), expression(d.a()), expression(d.rate())));
            }
        }
        report.masterEquation(
                new Report.MasterEquation(expression(analysis.system().hamiltonian()), dissipators));
    }

    private void energetics(Report.Builder report) {
        for (HeatRate heat : analysis.energetics().heats()) {
            report.heat(heat.bath(), rate(heat.operator()));
        }
        report.work(rate(analysis.energetics().work().operator()));
        analysis.steadyEntropyProduction()
                .ifPresent(value ->
                        report.entropyProduction(new Report.Rate(Optional.empty(), Optional.of(expression(value)))));
    }

    private Report.Rate rate(Operator operator) {
        return new Report.Rate(
                Optional.of(expression(operator)),
                analysis.steadyState().map(s -> expression(analysis.steady(operator), results)));
    }

    private void moments(Report.Builder report) {
        if (analysis.moments() instanceof MomentEquations.Outcome.Closed closed) {
            MomentEquations m = closed.equations();
            List<Report.Motion> equations = new ArrayList<>();
            for (int k = 0; k < m.size(); k++) {
                equations.add(new Report.Motion(key(m.observables().get(k)), expression(m.rate(k))));
            }
            report.moments(new Report.Moments(
                    m.observables().stream().map(ReportWriter::key).toList(), true, equations));
        } else if (analysis.moments() instanceof MomentEquations.Outcome.Open open) {
            report.moments(new Report.Moments(
                    open.chain().stream().map(Monomial::toString).toList(), false, List.of()));
        }
    }

    private void steadyState(Report.Builder report, Optional<Boolean> stable, List<Scalar> conditions) {
        Optional<Stationarity> stationarity = analysis.stationarity();
        if (stationarity.isEmpty()) {
            return;
        }
        Map<String, Expression> values = new LinkedHashMap<>();
        analysis.steadyState().ifPresent(s -> {
            for (int k = 0; k < s.values().size(); k++) {
                values.put(
                        key(s.equations().observables().get(k)),
                        expression(s.values().get(k)));
            }
        });
        boolean unique = stationarity.get() instanceof Stationarity.Unique;
        report.steadyState(new Report.SteadyState(
                Optional.of(unique),
                stable,
                conditions.stream().map(this::expression).toList(),
                values));
    }

    private static String key(Operator o) {
        return o.toString();
    }

    Expression expression(Operator o) {
        return Expression.of(Formula.of(o, form), notation);
    }

    /** With its value where all its parameters were set. */
    Expression expression(Scalar x) {
        return expression(x, f);
    }

    /** With a way of writing of its own. */
    Expression expression(Scalar x, Function<Scalar, Form> writing) {
        return expression(x, new Formulas(writing));
    }

    private Expression expression(Scalar x, Formulas formulas) {
        Expression e = Expression.of(formulas.of(x), notation);
        Optional<Complex> value = value(x);
        return value.map(e::at).orElse(e);
    }

    private Optional<Complex> value(Scalar x) {
        if (!point.keySet().containsAll(x.parameters())) {
            return Optional.empty();
        }
        try {
            return Optional.of(x.valueAt(point));
        } catch (ArithmeticException pole) {
            return Optional.empty();
        }
    }
}
