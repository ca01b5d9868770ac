package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.Finding;
import org.ladderwork.check.HeatAccount;
import org.ladderwork.check.ModelAudit;
import org.ladderwork.check.Region;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;
import org.ladderwork.write.Report;
import org.ladderwork.write.TextFormula;
import org.ladderwork.write.TextStyle;

/** The audit of a model, written for people and for programs: the findings, then heat, work and entropy production with heat counted in several ways, side by side. */
final class AuditSection {
    private static final int MOST_TERMS = 60;

    /** A longer formula stands as an equation of its own, and the table refers to it. */
    private static final int WIDEST_CELL = 30;

    private final Formulas f;
    private final Document.Builder out;

    private final Notation notation;

    private AuditSection(Function<Scalar, Form> form, Notation notation, Document.Builder out) {
        this.notation = notation;
        this.f = new Formulas(form);
        this.out = out;
    }

    /** Audits a model and writes it down. {@return whether nothing was found that makes the model senseless} */
    static boolean add(
            Analysis analysis,
            Region region,
            Function<Scalar, Form> form,
            Notation notation,
            ReportWriter writer,
            Document.Builder out,
            Report.Builder report) {
        ModelAudit audit = audit(analysis, region);
        write(audit, form, notation, out);
        report.audit(report(audit, writer::expression, writer::expression));
        return audit.isSound();
    }

    private static ModelAudit audit(Analysis analysis, Region region) {
        Function<Operator, Optional<Scalar>> steady = o -> {
            try {
                return analysis.steadyState().map(s -> analysis.steady(o));
            } catch (IllegalStateException doesNotClose) {
                return Optional.empty();
            }
        };
        return ModelAudit.of(analysis.equation(), steady, region);
    }

    private static void write(ModelAudit audit, Function<Scalar, Form> form, Notation notation, Document.Builder out) {
        AuditSection section = new AuditSection(form, notation, out);
        out.section("Audit of the model");
        out.add(new Block.Verdicts(audit.findings().stream().map(section::line).toList()));
        if (audit.accounts().size() > 1) {
            section.sideBySide(audit.accounts());
        }
    }

    private Block.Verdict line(Finding it) {
        Block.Tone tone = switch (it.severity()) {
            case GOOD -> Block.Tone.GOOD;
            case NOTE, WARNING -> Block.Tone.OPEN;
            case ERROR -> Block.Tone.BAD;
        };
        List<Prose> details = new ArrayList<>();
        Prose evidence = Prose.EMPTY;
        for (Finding.Evidence e : it.evidence()) {
            evidence = evidence(evidence.isEmpty() ? evidence : evidence.words(","), e);
        }
        for (Scalar c : it.conditions()) {
            details.add(
                    Formulas.terms(c) <= MOST_TERMS
                            ? Prose.of("it is so where").math(Formula.relation(f.of(c), Relator.GREATER, Formula.of(0)))
                            : Prose.of("it is so where an expression of " + Formulas.terms(c) + " terms is positive"));
        }
        if (!it.reason().isEmpty()) {
            evidence = AuditWords.after(evidence.isEmpty() ? evidence : evidence.words(";"), it.reason(), notation);
        }
        if (!evidence.isEmpty()) {
            details.add(0, evidence);
        }
        return new Block.Verdict(
                it.topic(), it.severity().word(), tone, AuditWords.of(it.statement(), notation), details);
    }

    private Prose evidence(Prose before, Finding.Evidence e) {
        Prose named = AuditWords.after(before, e.name(), notation).words("=");
        if (e.value() instanceof Value.OfScalar s) {
            int terms = Formulas.terms(s.scalar());
            return terms <= MOST_TERMS
                    ? named.math(f.of(s.scalar()))
                    : named.words("an expression of " + terms + " terms");
        }
        return e.value() instanceof Value.OfOperator o ? named.math(f.of(o.operator())) : named.words("not shown");
    }

