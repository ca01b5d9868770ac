package org.ladderwork.derivation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ladderwork.check.Claim;
import org.ladderwork.check.Judge;
import org.ladderwork.check.Judgement;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Problem;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.SourceReader;
import org.ladderwork.language.Span;
import org.ladderwork.language.Style;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.language.TexDocument;
import org.ladderwork.language.TexRemark;

/**
 * A paper transcribed as LaTeX, whose displays are judged one by one, each against the models that the transcriber names.
 *
 * <p>Remarks in comments, {@code % ladderwork: key text}, say what LaTeX cannot: {@code title}, {@code source} and {@code section} for the page; {@code model FILE},
 * {@code model FILE N = 2..4} or {@code model FILE N = 2..4 every state} (no steady state is solved for) for the displays that follow (several lines: each of the models); and for the next display {@code given} (clauses such as
 * {@code as gamma -> infinity} that stand in the text), {@code definition}, {@code approximation} (the display itself has no value in these models; the checks speak for it), {@code condition} (the display is the hypothesis of the checks), {@code check} (a formula that is judged
 * with it), {@code imaginary} (italic or upright: what a plain i is), {@code reading} (what distinguishes this reading of a damaged formula), {@code note}.
 */
final class Transcript {
    private static final String EVERY_STATE = "every state";

    private final Path folder;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String title = "";
    private String source = "";
    private String section = "";
    private List<Subject> current = List.of();

    /** A display that waits to be judged. */
    private record Task(
            TexDocument document,
            TexDocument.Passage passage,
            String section,
            List<Subject> subjects,
            List<Problem> problems) {
        List<TexRemark> all(String key) {
            return passage.remarks().stream().filter(r -> r.key().equals(key)).toList();
        }

        List<String> texts(String key) {
            return all(key).stream().map(r -> r.text().text()).toList();
        }
    }

    private Transcript(Path folder) {
        this.folder = folder;
    }

    /** {@return whether a document names its models itself} */
    static boolean isTranscript(TexDocument document) {
        return document.passages().stream()
                .anyMatch(p -> p.remarks().stream().anyMatch(r -> r.key().equals("model")));
    }

    /** {@return the transcript in a LaTeX file}
     *  @throws SourceError if a model that it names is wrong */
    static Transcript of(Path file, TexDocument document) {
        Path parent = file.toAbsolutePath().getParent();
        Transcript transcript = new Transcript(parent == null ? file.toAbsolutePath() : parent);
        transcript.problems.addAll(document.problems());
        document.passages().forEach(p -> transcript.add(document, p));
        return transcript;
    }

    String title() {
        return title.isEmpty() ? "Transcription" : title;
    }

    String source() {
        return source;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(TexDocument document, TexDocument.Passage passage) {
        List<Problem> wrong = new ArrayList<>();
        List<Subject> named = new ArrayList<>();
        for (TexRemark remark : passage.remarks()) {
            try {
                switch (remark.key()) {
                    case "title" -> title = remark.text().text();
                    case "source" -> source = remark.text().text();
                    case "section" -> section = remark.text().text();
                    case "model" -> named.addAll(models(remark.text()));
                    case "given",
                            "definition",
                            "approximation",
                            "condition",
                            "check",
                            "reading",
                            "note",
                            "imaginary" -> {}
                    default ->
                        throw SourceError.at(
                                remark.text(),
                                "the remark '" + remark.key() + "' is not known",
                                "write model, given, definition, condition, check, reading, note, section, title or source");
                }
            } catch (SourceError error) {
                wrong.addAll(error.problems());
            }
        }
        current = named.isEmpty() ? current : List.copyOf(named);
        if (current.isEmpty()) {
            wrong.add(new Problem(
                    passage.span(), "no model is named for this display", "% ladderwork: model FILE.lw before it"));
        }
        tasks.add(new Task(document, passage, section, current, wrong));
    }

    /** {@code chain.lw}, {@code chain.lw N = 3}, {@code chain.lw N = 2..4}. */
    private List<Subject> models(Span text) {
        String[] words = text.text().trim().split("\\s+", 2);
        if (words.length == 1) {
            return List.of(subject(words[0], Map.of(), words[0], false, text));
        }
        boolean everyState = words[1].strip().endsWith(EVERY_STATE);
        String size = words[1].strip().replace(EVERY_STATE, "").replace(" ", "");
        if (!size.matches("\\w+=\\d{1,3}(\\.\\.\\d{1,3})?")) {
            throw SourceError.at(text, "this is no model", "write: model chain.lw N = 2..4");
        }
        String letter = size.substring(0, size.indexOf('='));
        String[] bounds = size.substring(letter.length() + 1).split("\\.\\.", -1);
        List<Subject> all = new ArrayList<>();
        for (int n = Integer.parseInt(bounds[0]); n <= Integer.parseInt(bounds[bounds.length - 1]); n++) {
            String name = words[0] + ", " + letter + " = " + n;
            all.add(subject(words[0], Map.of(letter, Integer.toString(n)), name, everyState, text));
        }
        return all;
    }

    private Subject subject(String file, Map<String, String> settings, String name, boolean everyState, Span at) {
        String key = name + (everyState ? ", every state" : "");
        Subject known = subjects.get(key);
        if (known == null) {
            Path path = folder.resolve(file).normalize();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
                throw SourceError.at(at, "there is no model '" + file + "' beside this file", "check the name");
            }
            known = new Subject(Loaded.of(SourceReader.read(path), settings), name, everyState);
            subjects.put(key, known);
        }
        return known;
    }

