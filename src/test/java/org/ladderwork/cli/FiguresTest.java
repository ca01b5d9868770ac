package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of De Chiara et al., New J. Phys. 20, 113024 (2018), each from one command, against what Table I and the text say. */
class FiguresTest {
    @TempDir
    Path folder = Path.of(".");

    private record Table(List<String> head, List<List<String>> rows) {
        double cell(int row, String column) {
            String cell = rows.get(row).get(head.indexOf(column));
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }
    }

    private void draw(String name) {
        Program run = Program.run("sweep", "derivations/figures/" + name + ".lw", "--out", folder.toString());
        assertEquals(0, run.code(), run.err());
    }

    private Table table(String file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            if (!line.startsWith("#")) {
                lines.add(Arrays.asList(line.split(",", -1)));
            }
        }
        return new Table(lines.get(0), lines.subList(1, lines.size()));
    }

    /**
     * Table I for T_1 &lt; T_2, with omega_2 = 1 and T_1/T_2 = 1/2: a refrigerator below 1/2, an engine up to 1, an accelerator above; and the Otto
     * values (22), (24) where the denominators are not zero.
     */
    @ParameterizedTest
    @CsvSource({
        "figure-2, figure-2-T-2-1-2.csv, heat(1)/omega_2^2, heat(2)/omega_2^2, work/omega_2^2, work/heat(2)",
        "figure-2, figure-2-T-2-1.csv, heat(1)/omega_2^2, heat(2)/omega_2^2, work/omega_2^2, work/heat(2)",
        "figure-2, figure-2-T-2-2.csv, heat(1)/omega_2^2, heat(2)/omega_2^2, work/omega_2^2, work/heat(2)",
        "figure-4, figure-4-N-2.csv, heat(1)/omega_N^2, heat(N)/omega_N^2, work/omega_N^2, work/heat(N)",
        "figure-4, figure-4-N-5.csv, heat(1)/omega_N^2, heat(N)/omega_N^2, work/omega_N^2, work/heat(N)",
        "figure-4, figure-4-N-20.csv, heat(1)/omega_N^2, heat(N)/omega_N^2, work/omega_N^2, work/heat(N)"
    })
    void regimesAreThoseOfTableOne(String figure, String file, String cold, String hot, String work, String efficiency)
            throws IOException {
        draw(figure);
        Table t = table(file);
        assertEquals(146, t.rows().size());
        int[] seen = new int[3];
        for (int row = 0; row < t.rows().size(); row++) {
            int k = 5 + row; // omega_1 = k/100
            double omega = k / 100.0;
            assertEquals(omega, t.cell(row, "omega_1"), 1e-15);
            assertEquals("", t.rows().get(row).get(t.head().size() - 1), "stable");
            double q1 = t.cell(row, cold);
            double q2 = t.cell(row, hot);
            double w = t.cell(row, work);
            double error = t.cell(row, cold + " error") + t.cell(row, hot + " error") + t.cell(row, work + " error");
            assertEquals(0, q1 + q2 + w, error, "first law");
            if (k < 50) {
                assertTrue(q1 > 0 && q2 < 0 && w > 0, "refrigerator at " + omega);
                seen[0]++;
            } else if (k > 50 && k < 100) {
                assertTrue(q1 < 0 && q2 > 0 && w < 0, "engine at " + omega);
                seen[1]++;
            } else if (k > 100) {
                assertTrue(q1 < 0 && q2 > 0 && w > 0, "accelerator at " + omega);
                seen[2]++;
            } else if (k == 50) {
                assertTrue(Math.abs(q1) <= error && Math.abs(q2) <= error && Math.abs(w) <= error, "n_1 = n_2");
            } else {
                assertTrue(Math.abs(w) <= error && q1 < 0, "no work at equal frequencies");
            }
            if (k != 50) {
                assertEquals(omega - 1, t.cell(row, efficiency), t.cell(row, efficiency + " error") + 1e-15, "Otto");
            }
        }
        assertEquals(List.of(45, 49, 50), Arrays.stream(seen).boxed().toList());
    }

    /** Fig. 2 (a) is (18) with gamma epsilon^2/Delta^2 = omega_2 = 1: 2 omega_1 (n_1 − n_2). */
    @Test
    void figureTwoIsItsFormula() throws IOException {
        draw("figure-2");
        Table t = table("figure-2-T-2-1.csv");
        for (int row = 0; row < t.rows().size(); row++) {
            double omega = t.cell(row, "omega_1");
            double expected = 2 * omega * (1 / Math.expm1(omega / 0.5) - 1 / Math.expm1(1));
            assertEquals(expected, t.cell(row, "heat(1)/omega_2^2"), t.cell(row, "heat(1)/omega_2^2 error") + 1e-14);
        }
        String svg = Files.readString(folder.resolve("figure-2.svg"));
        // three shades in each of five panels, and one vertical line at each border; the key names them
        for (String shade : new String[] {"D6E6F4", "FBE3D2", "D9EFE3"}) {
            assertEquals(5, count(svg, "<rect [^>]*height=\"220\" fill=\"#" + shade + "\""), shade);
        }
        assertEquals(10, count(svg, "<line [^>]*stroke-dasharray=\"3 3\""));
        for (String word : new String[] {"refrigerator", "engine", "accelerator"}) {
            assertEquals(1, count(svg, ">" + word + "<"), word);
        }
        String tex = Files.readString(folder.resolve("figure-2.tex"));
        assertEquals(6, count(tex, "\\\\begin\\{axis\\}"));
        for (int k = 1; k <= 5; k++) {
            assertTrue(tex.contains("{figure-2-" + k + ".dat}"), "panel " + k);
            assertTrue(Files.size(folder.resolve("figure-2-" + k + ".dat")) > 1000);
        }
    }

    private static int count(String text, String pattern) {
        return (int)
                java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
    }

    /** "The region in which the machine operates as a refrigerator or an engine is severely reduced by the presence of eta." */
    @Test
    void counterRotatingTermsDegradeTheMachine() throws IOException {
        draw("figure-3");
        int[] cooling = new int[3];
        int[] engine = new int[3];
        String[] files = {"figure-3-eta-0.csv", "figure-3-eta-3-10.csv", "figure-3-eta-6-10.csv"};
        for (int k = 0; k < 3; k++) {
            Table t = table(files[k]);
            for (int row = 0; row < t.rows().size(); row++) {
                cooling[k] += t.cell(row, "Q_1/omega_2^2") > 0 ? 1 : 0;
                engine[k] += t.cell(row, "W/omega_2^2") < -1e-12 ? 1 : 0;
            }
        }
        assertTrue(cooling[0] > cooling[1] && cooling[1] > cooling[2] && cooling[2] > 0, Arrays.toString(cooling));
        assertEquals(45, cooling[0], 1);
        assertEquals(49, engine[0]);
        assertEquals(0, engine[1] + engine[2]);
    }

    /** The approximate rates are the limit of the exact ones; and for gamma = omega_2 the model is unstable from some omega_1 on. */
    @Test
    void exactCurvesTendToTheApproximation() throws IOException {
        draw("figure-3-exact");
        double[] worst = new double[3];
        String[] files = {"figure-3-exact-gamma-1.csv", "figure-3-exact-gamma-10.csv", "figure-3-exact-gamma-100.csv"};
        for (int k = 0; k < 3; k++) {
            Table t = table(files[k]);
            for (int row = 0; row < 40; row++) {
                worst[k] =
                        Math.max(worst[k], Math.abs(t.cell(row, "heat(1)/omega_2^2") - t.cell(row, "Q_1/omega_2^2")));
            }
        }
        assertTrue(worst[0] > 3 * worst[1] && worst[1] > 3 * worst[2] && worst[2] < 0.05, Arrays.toString(worst));
        Table unstable = table(files[0]);
        int first = 0;
        while (Double.isFinite(unstable.cell(first, "heat(1)/omega_2^2"))) {
            first++;
        }
        assertTrue(first > 20 && first < 60, "unstable from row " + first);
        for (int row = first; row < unstable.rows().size(); row++) {
            assertTrue(unstable.rows().get(row).get(unstable.head().size() - 1).contains("unstable"));
            assertTrue(Double.isFinite(unstable.cell(row, "Q_1/omega_2^2")), "the formula has a value all the same");
        }
        assertTrue(Files.readString(folder.resolve("figure-3-exact.svg")).contains("unstable"));
    }

    /** With eta = 0 the map has three regions, whose borders are T_1/T_2 = omega_1/omega_2 and omega_1 = omega_2. */
    @Test
    void theMapOfRegimesIsTableOne() throws IOException {
        Program run =
                Program.run("sweep", "derivations/figures/regimes.lw", "--set", "eta=0", "--out", folder.toString());
        assertEquals(0, run.code(), run.err());
        Table t = table("regimes.csv");
        assertEquals(5000, t.rows().size());
        TreeSet<String> found = new TreeSet<>();
        for (int row = 0; row < t.rows().size(); row++) {
            double x = t.cell(row, "omega_1");
            double y = t.cell(row, "T_1");
            if (Math.abs(x - y) < 1e-9 || Math.abs(x - 1) < 1e-9) {
                continue;
            }
            String signs = sign(t.cell(row, "heat(1)")) + sign(t.cell(row, "heat(2)")) + sign(t.cell(row, "work"));
            assertEquals(x < y ? "+-+" : x < 1 ? "-+-" : "-++", signs, x + ", " + y);
            found.add(signs);
        }
        assertEquals(3, found.size());
        String svg = Files.readString(folder.resolve("regimes.svg"));
        assertTrue(svg.contains(">refrigerator<") && svg.contains(">engine<") && !svg.contains(">heater<"));
    }

    private static String sign(double value) {
        return value > 0 ? "+" : "-";
    }

    /** The figures that are shipped as pictures are what the command draws. */
    @ParameterizedTest
    @CsvSource({"figure-2", "regimes"})
    void shippedPicturesAreDrawnByTheCommand(String name) throws IOException {
        draw(name);
        assertEquals(
                Files.readString(Path.of("derivations/figures/" + name + ".svg")),
                Files.readString(folder.resolve(name + ".svg")));
    }

    /** The same command twice gives the same bytes, whatever the threads. */
    @Test
    void figuresAreTheSameToTheByte() throws IOException {
        draw("figure-4");
        String first = Files.readString(folder.resolve("figure-4.svg"));
        Path other = folder.resolve("other");
        Program run =
                Program.run("sweep", "derivations/figures/figure-4.lw", "--threads", "1", "--out", other.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(first, Files.readString(other.resolve("figure-4.svg")));
        assertEquals(
                Files.readString(folder.resolve("figure-4-N-20.csv")),
                Files.readString(other.resolve("figure-4-N-20.csv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            vary omega_1 = 1 : 0 : 5            | runs backwards
            vary omega_1 = 0 : 1                | ':' and the number of points
            vary nu = 0 : 1 : 5                 | unknown name 'nu'
            vary omega_1 = 0 : 1 : 5/2          | has 0 points
            plot heat(3)                        | there is no bath '3'
            plot <a_1' a_2>                     | is complex
            plot heat(1) in 3                   | ':' is missing
            family eta = 1, 2                   | unknown name 'eta'
            line omega_1                        | this is no equation
            numeric T_1 = T_2, T_2 = T_1        | has no value
            """)
    void whatIsWrongInAFigure(String line, String message) throws IOException {
        String good = Files.readString(Path.of("derivations/figures/figure-2.lw"));
        Path file = folder.resolve("wrong.lw");
        Files.writeString(file, good.replaceAll("(?m)^family.*$", "numeric T_2 = 1") + line + "\n");
        Program run = Program.run("sweep", file.toString());
        assertEquals(2, run.code(), run.out());
        assertTrue(run.err().contains("wrong.lw:") && run.err().contains(message), run.err());
    }

    @Test
    void aFamilyNeedsAFolder() {
        Program run = Program.run("sweep", "derivations/figures/figure-4.lw");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--out DIR") && run.err().contains("--set N=2"), run.err());
        Program one = Program.run("sweep", "derivations/figures/figure-4.lw", "--set", "N=2");
        assertEquals(0, one.code(), one.err());
        assertFalse(one.out().isBlank());
    }
}
