package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Simulation;
import org.ladderwork.derivation.SimulationReport;
import org.ladderwork.write.Figure;
import org.ladderwork.write.HtmlWriter;
import org.ladderwork.write.LatexWriter;
import org.ladderwork.write.PgfplotsWriter;
import org.ladderwork.write.SvgWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ladderwork simulate FILE --tau 0.1}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "The collisions themselves, stroke by stroke, at finite tau; the limit cycle; convergence for tau to zero.",
            "With --out DIR the figure of the convergence is written there."
        },
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_HALVINGS = 20;

    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--tau",
            paramLabel = "TAU",
            description = "Length of a stroke; default: short on every scale of the model.")
    Optional<Double> tau = Optional.empty();

    @Option(names = "--strokes", paramLabel = "N", description = "How many to show; default ${DEFAULT-VALUE}.")
    int strokes = 10;

    @Option(
            names = "--halvings",
            paramLabel = "N",
            description = "How many times tau is halved for the convergence; default ${DEFAULT-VALUE}.")
    int halvings = 6;

    @Option(names = "--csv", paramLabel = "FILE", description = "Every stroke as comma-separated values.")
    Optional<Path> csv = Optional.empty();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        check();
        Path file = common.files.get(0);
        Progress progress = common.progress(file, err);
        Optional<SimulationReport> made =
                common.inTime(file, err, progress, () -> new SimulationReport(simulation(file, progress)));
        if (made.isEmpty()) {
            return Main.OPEN;
        }
        SimulationReport report = made.get();
        out.print(common.json ? report.data().json() : common.text().write(report.document()));
        csv.ifPresent(target -> Files.write(common.place(target), report.csv()));
        common.html.ifPresent(target -> Files.write(common.place(target), HtmlWriter.write(report.document())));
        common.out.ifPresent(
                folder -> report.figure(stem(file) + "-convergence").ifPresent(f -> write(folder, f)));
        return Main.HOLDS;
    }

    private Simulation simulation(Path file, Progress progress) {
        try {
            OptionalDouble length = tau.map(OptionalDouble::of).orElse(OptionalDouble.empty());
            return Simulation.of(common.load(file), length, strokes, halvings, progress);
        } catch (IllegalArgumentException refusal) {
            throw new WrongArgument(file + ": " + refusal.getMessage());
        }
    }

    private void check() {
        if (common.files.size() != 1) {
            throw new WrongArgument("a simulation is of one model; name one file");
        }
        if (tau.isPresent() && !(tau.get() > 0 && Double.isFinite(tau.get()))) {
            throw new WrongArgument("--tau " + tau.get() + ": the length of a stroke is greater than zero");
        }
        if (strokes < 0) {
            throw new WrongArgument("--strokes " + strokes + ": the number of strokes is not negative");
        }
        if (halvings < 2 || halvings > MOST_HALVINGS) {
            throw new WrongArgument("--halvings " + halvings + ": give 2 to " + MOST_HALVINGS);
        }
    }

    /** {@return the name of a file without its folder and its ending, in letters, figures and hyphens} */
    static String stem(Path file) {
        String name = file.getFileName() == null ? "model" : file.getFileName().toString();
        String stem = name.replaceFirst("\\.lw$", "").replaceAll("[^A-Za-z0-9-]+", "-");
        return stem.isEmpty() ? "model" : stem;
    }

    /** Writes a figure as SVG and as PGFPlots source with its data: one panel as wide as a column, several as wide as a page. */
    static void write(Path folder, Figure figure) {
        for (Map.Entry<String, String> f : SvgWriter.files(figure).entrySet()) {
            Files.write(folder.resolve(f.getKey()), f.getValue());
        }
        double width = figure.panels().size() == 1 ? LatexWriter.TWO_COLUMN : LatexWriter.ONE_COLUMN;
        for (Map.Entry<String, String> f :
                new PgfplotsWriter(width, "").write(figure).entrySet()) {
            Files.write(folder.resolve(f.getKey()), f.getValue());
        }
    }
}
