package org.ladderwork.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.ladderwork.derivation.FigureDrawing;
import org.ladderwork.derivation.FigurePlan;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.SweepMethod;
import org.ladderwork.derivation.SweepPlan;
import org.ladderwork.language.SourceReader;
import org.ladderwork.numeric.sweep.Sweep;
import org.ladderwork.numeric.sweep.SweepAxis;
import org.ladderwork.numeric.sweep.SweepJournal;
import org.ladderwork.numeric.sweep.SweepShard;
import org.ladderwork.write.TableJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ladderwork sweep FILE --vary omega_1=0.05:1.5:146}. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "A table of numbers over one parameter or two, as comma-separated values.",
            "With --csv or --out every finished row is kept on disk: the same command goes on where an interrupted one stopped.",
            "With --out DIR the figure is written there too, as SVG and as PGFPlots source."
        },
        sortOptions = false)
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--vary",
            paramLabel = "NAME=FROM:TO:COUNT",
            description =
                    "The parameter that moves, both ends included; twice for two parameters. Default: what the file varies.")
    List<String> vary = new ArrayList<>();

    @Option(
            names = "--quantity",
            paramLabel = "EXPRESSION",
            description =
                    "A column, such as heat(1)/work or \"<a_1' a_1>\"; default: what the file plots, else heat, work, entropy production.")
    List<String> quantities = new ArrayList<>();

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "METHOD",
            description =
                    "${COMPLETION-CANDIDATES}; several with commas. Default: the Lyapunov equation, else the Liouvillian.")
    List<SweepMethod> methods = new ArrayList<>();

    @Option(names = "--csv", paramLabel = "FILE", description = "Where the table goes, resumable; default: printed.")
    Optional<Path> csv = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "Only part K of N, into FILE.K-of-N beside the table of --csv.")
    Optional<String> shard = Optional.empty();

    @Option(names = "--merge", description = "Put the parts FILE... of one sweep together.")
    boolean merge;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; default: one for each core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (threads < 1) {
            throw new WrongArgument("--threads " + threads + ": give at least one");
        }
        if (merge) {
            return merged();
        }
        if (common.files.size() != 1) {
            throw new WrongArgument("a sweep is over one model; for the parts of one sweep add --merge");
        }
        Progress progress = new Progress(step -> common.say(err, step));
        try {
            return Bounded.run(common.limit(), progress, this::swept);
        } catch (Bounded.TimeUp late) {
            err.println("ladderwork: the time is up"
                    + (csv.isPresent() ? "; the finished rows are kept, the same command goes on from there" : ""));
            return Main.OPEN;
        }
    }

    private Integer swept() {
        Path file = common.files.get(0);
        List<SweepAxis> axes =
                refusing(() -> vary.stream().map(SweepAxis::parse).toList());
        FigurePlan plan = refusing(() -> FigurePlan.of(SourceReader.read(file), common.set, axes, quantities, methods));
        SweepShard part = refusing(() -> shard.map(SweepShard::parse).orElse(SweepShard.WHOLE));
        boolean kept = csv.isPresent() || common.out.isPresent();
        if (shard.isPresent() && !kept) {
            throw new WrongArgument("--shard " + part + ": add --csv FILE; the part is written beside it");
        }
        if (plan.members().size() > 1 && !kept) {
            throw new WrongArgument(file + ": the family makes "
                    + plan.members().size()
                    + " tables; add --out DIR, or choose one: --set "
                    + plan.members().get(0).name() + "=" + plan.members().get(0).value());
        }
        List<String> tables = new ArrayList<>();
        String stem = SimulateCommand.stem(file);
        for (FigurePlan.Member m : plan.members()) {
            Optional<Path> target = kept
                    ? Optional.of(common.place(suffixed(csv.orElse(Path.of(stem + ".csv")), m.suffix())))
                    : Optional.empty();
            tables.add(table(m.plan(), part, target));
        }
        if (common.out.isPresent() && shard.isEmpty()) {
            SimulateCommand.write(common.out.get(), refusing(() -> new FigureDrawing(plan, tables).figure(stem)));
        }
        return Main.HOLDS;
    }

    private static Path suffixed(Path file, String suffix) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String changed = dot < 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot);
        return file.resolveSibling(changed);
    }

    /** Makes a table, or finds it done. @return its text; of a part, that part */
    private String table(SweepPlan plan, SweepShard part, Optional<Path> target) {
        Sweep sweep = plan.sweep();
        if (target.isPresent() && shard.isEmpty()) {
            Optional<String> done = complete(target.get(), sweep);
            if (done.isPresent()) {
                say(target.get() + " is complete, nothing to compute");
                return done.get();
            }
        }
        SortedMap<Integer, String> rows;
        Optional<Path> journal = target.map(t -> journal(t, part));
        try (ProgressLine line = new ProgressLine(spec.commandLine().getErr(), !common.quiet, "sweep")) {
            rows = refusing(() -> journal.isPresent()
                    ? sweep.resume(part, threads, line, journal.get())
                    : sweep.run(part, threads, line));
        }
        String table = text(sweep, rows);
        if (target.isEmpty()) {
            spec.commandLine().getOut().print(common.json ? TableJson.of(table) : table);
            spec.commandLine().getOut().flush();
        } else if (shard.isEmpty()) {
            Files.write(target.get(), table);
            delete(journal.orElseThrow());
        }
        String place = shard.isEmpty() || journal.isEmpty()
                ? target.map(t -> ": " + t).orElse("")
                : ": " + journal.get() + ", to be put together with --merge";
        say(summary(plan, rows.size()) + place);
        return table;
    }

    private String summary(SweepPlan plan, int rows) {
        double seconds = plan.solverSeconds();
        return String.format(
                Locale.ROOT,
                "%d rows, %d of them without numbers; solver time %.3f s, %.3f s per core",
                rows,
                plan.failures(),
                seconds,
                seconds / Math.min(threads, Runtime.getRuntime().availableProcessors()));
    }

    private Path journal(Path target, SweepShard part) {
        String suffix = shard.isEmpty() ? ".part" : "." + part.k() + "-of-" + part.n();
        Path folder = target.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                java.nio.file.Files.createDirectories(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + target + ": " + failure.getMessage(), failure);
        }
        return target.resolveSibling(target.getFileName() + suffix);
    }

    /** {@return the table, if it is there already} @throws WrongArgument if the file is something else, which is then left as it is */
    private static Optional<String> complete(Path target, Sweep sweep) {
        try {
            if (!java.nio.file.Files.exists(target)) {
                return Optional.empty();
            }
            String text = java.nio.file.Files.readString(target);
            if (text.lines().anyMatch(sweep.markLine()::equals)) {
                return Optional.of(text);
            }
        } catch (IOException unreadable) {
            throw new WrongArgument(target + " is there, but is no table of a sweep; name another file");
        }
        throw new WrongArgument(
                target
                        + " is there and holds something else: another model, parameter, range or column; name another file, or delete it to begin anew");
    }

    private Integer merged() {
        StringBuilder table = new StringBuilder();
        refusing(() -> {
            try {
                SweepJournal.merge(common.files, table);
                return table;
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read a part: " + failure.getMessage(), failure);
            }
        });
        String text = common.json ? TableJson.of(table.toString()) : table.toString();
        if (csv.isEmpty()) {
            spec.commandLine().getOut().print(text);
        } else {
            Files.write(common.place(csv.get()), text);
        }
        return Main.HOLDS;
    }

    private static String text(Sweep sweep, SortedMap<Integer, String> rows) {
        StringBuilder table = new StringBuilder();
        try {
            sweep.write(rows, table);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return table.toString();
    }

    private static void delete(Path journal) {
        try {
            java.nio.file.Files.deleteIfExists(journal);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + journal + ": " + failure.getMessage(), failure);
        }
    }

    private void say(String line) {
        if (!common.quiet) {
            spec.commandLine().getErr().println(line);
        }
    }

    private interface Work<T> {
        T get();
    }

    /** What the numerical layer refuses is an argument that is wrong. */
    private static <T> T refusing(Work<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException refusal) {
            throw new WrongArgument(String.valueOf(refusal.getMessage()));
        }
    }
}
