package org.ladderwork.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ladderwork.derivation.Checks;
import org.ladderwork.derivation.Progress;
import org.ladderwork.derivation.Run;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ladderwork check FILE...}: the claims of derivation files, or the displayed equations of LaTeX files about a model. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Only the claims: one line each. LaTeX files are checked against --model, or against the models that they name; a folder stands for the files in it.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model that the equations of LaTeX files are about.")
    Optional<Path> model = Optional.empty();

    @Option(names = "--label", paramLabel = "LABEL", description = "Only the equations with these labels.")
    List<String> labels = new ArrayList<>();

    @Option(
            names = "--follow-inputs",
            description = "Read files that \\input names, below the folder of the LaTeX file.")
    boolean followInputs;

    @Option(
            names = "--second-opinion",
            description = "Ask Symja about each proved equation of parameters: a second computer algebra.")
    boolean secondOpinion;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> files = files();
        Sizes sizes = Sizes.of(common.set);
        Rounds rounds = new Rounds(
                common, spec.commandLine(), files.size() * sizes.settings().size());
        files.forEach(file -> check(file, sizes, rounds));
        return rounds.end();
    }

    /** One file, for each size that is asked for. */
    private void check(Path file, Sizes sizes, Rounds rounds) {
        List<String> failed = new ArrayList<>();
        for (Map<String, String> one : sizes.settings()) {
            common.set = one;
            boolean holds = rounds.round(file, sizes.title(one), progress -> check(file, progress));
            if (!holds) {
                sizes.name().ifPresent(n -> failed.add(one.getOrDefault(n, "")));
            }
        }
        rounds.say(sizes.summary(failed));
    }

    /** A folder stands for what is to be judged in it. */
    private List<Path> files() {
        List<Path> all = new ArrayList<>();
        for (Path file : common.files) {
            if (!java.nio.file.Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            List<Path> inside = Checks.files(file);
            if (inside.isEmpty()) {
                throw new WrongArgument(
                        file + ": there is nothing to check in this folder; it has no .tex and no .lw file");
            }
            all.addAll(inside);
        }
        return all;
    }

    private Run.Result check(Path file, Progress progress) {
        if (!file.toString().endsWith(".tex")) {
            return Checks.ofFile(
                    common.loadForFormulas(file), new Checks.Extras(common.audit, secondOpinion), progress);
        }
        if (model.isEmpty() && Checks.namesModels(file)) {
            return Checks.ofTranscript(file, followInputs, progress);
        }
        Path about = model.orElseThrow(
                () -> new WrongArgument(file + ": a LaTeX file is checked against a model; add --model FILE.lw"));
        return Checks.ofTex(
                common.load(about),
                file,
                labels,
                followInputs,
                new Checks.Extras(common.audit, secondOpinion),
                progress);
    }
}
