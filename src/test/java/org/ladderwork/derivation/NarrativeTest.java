package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.language.Source;
import org.ladderwork.write.TextStyle;
import org.ladderwork.write.TextWriter;

/** What a derivation says, and what it does not say twice. */
class NarrativeTest {
    private static List<String> lines(String model, String containing) {
        Run.Result run = Run.of(
                Loaded.of(Source.of("test.lw", model), Map.of()),
                new Run.Options(org.ladderwork.steady.ClosedForms.Style.SHORTEST, 1, 0, false),
                new Progress(step -> {}));
        String text = new TextWriter(TextStyle.UNICODE, 120, false).write(run.document());
        return text.lines()
                .map(String::strip)
                .filter(l -> l.contains(containing))
                .toList();
    }

    @Test
    @DisplayName("(38) is stated for derived rates, one line for each jump operator, and not for rates that are given")
    void ratiosOfRates() {
        assertEquals(List.of("γ⁺₁/γ⁻₁ = n/(n + 1)   [Eq. (38)]"), lines("""
                        boson a
                        positive omega, gamma, n
                        H_1 = omega a' a
                        bath 1 on H_1: thermal(a, rate = gamma, occupation = n)
                        """, "(38)"));
        assertEquals(List.of(), lines("""
                        boson a
                        positive omega, down, up
                        H_1 = omega a' a
                        bath 1 on H_1: down on a, up on a'
                        """, "(38)"));
        List<String> two = lines("""
                level q(3)
                positive omega_1, omega_2, gamma, T
                H_1 = omega_1 q[1,1] + (omega_1 + omega_2) q[2,2]
                bath 1 on H_1: thermal(q[0,1], rate = gamma, temperature = T), thermal(q[1,2], rate = gamma, temperature = T)
                """, "(38)");
        assertEquals(2, two.size(), two.toString());
        assertEquals(2, two.stream().map(l -> l.split(" = ")[0]).distinct().count(), two.toString());
    }

    @Test
    @DisplayName("what has to be positive for stability is not listed again as not zero")
    void conditionsOnce() {
        String pairing = """
                boson a_1, a_2
                positive omega_1, omega_2, gamma, n_1, n_2
                real eta
                H_1 = omega_1 a_1' a_1
                H_2 = omega_2 a_2' a_2
                H_I = eta (a_1' a_2' + h.c.)
                bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
                bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)
                """;
        List<String> stable = lines(pairing, "stable where");
        List<String> valid = lines(pairing, "valid where");
        assertEquals(3, stable.size(), stable.toString());
        assertEquals(List.of(), valid);
    }
}
