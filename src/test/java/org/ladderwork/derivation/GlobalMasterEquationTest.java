package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.Region;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceReader;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

class GlobalMasterEquationTest {
    private static final String TWO = """
            model "two sites"
            boson a_1, a_2
            positive w_1, w_2, g_1, g_2, T_1, T_2
            real e
            H_1 = w_1 a_1' a_1
            H_2 = w_2 a_2' a_2
            H_I = e (a_1' a_2 + h.c.)
            bath 1 on H_1: thermal(a_1, rate = g_1, temperature = T_1)
            bath 2 on H_2: thermal(a_2, rate = g_2, temperature = T_2)
            """;

    private static final String PAIRING =
            TWO.replace("real e", "real e, h").replace("(a_1' a_2 + h.c.)", "(a_1' a_2 + h.c.) + h (a_1' a_2' + h.c.)");

    private static final String HYBRID_ANCILLAS =
            TWO.replace("boson a", "qubit a").replace("temperature = T_1)", "temperature = T_1, ancilla = boson)");

    /** Three qubits, resonant three-body exchange: the absorption refrigerator. */
    private static final String THREE = """
            model "three qubits"
            qubit s_1, s_2, s_3
            positive w_1, w_3, g_1, g_2, T_1, T_2, T_3
            real e
            H_1 = w_1 s_1' s_1
            H_2 = (w_1 + w_3) s_2' s_2
            H_3 = w_3 s_3' s_3
            H_I = e (s_1' s_2 s_3' + h.c.)
            bath 1 on H_1: thermal(s_1, rate = g_1, temperature = T_1)
            bath 2 on H_2: thermal(s_2, rate = g_2, temperature = T_2)
            bath 3 on H_3: thermal(s_3, rate = g_2, temperature = T_3)
            """;

    /** Frequencies and rates as numbers: solved once, for all that is asked of its currents. */
    private static final class Numbers {
        static final Analysis THREE = analysis(GlobalMasterEquationTest.THREE
                .replace("w_1, w_3, g_1, g_2, ", "")
                .replace("rate = g_1", "rate = 1/3")
                .replace("rate = g_2", "rate = 1/2")
                .replace("(w_1 + w_3)", "3")
                .replace("= w_1 ", "= ")
                .replace("= w_3 ", "= 2 "));
    }

    private static Analysis analysis(String text) {
        return Run.analysis(Loaded.of(Source.of("test.lw", text), Map.of()).model());
    }

    private static Map<Symbol, Scalar> point(OpenSystem s, String values) {
        Map<Symbol, Scalar> point = new TreeMap<>();
        for (String pair : values.split(" ")) {
            String[] parts = pair.split("=");
            point.put(s.field().symbol(parts[0]).orElseThrow(), Scalar.parseDecimal(parts[1]));
        }
        return point;
    }

