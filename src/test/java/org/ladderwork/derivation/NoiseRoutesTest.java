package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.language.Source;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** The noise of the numerical routes against formulas by hand. */
class NoiseRoutesTest {
    private static NumericQuantities at(boolean fock, String kind, Map<String, String> values) {
        OpenSystem system = Loaded.of(Source.of("test.lw", """
                        %s a
                        positive w, G_1, G_2, n_1, n_2
                        H_1 = w a' a
                        bath 1 on H_1: thermal(a, rate = G_1, occupation = n_1)
                        bath 2 on H_1: thermal(a, rate = G_2, occupation = n_2)
                        """.formatted(kind)), Map.of())
                .model()
                .system();
        Map<Symbol, Scalar> point = new TreeMap<>();
        values.forEach((name, value) -> {
            String[] parts = value.split("/");
            point.put(
                    system.field().symbol(name).orElseThrow(),
                    Scalar.of(Integer.parseInt(parts[0])).over(Scalar.of(Integer.parseInt(parts[1]))));
        });
        Route route = fock ? Routes.liouvillian(system) : Routes.lyapunov(system);
        return route.at(ParameterPoint.of(point)).quantities().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"false, boson, 1, 1e-13", "true, boson, 1, 1e-9", "true, qubit, -1, 1e-12"})
    @DisplayName("one mode between two baths: S = G₁G₂/G (n₁ + n₂ ± 2n₁n₂) ± 2 G₁²G₂²/G³ (n₁ − n₂)², G = G₁ + G₂")
    void oneMode(boolean fock, String kind, int sign, double tolerance) {
        double g1 = 0.5;
        double g2 = 0.125;
        double n1 = 0.25;
        double n2 = 0.125;
        // T(x) = G₁G₂/(x² + G²/4): ∫dx/2π T = G₁G₂/G, ∫dx/2π T² = 2 (G₁G₂)²/G³
        double p = g1 * g2;
        double g = g1 + g2;
        double s = p / g * (n1 + n2 + sign * 2 * n1 * n2) + sign * 2 * p * p / (g * g * g) * (n1 - n2) * (n1 - n2);
        NumericQuantities found =
                at(fock, kind, Map.of("w", "1/1", "G_1", "1/2", "G_2", "1/8", "n_1", "1/4", "n_2", "1/8"));
        agrees(s, found.noise("1", "1").orElseThrow(), tolerance);
        agrees(s, found.noise("2", "2").orElseThrow(), tolerance);
        agrees(-s, found.noise("1", "2").orElseThrow(), tolerance);
    }

    private static void agrees(double expected, Estimate found, double tolerance) {
        assertEquals(expected, found.re(), tolerance * Math.abs(expected));
        assertTrue(Math.abs(expected - found.re()) <= found.error(), () -> expected + " is not within " + found);
        assertTrue(found.error() <= 1e3 * tolerance * Math.abs(expected), () -> "a claim of no use: " + found);
    }
}
