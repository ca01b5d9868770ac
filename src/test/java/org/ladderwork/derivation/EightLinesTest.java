package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.language.Source;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.write.LatexWriter;
import org.ladderwork.write.TextStyle;
import org.ladderwork.write.TextWriter;

/** The rates that De Chiara et al. call "extremely cumbersome" (below Eq. (47)), as they are printed: N = 2 with counter-rotating terms. */
class EightLinesTest {
    private static final Path COUNTER_ROTATING = Path.of("derivations", "counter-rotating.lw");

    /** What a terminal has that does not tell its width. */
    private static final int WIDTH = 100;

    private static Run.Result rates(boolean equal) throws IOException {
        String model = Files.readString(COUNTER_ROTATING, StandardCharsets.UTF_8);
        model = model.substring(0, model.indexOf("claim"));
        String second = equal
                ? model
                : model.replace("gamma, n_1", "gamma_1, gamma_2, n_1")
                        .replace("(a_1, rate = gamma", "(a_1, rate = gamma_1")
                        .replace("(a_2, rate = gamma", "(a_2, rate = gamma_2");
        return Run.of(
                Loaded.of(Source.of("test.lw", second), Map.of()),
                new Run.Options(ClosedForms.Style.SHORTEST, 1, 0, false),
                new Progress(step -> {}));
    }

    private static List<String> printed(Run.Result run) {
        List<String> all = new TextWriter(TextStyle.UNICODE, WIDTH, false)
                .write(run.document())
                .lines()
                .toList();
        int begin = all.indexOf("Heat, work and entropy production in the steady state") + 2;
        int end = begin;
        while (!all.get(end).contains("the shortest form found")) {
            end++;
        }
        return all.subList(begin, end);
    }

    @ParameterizedTest(name = "equal rates: {0}")
    @CsvSource({"true, 7", "false, 8"})
    @DisplayName("three rates and all their abbreviations: at most eight lines of a terminal of the usual width")
    void terminal(boolean equal, int most) throws IOException {
        List<String> shown = printed(rates(equal));
        String all = String.join("\n", shown);
        assertTrue(shown.size() <= most, all);
        assertTrue(
                shown.stream().allMatch(l -> l.codePointCount(0, l.length()) <= WIDTH + 1),
                all); // a dot is a letter of its own
        // The shape of (48)-(50): one coefficient of ε²(n₁ − n₂), one of η²(n₁ + n₂ + 1), in each of the three.
        String joined = all.replaceAll("\n\\s+", " ");
        assertEquals(3, joined.split("ε² \\(", -1).length - 1, all);
        assertEquals(3, joined.split("\\) \\(n₁ − n₂\\)", -1).length - 1, all);
        assertEquals(3, joined.split("η² \\(", -1).length - 1 - occurrences(joined, "ε² − η² ("), all);
        assertEquals(3, joined.split("\\) \\(n₁ \\+ n₂ \\+ 1\\)", -1).length - 1, all);
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest(name = "equal rates: {0}")
    @CsvSource({"true", "false"})
    @DisplayName("at most eight lines in one column of LaTeX")
    void paper(boolean equal) throws IOException {
        String tex = new LatexWriter(LatexWriter.ONE_COLUMN, "lw", false)
                .write(rates(equal).document());
        int end = tex.indexOf("the shortest form found");
        int begin = tex.indexOf("\\label{lw:steady-heat-1}");
        assertTrue(begin > 0 && end > begin);
        // Each line of an aligned display begins a formula or goes on with one.
        long lines = tex.substring(tex.lastIndexOf("\n", begin), end)
                .lines()
                .filter(l -> l.strip().startsWith("&") || l.contains("&="))
                .count();
        assertTrue(lines >= 5 && lines <= 8, tex.substring(begin, end));
    }
}
