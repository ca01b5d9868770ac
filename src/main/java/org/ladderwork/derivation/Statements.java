package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ladderwork.check.Diagnosis;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Sentence;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.IndexRange;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.write.Inline;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.StatementSigns;
import org.ladderwork.write.StatementTex;

/** What was claimed, as a formula to be set: in LaTeX for pages, as native text for terminals. */
record Statements(Notation notation, SymbolTable table) {
    private String tex(Expression it) {
        return StatementTex.of(it, notation, table);
    }

    /** Native text; where a parameter has the name I, the imaginary unit is i, as it was typed. */
    private String text(Expression it) {
        return (table.isDeclared("I") ? withUnit(it) : it).toText();
    }

    private String text(Formula it) {
        return table.isDeclared("I")
                ? new Formula(it.span(), withUnit(it.statement()), it.clauses()).toText()
                : it.toText();
    }

    private String signs(Expression it) {
        return StatementSigns.of(withUnit(it).toText(), notation);
    }

    private static Expression withUnit(Expression it) {
        if (it instanceof Expression.ImaginaryUnit) {
            return new Expression.Name(it.span(), "i");
        }
        return it.children().isEmpty()
                ? it
                : it.withChildren(
                        it.children().stream().map(Statements::withUnit).toList());
    }

    Inline of(List<Formula> formulas) {
        return new Inline.Typeset(
                formulas.stream().map(this::tex).collect(Collectors.joining(",\\quad ")),
                formulas.stream().map(this::text).collect(Collectors.joining("; ")));
    }

    Inline of(Judgement.Link link) {
        return new Inline.Typeset(
                tex(link.left()) + " " + StatementTex.sign(link.relator()) + " " + tex(link.right()),
                text(link.left()) + " " + link.relator() + " " + text(link.right()),
                signs(link.left()) + " " + StatementSigns.of(link.relator().toString(), notation) + " "
                        + signs(link.right()));
    }

    Inline of(Diagnosis d) {
        String statement = tex(d.left()) + " " + StatementTex.sign(d.relator()) + " " + tex(d.right());
        String where = d.qualification().isEmpty()
                ? ""
                : "\\quad\\text{" + d.qualification().replace("_", "\\_") + "}";
        String behind = d.qualification().isEmpty() ? "" : " " + d.qualification();
        return new Inline.Typeset(
                statement + where,
                text(d.left()) + " " + d.relator() + " " + text(d.right()) + behind,
                signs(d.left()) + " " + StatementSigns.of(d.relator() + " ", notation) + signs(d.right())
                        + StatementSigns.of(behind, notation));
    }

    /** What went wrong, the formulas in it set. */
    Prose of(Sentence sentence) {
        Prose prose = Prose.EMPTY;
        for (Sentence.Piece piece : sentence.pieces()) {
            prose = piece instanceof Sentence.Words w
                    ? prose.words(w.words())
                    : prose.with(part(((Sentence.Formula) piece).expression()));
        }
        return prose;
    }

    private Inline part(Expression it) {
        return new Inline.Typeset(tex(it), text(it), signs(it));
    }

    Inline ofClauses(List<Clause> clauses) {
        return new Inline.Typeset(
                clauses.stream().map(this::tex).collect(Collectors.joining(",\\ ")),
                clauses.stream().map(Clause::toString).collect(Collectors.joining(", ")));
    }

    private String tex(Formula formula) {
        List<String> parts = new ArrayList<>(List.of(tex(formula.statement())));
        formula.clauses().forEach(c -> parts.add(tex(c)));
        return String.join("\\quad ", parts);
    }

    private String tex(Clause clause) {
        if (clause instanceof Clause.Tends t) {
            return "\\text{as } " + notation.tex(t.variable()) + " \\to " + tex(t.point());
        } else if (clause instanceof Clause.ToOrder o) {
            return "\\text{to order } " + o.order()
                    + o.variable().map(v -> "\\text{ in } " + notation.tex(v)).orElse("");
        } else if (clause instanceof Clause.Condition c) {
            return "\\text{for } " + tex(c.relation());
        } else if (clause instanceof Clause.Where w) {
            return "\\text{where } " + tex(w.relation());
        }
        IndexRange range = ((Clause.Indices) clause).range();
        List<String> values = range.values().stream().map(this::tex).toList();
        return "\\text{for } " + range.index()
                + (values.isEmpty()
                        ? ""
                        : range.form() == IndexRange.Form.RANGE
                                ? "=" + values.get(0) + ",\\ldots," + values.get(1)
                                : "=" + String.join(",", values));
    }
}
