package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.language.Problem;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** A judged transcript as a page: a summary, then equation by equation what was found. */
final class TranscriptPage {
    private static final List<String> WORDS =
            List.of("proved", "proved to order", "definition", "supported", "refuted", "unreadable");

    private final Transcript transcript;
    private final List<Entry> entries;

    TranscriptPage(Transcript transcript, List<Entry> entries) {
        this.transcript = transcript;
        this.entries = entries;
    }

    Run.Result result() {
        Notation notation = Subject.notation(transcript.subjects());
        Document.Builder out = new Document.Builder(Prose.of(transcript.title()), notation);
        out.origin("ladderwork " + Version.text());
        if (!transcript.source().isEmpty()) {
            out.origin(transcript.source());
        }
        out.add(summary());
        List<Block.Verdict> lines = new ArrayList<>();
        String section = "";
        List<String> models = List.of();
        for (Entry e : entries) {
            if (!e.section().equals(section)) {
                flush(lines, out);
                section = e.section();
                out.section(section);
                models = List.of();
            }
            if (!e.models().equals(models)) {
                flush(lines, out);
                models = e.models();
                out.paragraph("Judged against " + String.join("; ", models) + ".");
            }
            lines.add(new EntryLines(e).line());
        }
        flush(lines, out);
        List<Problem> problems = transcript.problems();
        if (!problems.isEmpty()) {
            out.add(new Block.Items(
                    problems.stream().map(p -> Prose.of(p.toString())).toList()));
        }
        Report.Builder report = new Report.Builder(transcript.title(), transcript.source());
        entries.forEach(e -> report.claim(new EntryLines(e).report()));
        boolean holds = problems.isEmpty() && entries.stream().allMatch(Entry::holds);
        return new Run.Result(out.build(), report.build(), holds);
    }

    private static void flush(List<Block.Verdict> lines, Document.Builder out) {
        if (!lines.isEmpty()) {
            out.add(new Block.Verdicts(lines));
            lines.clear();
        }
    }

    /** How many equations got which verdict, and which are refuted; readings are not counted. */
    private Block summary() {
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        WORDS.forEach(w -> byWord.put(w, new ArrayList<>()));
        for (Entry e : entries) {
            if (e.reading().isEmpty()) {
                String word = e.word().startsWith("proved to order") ? "proved to order" : e.word();
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(e.number());
            }
        }
        List<Prose> items = new ArrayList<>();
        byWord.forEach((word, numbers) -> {
            if (!numbers.isEmpty()) {
                Prose line = Prose.of(Integer.toString(numbers.size())).stressed(word);
                items.add(word.equals("proved") ? line : line.words(": " + String.join(", ", numbers)));
            }
        });
        return new Block.Items(items);
    }
}
