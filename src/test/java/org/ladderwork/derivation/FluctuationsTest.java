package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceReader;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.model.ModelFile;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.CountedCurrent;
import org.ladderwork.thermo.CountedCurrent.Unit;
import org.ladderwork.thermo.HeatRate;

class FluctuationsTest {
    private static final String OSCILLATORS = """
            model "two oscillators"
            boson a_1, a_2
            positive w_1, w_2, g_1, g_2, n_1, n_2
            real e
            H_1 = w_1 a_1' a_1
            H_2 = w_2 a_2' a_2
            H_I = e (a_1' a_2 + h.c.)
            bath 1 on H_1: thermal(a_1, rate = g_1, occupation = n_1)
            bath 2 on H_2: thermal(a_2, rate = g_2, occupation = n_2)
            """;

    private static Analysis analysis(String text) {
        return Run.analysis(model(text));
    }

    private static ModelFile model(String text) {
        return Loaded.of(Source.of("test.lw", text), Map.of()).model();
    }

    private static double at(Scalar x, Analysis analysis, Map<String, Double> point) {
        Map<Symbol, Double> values = new TreeMap<>();
        point.forEach((n, v) -> values.put(analysis.system().field().symbol(n).orElseThrow(), v));
        return x.evaluate(values).re();
    }

    /** ∫ dx/2π f over the real line, x = tan θ, trapezoidal: exponentially accurate for rational f without real poles. */
    private static double integral(DoubleUnaryOperator f) {
        int points = 40000;
        double sum = 0;
        for (int k = 0; k < points; k++) {
            double theta = Math.PI * ((k + 0.5) / points - 0.5);
            double c = Math.cos(theta);
            sum += f.applyAsDouble(Math.tan(theta)) / (c * c);
        }
        return sum * Math.PI / points / (2 * Math.PI);
    }

    /** T(x) = γ₁γ₂ |G₁₂|², G = (x − h + iγ/2)⁻¹ for h = ((w₁, e), (e, w₂)): G₁₂ = e/det. */
    private static double transmission(double x, double w1, double w2, double g1, double g2, double e) {
        double re = (x - w1) * (x - w2) - g1 * g2 / 4 - e * e;
        double im = (x - w1) * g2 / 2 + (x - w2) * g1 / 2;
        return g1 * g2 * e * e / (re * re + im * im);
    }

