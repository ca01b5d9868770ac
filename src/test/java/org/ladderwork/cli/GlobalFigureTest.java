package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalFigureTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "local against global: both figures are written; the curves agree at resonance and strong coupling, and go opposite ways where n_1 > n_2")
    void figure() throws IOException {
        Program run = Program.run("sweep", "derivations/figures/local-against-global.lw", "--out", folder.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(folder.resolve("local-against-global.svg")).contains("<svg"));
        assertTrue(Files.readString(folder.resolve("local-against-global.tex")).contains("axis"));
        // n at omega/T = 2 and 1: both currents tend to gamma omega/2 (n_1 - n_2)
        double limit = 0.025 * (1 / Math.expm1(2) - 1 / Math.expm1(1));
        List<String> last = last("local-against-global-omega-1-1.csv");
        assertEquals(limit, number("local-against-global-omega-1-1.csv", last, "heat(1)/omega_2^2"), 0.011 * -limit);
        assertEquals(
                limit, number("local-against-global-omega-1-1.csv", last, "globalheat(1)/omega_2^2"), 0.01 * -limit);
        String cold = "local-against-global-omega-1-2-5.csv";
        assertTrue(number(cold, last(cold), "heat(1)/omega_2^2") > 0);
        assertTrue(number(cold, last(cold), "globalheat(1)/omega_2^2") < 0);
        assertTrue(number(cold, last(cold), "work/omega_2^2") > 0);
    }

    @Test
    @DisplayName("evaluate: noise and global heat beside an independent route, where the file asks for them")
    void evaluate() {
        Program counted = Program.run(
                ("evaluate derivations/current-fluctuations.lw --set omega_1=1 --set omega_2=2 --set gamma=1/10 --set n_1=1/5 "
                                + "--set n_2=1/10 --set epsilon=1/10")
                        .split(" "));
        // K = 2 gamma epsilon^2/Delta^2 = 1/525 with Delta^2 = 1.05, K_2 = 4 gamma epsilon^4 (Delta^2 + 4
        // gamma^2)/Delta^6
        double k2 = 4 * 0.1 * 1e-4 * (1.05 + 0.04) / Math.pow(1.05, 3);
        assertPair((0.2 + 0.1 + 0.04) / 525 + k2 * 0.01, counted, "noise\\(1\\)");
        Program global = Program.run(
                ("evaluate derivations/local-against-global-resonance.lw --set omega=1 --set gamma=1/10 --set T_1=1 --set T_2=2 "
                                + "--set epsilon=1/10")
                        .split(" "));
        double expected = 0.025
                * (1.1 * (1 / Math.expm1(1.1) - 1 / Math.expm1(0.55))
                        + 0.9 * (1 / Math.expm1(0.9) - 1 / Math.expm1(0.45)));
        assertPair(expected, global, "globalheat\\(1\\)");
    }

    /** The closed form and the first route. */
    private static void assertPair(double expected, Program run, String quantity) {
        assertEquals(0, run.code(), run.err());
        var row = java.util.regex.Pattern.compile(quantity + " +(-?[0-9.e-]+) +(-?[0-9.e-]+) ± ")
                .matcher(run.out());
        assertTrue(row.find(), run.out());
        assertEquals(expected, Double.parseDouble(row.group(1)), 1e-10 * Math.abs(expected));
        assertEquals(expected, Double.parseDouble(row.group(2)), 1e-9 * Math.abs(expected));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(l -> !l.startsWith("#"))
                .toList();
    }

    private List<String> last(String file) throws IOException {
        List<String> all = lines(file);
        return Arrays.asList(all.get(all.size() - 1).split(",", -1));
    }

    private double number(String file, List<String> row, String column) throws IOException {
        int at = Arrays.asList(lines(file).get(0).split(",", -1)).indexOf(column);
        return Double.parseDouble(row.get(at));
    }
}
