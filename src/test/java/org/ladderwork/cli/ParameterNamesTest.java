package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters with names that mean something else elsewhere. */
class ParameterNamesTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("a parameter called I stays I in what is said of a claim, beside the imaginary unit i")
    void parameterI() throws IOException {
        Path file = folder.resolve("i.lw");
        Files.writeString(file, """
                model "A parameter called I"
                boson a_1, a_2
                positive E, I, gamma, n_1, n_2
                real J
                H_1 = E a_1' a_1
                H_2 = I a_2' a_2
                H_I = J (a_1' a_2 + h.c.)
                bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
                bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)
                claim "heat":   heat(2) = 2 gamma I (n_2 - <a_2' a_2>)
                claim "motion": d<a_2' a_2>/dt = i J <a_2' a_1 - a_1' a_2> + gamma (n_2 - <a_2' a_2>)
                """);
        Program run = Program.run("check", file.toString());
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("proved: Q̇₂ = γ I (n₂ − ⟨a₂† a₂⟩)"), run.out());
        assertTrue(run.out().contains("d/dt (<a_2' a_2>) = i J <a_2' a_1 - a_1' a_2>"), run.out());
        assertTrue(run.out().contains("−i J ⟨a₂† a₁ − a₁† a₂⟩"), run.out());
    }
}
