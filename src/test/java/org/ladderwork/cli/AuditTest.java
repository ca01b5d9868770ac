package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --audit}: what is asked of a model before any formula. */
class AuditTest {
    @TempDir
    Path folder;

    private static String golden(String name) throws IOException {
        try (InputStream in = AuditTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("Levy and Kosloff: both ways to count the heat side by side, text read by eye")
    void leviKosloff() throws IOException {
        Program run = Program.run("check", "--audit", "derivations/levy-kosloff.lw");
        assertEquals(0, run.code(), run.err());
        Files.createDirectories(Path.of("target/golden"));
        Files.writeString(Path.of("target/golden/audit-levy-kosloff.txt"), run.out());
        assertEquals(golden("audit-levy-kosloff.txt"), run.out(), "see target/golden/audit-levy-kosloff.txt");
    }

    @Test
    @DisplayName("the same numbers in JSON: by hand, J_1 = (omega_1 + omega_2) gamma epsilon^2 (n_1 - n_2)/Delta^2")
    void json() throws IOException {
        // omega_1 = 1, omega_2 = 2, gamma = 1, epsilon = 1/2, n_1 = 2, n_2 = 1: Delta^2 = 1 + 1 + 1 = 3,
        // heat(1) = 2 (1/4)(1)(1)/3 = 1/6, heat(2) = -1/3, work 1/6; J_1 = 3 (1/4)(1)/3 = 1/4 = -J_2, no work
        Program run = Program.run(
                "derive",
                "--audit",
                "--json",
                "derivations/two-oscillators.lw",
                "--set",
                "omega_1=1",
                "--set",
                "omega_2=2",
                "--set",
                "gamma=1",
                "--set",
                "epsilon=1/2",
                "--set",
                "n_1=2",
                "--set",
                "n_2=1");
        assertEquals(0, run.code(), run.err());
        JsonNode accounts = new ObjectMapper().readTree(run.out()).at("/audit/accounts");
        assertEquals(2, accounts.size());
        double[][] expected = {{1.0 / 6, -1.0 / 3, 1.0 / 6}, {0.25, -0.25, 0}};
        // Pi = -beta_1 Q_1 - beta_2 Q_2 with beta_1 = ln(3/2), beta_2 = ln(2)/2
        double beta1 = Math.log(1.5);
        double beta2 = Math.log(2) / 2;
        for (int k = 0; k < 2; k++) {
            JsonNode a = accounts.get(k);
            assertEquals(expected[k][0], a.at("/heat/1/value").asDouble(), 1e-14);
            assertEquals(expected[k][1], a.at("/heat/2/value").asDouble(), 1e-14);
            assertEquals(expected[k][2], a.at("/work/value").asDouble(), 1e-14);
            double entropy = -beta1 * expected[k][0] - beta2 * expected[k][1];
            assertEquals(entropy, a.at("/entropyProduction/value").asDouble(), 1e-14);
        }
        assertEquals("holds", accounts.get(0).get("secondLaw").asText());
        // at this point the second count gives (beta_2 - beta_1)/4 < 0
        assertEquals("violated", accounts.get(1).get("secondLaw").asText());
    }

    @Test
    void latexShowsBothAccounts() throws IOException {
        Path target = folder.resolve("audit.tex");
        Program run = Program.run("derive", "--audit", "derivations/two-oscillators.lw", "--latex", target.toString());
        assertEquals(0, run.code(), run.err());
        String tex = Files.readString(target);
        assertTrue(tex.contains("Audit of the model") && tex.contains("seems to be violated"), tex);
    }

    @Test
    @DisplayName("a model that makes no sense is not passed: pairing stronger than all damping")
    void unsound() throws IOException {
        Path model = folder.resolve("unstable.lw");
        Files.writeString(model, """
                boson a
                positive omega, gamma, kappa
                H_1 = omega a' a
                bath 1 on H_1: gamma on a, gamma + kappa on a'
                """);
        Program run = Program.run("check", "--audit", model.toString());
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("the model is unstable"), run.out());
        assertEquals(0, Program.run("check", model.toString()).code(), "no claim, no audit");
    }
}
