package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ladderwork.derivation.Loaded;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Run;
import org.ladderwork.write.JsonWriter;
import org.ladderwork.write.Report;
import org.ladderwork.write.TextWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ladderwork derive FILE...}. */
@Command(
        name = "derive",
        mixinStandardHelpOptions = true,
        description = "Derives everything the files ask for.",
        sortOptions = false)
final class DeriveCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--only",
            paramLabel = "QUANTITY",
            description = "Only this quantity of the steady state, such as heat(1) or \"<a_1' a_1>\"; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--series",
            paramLabel = "LIMIT",
            description =
                    "Only heat and work as series, straight from the equations: \"gamma -> infinity\", \"epsilon, eta -> 0\".")
    private String series = "";

    @Option(names = "--order", paramLabel = "K", description = "The order the series go through (default 3).")
    private int order = 3;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Report> reports = new ArrayList<>();
        boolean holds = true;
        TextWriter text = common.text();
        for (Path file : common.files) {
            Run.Result result;
            Progress progress = new Progress(step -> common.say(err, file + ": " + step));
            try {
                result = Bounded.run(common.limit(), progress, () -> {
                    Loaded loaded = common.loadForFormulas(file);
                    if (!only.isEmpty()) {
                        return Run.only(loaded, only, common.json, common.options(), progress);
                    }
                    if (!series.isEmpty()) {
                        return Run.series(loaded, series, order, common.options(), progress);
                    }
                    return Run.of(loaded, common.options(), progress);
                });
            } catch (Bounded.TimeUp late) {
                err.println("ladderwork: " + file + ": " + late.getMessage());
                holds = false;
                continue;
            }
            holds &= result.holds();
            reports.add(result.report());
            if (!common.json) {
                out.print(text.write(result.document()));
            }
            common.write(result.document());
        }
        if (common.json) {
            out.print(JsonWriter.write(reports));
        }
        return holds ? Main.HOLDS : Main.OPEN;
    }
}
