package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody new would write in an empty folder: qubits in a ring, two baths, a qutrit at one corner. */
class RingWithQutritTest {
    private static final String RING = """
            qubit    left, right
            level    corner(3)
            positive omega_1, omega_2, gamma_1, gamma_2, f_1, f_2
            real     g
            H_1 = omega_1 left' left
            H_2 = omega_2 right' right
            H_3 = omega_1 (corner[1,1] + 2 corner[2,2])
            H_I = g (left' right + left' %1$s + right' %1$s + h.c.)
            bath hot on H_1: thermal(left, rate = gamma_1, occupation = f_1)
            bath cold on H_2: thermal(right, rate = gamma_2, occupation = f_2)
            derive heat, work, steady state
            claim "Otto": heat(hot)/work = omega_1/(omega_2 - omega_1)
            """;
    private static final String BOTH = "(corner[0,1] + corner[1,2])";

    @TempDir
    Path folder;

    private Program derive(String model, String... more) throws IOException {
        Path file = folder.resolve("ring.lw");
        Files.writeString(file, model);
        List<String> arguments = new ArrayList<>(List.of("derive", file.toString()));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName(
            "over all parameters: size said beforehand, ratios proved all the same, exact values against the generator")
    void symbolic() throws IOException {
        Program run = derive(RING.formatted(BOTH), "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("proved", json.at("/claims/0/verdict").asText());
        assertEquals(3, json.get("crossChecks").size());
        for (JsonNode check : json.get("crossChecks")) {
            assertEquals(3, check.get("points").asInt(), check.toString());
            assertTrue(check.get("worstRelativeError").asDouble() < 1e-9, check.toString());
        }
        String text = derive(RING.formatted(BOTH)).out();
        assertTrue(text.contains("too large to read: 34 coupled equations with 7 parameters"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f_2", "g", "gamma_1", "omega_2"})
    @DisplayName("with numbers for all but one parameter the heat is a rational function of that one")
    void oneParameterLeft(String left) throws IOException {
        List<String> settings = new ArrayList<>(List.of("--json"));
        for (String set :
                List.of("omega_1=1", "omega_2=2", "gamma_1=1", "gamma_2=3/2", "f_1=1/4", "f_2=1/8", "g=1/2")) {
            if (!set.startsWith(left + "=")) {
                settings.addAll(List.of("--set", set));
            }
        }
        Program run = derive(RING.formatted(BOTH), settings.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        String heat = json.at("/heat/hot/steady/text").asText();
        assertTrue(heat.contains(left), heat);
        assertTrue(heat.contains("/"), heat);
        int compared = 0;
        for (JsonNode check : json.get("crossChecks")) {
            if (check.get("method").asText().equals("Liouvillian")) {
                compared += check.get("points").asInt();
                assertTrue(check.get("worstRelativeError").asDouble() < 1e-9, check.toString());
            }
        }
        assertTrue(compared >= 3, json.get("crossChecks").toString());
    }

    @Test
    @DisplayName("--only: short with numbers, with a remedy without them")
    void only() throws IOException {
        Program beyond = derive(RING.formatted(BOTH), "--only", "heat(hot)");
        assertEquals(2, beyond.code());
        assertTrue(beyond.err().contains("numbers for some parameters (--set)"), beyond.err());
        Program run = derive(
                RING.formatted(BOTH),
                "--only",
                "heat(hot)",
                "--set",
                "omega_1=1",
                "--set",
                "omega_2=2",
                "--set",
                "gamma_1=1",
                "--set",
                "gamma_2=1",
                "--set",
                "g=1",
                "--set",
                "f_1=1/4");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("heat(hot) = "), run.out());
    }

    @Test
    @DisplayName("conditions of validity are named where they are long, not written out")
    void conditions() throws IOException {
        Program run = derive(
                RING.formatted(BOTH),
                "--set",
                "omega_1=1",
                "--set",
                "omega_2=2",
                "--set",
                "gamma_1=1",
                "--set",
                "gamma_2=1",
                "--set",
                "f_1=1/4",
                "--set",
                "f_2=1/8");
        assertEquals(0, run.code(), run.err());
        List<String> valid =
                run.out().lines().filter(l -> l.contains("valid where")).toList();
        assertTrue(valid.stream().anyMatch(l -> l.contains("D ≠ 0 (defined with the rates below)")), valid::toString);
        assertTrue(run.out().lines().anyMatch(l -> l.strip().startsWith("D = ")), run.out());
    }

    @Test
    @DisplayName(
            "a level that nothing reaches: several steady states, what is conserved, and the ratios of all of them")
    void oneTransition() throws IOException {
        Program run = derive(RING.formatted("corner[0,1]"));
        assertTrue(run.out().contains("the steady state is not unique: conserved is corner[2,2]"), run.out());
        assertTrue(run.out().contains("proved for every steady state"), run.out());
        assertTrue(run.out().contains("Liouvillian, given states"), run.out());
        assertEquals(1, run.code(), "a steady state was asked for, and there is not one");
    }

    @Test
    @DisplayName("other words and orders: the remedy says how it is written")
    void remedies() throws IOException {
        for (String line : List.of("level(3) q", "qutrit q", "qudit q(3)", "level q")) {
            Program run = derive("qubit s\n" + line + "\npositive w\nH_1 = w s' s\n");
            assertEquals(2, run.code());
            assertTrue(run.err().contains(":2:"), run.err());
            assertTrue(run.err().contains("q(") && run.err().contains("write"), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }
}
