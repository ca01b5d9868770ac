package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Run;
import org.ladderwork.write.JsonWriter;
import org.ladderwork.write.Report;
import org.ladderwork.write.TextWriter;
import picocli.CommandLine;

/**
 * What derive, check and evaluate do with each of their runs: within the limit of time, text as soon as it is there or one JSON document at the end, the files that were
 * asked for, and the exit code of all of them together.
 */
final class Rounds {
    private final Common common;
    private final PrintWriter out;
    private final PrintWriter err;
    private final TextWriter text;
    private final List<Report> reports = new ArrayList<>();
    private boolean holds = true;

    /** @param runs how many there will be @throws WrongArgument if several would be written into one file */
    Rounds(Common common, CommandLine line, int runs) {
        common.html.ifPresent(target -> one(runs, "--html " + target));
        common.latex.ifPresent(target -> one(runs, "--latex " + target));
        this.common = common;
        this.out = line.getOut();
        this.err = line.getErr();
        this.text = common.text();
    }

    private static void one(int runs, String option) {
        if (runs > 1) {
            throw new WrongArgument(
                    option + ": that is one file for " + runs
                            + " results, and the last would be all that is left; run the command once for each, with a file of its own");
        }
    }

    /** One run about one file; another may follow. @param title stands above its text @return whether everything holds, and was done in time */
    boolean round(Path file, String title, Function<Progress, Run.Result> work) {
        Progress progress = common.progress(file, err);
        Optional<Run.Result> result = common.inTime(file, err, progress, () -> work.apply(progress));
        result.ifPresent(r -> {
            reports.add(r.report());
            say(title + (common.json ? "" : text.write(r.document())));
            common.write(r.document());
        });
        boolean held = result.filter(Run.Result::holds).isPresent();
        holds &= held;
        return held;
    }

    /** Prints words between the texts; nothing where there is one JSON document. */
    void say(String words) {
        if (!common.json) {
            out.print(words);
            out.flush();
        }
    }

    /** Ends the last round. @return the exit code */
    int end() {
        if (common.json) {
            out.print(JsonWriter.write(reports));
        }
        return holds ? Main.HOLDS : Main.OPEN;
    }
}
