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
    @DisplayName("local against global: both figures are written; the curves agree at resonance and strong coupling, and go opposite ways where n_1 > n_2")
    void figure() throws IOException {
        Program run = Program.run("sweep", "derivations/figures/local-against-global.lw", "--out", folder.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(folder.resolve("local-against-global.svg")).contains("<svg"));
        assertTrue(Files.readString(folder.resolve("local-against-global.tex")).contains("axis"));
        // n at omega/T = 2 and 1: both currents tend to gamma omega/2 (n_1 - n_2)
        double limit = 0.025 * (1 / Math.expm1(2) - 1 / Math.expm1(1));
        List<String> last = last("local-against-global-omega-1-1.csv");
        assertEquals(limit, number("local-against-global-omega-1-1.csv", last, "heat(1)/omega_2^2"), 0.011 * -limit);
        assertEquals(limit, number("local-against-global-omega-1-1.csv", last, "globalheat(1)/omega_2^2"), 0.01 * -limit);
        String cold = "local-against-global-omega-1-2-5.csv";
        assertTrue(number(cold, last(cold), "heat(1)/omega_2^2") > 0);
        assertTrue(number(cold, last(cold), "globalheat(1)/omega_2^2") < 0);
        assertTrue(number(cold, last(cold), "work/omega_2^2") > 0);
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
