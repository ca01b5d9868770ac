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
import org.ladderwork.write.JsonWriter;
import org.ladderwork.write.Report;
import org.ladderwork.write.TextWriter;
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
            Progress progress = new Progress(step -> common.say(err, file + ": " + step));
            try {
                Run.Result result = Bounded.run(common.limit(), progress, () -> evaluate(file, progress, err));
                holds &= result.holds();
                reports.add(result.report());
                if (!common.json) {
                    out.print(text.write(result.document()));
                }
            } catch (Bounded.TimeUp late) {
                err.println("ladderwork: " + file + ": " + late.getMessage());
                holds = false;
            }
        }
        if (common.json) {
            out.print(JsonWriter.write(reports));
        }
        return holds ? Main.HOLDS : Main.OPEN;
    }

    /** Long chains go to their own solver; everything else gets its closed form too. */
    private Run.Result evaluate(Path file, Progress progress, PrintWriter err) {
        Optional<LongChain> chain = LongChain.of(SourceReader.read(file), common.set);
        if (chain.isEmpty()) {
            if (profile.isPresent()) {
                throw new WrongArgument("--profile " + profile.get() + ": " + file
                        + " is no chain of more than 12 oscillators; set its size, as in --set N=1000");
            }
            return Run.evaluate(common.load(file), common.options(), progress);
        }
        try (ProgressLine line = new ProgressLine(err, !common.quiet, "chain")) {
            LongChain.Numbers numbers = chain.get().solve(progress, line::stage);
            profile.ifPresent(target -> Files.write(common.place(target), numbers.profile()));
            return numbers.result();
        }
    }
}
