package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceReader;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.write.LatexWriter;
import org.ladderwork.write.PdfLatex;
import org.ladderwork.write.Report;

/** Every derivation that ships holds: all that it asks for is derived, and each of its claims is proved. */
class ShippedDerivationsTest {
    private static final Path FOLDER = Path.of("derivations");

    static Stream<Path> files() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(f -> f.toString().endsWith(".lw")).sorted().toList();
        }
        assertTrue(files.size() >= 14, "found only " + files);
        return files.stream();
    }

    private static Run.Result run(Path file, int points, Map<String, String> settings) {
        Run.Options options = new Run.Options(ClosedForms.Style.SHORTEST, 20181123, points, false);
        return Run.of(Loaded.of(SourceReader.read(file), settings), options, new Progress(step -> {}));
    }

    private static void assertHolds(Run.Result result) {
        List<Report.Claim> claims = result.report().claims();
        assertFalse(claims.isEmpty());
        for (Report.Claim claim : claims) {
            assertTrue(claim.verdict().startsWith("proved"), () -> claim.id() + ": " + claim.verdict());
        }
        assertTrue(result.holds());
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName(
            "derived, and every claim proved; the LaTeX compiles unchanged in revtex and in article, nothing overfull")
    void holds(Path file, @TempDir Path folder) {
        Run.Result result = run(file, 0, Map.of());
        assertHolds(result);
        PdfLatex.assume("revtex4-2.cls");
        String revtex = new LatexWriter(LatexWriter.TWO_COLUMN, "lw", true).write(result.document());
        String article = new LatexWriter(LatexWriter.ONE_COLUMN, "lw", true).write(result.document());
        compiles(PdfLatex.log(folder.resolve("revtex"), "paper", PdfLatex.REVTEX, revtex));
        compiles(PdfLatex.log(folder.resolve("article"), "paper", WIDE_ARTICLE, article));
    }

    /** 510 pt, the width of one column in a journal page. */
    private static final String WIDE_ARTICLE =
            PdfLatex.ARTICLE + "\\usepackage[T1]{fontenc}\\textwidth=510pt \\oddsidemargin=-20pt\n";

    private static void compiles(String log) {
        assertTrue(log.contains("Output written on"), log);
        assertFalse(log.lines().anyMatch(l -> l.startsWith("!")), log);
        assertFalse(log.contains("Overfull \\hbox"), log);
    }

    @ParameterizedTest
    @CsvSource({"chain.lw, 4", "fermion-chain.lw, 3", "fermion-chain.lw, 5"})
    @DisplayName("the chains, for other N")
    void chains(String file, String n) {
        assertHolds(run(FOLDER.resolve(file), 0, Map.of("N", n)));
    }

    /** Whoever asks for everything gets two routes at least, each with points, and each quantity by one of them at least. */
    @ParameterizedTest
    @MethodSource("files")
    @Tag("long")
    @DisplayName(
            "exact against two independent numerical routes or more: below 1e-9, limits within the error that they claim")
    void crossChecked(Path file) {
        Run.Options all = new Run.Options(ClosedForms.Style.SHORTEST, 20181123, 5, false, true, true);
        Run.Result result = Run.of(Loaded.of(SourceReader.read(file), Map.of()), all, new Progress(step -> {}));
        Map<String, Integer> points = new TreeMap<>();
        for (Report.CrossCheck check : result.report().crossChecks()) {
            if (check.method().equals("exact residual")) {
                continue;
            }
            points.merge(check.method(), check.points(), Integer::sum);
            assertTrue(check.points() > 0, () -> file + ": nothing was compared in " + check);
            boolean limit = !check.method().equals("Lyapunov")
                    && check.worstOverClaimed().map(r -> r <= 1).orElse(false);
            assertTrue(limit || check.worstRelativeError() < 1e-9, () -> file + ": " + check);
        }
        assertTrue(points.size() >= 2, () -> file + " has the routes " + points);
    }

    @Test
    @DisplayName("a model that does not close says so, and the file that asks for its steady state does not hold")
    void doesNotClose() {
        Run.Result result = Run.of(
                Loaded.of(
                        Source.of(
                                "kerr",
                                "boson a\npositive omega, gamma, n, kappa\nH_1 = omega a' a\nH_I = kappa a'^2 a^2 + kappa (a' + a)\n"
                                        + "bath 1 on H_1: thermal(a, rate = gamma, occupation = n)\nderive everything\n"),
                        Map.of()),
                new Run.Options(ClosedForms.Style.SHORTEST, 1, 0, true),
                new Progress(step -> {}));
        assertFalse(result.holds());
        assertEquals(false, result.report().moments().orElseThrow().closed());
    }
}
