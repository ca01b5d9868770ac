package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code sweep}: what it tabulates, how it goes on, and what it refuses. */
class SweepCommandTest {
    private static final String TWO = "derivations/two-oscillators.lw";
    private static final List<String> POINT = List.of(
            "--set", "omega_2=1", "--set", "gamma=1", "--set", "n_1=1/2", "--set", "n_2=1", "--set", "epsilon=1/3");

    @TempDir
    Path folder = Path.of(".");

    private static Program sweep(String model, String... more) {
        List<String> all = new ArrayList<>(List.of("sweep", model));
        if (model.equals(TWO)) {
            all.addAll(POINT);
        }
        all.addAll(List.of(more));
        return Program.run(all.toArray(new String[0]));
    }

    private static List<String> rows(String table) {
        List<String> lines = table.lines().filter(l -> !l.startsWith("#")).toList();
        return lines.subList(1, lines.size());
    }

    /** (18): at ω₁ = 1/2 and the point above Δ² = 1 + 4/9 + 1/4 = 61/36, Q̇₁ = 2/9 · 36/61 · 1/2 · (−1/2) = −2/61. */
    @Test
    void closedFormAndRouteStandSideBySide() {
        Program run = sweep(TWO, "--vary", "omega_1=1/4:1/2:2", "--quantity", "heat(1)", "--method", "closed,lyapunov");
        assertEquals(0, run.code(), run.err());
        List<String> rows = rows(run.out());
        assertEquals(2, rows.size());
        String[] cells = rows.get(1).split(",", -1);
        assertEquals(5, cells.length, "omega_1, value, error, closed form, status: " + rows.get(1));
        assertEquals("0.5", cells[0]);
        assertEquals(-2 / 61.0, Double.parseDouble(cells[1]), Double.parseDouble(cells[2]) + 1e-16);
        assertTrue(Double.parseDouble(cells[2]) > 0 && Double.parseDouble(cells[2]) < 1e-12, rows.get(1));
        assertEquals(-2 / 61.0, Double.parseDouble(cells[3]), 1e-16);
        assertEquals("", cells[4]);
        assertTrue(run.err().contains("2 rows") && run.err().contains("solver time"), run.err());
    }

    /** (22), and a mean value: the ratio is ω₁/(ω₂ − ω₁) whatever the rest. */
    @Test
    void columnsAreExpressions() {
        Program run = sweep(
                TWO,
                "--vary",
                "omega_1=1/4:3/4:3",
                "--quantity",
                "heat(1)/work",
                "--quantity",
                "cop",
                "--quantity",
                "im(<a_1' a_2>)");
        assertEquals(0, run.code(), run.err());
        for (String row : rows(run.out())) {
            double[] x = java.util.Arrays.stream(row.split(",", -1))
                    .limit(7)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertEquals(x[0] / (1 - x[0]), x[1], 1e-10);
            assertEquals(x[1], x[3], 1e-15);
            // (10): Im<a_1' a_2> = -gamma epsilon (n_1 - n_2)/Delta^2
            double delta = 1 + 4.0 / 9 + (x[0] - 1) * (x[0] - 1);
            assertEquals(1 / 6.0 / delta, x[5], 1e-13);
        }
    }

    /** A two-mode squeezer 1/2 · (a_1 a_2 + h.c.) between equal frequencies is unstable from 2η = γ on. */
    @Test
    void unstableRowsSaySoAndTheSweepGoesOn() {
        Program run = sweep(
                "derivations/counter-rotating.lw",
                "--vary",
                "eta=0:1:5",
                "--set",
                "omega_1=-1+2",
                "--set",
                "omega_2=1",
                "--set",
                "gamma=1/2",
                "--set",
                "epsilon=1",
                "--set",
                "n_1=1",
                "--set",
                "n_2=2");
        assertEquals(0, run.code(), run.err());
        List<String> rows = rows(run.out());
        assertEquals(5, rows.size());
        assertFalse(rows.get(0).contains("unstable"), rows.get(0));
        assertTrue(rows.stream().anyMatch(r -> r.contains("unstable: ")), run.out());
        assertTrue(run.err().matches("(?s).*5 rows, [1-4] of them without numbers.*"), run.err());
    }

    @Test
    void pointsWithoutSenseSaySo() {
        Program run = sweep(TWO, "--vary", "n_2=-1:1:3", "--set", "omega_1=1");
        assertEquals(0, run.code(), run.err());
        List<String> rows = rows(run.out());
        assertTrue(rows.get(0).contains("n_2 = -1 is negative"), rows.get(0));
        assertTrue(rows.get(2).endsWith(","), rows.get(2));
    }

