package org.ladderwork.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Compiles documents where {@code pdflatex} is on the path. */
public final class PdfLatex {
    public static final String REVTEX = "\\documentclass[aps,prl,twocolumn,10pt]{revtex4-2}\n\\usepackage{amsmath}\n";
    public static final String ARTICLE = "\\documentclass{article}\n\\usepackage{amsmath}\n";

    private PdfLatex() {}

    public static void assume(String... files) {
        Assumptions.assumeTrue(found("pdflatex", "--version"), "pdflatex is not on the path");
        for (String file : files) {
            Assumptions.assumeTrue(found("kpsewhich", file), file + " is not installed");
        }
    }

    private static boolean found(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs pdflatex twice in its folder; the log, with a line for a failure. */
    public static String log(Path folder, String name, String preamble, String body) {
        try {
            Files.createDirectories(folder);
            String whole = preamble + "\\begin{document}\n" + body + "\n\\end{document}\n";
            Files.writeString(folder.resolve(name + ".tex"), whole);
            for (int run = 0; run < 2; run++) {
                Process process = new ProcessBuilder(List.of(
                                "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", name))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(120, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return "pdflatex did not end";
                }
            }
            return Files.readString(folder.resolve(name + ".log"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