    @Test
    @DisplayName("two oscillators: S = ∫dx/2π (T (n₁(1 + n₂) + n₂(1 + n₁)) + T²(n₁ − n₂)²), for different rates")
    void bosons() {
        Analysis a = analysis(OSCILLATORS);
        Scalar s = a.fluctuations().noise(Unit.QUANTA, "1", "1");
        double n1 = 0.7;
        double n2 = 0.2;
        Map<String, Double> point =
                Map.of("w_1", 1.3, "w_2", 0.9, "g_1", 0.4, "g_2", 0.7, "e", 0.25, "n_1", n1, "n_2", n2);
        double expected = integral(x -> {
            double t = transmission(x, 1.3, 0.9, 0.4, 0.7, 0.25);
            return t * (n1 * (1 + n2) + n2 * (1 + n1)) + t * t * (n1 - n2) * (n1 - n2);
        });
        assertEquals(expected, at(s, a, point), 1e-9 * expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fermion", "qubit"})
    @DisplayName(
            "two fermion sites, and two qubits with exchange: S = ∫dx/2π (T (f₁(1 − f₂) + f₂(1 − f₁)) − T²(f₁ − f₂)²)")
    void fermions(String kind) {
        Analysis a = analysis(OSCILLATORS.replace("boson", kind));
        Scalar s = a.fluctuations().noise(Unit.QUANTA, "1", "1");
        double f1 = 0.45;
        double f2 = 0.15;
        Map<String, Double> point =
                Map.of("w_1", 1.3, "w_2", 0.9, "g_1", 0.4, "g_2", 0.7, "e", 0.25, "n_1", f1, "n_2", f2);
        double expected = integral(x -> {
            double t = transmission(x, 1.3, 0.9, 0.4, 0.7, 0.25);
            return t * (f1 * (1 - f2) + f2 * (1 - f1)) - t * t * (f1 - f2) * (f1 - f2);
        });
        assertEquals(expected, at(s, a, point), 1e-9 * expected);
    }

    @Test
    @DisplayName("one mode between two baths: S = G₁G₂/G (n₁ + n₂ + 2n₁n₂) + 2 G₁²G₂²/G³ (n₁ − n₂)², G = G₁ + G₂")
    void oneMode() {
        // T(x) = G₁G₂/(x² + G²/4): ∫dx/2π T = G₁G₂/G, ∫dx/2π T² = 2 (G₁G₂)²/G³
        Analysis a = analysis("""
                model "one mode"
                boson a
                positive w, G_1, G_2, n_1, n_2
                H_1 = w a' a
                bath 1 on H_1: thermal(a, rate = G_1, occupation = n_1)
                bath 2 on H_1: thermal(a, rate = G_2, occupation = n_2)
                """);
        Scalar s = a.fluctuations().noise(Unit.QUANTA, "1", "1");
        Map<String, Double> point = Map.of("w", 1.0, "G_1", 0.3, "G_2", 0.8, "n_1", 1.5, "n_2", 0.4);
        double g = 1.1;
        double p = 0.24;
        double expected = p / g * (1.9 + 2 * 0.6) + 2 * p * p / (g * g * g) * 1.1 * 1.1;
        assertEquals(expected, at(s, a, point), 1e-12);
        assertEquals(s, a.fluctuations().noise(Unit.QUANTA, "2", "2"));
        assertEquals(s.negated(), a.fluctuations().noise(Unit.QUANTA, "1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boson", "fermion", "qubit"})
    @DisplayName("fluctuation and dissipation: at equal occupations S = 2 ∂I/∂A, dn/dA = n(1 ± n)")
    void equilibrium(String kind) {
        Analysis a = analysis(OSCILLATORS.replace("boson", kind));
        var field = a.system().field();
        Symbol n1 = field.symbol("n_1").orElseThrow();
        Scalar n = Scalar.of(field.symbol("n_2").orElseThrow());
        Scalar s = a.fluctuations().noise(Unit.QUANTA, "1", "1").with(Map.of(n1, n));
        Scalar slope = a.fluctuations().current("1").derivative(n1).with(Map.of(n1, n));
        Scalar width = kind.equals("boson") ? n.times(n.plus(Scalar.ONE)) : n.times(Scalar.ONE.minus(n));
        assertTrue(!s.isZero());
        assertEquals(s, slope.times(width).times(Scalar.of(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-oscillators",
                "qubits-xy-pairing",
                "three-level-maser",
                "fermion-chain",
                "two-photon-bath",
                "qutrit-engine"
            })
    @DisplayName("counted in units of energy, the mean is the heat current derived from the ancillas, as an operator")
    void energyIsHeat(String name) {
        Analysis a =
                Run.analysis(Loaded.of(SourceReader.read(java.nio.file.Path.of("derivations", name + ".lw")), Map.of())
                        .model());
        for (BathGenerator bath : a.equation().baths()) {
            CountedCurrent current =
                    CountedCurrent.of(bath, Unit.ENERGY).current().orElseThrow();
            assertEquals(HeatRate.of(bath).operator(), current.operator());
        }
    }

    @Test
    @DisplayName("a squeezed ancilla has no definite number of quanta: said, not guessed")
    void squeezed() {
        Analysis a = Run.analysis(
                Loaded.of(SourceReader.read(java.nio.file.Path.of("derivations", "squeezed-bath.lw")), Map.of())
                        .model());
        assertEquals(List.of(), a.fluctuations().counted());
        var refused =
                assertThrows(IllegalStateException.class, () -> a.fluctuations().current("1"));
        assertTrue(refused.getMessage().contains("superposition"), refused.getMessage());
    }
}
