package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.numeric.chain.SolverProgress;
import org.ladderwork.scalar.Complex;

@DisplayName("chains of many sites from a derivation file")
class LongChainTest {
    private static final String HEAD = String.join(
            "\n",
            "model \"chain\"",
            "N = 5",
            "boson a[1..N]",
            "positive gamma, n_1, n_N",
            "real epsilon",
            "H_I = sum(i = 1..N-1, epsilon (a[i]' a[i+1] + h.c.))",
            "bath 1 on H[1]: thermal(a[1], rate = gamma, occupation = n_1)",
            "bath N on H[N]: thermal(a[N], rate = gamma, occupation = n_N)",
            "");
    private static final String UNIFORM = HEAD + "H[i] = 2 a[i]' a[i]   for i = 1..N\n";
    private static final String GRADIENT = HEAD + "H[i] = (1 + i/10) a[i]' a[i]   for i = 1..N\n";
    private static final Map<String, String> POINT = Map.of("gamma", "1/2", "epsilon", "1", "n_1", "1", "n_N", "1/5");

    private static Map<String, String> at(String size) {
        Map<String, String> settings = new LinkedHashMap<>(POINT);
        settings.put("N", size);
        return settings;
    }

    private static LongChain.Numbers solve(String text, String size) {
        return LongChain.of(Source.of("chain.lw", text), at(size))
                .orElseThrow()
                .solve(new Progress(step -> {}), SolverProgress.SILENT);
    }

    private static double value(LongChain.Numbers numbers, String quantity) {
        return numbers.result().report().crossChecks().stream()
                .filter(c -> c.quantity().equals(quantity))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow()
                .re();
    }

    /** n_1 = m + s, n_N = m − s, n_j = m, J = 4γε²δ/(γ² + 4ε²), s = δγ²/(γ² + 4ε²) with m = (n_1 + n_N)/2 and δ = (n_1 − n_N)/2, for every N. */
    @Test
    @DisplayName("uniform: the exact solution at 3000 sites, stretched from eleven")
    void uniform() {
        LongChain.Numbers numbers = solve(UNIFORM, "3000");
        double current = 4 * 0.5 * 0.4 / 4.25;
        assertEquals(2 * current, value(numbers, "heat(1)"), 1e-13);
        assertEquals(-2 * current, value(numbers, "heat(3000)"), 1e-13);
        assertEquals(0, value(numbers, "work"), 1e-13);
        assertEquals(0.6 + 0.4 * 0.25 / 4.25, value(numbers, "occupation of site 1"), 1e-13);
        String[] lines = numbers.profile().split("\n");
        assertEquals("site,occupation,current_to_next", lines[0]);
        assertEquals(3001, lines.length);
        for (int k = 2; k < 3000; k++) {
            String[] cells = lines[k].split(",");
            assertEquals(0.6, Double.parseDouble(cells[1]), 1e-13);
            assertEquals(current, Double.parseDouble(cells[2]), 1e-13);
        }
    }

    @Test
    @DisplayName("sites that differ are read one by one: 30 sites against the Lyapunov equation")
    void gradient() {
        LongChain.Numbers numbers = solve(GRADIENT, "30");
        Loaded full = Loaded.of(Source.of("chain.lw", GRADIENT), at("30"));
        var lyapunov = org.ladderwork.numeric.Routes.lyapunov(full.model().system())
                .at(org.ladderwork.numeric.point.ParameterPoint.of(full.point()))
                .quantities()
                .orElseThrow();
        assertEquals(lyapunov.heat("1").re(), value(numbers, "heat(1)"), 1e-11);
        assertEquals(lyapunov.heat("30").re(), value(numbers, "heat(30)"), 1e-11);
        assertEquals(lyapunov.work().re(), value(numbers, "work"), 1e-11);
        assertTrue(Math.abs(value(numbers, "work")) > 1e-6);
    }

