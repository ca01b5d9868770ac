package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed form and every route side by side, each within its error of the closed form. */
class EvaluateCommandTest {
    @ParameterizedTest
    @CsvSource({
        "two-oscillators, omega_1=1/2 omega_2=1 gamma=1 n_1=1/5 n_2=1/10 epsilon=1/3, closed form Lyapunov Liouvillian collisions",
        "qubits-xx, omega_1=1 omega_2=3/2 gamma_1=1 gamma_2=1/2 n_1=1/10 n_2=1/20 epsilon=1/2, closed form Liouvillian collisions",
        "qubits-xy-pairing, omega_1=1/2 omega_2=1 gamma=1 f_1=1/5 f_2=1/3 epsilon=1/3 eta=2/3, closed form Liouvillian collisions",
        "collisions-two-oscillators, omega_1=1 omega_2=13/10 g=1/2 beta_1=10/9 beta_2=2 epsilon=1/3, closed form Lyapunov Liouvillian collisions",
        "fermion-chain, N=3 omega=1 gamma=1 f_1=1/3 f_N=1/5 epsilon=1/2, closed form Liouvillian collisions"
    })
    void methodsStandSideBySideWithTheirErrors(String model, String at, String methods) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "derivations/" + model + ".lw"));
        for (String set : at.split(" ")) {
            arguments.addAll(List.of("--set", set));
        }
        Program run = Program.run(arguments.toArray(new String[0]));
        assertEquals(0, run.code(), run.err());
        List<String> head = cells(run, "quantity");
        assertEquals("quantity " + methods, String.join(" ", head));
        int columns = head.size();
        for (String quantity : new String[] {"heat(1)", "work", "entropyproduction"}) {
            List<String> row = cells(run, quantity);
            assertEquals(columns, row.size(), row.toString());
            double exact = Double.parseDouble(row.get(1));
            for (String cell : row.subList(2, columns)) {
                String[] parts = cell.split(" ± ");
                assertEquals(2, parts.length, "with its error: " + cell);
                double error = Double.parseDouble(parts[1]);
                assertTrue(error < 1e-6, cell);
                // twelve digits are printed, and one of the error
                assertEquals(
                        exact,
                        Double.parseDouble(parts[0]),
                        1.5 * error + 2e-12 * Math.abs(exact) + 1e-15,
                        row.toString());
            }
        }
    }

    /** Occupation n at resonance with the squeezing m: heat and work vanish, and <a^2> = -m is real, whatever rounding leaves of i. */
    @Test
    void whereZerosAreExpected(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("squeezed.lw");
        Files.writeString(model, """
                model "Squeezed and driven in step"
                boson a
                positive omega, gamma, n
                real k, m
                H_1 = omega a' a
                H_I = k/2 (a^2 + a'^2)
                bath 1 on H_1: thermal(a, rate = gamma, occupation = n, squeezing = m)
                derive everything
                """);
        List<String> arguments = new ArrayList<>(List.of("evaluate", model.toString()));
        for (String set : "omega=1 gamma=4/5 n=3/10 k=1/4 m=1/5".split(" ")) {
            arguments.addAll(List.of("--set", set));
        }
        assertEquals(
                "0.00000000000",
                cells(Program.run(arguments.toArray(new String[0])), "heat(1)").get(1));
        for (String cell : cells(Program.run(arguments.toArray(new String[0])), "<a^2>")) {
            assertTrue(!cell.contains("i ") || cell.matches("\\S+ [+-]\\d(\\.\\d)?e-\\d+i.*"), cell);
        }
        arguments.add("--json");
        Program json = Program.run(arguments.toArray(new String[0]));
        assertEquals(0, json.code(), json.err());
        int checked = 0;
        for (JsonNode check : new ObjectMapper().readTree(json.out()).get("crossChecks")) {
            assertTrue(check.get("worstRelativeError").asDouble() < 1e-7, check.toString());
            checked++;
        }
        assertTrue(checked >= 10, json.out());
    }

    private static List<String> cells(Program run, String first) {
        String line = run.out()
                .lines()
                .filter(l -> l.strip().startsWith(first + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(first + " is missing in\n" + run.out()));
        return Arrays.asList(line.strip().split(" {2,}"));
    }
}
