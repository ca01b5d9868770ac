package org.ladderwork.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ladderwork.derivation.Loaded;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Run;
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
        Rounds rounds = new Rounds(common, spec.commandLine(), common.files.size());
        common.files.forEach(file -> rounds.round(file, "", progress -> derived(file, progress)));
        return rounds.end();
    }

    private Run.Result derived(Path file, Progress progress) {
        Loaded loaded = common.loadForFormulas(file);
        if (!only.isEmpty()) {
            return Run.only(loaded, only, common.json, common.options(), progress);
        }
        return series.isEmpty()
                ? Run.of(loaded, common.options(), progress)
                : Run.series(loaded, series, order, common.options(), progress);
    }
}
