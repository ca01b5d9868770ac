package org.ladderwork.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Display formulas as different authors write them. Each is either read exactly as its native reading, which a person wrote, or
 * refused with the message that was expected; nothing is read as something else.
 */
class CorpusTest {

    private final LadderFile model = Corpus.model();

    @Test
    void everyFormulaIsReadRightOrRefusedLoudly() {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        int refused = 0;
        for (Corpus.Entry entry : Corpus.entries()) {
            String failure = failure(entry);
            if (!failure.isEmpty()) {
                wrong.add("line " + entry.line() + ": " + entry.latex() + "\n   " + failure);
            } else if (entry.refusals().isEmpty()) {
                read++;
            } else {
                refused++;
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        // The refused ones are ambiguous, undeclared, or beyond what is read; they are part of the count against the
        // reader
        // only where the notation has one meaning, which the next test counts.
        assertTrue(read >= 200, "read " + read);
        assertTrue(refused >= 30, "refused " + refused);
    }

    /** Of the formulas that have one meaning over the declared symbols, at least 95 % are read. */
    @Test
    void atLeastNinetyFivePercentOfMeaningfulFormulasAreRead() {
        List<Corpus.Entry> entries = Corpus.entries();
        long meaningless = entries.stream()
                .filter(entry -> entry.refusals().stream().anyMatch(CorpusTest::isRightToRefuse))
                .count();
        long meaningful = entries.size() - meaningless;
        long read = entries.stream()
                .filter(entry -> entry.refusals().isEmpty() && failure(entry).isEmpty())
                .count();
        assertTrue(meaningful >= 200, "meaningful " + meaningful);
        assertTrue(100 * read >= 95 * meaningful, read + " of " + meaningful);
    }

    /** Ambiguous, or about names that are not declared. */
    private static boolean isRightToRefuse(String refusal) {
        return refusal.startsWith("can be read as")
                || refusal.startsWith("unknown name")
                || refusal.startsWith("'c' has no member")
                || refusal.startsWith("only even powers")
                || refusal.startsWith("i can be the imaginary unit")
                || refusal.startsWith("not clear where")
                || refusal.startsWith("inverse function")
                || refusal.startsWith("a hat marks")
                || refusal.startsWith("which bath")
                || refusal.startsWith("this row has")
                || refusal.startsWith("two signs");
    }

    private String failure(Corpus.Entry entry) {
        List<Formula> formulas;
        try {
            formulas = TexReader.of(model.table()).formulas(entry.latex());
        } catch (SourceError error) {
            boolean expected = entry.refusals().stream()
                    .anyMatch(part -> error.problems().get(0).message().contains(part));
            return expected ? "" : error.getMessage();
        }
        if (entry.readings().isEmpty()) {
            return "was read as " + formulas.get(0).toText();
        }
        if (formulas.size() != entry.readings().size()) {
            return formulas.size() + " formulas: "
                    + formulas.stream().map(Formula::toText).toList();
        }
        for (int i = 0; i < formulas.size(); i++) {
            Formula expected = model.reader().formula(entry.readings().get(i));
            Formula found = formulas.get(i);
            boolean same = found.statement().isSameAs(expected.statement())
                    && found.clauses().toString().equals(expected.clauses().toString());
            if (!same) {
                return "was read as " + found.toText() + "\n   expected    " + expected.toText();
            }
        }
        return "";
    }

    /** Native text that was printed is read again as the same tree. */
    @Test
    void printedTextIsReadBackAsTheSameTree() {
        int formulas = 0;
        for (Corpus.Entry entry : Corpus.entries()) {
            for (String reading : entry.readings()) {
                Formula first = model.reader().formula(reading);
                Formula second = model.reader().formula(first.toText());
                assertTrue(second.statement().isSameAs(first.statement()), first.toText());
                assertEquals(first.toText(), second.toText());
                formulas++;
            }
        }
        assertTrue(formulas >= 200, "formulas " + formulas);
    }
}