    @ParameterizedTest
    @ValueSource(strings = {"boson", "qubit", "fermion", "hybrid", "three"})
    @DisplayName("exact heat currents against the numerical spectrum of H_S, at random points")
    void spectrum(String kind) {
        Analysis a = kind.equals("three")
                ? Numbers.THREE
                : analysis(kind.equals("hybrid") ? HYBRID_ANCILLAS : TWO.replace("boson", kind));
        List<Symbol> parameters = a.system().field().parameters();
        Region region = Region.of(a.system().field());
        List<CrossCheck> checks = GlobalChecks.of(a, parameters, region, 20, 7);
        assertEquals(a.system().baths().size(), checks.size());
        for (CrossCheck c : checks) {
            assertTrue(c.points() >= 5, c.toString());
            assertTrue(c.agreesTo(1e-9), c.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    @DisplayName(
            "uniform chains: normal modes with √2 and √5, a coupling of either sign; against the numerical spectrum")
    void uniformChain(int n) {
        Analysis a = analysis("""
                model "uniform chain"
                N = %1$d
                boson a[1..N]
                positive w, g, n_1, T_1, T_N
                real e
                H[i] = w a[i]' a[i]   for i = 1..N
                H_I = sum(i = 1..N-1, e (a[i]' a[i+1] + h.c.))
                bath 1 on H[1]: thermal(a[1], rate = g, temperature = T_1)
                bath N on H[N]: thermal(a[N], rate = g, temperature = T_N)
                """.formatted(n));
        Region region = Region.of(a.system().field());
        List<CrossCheck> checks = GlobalChecks.of(a, a.system().field().parameters(), region, 20, 7);
        assertEquals(2, checks.size());
        for (CrossCheck c : checks) {
            assertTrue(c.points() >= 5, c.toString());
            assertTrue(c.agreesTo(1e-9), c.toString());
        }
    }

    @Test
    @DisplayName(
            "pairing of equal oscillators has single roots, √((2 ± 1/2)² − 1/9): at one temperature the energy of the Gibbs state, and no heat")
    void pairingInResonance() {
        Analysis a = analysis(PAIRING.replace("w_1, w_2, ", "")
                .replace("= w_1 ", "= 2 ")
                .replace("= w_2 ", "= 2 ")
                .replace("real e, h\n", "")
                .replace("= e (", "= 1/2 (")
                .replace("+ h (", "+ 1/3 ("));
        GlobalComparison global = a.global();
        var at = global.completed(point(a.system(), "g_1=0.2 g_2=0.5 T_1=0.7 T_2=0.7"));
        // by hand: (a_1 ± a_2)/√2 have H = (w ± e) b'b ± h (b'² + b²)/2, of normal frequency Ω = √((w ± e)² − h²) and
        // energy Ω(n + 1/2) − (w ± e)/2
        double expected = -2;
        for (double omega : new double[] {Math.sqrt(6.25 - 1.0 / 9), Math.sqrt(2.25 - 1.0 / 9)}) {
            expected += omega * (1 / (Math.exp(omega / 0.7) - 1) + 0.5);
        }
        Scalar energy = global.steady(a.system().hamiltonian());
        assertEquals(expected, energy.evaluate(at).re(), 1e-12);
        assertEquals(0, global.symbolicHeat("1").evaluate(at).re(), 1e-14);
    }

    @Test
    @DisplayName("pairing of different oscillators has nested roots, and that is what is said")
    void pairing() {
        var refused = assertThrows(IllegalArgumentException.class, analysis(PAIRING)::global);
        assertTrue(refused.getMessage().contains("nested roots"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"boson", "qubit"})
    @DisplayName(
            "at equal temperatures the steady state has the energy of the Gibbs state of the whole H_S, and no heat flows")
    void gibbs(String kind) {
        Analysis a = analysis(TWO.replace("boson", kind));
        GlobalComparison global = a.global();
        var at = global.completed(point(a.system(), "w_1=1.3 w_2=0.8 g_1=0.2 g_2=0.5 T_1=0.7 T_2=0.7 e=0.3"));
        // normal frequencies (w_1 + w_2 ± sqrt((w_1 − w_2)² + 4e²))/2, each filled independently
        double r = Math.sqrt(0.25 + 0.36);
        double p = (2.1 + r) / 2;
        double m = (2.1 - r) / 2;
        double sign = kind.equals("boson") ? -1 : 1;
        double expected = p / (Math.exp(p / 0.7) + sign) + m / (Math.exp(m / 0.7) + sign);
        Scalar energy = global.steady(a.system().hamiltonian());
        assertEquals(expected, energy.evaluate(at).re(), 1e-12);
        assertEquals(0, global.symbolicHeat("1").evaluate(at).re(), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boson", "qubit"})
    @DisplayName("heat flows from hot to cold whatever the frequencies, where the local current goes the other way")
    void secondLaw(String kind) {
        Analysis a = analysis(TWO.replace("boson", kind));
        // T_1 < T_2 but w_1/T_1 < w_2/T_2: n_1 > n_2
        var at = a.global().completed(point(a.system(), "w_1=0.4 w_2=1.6 g_1=0.1 g_2=0.1 T_1=0.5 T_2=0.8 e=0.1"));
        double global = a.global().symbolicHeat("1").evaluate(at).re();
        double local =
                a.steady(a.heat("1").orElseThrow().operator()).evaluate(at).re();
        assertTrue(global < 0, "global " + global);
        assertTrue(local > 0, "local " + local);
    }

    @Test
    @DisplayName(
            "the sum of the global heat currents is zero identically, and the exact first law says so for three baths too")
    void firstLaw() {
        GlobalComparison global = Numbers.THREE.global();
        assertTrue(global.symbolicHeat("1")
                .plus(global.symbolicHeat("2"))
                .plus(global.symbolicHeat("3"))
                .isZero());
        assertTrue(!global.symbolicHeat("1").isZero());
    }

    @Test
    @DisplayName("transition frequencies of the three qubits: w_1 and w_1 ± e, w_2 and w_2 ± e, w_3 and w_3 ± e")
    void frequencies() {
        assertEquals(9, analysis(THREE).global().equation().frequencies().size());
    }

    @ParameterizedTest
    @CsvSource({
        "three-level-maser, rotating frame",
        "squeezed-bath, not thermal",
        "counter-rotating, nested roots",
        "jaynes-cummings, do not close"
    })
    @DisplayName("where there is no exact global master equation, the reason is said")
    void refused(String name, String reason) {
        Analysis a =
                Run.analysis(Loaded.of(SourceReader.read(java.nio.file.Path.of("derivations", name + ".lw")), Map.of())
                        .model());
        var refused = assertThrows(IllegalArgumentException.class, a::global);
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    @DisplayName("a bath that is given by rates has no global counterpart, and is told why")
    void rates() {
        Analysis a = analysis("""
                model "rates"
                qubit s
                positive w, up, down
                H_1 = w s' s
                bath 1 on H_1: down on s, up on s'
                """);
        MasterEquation equation = a.equation();
        assertEquals(1, equation.baths().size());
        var refused = assertThrows(IllegalArgumentException.class, a::global);
        assertTrue(refused.getMessage().contains("by its rates only"), refused.getMessage());
    }
}
