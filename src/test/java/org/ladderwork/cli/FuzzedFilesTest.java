package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated files through the whole command: it never fails (exit code 3), and its exit code is the one that follows from what it printed. The files follow from the seed, which
 * a failure names.
 */
class FuzzedFilesTest {
    private static final long SEED = 20_181_123L;
    private static final Path MODEL = Path.of("derivations/two-oscillators.lw");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "\\",
            "$",
            "&",
            "\\\\",
            "^",
            "_",
            "\\frac",
            "\\label{x}",
            "\\begin{align}",
            "\\end{equation}",
            "=",
            "0",
            "/",
            "'",
            "<",
            ">",
            "[",
            "(",
            "\\dot Q_1",
            "\\omega_1",
            "gamma",
            "heat(",
            "claim \"z\": ",
            "bath ",
            "a_1",
            "\n",
            "\u0000",
            "%",
            "#",
            "é",
            "..",
            "for i = 1..N",
            "where x = 1",
            "\\newcommand{\\y}{\\y}\\y",
            "\\input{/etc/hosts}",
            "tex \"",
            "N = 1000000",
            "^99999",
            "1/0");

    @TempDir
    Path folder;

    @Test
    void someFiles() throws IOException {
        run(120, SEED);
    }

    @Test
    @Tag("long")
    void manyFiles() throws IOException {
        run(1_500, SEED + 1);
    }

    private void run(int files, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String tex = Files.readString(Path.of("derivations/draft.tex"));
        String model = Files.readString(MODEL);
        int[] codes = new int[4];
        for (int k = 0; k < files; k++) {
            boolean latex = k % 2 == 0;
            String text = mutated(latex ? tex : model, random);
            Path file = folder.resolve(latex ? "f.tex" : "f.lw");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            Program run = latex
                    ? Program.run("check", file.toString(), "--model", MODEL.toString(), "--json")
                    : Program.run("check", file.toString(), "--json", "--timeout", "20");
            String where = "seed " + seed + ", file " + k + ":\n" + text + "\n" + run.err();
            assertTrue(run.code() >= 0 && run.code() <= 2, where);
            codes[run.code()]++;
            if (run.code() == 2) {
                assertTrue(run.err().contains(file.getFileName().toString()), where);
                assertEquals("", run.out(), where);
            } else if (!run.err().contains("the time is up")) {
                assertEquals(run.code() == 0, holds(run.out(), file, latex), where);
            }
        }
        System.out.println("seed " + seed + ": exit codes 0, 1, 2: " + codes[0] + ", " + codes[1] + ", " + codes[2]);
        assertTrue(codes[1] > files / 20 && codes[2] > files / 20, "the mutations reach both kinds of failure");
    }

    /** Whether every claim that was printed holds. What is wrong with a document outside its formulas has no claim: the text says it. */
    private boolean holds(String json, Path file, boolean latex) throws IOException {
        JsonNode document = new ObjectMapper().readTree(json);
        for (JsonNode claim : document.path("claims")) {
            String verdict = claim.get("verdict").asText();
            if (!verdict.startsWith("proved") && !verdict.equals("definition")) {
                return false;
            }
        }
        if (!latex) {
            return true;
        }
        Program text = Program.run("check", file.toString(), "--model", MODEL.toString());
        return text.out().lines().noneMatch(l -> l.strip().startsWith("• " + file));
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder out = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int k = 0; k < changes; k++) {
            int at = random.nextInt(out.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(12)));
                case 2 -> out.insert(at, (char) random.nextInt(32, 0x2300));
                default -> {
                    int to = Math.min(out.length(), at + random.nextInt(60));
                    out.insert(random.nextInt(out.length() + 1), out.substring(at, to));
                }
            }
        }
        return out.toString();
    }
}
