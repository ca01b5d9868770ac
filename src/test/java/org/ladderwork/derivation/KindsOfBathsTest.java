package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;

/** What is said of heat and of the second law for baths that are not streams of thermal ancillas. */
class KindsOfBathsTest {
    private static final String TWO = """
            model "two qubits"
            qubit s_1, s_2
            positive w_1, w_2, up, down, kappa, gamma, f_1, f_2
            real e
            H_1 = w_1 s_1' s_1
            H_2 = w_2 s_2' s_2
            H_I = e (s_1' s_2 + h.c.)
            bath 2 on H_2: thermal(s_2, rate = gamma, occupation = f_2)
            """;

    private static Loaded loaded(String text) {
        return Loaded.of(Source.of("test.lw", text), Map.of());
    }

    @Test
    @DisplayName(
            "dephasing exchanges no energy and keeps the second law; the current is smaller by what it adds to the width")
    void dephasing() {
        Analysis a = Run.analysis(loaded(
                        TWO
                                + "bath 1 on H_1: thermal(s_1, rate = gamma, occupation = f_1)\nbath d on H_1: kappa on s_1' s_1\n")
                .model());
        assertTrue(a.entropy().secondLaw());
        assertTrue(a.steadyEntropyProduction().isPresent());
        assertTrue(a.heat("d").orElseThrow().operator().isZero());
    }

    @Test
    @DisplayName("rates that raise and lower: no second law is claimed")
    void rates() {
        Analysis a = Run.analysis(
                loaded(TWO + "bath 1 on H_1: down on s_1, up on s_1'\n").model());
        assertFalse(a.entropy().secondLaw());
        assertEquals(java.util.Optional.empty(), a.steadyEntropyProduction());
        assertFalse(a.heat("1").orElseThrow().derived());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bath 1 on H_1: thermal(a, rate = gamma, occupation = n, displacement = alpha)",
                "ancilla b boson, H = w b' b, occupation n, displacement alpha\ncollide 1: sqrt(gamma) (a' b + a b')"
            })
    @DisplayName("a displaced ancilla is refused with what to write instead, not ignored")
    void displaced(String bath) {
        SourceError refused = assertThrows(
                SourceError.class,
                () -> loaded(
                        "model \"x\"\nboson a\npositive w, gamma, n\ncomplex alpha\nH_1 = w a' a\n" + bath + "\n"));
        assertTrue(refused.toString().contains("force"), refused.toString());
    }

    @Test
    @DisplayName("an ancilla with a property that does not exist is refused")
    void unknown() {
        SourceError refused = assertThrows(
                SourceError.class,
                () -> loaded(
                        "model \"x\"\nboson a\npositive w, gamma, n\nH_1 = w a' a\n"
                                + "ancilla b boson, H = w b' b, occupation n, colour 3\ncollide 1: sqrt(gamma) (a' b + a b')\n"));
        assertTrue(refused.toString().contains("colour"), refused.toString());
    }
}
