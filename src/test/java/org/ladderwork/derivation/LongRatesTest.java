package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ladderwork.language.Source;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.thermo.HeatRate;
import org.ladderwork.write.TextStyle;
import org.ladderwork.write.TextWriter;

/** Rates that are long: one of two that are images of each other, determinants in place of pages. */
class LongRatesTest {
    private static final Path COUNTER_ROTATING = Path.of("derivations", "counter-rotating.lw");
    private static final Path PAIRING = Path.of("src", "bench", "engines", "models", "chain-pairing.lw");
    private static final Pattern IMAGE = Pattern.compile("(\\w+) \\|?-> ([^,()]+)");

    private static Loaded loaded(Path file) throws IOException {
        return Loaded.of(Source.of("test.lw", Files.readString(file, StandardCharsets.UTF_8)), Map.of());
    }

    private static Run.Result run(Loaded loaded, ClosedForms.Style style, boolean report) {
        return Run.of(loaded, new Run.Options(style, 1, 0, report), new Progress(step -> {}));
    }

    @Test
    @DisplayName(
            "written long, the second rate is stated as the image of the first under 1 <-> 2; what is printed makes the one the other")
    void secondRate() throws IOException {
        Loaded model = loaded(COUNTER_ROTATING);
        String text = new TextWriter(TextStyle.ASCII, 10_000, false)
                .write(run(model, ClosedForms.Style.FACTORED, false).document());
        String line = text.lines()
                .filter(l -> l.contains("heat(2) = heat(1)("))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        Analysis analysis = Run.analysis(model.model());
        Map<Symbol, Scalar> images = new TreeMap<>();
        Matcher found = IMAGE.matcher(line);
        while (found.find()) {
            Source left = Source.of("left", found.group(1));
            Source right = Source.of("right", found.group(2).strip());
            Scalar letter = model.model()
                    .evaluator()
                    .scalar(model.model().file().reader().expression(left.all()));
            images.put(
                    letter.parameters().first(),
                    model.model()
                            .evaluator()
                            .scalar(model.model().file().reader().expression(right.all())));
        }
        assertEquals(4, images.size(), line);
        assertFalse(line.contains("(("), line);
        List<HeatRate> heats = analysis.energetics().heats();
        Scalar first = analysis.steady(heats.get(0).operator());
        Scalar second = analysis.steady(heats.get(1).operator());
        assertEquals(second, first.with(images));
        assertFalse(first.equals(second));
    }

    @Test
    @Tag("long")
    @DisplayName(
            "three sites with pairing: determinants, in the document and in the report; all terms where they are asked for")
    void determinants() throws IOException {
        Loaded model = loaded(PAIRING);
        Run.Result shortest = run(model, ClosedForms.Style.SHORTEST, true);
        String text = new TextWriter(TextStyle.UNICODE, 100, false).write(shortest.document());
        assertTrue(text.lines().count() < 200, "lines " + text.lines().count());
        assertTrue(text.contains("det B") && text.contains("11 moments agree"), text);
        Map<String, ?> determinants = shortest.report().further().getOrDefault("determinants", Map.of());
        assertTrue(determinants.keySet().containsAll(List.of("A", "F", "g(x)")), determinants.toString());
        String all = new TextWriter(TextStyle.UNICODE, 100, false)
                .write(run(model, ClosedForms.Style.EXPANDED, false).document());
        assertTrue(all.lines().count() > 1000, "lines " + all.lines().count());
    }
}
