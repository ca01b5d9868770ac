package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ladderwork.derivation.Loaded;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Run;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceReader;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.write.Document;
import org.ladderwork.write.HtmlWriter;
import org.ladderwork.write.LatexWriter;
import org.ladderwork.write.TextStyle;
import org.ladderwork.write.TextWriter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that several commands share. */
final class Common {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Derivation files (.lw).")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "The value of a parameter, exact: 0.3 is 3/10; or a size: N=5, with check also N=2..5.")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--json", description = "One JSON document on standard output, nothing else.")
    boolean json;

    @Option(names = "--latex", paramLabel = "FILE", description = "Write the LaTeX there.")
    Optional<Path> latex = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write an HTML page there.")
    Optional<Path> html = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for files that are written.")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "Width of the LaTeX: twocolumn (default) or onecolumn.")
    String width = "twocolumn";

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "Closed forms: ${COMPLETION-CANDIDATES}; default shortest.")
    ClosedForms.Style form = ClosedForms.Style.SHORTEST;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of random points; the default is always the same.")
    long seed = Run.Options.DEFAULT.seed();

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Number of random points of a cross-check; default ${DEFAULT-VALUE}.")
    int points = Run.Options.DEFAULT.points();

    @Option(
            names = "--cross-check",
            paramLabel = "HOW",
            description = "quick (default), or full: what takes seconds too, such as truncated spaces.")
    String crossCheck = "quick";

    @Option(
            names = "--audit",
            description =
                    "Examine the model itself: Hermiticity, rates, temperatures, detailed balance, stability, second law.")
    boolean audit;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Stop after so many seconds and say how far it came.")
    Optional<Double> timeout = Optional.empty();

    @Option(names = "--quiet", description = "Only what was asked for: no progress.")
    boolean quiet;

    @Option(names = "--verbose", description = "Say each step on standard error.")
    boolean verbose;

    @Option(names = "--ascii", description = "Formulas in the notation of derivation files.")
    boolean ascii;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    String color = "auto";

    Run.Options options() {
        if (points < 0) {
            throw new WrongArgument("--points " + points + ": the number of points is not negative");
        }
        if (!crossCheck.equals("quick") && !crossCheck.equals("full")) {
            throw new WrongArgument("--cross-check " + crossCheck + ": write quick or full");
        }
        return new Run.Options(form, seed, points, audit, json, crossCheck.equals("full"));
    }

    Optional<Duration> limit() {
        return timeout.map(s -> {
            if (!(s > 0)) {
                throw new WrongArgument("--timeout " + s + ": give a number of seconds greater than zero");
            }
            return Duration.ofMillis(Math.round(s * 1000));
        });
    }

    Loaded load(Path file) {
        Source source = SourceReader.read(file);
        return Loaded.of(source, set);
    }

    /** For commands that write formulas. */
    Loaded loadForFormulas(Path file) {
        return Loaded.forFormulas(SourceReader.read(file), set);
    }

    TextWriter text() {
        return new TextWriter(ascii ? TextStyle.ASCII : TextStyle.UNICODE, Terminal.columns(), coloured());
    }

    boolean coloured() {
        return switch (color) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> System.console() != null && System.getenv("NO_COLOR") == null && !json;
            default -> throw new WrongArgument("--color " + color + ": write auto, always or never");
        };
    }

    Path place(Path file) {
        return out.map(folder -> folder.resolve(file)).orElse(file);
    }

    /** Writes the files that were asked for. */
    void write(Document document) {
        html.ifPresent(target -> Files.write(place(target), HtmlWriter.write(document)));
        latex.ifPresent(target -> {
            double column = width.equals("onecolumn") ? LatexWriter.ONE_COLUMN : LatexWriter.TWO_COLUMN;
            Files.write(place(target), new LatexWriter(column, "lw", true).write(document));
        });
    }

    /** {@return what hears of the steps of a run about this file} */
    Progress progress(Path file, PrintWriter err) {
        return new Progress(step -> say(err, file + ": " + step));
    }

    /** {@return the result of a run about this file; empty if its time was up, which is then said} */
    <T> Optional<T> inTime(Path file, PrintWriter err, Progress progress, Supplier<T> run) {
        try {
            return Optional.of(Bounded.run(limit(), progress, run));
        } catch (Bounded.TimeUp late) {
            err.println("ladderwork: " + file + ": " + late.getMessage());
            return Optional.empty();
        }
    }

    void say(PrintWriter err, String line) {
        if (verbose && !quiet) {
            err.println(line);
        }
    }
}
