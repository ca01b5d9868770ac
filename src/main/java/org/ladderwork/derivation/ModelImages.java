package org.ladderwork.derivation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ladderwork.language.Expression.NamedArgument;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.SourceReader;
import org.ladderwork.language.Statement;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.write.Block;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/**
 * Models that are images of each other: heat and work of one are those of the other, derived from its own file, with other expressions for its parameters.
 *
 * <p>The other model is read and solved in the field of this one, so its closed forms and the substitution are exact, and so is the comparison.
 */
final class ModelImages {
    private final ModelFile model;
    private final Analysis analysis;

    ModelImages(ModelFile model, Analysis analysis) {
        this.model = model;
        this.analysis = analysis;
    }

    /** The verdict on one image. */
    record Found(Block.Verdict line, Report.Claim claim, boolean holds) {}

    List<Found> judge() {
        List<Found> all = new ArrayList<>();
        for (Statement.Image image : model.file().all(Statement.Image.class)) {
            try {
                all.add(judge(image));
            } catch (SourceError wrong) {
                all.add(found(
                        image,
                        "unreadable",
                        false,
                        List.of(Prose.of(wrong.problems().get(0).toString()))));
            } catch (IllegalStateException unsolved) {
                all.add(found(image, "unreadable", false, List.of(Prose.of(String.valueOf(unsolved.getMessage())))));
            }
        }
        return all;
    }

    private Found judge(Statement.Image image) {
        Path path = Path.of(model.file().source().name()).resolveSibling(image.file());
        if (!Files.isReadable(path)) {
            throw SourceError.at(image.span(), "there is no file '" + path + "'", "the path is relative to this file");
        }
        ScalarField field = model.system().field();
        ModelFile other = ModelReader.read(LadderFile.read(read(path)), field);
        Map<Symbol, Scalar> values = new TreeMap<>();
        for (NamedArgument v : image.values()) {
            Symbol symbol = field.symbol(v.name())
                    .orElseThrow(() -> SourceError.at(v.span(), "'" + v.name() + "' is no parameter of " + path, ""));
            values.put(symbol, model.evaluator().scalar(v.value()));
        }
        Analysis theirs = Run.analysis(other);
        List<String> same = new ArrayList<>();
        List<Prose> wrong = new ArrayList<>();
        for (HeatRate heat : analysis.energetics().heats()) {
            HeatRate twin = theirs.heat(heat.bath())
                    .orElseThrow(() -> SourceError.at(
                            image.span(), "the other model has no bath '" + heat.bath() + "'", "name both alike"));
            compare(
                    "heat(" + heat.bath() + ")",
                    analysis.steady(heat.operator()),
                    theirs.steady(twin.operator()),
                    values,
                    same,
                    wrong);
        }
        compare(
                "work",
                analysis.steady(analysis.energetics().work().operator()),
                theirs.steady(theirs.energetics().work().operator()),
                values,
                same,
                wrong);
        if (wrong.isEmpty()) {
            Prose what = Prose.of(String.join(", ", same) + ": identically those of \""
                    + other.system().title() + "\"");
            return found(image, "proved", true, List.of(what));
        }
        return found(image, "refuted", false, wrong);
    }

    private static Source read(Path path) {
        return SourceReader.read(path);
    }

    private static void compare(
            String name, Scalar ours, Scalar theirs, Map<Symbol, Scalar> values, List<String> same, List<Prose> wrong) {
        Scalar difference = ours.minus(theirs.with(values));
        if (difference.isZero()) {
            same.add(name);
        } else {
            wrong.add(Prose.of(name + " differs from its image"));
        }
    }

    private static Found found(Statement.Image image, String verdict, boolean holds, List<Prose> details) {
        List<String> map = new ArrayList<>();
        for (NamedArgument v : image.values()) {
            map.add(v.name() + " -> " + v.value().toText());
        }
        String text = "image of " + image.file() + " under " + String.join(", ", map);
        Block.Verdict line = new Block.Verdict(
                image.id(),
                holds ? verdict + " in the steady state" : verdict,
                holds ? Block.Tone.GOOD : Block.Tone.BAD,
                Prose.EMPTY.code(text),
                details);
        Report.Claim claim = new Report.Claim(
                image.id(), verdict, OptionalInt.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
        return new Found(line, claim, holds);
    }

    /** {@return the lines of claims with those of the images behind them} */
    static Block.Verdicts with(Block.Verdicts lines, List<Found> images) {
        List<Block.Verdict> all = new ArrayList<>(lines.lines());
        images.forEach(i -> all.add(i.line()));
        return new Block.Verdicts(all);
    }
}
