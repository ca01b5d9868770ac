package org.ladderwork.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ladderwork.algebra.Operator.annihilator;
import static org.ladderwork.algebra.Operator.creator;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JordanWignerTest {
    private static final Mode U = Mode.qubit("u", 7);
    private static final JordanWigner MAP = new JordanWigner(List.of(Zoo.C, Zoo.D, Zoo.E), List.of(Zoo.S, Zoo.T, U));

    private static List<Operator> fermionic() {
        return Zoo.all()
                .filter(zoo -> zoo.name().equals("three fermions"))
                .findFirst()
                .orElseThrow()
                .operators();
    }

    @Test
    @DisplayName("φ(AB) = φ(A)φ(B), φ(A†) = φ(A)†, φ⁻¹(φ(A)) = A on all 64 monomials of three fermions")
    void isomorphism() {
        int checked = 0;
        for (Operator a : fermionic()) {
            Operator image = MAP.toQubits(a);
            assertEquals(a, MAP.toFermions(image));
            assertEquals(MAP.toQubits(a.adjoint()), image.adjoint());
            for (Operator b : fermionic()) {
                assertEquals(MAP.toQubits(a.times(b)), image.times(MAP.toQubits(b)), a + " · " + b);
                checked++;
            }
        }
        assertEquals(64 * 64, checked);
    }

    @Test
    @DisplayName("fermions and their qubits have the same matrices")
    void sameMatrices() {
        TruncatedSpace fermions = TruncatedSpace.of(MAP.fermions(), 2);
        TruncatedSpace qubits = TruncatedSpace.of(MAP.qubits(), 2);
        for (Operator a : fermionic()) {
            assertEquals(fermions.ladderMatrix(a), qubits.ladderMatrix(MAP.toQubits(a)), a::toString);
        }
    }

    @Test
    @DisplayName("c_1†c_2 = σ_1†σ_2 between neighbours, c_1†c_3 = σ_1†(1 − 2σ_2†σ_2)σ_3 farther apart")
    void hopping() {
        assertEquals(
                creator(Zoo.S).times(annihilator(Zoo.T)),
                MAP.toQubits(creator(Zoo.C).times(annihilator(Zoo.D))));
        assertEquals(
                "s' u - 2 s' t' t u",
                MAP.toQubits(creator(Zoo.C).times(annihilator(Zoo.E))).toString());
    }

    @Test
    void refusesModesOutOfOrder() {
        assertThrows(
                IllegalArgumentException.class, () -> new JordanWigner(List.of(Zoo.D, Zoo.C), List.of(Zoo.S, Zoo.T)));
        assertThrows(IllegalArgumentException.class, () -> new JordanWigner(List.of(Zoo.C), List.of(Zoo.A)));
    }
}
