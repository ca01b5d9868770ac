package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong gets a message with its place and remedy, exit code 2, and nothing half-written. */
class BadInputTest {
    private static final String GOOD = """
            boson a_1
            positive omega_1, gamma, n_1
            H_1 = omega_1 a_1' a_1
            bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        Path file = folder.resolve("model.lw");
        Files.writeString(file, text);
        return file;
    }

    private void refuses(String text, String place, String message) throws IOException {
        Program run = Program.run("derive", file(text).toString(), "--json");
        assertEquals(2, run.code(), run.out() + run.err());
        assertTrue(run.err().contains("model.lw" + place), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out(), "nothing half-written");
    }

    @Test
    void theGoodOneIsGood() throws IOException {
        Program run = Program.run("derive", file(GOOD).toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            H_1 = omega_1 a_1' a_1            | H_1 = omega_1 a_1' a_1 + nu a_1'        | :3:26 | unknown name 'nu'
            H_1 = omega_1 a_1' a_1            | H_1 = i omega_1 a_1' a_1                | :3:7  | not Hermitian
            H_1 = omega_1 a_1' a_1            | H_1 = omega_1 a_1' a_1 + a_1            | :3:7  | not Hermitian
            occupation = n_1                  | occupation = a_1                        | :4    | an operator stands where a scalar is due
            thermal(a_1,                      | thermal(a_1',                           | :4    | raises the energy
            thermal(a_1,                      | thermal(a_1 a_1' a_1' + a_1^2,          | :4    | raises the energy
            on H_1                            | on H_2                                  | :4:11 | unknown name 'H_2'
            rate = gamma                      | rate = -gamma                           | :4    | not positive
            rate = gamma                      | rate = gamma/(omega_1 - omega_1)        | :4    | identically zero
            occupation = n_1                  | temperature = 0                         | :4    | not greater than zero
            occupation = n_1                  | occupation = -n_1                       | :4    | negative
            occupation = n_1                  | ocupation = n_1                         | :4    | no argument 'ocupation'
            boson a_1                         | boson a_1, a_1                          | :1    | declared twice
            """)
    void oneThingWrong(String right, String wrong, String place, String message) throws IOException {
        assertTrue(GOOD.contains(right), right);
        refuses(GOOD.replace(right, wrong), place, message);
    }

    @Test
    void filesThatAreNoText() throws IOException {
        refuses("", "", "empty");
        Files.write(folder.resolve("model.lw"), new byte[] {'b', 0, 1, 2});
        Program binary = Program.run("derive", folder.resolve("model.lw").toString());
        assertEquals(2, binary.code());
        Files.write(folder.resolve("model.lw"), "boson \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Program latin = Program.run("derive", folder.resolve("model.lw").toString());
        assertEquals(2, latin.code());
        assertTrue(latin.err().contains("UTF-8"), latin.err());
        Program missing = Program.run("derive", folder.resolve("none.lw").toString());
        assertEquals(2, missing.code());
        assertFalse(missing.err().isBlank());
    }

    @Test
    void sizeIsNoParameter() {
        Program run = Program.run("sweep", "derivations/uniform-chain-all-n.lw", "--vary", "N=2:20:19");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'N' is a size") && run.err().contains("family N = "), run.err());
    }

    @Test
    void noUniqueSteadyState() throws IOException {
        Program run = Program.run("derive", file("""
                boson a_1, a_2
                positive omega, gamma, n
                H_1 = omega a_1' a_1
                H_2 = omega a_2' a_2
                bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n)
                claim "x": <a_2' a_2> = n
                """).toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("<a_2' a_2> = n") && !run.out().contains("✓"), run.out());
    }

    @Test
    void settings() throws IOException {
        String model = file(GOOD).toString();
        assertEquals(2, Program.run("derive", model, "--set", "nu=1").code());
        assertEquals(2, Program.run("derive", model, "--set", "gamma=-1").code());
        assertEquals(2, Program.run("derive", model, "--set", "gamma=omega_1").code());
        assertEquals(2, Program.run("evaluate", model, "--set", "gamma=1").code());
        assertEquals(2, Program.run("derive", model, "--nonsense").code());
        assertEquals(2, Program.run().code());
    }

    @Test
    void aRunCanBeBounded() throws IOException {
        Program run = Program.run("derive", "derivations/counter-rotating.lw", "--timeout", "0.05");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("the time is up") && run.err().contains("during:"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void filesAreWrittenWholeOrNotAtAll() throws IOException {
        Path target = folder.resolve("sub/out.tex");
        Program run = Program.run("derive", file(GOOD).toString(), "--latex", target.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(target).contains("\\dot{Q}"));
        try (var files = Files.list(target.getParent())) {
            assertEquals(1, files.count());
        }
    }
}