    /** {@return the equations with their verdicts, in the order of the paper} */
    List<Entry> judged(Progress progress) {
        Map<Subject, List<Runnable>> work = new LinkedHashMap<>();
        List<List<Entry.About>> judgements = new ArrayList<>();
        List<List<Entry.About>> checks = new ArrayList<>();
        List<List<Problem>> wrong = new ArrayList<>();
        for (Task task : tasks) {
            List<Entry.About> a = new ArrayList<>();
            List<Entry.About> b = new ArrayList<>();
            judgements.add(a);
            checks.add(b);
            wrong.add(new ArrayList<>(task.problems()));
            for (Subject subject : task.subjects()) {
                work.computeIfAbsent(subject, s -> new ArrayList<>()).add(() -> {
                    Verdicts found = verdicts(task, subject);
                    synchronized (this) {
                        a.addAll(found.own());
                        b.addAll(found.checks());
                    }
                });
            }
        }
        progress.begin("equations");
        work.values().parallelStream().forEach(all -> all.forEach(Runnable::run));
        List<Entry> entries = new ArrayList<>();
        for (int k = 0; k < tasks.size(); k++) {
            Task t = tasks.get(k);
            entries.add(new Entry(
                    number(t.passage()),
                    t.section(),
                    t.passage().latex(),
                    t.texts("reading").stream().findFirst(),
                    kind(t),
                    t.subjects(),
                    t.all("given").stream().map(TexRemark::text).toList(),
                    t.texts("note"),
                    ordered(judgements.get(k), t.subjects()),
                    ordered(checks.get(k), t.subjects()),
                    wrong.get(k)));
        }
        return entries;
    }

    private static List<Entry.About> ordered(List<Entry.About> all, List<Subject> subjects) {
        List<Entry.About> sorted = new ArrayList<>();
        subjects.forEach(s -> all.stream().filter(a -> a.subject() == s).forEach(sorted::add));
        return sorted;
    }

    private static String number(TexDocument.Passage passage) {
        return passage.labels().stream()
                .filter(l -> l.startsWith("("))
                .findFirst()
                .or(() -> passage.labels().stream().findFirst())
                .orElse("line " + passage.span().position().line());
    }

    private record Verdicts(List<Entry.About> own, List<Entry.About> checks) {}

    private Verdicts verdicts(Task task, Subject subject) {
        SymbolTable table = subject.loaded().model().file().table();
        Judge judge = subject.judge();
        String number = number(task.passage());
        List<Formula> said = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        for (TexDocument.Equation e : task.document().equations(task.passage(), table, style(task))) {
            said.addAll(e.formulas());
            unread.addAll(e.problems());
        }
        List<Formula> given = said;
        for (TexRemark remark : said.isEmpty() ? List.<TexRemark>of() : task.all("given")) {
            try {
                given = subject.loaded().model().file().reader().continued(given, remark.text());
            } catch (SourceError error) {
                unread.addAll(error.problems());
            }
        }
        List<Entry.About> checks = new ArrayList<>();
        for (TexRemark remark : task.all("check")) {
            checks.add(new Entry.About(subject, judge.judge(check(task, subject, remark, given))));
        }
        boolean condition =
                !task.all("condition").isEmpty() || !task.all("approximation").isEmpty();
        boolean idle = condition || !task.all("definition").isEmpty() && !unread.isEmpty() && !checks.isEmpty();
        if (idle) {
            return new Verdicts(List.of(), checks);
        }
        Claim claim = new Claim(
                number, given, unread, task.passage().latex(), task.passage().span());
        Judgement own = judge.judge(claim);
        return new Verdicts(List.of(new Entry.About(subject, own)), checks);
    }

    private static Entry.Kind kind(Task task) {
        return !task.all("definition").isEmpty()
                ? Entry.Kind.DEFINITION
                : !task.all("condition").isEmpty()
                        ? Entry.Kind.CONDITION
                        : !task.all("approximation").isEmpty() ? Entry.Kind.APPROXIMATION : Entry.Kind.CLAIM;
    }

    private static Style style(Task task) {
        String imaginary = String.join("", task.texts("imaginary"));
        return imaginary.equals("italic")
                ? Style.UNDECIDED.with(Style.Imaginary.ITALIC)
                : imaginary.equals("upright") ? Style.UNDECIDED.with(Style.Imaginary.UPRIGHT) : Style.UNDECIDED;
    }

    /** A formula that stands in a remark; under the display where that is a condition. */
    private static Claim check(Task task, Subject subject, TexRemark remark, List<Formula> display) {
        String number = number(task.passage());
        try {
            List<Formula> said = subject.loaded().model().file().reader().formulas(remark.text());
            boolean condition = !task.all("condition").isEmpty();
            List<Formula> all = new ArrayList<>();
            for (Formula f : said) {
                List<org.ladderwork.language.Clause> clauses = new ArrayList<>(f.clauses());
                if (condition) {
                    for (Formula d : display) {
                        clauses.addAll(d.clauses());
                        if (d.statement() instanceof org.ladderwork.language.Expression.Relation r) {
                            clauses.add(new org.ladderwork.language.Clause.Condition(d.span(), r));
                        }
                    }
                }
                all.add(new Formula(f.span(), f.statement(), clauses));
            }
            return new Claim(number, all, List.of(), remark.text().text(), remark.text());
        } catch (SourceError error) {
            return new Claim(number, List.of(), error.problems(), remark.text().text(), remark.text());
        }
    }

    /** {@return the LaTeX files of a folder, by name} */
    static List<Path> texFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".tex")).sorted().toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** {@return the derivation files of a folder, by name} */
    static List<Path> derivationFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".lw")).sorted().toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** {@return every model that was named} */
    List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }
}
