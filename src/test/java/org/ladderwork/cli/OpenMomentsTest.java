package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenMomentsTest {
    private static final String KERR = "derivations/kerr.lw";

    @Test
    @DisplayName("a model whose moments do not close says what to type for numbers, and that works as it is typed")
    void offer() {
        Program derived = Program.run("derive", "--width", "10000", KERR);
        assertEquals(0, derived.code());
        Matcher offer = Pattern.compile("type: ladderwork (evaluate .*)")
                .matcher(derived.out().replaceAll("\\s+", " ").replaceAll(" (?=Claims)", "\n"));
        assertTrue(offer.find(), derived.out());
        List<String> words = new ArrayList<>(List.of(offer.group(1).trim().split(" ")));
        Program evaluated = Program.run(words.toArray(new String[0]));
        assertEquals(0, evaluated.code(), evaluated.err());
        assertTrue(evaluated.out().contains("errors from the smaller space"), evaluated.out());
        assertTrue(Double.isFinite(value(evaluated.out(), "heat(1)")[0]));
    }

    @Test
    @DisplayName(
            "uncoupled, the Kerr oscillator has the populations of the harmonic one: <a'^2 a^2> = 2 n^2, within the stated error")
    void uncoupled() {
        String out = evaluate("epsilon=0", "n_1=1/4", "kappa=3/10");
        within(2 * 0.25 * 0.25, value(out, "<a_1'^2 a_1^2>"));
        within(0.25, value(out, "<a_1' a_1>"));
    }

    @Test
    @DisplayName("without the Kerr term the truncation finds Eq. (18), within the stated error")
    void harmonic() {
        // 2 gamma epsilon^2 omega_1 (n_1 - n_2)/(gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2)
        double expected = 2 * 0.1 * 0.01 * 0.8 * (0.25 - 0.1) / (0.01 + 0.04 + 0.04);
        String out = evaluate("epsilon=1/10", "n_1=1/4", "kappa=0");
        within(expected, value(out, "heat(1)"));
    }

    private static String evaluate(String... settings) {
        List<String> words = new ArrayList<>(List.of("evaluate", KERR));
        for (String s : List.of("omega_1=4/5", "omega_2=1", "gamma=1/10", "n_2=1/10")) {
            words.addAll(List.of("--set", s));
        }
        for (String s : settings) {
            words.addAll(List.of("--set", s));
        }
        Program run = Program.run(words.toArray(new String[0]));
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    /** A row of the table: value ± error. */
    private static double[] value(String out, String quantity) {
        Matcher row = Pattern.compile(Pattern.quote(quantity) + " +(-?[0-9.eE+-]+)(?: ± ([0-9.eE+-]+))?")
                .matcher(out);
        assertTrue(row.find(), out);
        return new double[] {Double.parseDouble(row.group(1)), Double.parseDouble(row.group(2))};
    }

    /** The stated error is neither exceeded nor so large that it says nothing. */
    private static void within(double expected, double[] value) {
        assertEquals(expected, value[0], value[1]);
        assertTrue(value[1] < 1e-6, "error " + value[1]);
    }
}