    private void sideBySide(List<HeatAccount> accounts) {
        out.paragraph("The steady state with heat counted by "
                + String.join(
                        ", and by ",
                        accounts.stream().map(a -> a.counting().words()).toList()) + ":");
        List<Prose> head = new ArrayList<>();
        head.add(Prose.EMPTY);
        accounts.forEach(a -> head.add(Prose.of(title(a.counting()))));
        List<List<Prose>> rows = new ArrayList<>();
        for (String bath : accounts.get(0).heats().keySet()) {
            rows.add(row(
                    "heat from bath " + bath,
                    accounts,
                    a -> a.heats().getOrDefault(bath, Scalar.ZERO),
                    c -> heat(bath, c)));
        }
        rows.add(row("work", accounts, HeatAccount::work, c -> indexed(Formulas.work(), c)));
        if (accounts.stream().allMatch(a -> a.entropyProduction().isPresent())) {
            rows.add(row(
                    "entropy production",
                    accounts,
                    a -> a.entropyProduction().orElse(Scalar.ZERO),
                    c -> indexed(Formulas.entropyProduction(), c)));
        }
        List<Prose> law = new ArrayList<>();
        law.add(Prose.of("second law"));
        accounts.forEach(a -> law.add(Prose.of(a.law().word())));
        rows.add(law);
        out.add(new Block.Table(head, rows));
    }

    private static String title(HeatAccount.Counting counting) {
        return switch (counting) {
            case ANCILLAS -> "by the ancillas";
            case BARE -> "by the bare Hamiltonian";
            case WHOLE -> "by the full Hamiltonian";
        };
    }

    private List<Prose> row(
            String quantity,
            List<HeatAccount> accounts,
            Function<HeatAccount, Scalar> value,
            Function<HeatAccount.Counting, Formula> symbol) {
        List<Prose> row = new ArrayList<>();
        row.add(Prose.of(quantity));
        for (HeatAccount a : accounts) {
            String label = "audit-" + quantity.replace(' ', '-') + "-"
                    + a.counting().name().toLowerCase(java.util.Locale.ROOT);
            row.add(cell(value.apply(a), symbol.apply(a.counting()), label));
        }
        return row;
    }

    private Prose cell(Scalar x, Formula symbol, String label) {
        int terms = Formulas.terms(x);
        if (terms > MOST_TERMS) {
            return Prose.of(terms + " terms");
        }
        Formula formula = f.of(x);
        if (TextFormula.of(formula, TextStyle.UNICODE, notation).length() <= WIDEST_CELL) {
            return Prose.of(formula);
        }
        out.add(Block.Equation.of(Formula.equation(symbol, formula)).labelled(label));
        return Prose.EMPTY.reference(label);
    }

    /** Q̇_i, tr[D_i(ρ) H_i], tr[D_i(ρ) H_S]. */
    private static Formula heat(String bath, HeatAccount.Counting counting) {
        if (counting == HeatAccount.Counting.ANCILLAS) {
            return Formulas.heat(bath);
        }
        String index = counting == HeatAccount.Counting.BARE ? "S" + bath : "S";
        Formula energy = new Formula.Indexed(new Formula.Glyph("H", "H"), index);
        return new Formula.Applied(
                new Formula.Glyph("tr", "\\mathrm{tr}"),
                List.of(new Formula.Product(List.of(Formulas.dissipator(bath), energy))),
                true);
    }

    private static Formula indexed(Formula symbol, HeatAccount.Counting counting) {
        return new Formula.Indexed(symbol, counting.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The entry of the JSON document. */
    private static Report.Audit report(
            ModelAudit audit,
            Function<Scalar, Report.Expression> scalar,
            Function<Operator, Report.Expression> operator) {
        List<Report.Finding> findings = new ArrayList<>();
        for (Finding it : audit.findings()) {
            Map<String, Report.Expression> evidence = new LinkedHashMap<>();
            for (Finding.Evidence e : it.evidence()) {
                if (e.value() instanceof Value.OfScalar s) {
                    evidence.put(e.name(), scalar.apply(s.scalar()));
                } else if (e.value() instanceof Value.OfOperator o) {
                    evidence.put(e.name(), operator.apply(o.operator()));
                }
            }
            findings.add(new Report.Finding(
                    it.topic(),
                    it.severity().word(),
                    it.statement(),
                    evidence,
                    it.reason(),
                    it.conditions().stream().map(scalar).toList()));
        }
        List<Report.Account> accounts = new ArrayList<>();
        for (HeatAccount a : audit.accounts()) {
            Map<String, Report.Expression> heat = new LinkedHashMap<>();
            a.heats().forEach((bath, x) -> heat.put(bath, scalar.apply(x)));
            accounts.add(new Report.Account(
                    a.counting().words(),
                    heat,
                    scalar.apply(a.work()),
                    a.entropyProduction().map(scalar),
                    a.law().word(),
                    a.reason()));
        }
        return new Report.Audit(findings, accounts);
    }
}
