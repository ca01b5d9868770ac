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
import org.ladderwork.derivation.Loaded;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.SweepMethod;
import org.ladderwork.derivation.SweepPlan;
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
            "With --csv every finished row is kept on disk: the same command goes on where an interrupted one stopped."
        },
        sortOptions = false)
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--vary",
            paramLabel = "NAME=FROM:TO:COUNT",
            description = "The parameter that moves, both ends included; twice for two parameters.")
    List<String> vary = new ArrayList<>();

    @Option(
            names = "--quantity",
            paramLabel = "EXPRESSION",
            description = "A column, such as heat(1)/work or \"<a_1' a_1>\"; default: heat, work, entropy production.")
    List<String> quantities = new ArrayList<>();

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "METHOD",
            description = "${COMPLETION-CANDIDATES}; several with commas. Default: the Lyapunov equation, else the Liouvillian.")
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
        Loaded loaded = common.load(common.files.get(0));
        List<SweepAxis> axes = axes();
        SweepPlan plan = refusing(() -> SweepPlan.of(loaded, axes, quantities, methods));
        Sweep sweep = plan.sweep();
        SweepShard part = refusing(() -> shard.map(SweepShard::parse).orElse(SweepShard.WHOLE));
        if (shard.isPresent() && csv.isEmpty()) {
            throw new WrongArgument("--shard " + part + ": add --csv FILE; the part is written beside it");
        }
        Optional<Path> target = csv.map(common::place);
        if (target.isPresent() && shard.isEmpty() && isComplete(target.get(), sweep)) {
            say(target.get() + " is complete, nothing to do");
            return Main.HOLDS;
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
            Files.write(target.get(), common.json ? TableJson.of(table) : table);
            delete(journal.orElseThrow());
        }
        say(summary(plan, rows.size())
                + target.map(t -> shard.isEmpty() ? ", " + t : ", " + journal.orElseThrow() + ", to be put together with --merge").orElse(""));
        return Main.HOLDS;
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

    private List<SweepAxis> axes() {
        if (vary.isEmpty()) {
            throw new WrongArgument("a sweep needs a parameter that moves; add --vary omega_1=0.05:1.5:146");
        }
        return refusing(() -> vary.stream().map(SweepAxis::parse).toList());
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

    /** Whether the table is there already. @throws WrongArgument if the file is something else, which is then left as it is */
    private static boolean isComplete(Path target, Sweep sweep) {
        try {
            if (!java.nio.file.Files.exists(target)) {
                return false;
            }
            List<String> lines = java.nio.file.Files.readAllLines(target);
            if (lines.contains(sweep.markLine())) {
                return true;
            }
        } catch (IOException unreadable) {
            throw new WrongArgument(target + " is there, but is no table of a sweep; name another file");
        }
        throw new WrongArgument(target
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
