package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderwork.write.PdfLatex;

/** The picture of the paper's page in the README: the command beside it still makes the page. */
class ReconciliationPageTest {
    private static final int MOST_BYTES = 300_000;

    @TempDir
    private Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    }

    private static String found(String pattern) throws IOException {
        Matcher m = Pattern.compile(pattern, Pattern.MULTILINE).matcher(readme());
        assertTrue(m.find(), pattern);
        return m.group(1);
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close(); // TeX asks nothing back
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), command[0] + " does not end");
        assertEquals(0, process.exitValue(), String.join(" ", command));
    }

    @Test
    @DisplayName(
            "the command in the README makes the page, without a line that is too wide; (12) and (14) are refuted on its first two pages")
    void page() throws Exception {
        PdfLatex.assume("geometry.sty", "amssymb.sty");
        String file = found("^\\./ladderwork check derivations/reconciliation --quiet --latex target/page/(\\S+)$");
        String document = found("^pdflatex -jobname page '(.*)'$");
        Program check = Program.run(
                "check",
                "derivations/reconciliation",
                "--quiet",
                "--latex",
                folder.resolve(file).toString());
        assertEquals(1, check.code(), check.err());
        run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-jobname", "page", document);
        String log = Files.readString(folder.resolve("page.log"), StandardCharsets.ISO_8859_1);
        assertFalse(log.contains("Overfull \\hbox"), log);
        assertTrue(log.contains("Output written on page.pdf (11 pages"), () -> log.substring(log.length() - 400));
        if (hasPdfToText()) {
            run("pdftotext", "-layout", "-l", "2", "page.pdf");
            String text = Files.readString(folder.resolve("page.txt"), StandardCharsets.UTF_8)
                    .replace(" :", ":");
            int at = 0;
            for (String line : List.of(
                    "60 proved",
                    "7 refuted: (12), (14)",
                    "(1) definition",
                    "(10) proved in the steady",
                    "(12) refuted",
                    "the sign of the whole side is reversed",
                    "(14) refuted",
                    "is missing in",
                    "(19) proved")) {
                int next = text.indexOf(line, at);
                assertTrue(next >= 0, line + " after\n" + text.substring(at));
                at = next;
            }
        }
    }

    private static boolean hasPdfToText() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(p -> Files.isExecutable(Path.of(p, "pdftotext")));
    }

    @Test
    @DisplayName("the pictures that the README shows are there, and small")
    void pictures() throws IOException {
        Matcher m =
                Pattern.compile("src=\"(derivations/reconciliation/[^\"]*)\"").matcher(readme());
        int shown = 0;
        while (m.find()) {
            byte[] picture = Files.readAllBytes(Path.of(m.group(1)));
            assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(picture, 4), m.group(1));
            assertTrue(picture.length < MOST_BYTES, m.group(1));
            shown++;
        }
        assertEquals(2, shown);
    }
}