    /** At n_1 = 0 the bath has temperature zero: no entropy production, but heat and work all the same. */
    @Test
    void aQuantityThatDoesNotExistLeavesTheOthers() {
        Program run = sweep(TWO, "--vary", "n_1=0:1:2", "--set", "omega_1=1/2");
        assertEquals(0, run.code(), run.err());
        String[] cells = rows(run.out()).get(0).split(",", -1);
        assertTrue(Double.parseDouble(cells[1]) < 0, run.out());
        assertEquals("", cells[7]);
        assertTrue(cells[9].contains("temperature"), run.out());
        assertTrue(run.err().contains("0 of them without numbers"), run.err());
    }

    @Test
    void shardsAreMergedIntoTheTableOfTheWhole() throws IOException {
        Path table = folder.resolve("table.csv");
        String[] two = {"--vary", "omega_1=1/10:3/2:9", "--vary", "n_1=0:1:5", "--csv", table.toString()};
        assertEquals(0, sweep(TWO, two).code());
        String whole = Files.readString(table);
        assertEquals(45, rows(whole).size());
        List<String> parts = new ArrayList<>(List.of("sweep", "--merge"));
        for (int k = 1; k <= 3; k++) {
            List<String> arguments = new ArrayList<>(List.of(two));
            arguments.addAll(List.of("--shard", k + "/3"));
            Program part = sweep(TWO, arguments.toArray(new String[0]));
            assertEquals(0, part.code(), part.err());
            if (k == 2) {
                Program early = Program.run(parts.toArray(new String[0]));
                assertEquals(2, early.code());
                assertTrue(early.err().contains("30 of 45 rows are missing"), early.err());
            }
            parts.add(table + "." + k + "-of-3");
        }
        Program merged = Program.run(parts.toArray(new String[0]));
        assertEquals(0, merged.code(), merged.err());
        assertEquals(whole, merged.out());
    }

    @Test
    void aTableOfAnotherModelIsLeftAsItIs() throws IOException {
        Path table = folder.resolve("table.csv");
        String[] vary = {"--vary", "omega_1=1/10:3/2:4", "--csv", table.toString()};
        assertEquals(0, sweep(TWO, vary).code());
        String before = Files.readString(table);
        Program again = sweep(TWO, vary);
        assertEquals(0, again.code());
        assertTrue(again.err().contains("complete"), again.err());
        for (String[] other : new String[][] {
            {"--vary", "omega_1=1/10:3/2:5", "--csv", table.toString()},
            {"--vary", "omega_1=1/10:3/2:4", "--set", "gamma=2", "--csv", table.toString()},
            {"--vary", "omega_1=1/10:3/2:4", "--quantity", "work", "--csv", table.toString()}
        }) {
            Program refused = sweep(TWO, other);
            assertEquals(2, refused.code());
            assertTrue(refused.err().contains("name another file"), refused.err());
        }
        assertEquals(before, Files.readString(table));
        // A half-done sweep of another model
        Path part = folder.resolve("other.csv.part");
        Files.writeString(part, "something of mine\n");
        Program refused = sweep(
                TWO,
                "--vary",
                "omega_1=1/10:3/2:4",
                "--csv",
                folder.resolve("other.csv").toString());
        assertEquals(2, refused.code());
        assertEquals("something of mine\n", Files.readString(part));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            omega_1=1:0:5    | runs backwards
            omega_1=1:1:5    | is empty
            omega_1=0:1:0    | has 0 points
            omega_1=0:1      | is no range
            nu=0:1:5         | is no parameter
            """)
    void badRanges(String range, String message) {
        Program run = sweep(TWO, "--vary", range);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void badArguments() {
        for (String[] bad : new String[][] {
            {},
            {"--vary", "omega_1=0:1:3", "--shard", "4/3", "--csv", "x.csv"},
            {"--vary", "omega_1=0:1:3", "--shard", "1/3"},
            {"--vary", "omega_1=0:1:3", "--threads", "0"},
            {"--vary", "omega_1=0:1:3", "--method", "guess"},
            {"--vary", "omega_1=0:1:3", "--quantity", "heat(3)"},
            {"--vary", "omega_1=0:1:3", "--quantity", "a_1"},
            {"--vary", "omega_1=0:1:3", "--quantity", "<a_1' a_2>"},
            {"--vary", "omega_1=0:1:3", "--vary", "omega_1=0:1:3"},
        }) {
            Program run = sweep(TWO, bad);
            assertEquals(2, run.code(), String.join(" ", bad) + run.err());
            assertFalse(run.err().isBlank());
        }
        Program open = Program.run("sweep", TWO, "--vary", "omega_1=0:1:3");
        assertEquals(2, open.code());
        assertTrue(open.err().contains("'omega_2' has no value"), open.err());
    }

    @Test
    void oneDocumentOfJson() {
        Program run = sweep(TWO, "--vary", "n_2=-1:1:3", "--set", "omega_1=1", "--quantity", "work", "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("{\"remarks\":[") && run.out().endsWith("}]}\n"), run.out());
        assertTrue(run.out().contains("{\"n_2\":-1.0,\"status\":\"n_2 = -1 is negative"), run.out());
    }
}
