package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole commands on the paper's models. */
class PaperTest {
    private static JsonNode json(String... args) throws IOException {
        Program run = Program.run(args);
        assertEquals(0, run.code(), run.err() + run.out());
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    @DisplayName("Symja agrees with every proved equation of Sec. II")
    void secondOpinion() {
        Program run = Program.run("check", "derivations/two-oscillators.lw", "--second-opinion");
        String words = run.out().replaceAll("\\s+", " ");
        assertTrue(words.contains("zero for 11 of 11 proved equations of parameters"), words);
    }

    @Test
    @DisplayName("--set gives every quantity as closed form and by independent numerics; values by hand")
    void numbersInJson() throws IOException {
        // ω₁ = 1, ω₂ = 2, γ = 1, ε = 1/2, n₁ = 1, n₂ = 0: Δ² = 1 + 1 + 1 = 3, Q̇₁ = 2·1/4·1/3 = 1/6, Q̇₂ = −1/3, Ẇ =
        // 1/6
        JsonNode d = json(
                "derive",
                "derivations/two-oscillators.lw",
                "--json",
                "--set",
                "omega_1=1",
                "--set",
                "omega_2=2",
                "--set",
                "gamma=1",
                "--set",
                "epsilon=0.5",
                "--set",
                "n_1=1",
                "--set",
                "n_2=1e-30");
        assertEquals(1.0 / 6, d.at("/heat/1/steady/value").asDouble(), 1e-15);
        assertEquals(-1.0 / 3, d.at("/heat/2/steady/value").asDouble(), 1e-15);
        assertEquals(1.0 / 6, d.at("/work/steady/value").asDouble(), 1e-15);
        int numeric = 0;
        for (Iterator<JsonNode> c = d.get("crossChecks").elements(); c.hasNext(); ) {
            JsonNode check = c.next();
            if (check.has("value")) {
                assertTrue(check.get("worstRelativeError").asDouble() < 1e-5, check.toString());
                numeric++;
            }
        }
        assertTrue(numeric >= 6, "heat and work by independent routes");
        for (JsonNode claim : d.get("claims")) {
            assertEquals("proved", claim.get("verdict").asText());
        }
    }

    @Test
    @DisplayName("the same file gives the same bytes")
    void deterministic() {
        String first = Program.run("derive", "derivations/two-oscillators.lw").out();
        assertEquals(
                first, Program.run("derive", "derivations/two-oscillators.lw").out());
    }

    @Test
    @Tag("long")
    @DisplayName("N = 2, η ≠ 0: the exact rates agree with the Lyapunov equation at 1,000 random stable points")
    void counterRotating() throws IOException {
        JsonNode d = json("derive", "derivations/counter-rotating.lw", "--json", "--points", "1000");
        int checked = 0;
        for (JsonNode check : d.get("crossChecks")) {
            if (!check.get("method").asText().equals("Lyapunov")) {
                continue; // the residual is no comparison at points, the collisions have points of their own
            }
            assertTrue(check.get("points").asInt() > 900, check.toString());
            assertTrue(check.get("worstRelativeError").asDouble() < 1e-9, check.toString());
            checked++;
        }
        assertEquals(3, checked);
    }
}
