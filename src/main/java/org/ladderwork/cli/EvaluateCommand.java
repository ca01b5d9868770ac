package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ladderwork.derivation.LongChain;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Run;
import org.ladderwork.language.SourceReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ladderwork evaluate FILE --set x=1}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Numbers at a point: the closed form, and the independent numerics beside it.",
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @CommandLine.Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "for a chain of more than 12 oscillators: occupation and current of every site, as CSV")
    private Optional<Path> profile = Optional.empty();

    @CommandLine.Option(
            names = "--coherence",
            paramLabel = "I,J",
            description = "for such a chain: the mean value of a_I' a_J too; may be repeated")
    private List<String> coherences = new ArrayList<>();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Rounds rounds = new Rounds(common, spec.commandLine(), common.files.size());
        common.files.forEach(file -> rounds.round(file, "", progress -> evaluate(file, progress, err)));
        return rounds.end();
    }

    /** Long chains go to their own solver; everything else gets its closed form too. */
    private Run.Result evaluate(Path file, Progress progress, PrintWriter err) {
        Optional<LongChain> chain = LongChain.of(SourceReader.read(file), common.set);
        if (chain.isEmpty()) {
            if (profile.isPresent()) {
                throw new WrongArgument("--profile " + profile.get() + ": " + file
                        + " is no chain of more than 12 oscillators; set its size, as in --set N=1000");
            }
            if (!coherences.isEmpty()) {
                throw new WrongArgument("--coherence " + coherences.get(0) + ": " + file
                        + " is no chain of more than 12 oscillators; set its size, as in --set N=1000,"
                        + " or ask for the mean value: sweep --quantity \"<a_1' a_2>\"");
            }
            return Run.evaluate(common.load(file), common.options(), progress);
        }
        int sites = chain.get().sites();
        List<LongChain.Pair> pairs =
                coherences.stream().map(text -> pair(text, sites)).toList();
        try (ProgressLine line = new ProgressLine(err, !common.quiet, "chain")) {
            LongChain.Numbers numbers = chain.get().solve(pairs, progress, line::stage);
            profile.ifPresent(target -> Files.write(common.place(target), numbers.profile()));
            return numbers.result();
        }
    }

    private static LongChain.Pair pair(String text, int sites) {
        if (text.matches("\\d{1,9},\\d{1,9}")) {
            int comma = text.indexOf(',');
            int i = Integer.parseInt(text.substring(0, comma));
            int j = Integer.parseInt(text.substring(comma + 1));
            if (1 <= i && i <= sites && 1 <= j && j <= sites) {
                return new LongChain.Pair(i, j);
            }
        }
        throw new WrongArgument(
                "--coherence " + text + ": write two sites from 1 to " + sites + ", as in --coherence 1," + sites);
    }
}
