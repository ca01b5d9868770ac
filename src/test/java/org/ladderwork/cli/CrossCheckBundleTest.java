package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code derive --cross-check full}: every route that takes the model, one line each. */
class CrossCheckBundleTest {
    @ParameterizedTest
    @CsvSource({
        "two-oscillators, Liouvillian Lyapunov collisions exact residual",
        "qubits-xy-pairing, Liouvillian collisions exact residual",
        "two-photon-bath, 'Liouvillian, given states collisions, given states'",
        "jaynes-cummings, 'Liouvillian, given states collisions, given states'"
    })
    void everyRouteAgrees(String model, String methods) throws IOException {
        String file = "derivations/" + model + ".lw";
        Program run = Program.run("derive", file, "--cross-check", "full", "--json");
        assertEquals(0, run.code(), run.err());
        TreeSet<String> found = new TreeSet<>();
        for (JsonNode check : new ObjectMapper().readTree(run.out()).get("crossChecks")) {
            found.add(check.get("method").asText());
            double error = check.get("worstRelativeError").asDouble();
            assertTrue(error < 1e-6, check.toString());
            boolean exact = check.get("method").asText().equals("exact residual");
            assertEquals(exact, error == 0 && check.get("points").asInt() == 0, check.toString());
        }
        assertEquals(methods, String.join(" ", found));
    }

    @Test
    void oneLineForEachMethod() {
        Program run = Program.run("derive", "derivations/two-oscillators.lw");
        List<String> lines = new ArrayList<>();
        run.out().lines().dropWhile(l -> !l.equals("Cross-checks")).forEach(lines::add);
        assertEquals(
                1, lines.stream().filter(l -> l.startsWith("  exact residual ")).count());
        assertEquals(1, lines.stream().filter(l -> l.startsWith("  Lyapunov ")).count());
        assertEquals(
                1, lines.stream().filter(l -> l.startsWith("  collisions ")).count());
        assertTrue(
                run.out().contains("Not run, because it may take seconds: the Liouvillian on a truncated Fock space"),
                run.out());
        assertEquals(
                2,
                Program.run("derive", "derivations/two-oscillators.lw", "--cross-check", "some")
                        .code());
    }
}
