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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code simulate}: Eqs. (42), (B7), (C1)–(C5) at finite τ, and their limit. */
class SimulateCommandTest {
    private static final String TWO = "derivations/two-oscillators.lw";
    private static final String AT = "omega_1=1/2 omega_2=1 gamma=1 n_1=1/2 n_2=1 epsilon=1/3";
    private static final String QUBITS = "derivations/qubits-xy-pairing.lw";
    private static final String FERMIONS = "derivations/fermion-chain.lw";

    @TempDir
    Path folder = Path.of(".");

    private static Program simulate(String model, String at, String... more) {
        List<String> all = new ArrayList<>(List.of("simulate", model));
        for (String set : at.split(" ")) {
            all.addAll(List.of("--set", set));
        }
        all.addAll(List.of(more));
        return Program.run(all.toArray(new String[0]));
    }

    private static JsonNode json(String model, String at, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--json");
        Program run = simulate(model, at, arguments.toArray(new String[0]));
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    /** The first law and (C1) = (C4) at every stroke, to rounding; Σ is not negative. The limit as τ → 0 is the master equation's, of order τ. */
    @ParameterizedTest
    @CsvSource({
        TWO + ", " + AT + ", 0.4, 1 2",
        TWO + ", omega_1=1/2 omega_2=1 gamma=1 n_1=1/2 n_2=1 epsilon=1/3, 0.05, 1 2",
        "derivations/counter-rotating.lw, omega_1=1/2 omega_2=1 gamma=1 n_1=1/2 n_2=1 epsilon=1/3 eta=1/5, 0.2, 1 2",
        QUBITS + ", omega_1=1/2 omega_2=1 gamma=1 f_1=1/5 f_2=1/3 epsilon=1/3 eta=1/7, 0.1, 1 2",
        FERMIONS + ", N=3 omega=1 gamma=1 f_1=1/3 f_N=1/5 epsilon=1/2, 0.1, 1 3"
    })
    void theLawsHoldAtEveryStroke(String model, String at, String tau, String baths) throws IOException {
        JsonNode d = json(model, at, "--tau", tau, "--strokes", "6");
        int checked = 0;
        List<JsonNode> strokes = new ArrayList<>();
        d.get("strokes").forEach(strokes::add);
        d.get("limitCycles").forEach(strokes::add);
        for (JsonNode s : strokes) {
            double sum = s.get("work").asDouble();
            double size = Math.abs(sum) + Math.abs(s.get("energy change").asDouble());
            for (String bath : baths.split(" ")) {
                sum += s.get("heat(" + bath + ")").asDouble();
                size += Math.abs(s.get("heat(" + bath + ")").asDouble());
            }
            assertEquals(s.get("energy change").asDouble(), sum, 1e-14 * (1 + size), "first law: " + s);
            double production = s.get("entropy production").asDouble();
            assertTrue(production >= -1e-13, "second law: " + s);
            assertEquals(
                    production,
                    s.get("mutual information").asDouble()
                            + s.get("relative entropy").asDouble(),
                    1e-15);
            assertEquals(s.get("clausius").asDouble(), production, 1e-11, "(C1) = (C4): " + s);
            checked++;
        }
        assertEquals(6 + 7, checked);
        for (JsonNode l : d.get("limits")) {
            double error = l.get("error").asDouble();
            assertEquals(l.get("masterEquation").asDouble(), l.get("limit").asDouble(), 3 * error, l.toString());
            assertTrue(error < 1e-6, l.toString());
            if (Math.abs(l.get("limit").asDouble()) > 1e-6) {
                assertEquals(1, l.get("order").asDouble(), 0.05, l.toString());
            }
        }
    }

    /** Far from the limit the rates differ from it by much more than their error: the first stroke from the ground state only heats. */
    @Test
    void theFirstStrokeHeatsTheGroundState() throws IOException {
        JsonNode first =
                json(TWO, AT, "--tau", "0.1", "--strokes", "1").get("strokes").get(0);
        assertTrue(
                first.get("heat(1)").asDouble() > 0.02 && first.get("heat(2)").asDouble() > 0.08);
    }

    @Test
    void textTablesAndFigure() throws IOException {
        Path csv = folder.resolve("strokes.csv");
        Program run =
                simulate(TWO, AT, "--tau", "0.1", "--strokes", "3", "--out", folder.toString(), "--csv", "strokes.csv");
        assertEquals(0, run.code(), run.err());
        for (String part : new String[] {"limit cycle", "τ → 0", "order", "master equation", "I(S:E)"}) {
            assertTrue(run.out().contains(part), part + run.out());
        }
        List<String> lines = Files.readAllLines(csv);
        assertEquals("kind,stroke,tau,time", lines.get(2).substring(0, 20));
        assertEquals(3, lines.stream().filter(l -> l.startsWith("stroke,")).count());
        assertEquals(7, lines.stream().filter(l -> l.startsWith("limit cycle,")).count());
        String svg = Files.readString(folder.resolve("two-oscillators-convergence.svg"));
        assertTrue(svg.contains("distance") && svg.contains("<circle"), svg);
        assertTrue(Files.exists(folder.resolve("two-oscillators-convergence.tex")));
    }

    @Test
    void whatCannotBeSimulatedSaysSo() {
        for (String[] bad : new String[][] {
            {"--tau", "0"}, {"--tau", "-1"}, {"--strokes", "-1"}, {"--halvings", "1"}, {"--tau", "NaN"}
        }) {
            Program run = simulate(TWO, AT, bad);
            assertEquals(2, run.code(), String.join(" ", bad));
            assertFalse(run.err().isBlank());
        }
        Program open = Program.run("simulate", TWO);
        assertEquals(2, open.code());
        assertTrue(open.err().contains("'omega_1' has no value"), open.err());
        Program kerr = simulate("derivations/kerr.lw", "omega_1=1 omega_2=1 gamma=1 n_1=1 n_2=1 epsilon=1 kappa=1");
        assertEquals(2, kerr.code(), kerr.out());
        assertTrue(kerr.err().contains("no collisions"), kerr.err());
        Program negative = simulate(TWO, AT + " n_1=-1", "--tau", "0.1");
        assertEquals(2, negative.code(), negative.out());
        // A squeezer stronger than the damping has no limit cycle
        Program unstable = simulate(
                "derivations/counter-rotating.lw",
                "omega_1=1 omega_2=1 gamma=1/10 n_1=1 n_2=1 epsilon=0 eta=2",
                "--tau",
                "0.1",
                "--strokes",
                "2");
        assertEquals(0, unstable.code(), unstable.err());
        assertTrue(unstable.out().contains("not exactly one limit cycle"), unstable.out());
    }
}