    @Test
    @DisplayName("coherences that are asked for: both parts, against the Lyapunov equation")
    void coherences() {
        LongChain.Numbers numbers = LongChain.of(Source.of("chain.lw", GRADIENT), at("30"))
                .orElseThrow()
                .solve(
                        List.of(new LongChain.Pair(2, 5), new LongChain.Pair(30, 29), new LongChain.Pair(7, 7)),
                        new Progress(step -> {}),
                        SolverProgress.SILENT);
        Loaded full = Loaded.of(Source.of("chain.lw", GRADIENT), at("30"));
        var system = full.model().system();
        var lyapunov = org.ladderwork.numeric.Routes.lyapunov(system)
                .at(org.ladderwork.numeric.point.ParameterPoint.of(full.point()))
                .quantities()
                .orElseThrow();
        for (int[] pair : new int[][] {{2, 5}, {30, 29}, {7, 7}}) {
            Operator created = Operator.annihilator(system.modes().get(pair[0] - 1));
            Operator annihilated = Operator.annihilator(system.modes().get(pair[1] - 1));
            var expected = lyapunov.expectation(created.adjoint().times(annihilated));
            Complex found = numbers.result().report().crossChecks().stream()
                    .filter(c -> c.quantity().equals("coherence of " + pair[0] + " and " + pair[1]))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .orElseThrow();
            assertEquals(expected.re(), found.re(), 1e-12);
            assertEquals(expected.im(), found.im(), 1e-12);
            assertTrue(found.abs() > 1e-6);
            assertEquals(pair[0] == pair[1], Math.abs(found.im()) < 1e-14, "two different sites carry a current");
        }
    }

    /**
     * Energies that read the same from both ends: states that are localised at mirrored places differ in energy by what tunnels between them, here less than rounding, so how a
     * mode is shared by the baths is lost. Mirrored occupations add up to n_1 + n_2 all the same.
     */
    @Test
    @DisplayName("strongly disordered, sites named one by one: the digits that are left are said, and are right")
    void digitsLeft() {
        int n = 60;
        Random random = new Random(4);
        StringBuilder text = new StringBuilder("boson a_1");
        StringBuilder energies = new StringBuilder();
        StringBuilder hopping = new StringBuilder("H_I = 0");
        int[] tenth = random.ints(n / 2, 70, 130).toArray();
        for (int i = 1; i <= n; i++) {
            text.append(i > 1 ? ", a_" + i : "");
            int e = tenth[i <= n / 2 ? i - 1 : n - i];
            energies.append(String.format("H_%d = %d/10 a_%d' a_%d%n", i, e, i, i));
            hopping.append(i < n ? String.format(" + a_%d' a_%d + a_%d a_%d'", i, i + 1, i, i + 1) : "\n");
        }
        text.append('\n').append(energies).append(hopping);
        text.append("bath 1 on H_1: thermal(a_1, rate = 1/2, occupation = 1)\n");
        text.append("bath 2 on H_60: thermal(a_60, rate = 1/2, occupation = 1/5)\n");
        LongChain.Numbers numbers = LongChain.of(Source.of("disordered.lw", text.toString()), Map.of())
                .orElseThrow()
                .solve(new Progress(step -> {}), SolverProgress.SILENT);
        Matcher said = Pattern.compile("about (\\d+) of 16 digits are left: \\d+ modes decay too slowly for more")
                .matcher(numbers.result().document().toString());
        assertTrue(said.find(), numbers.result().document()::toString);
        int digits = Integer.parseInt(said.group(1));
        assertTrue(digits < 10, said.group());
        String[] lines = numbers.profile().split("\n");
        for (int i = 1; i <= n; i++) {
            double sum = Double.parseDouble(lines[i].split(",")[1])
                    + Double.parseDouble(lines[n + 1 - i].split(",")[1]);
            assertEquals(1.2, sum, 2 * Math.pow(10, -digits), "sites " + i + " and its image");
        }
    }

    @Test
    @DisplayName("a dozen sites keep their closed form; what is no chain is left alone; wrong settings are told")
    void whatItTakes() {
        assertTrue(LongChain.of(Source.of("chain.lw", UNIFORM), at("12")).isEmpty());
        assertFalse(LongChain.of(Source.of("chain.lw", UNIFORM), at("13")).isEmpty());
        String ring = UNIFORM.replace("H_I = ", "H_I = epsilon (a[1]' a[N] + h.c.) + ");
        assertTrue(LongChain.of(Source.of("ring.lw", ring), at("20")).isEmpty());
        Map<String, String> open = at("50");
        open.remove("gamma");
        SourceError missing = assertThrows(SourceError.class, () -> LongChain.of(Source.of("chain.lw", UNIFORM), open));
        assertTrue(String.valueOf(missing.getMessage()).contains("'gamma' has no value"), missing::getMessage);
        assertEquals(
                List.of(), List.copyOf(solve(UNIFORM, "13").result().report().claims()));
    }
}
