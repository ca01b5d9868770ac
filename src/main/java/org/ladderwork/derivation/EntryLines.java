package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Verdict;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Problem;
import org.ladderwork.write.Block;
import org.ladderwork.write.Inline;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** What is said of one equation of a paper. */
final class EntryLines {
    private final Entry entry;

    EntryLines(Entry entry) {
        this.entry = entry;
    }

    Block.Verdict line() {
        String word = entry.word();
        Block.Tone tone = switch (word) {
            case "refuted", "unreadable" -> Block.Tone.BAD;
            case "supported", "nothing checked" -> Block.Tone.OPEN;
            default -> Block.Tone.GOOD;
        };
        String id = entry.number() + (entry.reading().isPresent() ? " as it may read" : "");
        return new Block.Verdict(
                id, word + scope(), tone, Prose.EMPTY.with(new Inline.Typeset(entry.latex(), text())), details());
    }

    /** As native text, which the terminal shows. */
    private String text() {
        return entry.judgements().stream()
                .findFirst()
                .map(a -> a.judgement().claim())
                .filter(c -> !c.formulas().isEmpty())
                .map(c -> c.formulas().stream().map(f -> f.toText()).collect(Collectors.joining("; ")))
                .orElse(entry.latex());
    }

    private List<Prose> details() {
        List<Prose> lines = new ArrayList<>();
        entry.reading().ifPresent(r -> lines.add(Prose.of("a possible reading: " + r)));
        lines.addAll(given());
        lines.addAll(stated());
        entry.problems().forEach(p -> lines.add(Prose.of(p.toString())));
        Optional<Entry.About> worst = entry.worst();
        if (worst.isPresent()) {
            lines.addAll(claims(worst.get()).findings(worst.get().judgement()));
        }
        for (Entry.About check : entry.checks()) {
            List<org.ladderwork.language.Formula> said =
                    check.judgement().claim().formulas();
            boolean condition = entry.kind() == Entry.Kind.CONDITION;
            if (condition) {
                said = said.stream()
                        .map(f -> new org.ladderwork.language.Formula(f.span(), f.statement(), List.of()))
                        .toList();
            }
            Prose line = Prose.of(condition ? "under this condition" : "checked with it:");
            line = said.isEmpty()
                    ? line.code(check.judgement().claim().text())
                    : line.with(statements(check.subject()).of(said));
            lines.add(line.words(": " + word(check)));
        }
        entry.notes().forEach(n -> lines.add(Prose.of(n)));
        return lines;
    }

    private static Claims claims(Entry.About about) {
        Subject s = about.subject();
        return new Claims(s::form, x -> Report.Expression.of(new Formulas(s::form).of(x), s.notation()), statements(s));
    }

    private static Statements statements(Subject s) {
        return new Statements(s.notation(), s.loaded().model().file().table());
    }

    private static String word(Entry.About about) {
        Verdict v = about.judgement().verdict();
        return v instanceof Verdict.Proved p ? v.word() + " " + p.scope().words() : v.word();
    }

    /** For which states it was found; where only some of the models decide it, which. */
    private String scope() {
        String how = entry.judgements().stream()
                .map(a -> a.judgement().verdict())
                .filter(v -> v instanceof Verdict.Proved)
                .map(v -> ((Verdict.Proved) v).scope())
                .max(java.util.Comparator.naturalOrder())
                .map(s -> s.words())
                .orElse("");
        return entry.word().equals("proved") && !how.isEmpty() ? " " + how : "";
    }

    /** What was found out about a definition. */
    private List<Prose> stated() {
        Optional<Verdict.Proved> proved = entry.judgements().stream()
                .map(a -> a.judgement().verdict())
                .filter(v -> v instanceof Verdict.Proved)
                .map(v -> (Verdict.Proved) v)
                .max(java.util.Comparator.comparing(Verdict.Proved::scope));
        return entry.kind() == Entry.Kind.DEFINITION && proved.isPresent()
                ? List.of(Prose.of("checked: with what the model states both sides are equal "
                        + proved.get().scope().words()))
                : List.of();
    }

    /** The clauses that stand in the text of the paper. */
    private List<Prose> given() {
        if (entry.given().isEmpty() || entry.judgements().isEmpty()) {
            return List.of();
        }
        Entry.About first = entry.judgements().get(0);
        List<Clause> clauses = first.judgement().claim().formulas().stream()
                .flatMap(f -> f.clauses().stream())
                .filter(c -> entry.given().stream()
                        .anyMatch(g -> g.source() == c.span().source()
                                && g.start() <= c.span().start()
                                && c.span().end() <= g.end()))
                .distinct()
                .toList();
        return clauses.isEmpty()
                ? List.of()
                : List.of(Prose.of("given in the text:")
                        .with(statements(first.subject()).ofClauses(clauses)));
    }

    Report.Claim report() {
        Optional<Entry.About> worst = entry.worst();
        if (worst.isEmpty() || !entry.problems().isEmpty()) {
            return new Report.Claim(
                    entry.number(),
                    entry.word(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    entry.problems().stream().map(Problem::toString).toList());
        }
        Judgement j = worst.get().judgement();
        Report.Claim of = claims(worst.get()).report(j);
        String id = entry.number() + entry.reading().map(r -> ", " + r).orElse("");
        return new Report.Claim(
                id, entry.word(), of.order(), of.difference(), of.counterexample(), of.conditions(), of.diagnosis());
    }
}
