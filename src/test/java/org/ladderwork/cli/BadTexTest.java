package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LaTeX files with everything wrong that the author of a paper can get wrong: each fault has its place and remedy, and the other equations get their verdicts. */
class BadTexTest {
    private static final String MODEL = "derivations/two-oscillators.lw";
    private static final String BAD = "src/test/resources/org/ladderwork/cli/bad.tex";

    @TempDir
    Path folder;

    /** Unbalanced braces, unknown and recursive macros, a plain equals sign for a new name, 0/0, a bath that is not there; and what is right among them. */
    @Test
    void everyFaultHasItsPlaceAndTheRestIsJudged() throws IOException {
        Program run = Program.run("check", BAD, "--model", MODEL);
        Files.createDirectories(Path.of("target/golden"));
        Files.writeString(Path.of("target/golden/bad.txt"), run.out());
        try (InputStream in = BadTexTest.class.getResourceAsStream("bad.txt")) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, run.out(), "see target/golden/bad.txt");
        }
        assertEquals(1, run.code());
        assertEquals("", run.err());
    }

    @Test
    void labels() {
        Program good = Program.run("check", BAD, "--model", MODEL, "--label", "after");
        assertEquals(0, good.code(), good.out());
        assertTrue(good.out().contains("proved for every state"), good.out());
        Program none = Program.run("check", BAD, "--model", MODEL, "--label", "afte");
        assertEquals(2, none.code());
        assertTrue(
                none.err().contains("no equation has the label 'afte'")
                        && none.err().contains("did you mean 'after'?"),
                none.err());
        assertEquals("", none.out());
    }

    @Test
    void noOtherFileIsReadUnlessAskedForAndOnlyBelowTheFolder() throws IOException {
        Path paper = Files.createDirectories(folder.resolve("paper"));
        Files.writeString(folder.resolve("outside.tex"), "\\begin{equation}\\label{out} \\dot Q_1 = 1 \\end{equation}");
        Files.writeString(
                paper.resolve("part.tex"),
                "\\begin{equation}\\label{part} [H_I, a_2] = -\\epsilon a_1 \\end{equation}");
        Path main = paper.resolve("main.tex");
        Files.writeString(
                main, "\\begin{equation}\\label{own} [H_I, a_1] = -\\epsilon a_2 \\end{equation}\n\\input{part}\n");
        Program alone = Program.run("check", main.toString(), "--model", MODEL);
        assertTrue(alone.out().contains("own") && !alone.out().contains("part "), alone.out());
        assertEquals(0, alone.code(), alone.out());
        Program followed = Program.run("check", main.toString(), "--model", MODEL, "--follow-inputs");
        assertTrue(followed.out().contains("[H_I, a_2] = -epsilon a_1"), followed.out());
        assertEquals(0, followed.code(), followed.out());
        Files.writeString(
                main, Files.readString(main) + "\\input{../outside}\n\\input{" + folder.resolve("outside") + "}\n");
        Program escaping = Program.run("check", main.toString(), "--model", MODEL, "--follow-inputs");
        assertFalse(escaping.out().contains("heat(1) = 1"), escaping.out());
        assertTrue(
                escaping.out().contains("main.tex:3:")
                        && escaping.out().replaceAll("\\s+", " ").contains("not below the document's folder"),
                escaping.out());
        assertEquals(1, escaping.code());
    }

    @Test
    void tenMegabytes() throws IOException {
        Path big = folder.resolve("big.tex");
        String text = "Words without an equation, many of them.\n".repeat(250_000)
                + "\\begin{equation}\\label{last} [H_I, a_1] = -\\epsilon a_2 \\end{equation}\n";
        Files.writeString(big, text);
        assertTrue(Files.size(big) > 10_000_000);
        Program run = Program.run("check", big.toString(), "--model", MODEL);
        boolean judged = run.code() == 0 && run.out().contains("proved identically");
        boolean refused = run.code() == 2 && run.err().contains("big.tex");
        assertTrue(judged || refused, run.out() + run.err());
    }
}
