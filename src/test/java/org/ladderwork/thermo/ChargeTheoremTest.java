package org.ladderwork.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;

@DisplayName("Otto ratios from a conserved charge")
class ChargeTheoremTest {
    private static ModelFile read(String text) {
        return ModelReader.read(LadderFile.read(Source.of("model.lw", text)));
    }

    private static ChargeTheorem theorem(ModelFile model) {
        MasterEquation equation = MasterEquation.of(model.system());
        return ChargeTheorem.of(equation, Energetics.of(equation));
    }

    private static ChargeTheorem theorem(String text) {
        return theorem(read(text));
    }

    private static ModelFile shipped(String name) {
        try {
            return read(Files.readString(Path.of("derivations", name + ".lw"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each shipped model exchanges is read off its file: H_1 = omega_1 a_1' a_1 gives omega_1 per quantum, and so on. */
    @ParameterizedTest
    @CsvSource({
        "two-oscillators, omega_1, omega_2",
        "collisions-two-oscillators, omega_1, omega_2",
        "levy-kosloff, omega_1, omega_2",
        "qubits-xx, omega_1, omega_2",
        "jaynes-cummings, omega_1, omega_2",
        "kerr, omega_1, omega_2",
        "chain, omega_1, omega_3",
        "fermion-chain, omega, omega",
        "three-level-maser, omega_c, omega_h",
        "qutrit-engine, omega_1, omega_3"
    })
    void shippedModelsWithTwoContacts(String name, String first, String second) {
        ChargeTheorem.Otto otto = (ChargeTheorem.Otto) theorem(shipped(name));
        assertEquals(first, otto.first().energy().toString());
        assertEquals(second, otto.second().energy().toString());
        assertEquals(first.equals(second), otto.heatOverWork().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"damped-oscillator, 1", "spin-one, 1", "two-photon-bath, 1", "ring-and-star, 3"})
    void shippedModelsWithAnotherNumberOfContacts(String name, int contacts) {
        ChargeTheorem.OtherContacts other = (ChargeTheorem.OtherContacts) theorem(shipped(name));
        assertEquals(contacts, other.contacts().size());
    }

    /** The exchange term needs equal weights, the pairing term opposite ones: neither can be left out. */
    @ParameterizedTest
    @CsvSource({"counter-rotating, a", "qubits-xy-pairing, s"})
    void pairingBesideExchangeLeavesNoCharge(String name, String letter) {
        ChargeTheorem.NoCharge none = (ChargeTheorem.NoCharge) theorem(shipped(name));
        assertEquals(2, none.terms().size());
        for (Operator term : none.terms()) {
            assertEquals(2, term.degree(), letter);
        }
    }

    private static final String TWO = "boson a, b\npositive w, v, g, n, m\nreal e, k\nH_1 = w a' a\nH_2 = v b' b\n";
    private static final String BATHS =
            "bath 1 on H_1: thermal(a, rate = g, occupation = n)\nbath 2 on H_2: thermal(b, rate = g, occupation = m)\n";

    /** Pairing alone conserves the difference of the numbers; the second bath gives v per quantum, that is −v per unit of charge. */
    @Test
    void pairingAloneConservesTheDifference() {
        ChargeTheorem.Otto otto = (ChargeTheorem.Otto) theorem(TWO + "H_I = e (a' b' + h.c.)\n" + BATHS);
        assertEquals("w", otto.first().energy().toString());
        assertEquals("-v", otto.second().energy().toString());
        assertEquals("-w/(w + v)", otto.heatOverWork().orElseThrow().toString());
    }

    /** a' b² makes one quantum of a out of two of b: per quantum of a the second bath gives 2 v. */
    @Test
    void quantaOfDifferentWorth() {
        ChargeTheorem.Otto otto = (ChargeTheorem.Otto) theorem(TWO + "H_I = e (a' b^2 + h.c.)\n" + BATHS);
        assertEquals("w", otto.first().energy().toString());
        assertEquals("2*v", otto.second().energy().toString());
    }

    /** The steps of the ladder are w and w + k: a quantum of the charge has no fixed energy. */
    @Test
    void anharmonicLevelsHaveNoFixedEnergy() {
        ChargeTheorem.NoFixedEnergy misfit = (ChargeTheorem.NoFixedEnergy) theorem(
                "level q(3)\nqubit s\npositive w, k, v, g, T, f\nreal e\nH_1 = w q[1,1] + (2 w + k) q[2,2]\nH_2 = v s' s\n"
                        + "H_I = e ((q[1,0] + q[2,1]) s + h.c.)\n"
                        + "bath 1 on H_1: thermal(q[0,1] + q[1,2], rate = g, temperature = T)\n"
                        + "bath 2 on H_2: thermal(s, rate = g, occupation = f)\n");
        assertEquals("1", misfit.bath());
        assertEquals(1, misfit.charges().size());
    }

    @Test
    void dephasingIsNoContact() {
        ChargeTheorem.Otto otto = (ChargeTheorem.Otto)
                theorem(TWO + "H_I = e (a' b + h.c.)\n" + BATHS + "bath d on H_1: dephasing(a' a, rate = k^2)\n");
        assertEquals(java.util.List.of("d"), otto.idle());
    }

    /** A bath that takes a and its image at another frequency: per quantum it exchanges either w or 2w. */
    @Test
    void ancillasOfTwoFrequenciesHaveNoFixedEnergy() {
        ChargeTheorem it = theorem(TWO + "H_I = e (a' b + h.c.)\n"
                + "bath 1 on H_1: thermal(a, rate = g, occupation = n), thermal(a, rate = 2 g, occupation = m, frequency = 2 w)\n"
                + "bath 2 on H_2: thermal(b, rate = g, occupation = m)\n");
        assertEquals("1", ((ChargeTheorem.NoFixedEnergy) it).bath());
    }

    /** a' b c conserves two charges; one that all three baths exchange is found among their combinations. */
    @Test
    void combinationsOfChargesAreFound() {
        ChargeTheorem.OtherContacts other = (ChargeTheorem.OtherContacts)
                theorem("boson a, b, c\npositive w, v, u, g, n\nreal e\nH_1 = w a' a\nH_2 = v b' b\nH_3 = u c' c\n"
                        + "H_I = e (a' b c + h.c.)\n"
                        + "bath 1 on H_1: thermal(a, rate = g, occupation = n)\n"
                        + "bath 2 on H_2: thermal(b, rate = g, occupation = n)\n"
                        + "bath 3 on H_3: thermal(c, rate = g, occupation = n)\n");
        assertEquals(3, other.contacts().size());
    }
}
