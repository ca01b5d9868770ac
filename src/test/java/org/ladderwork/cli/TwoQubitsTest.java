package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The closed forms of two qubits, as they are read. */
class TwoQubitsTest {
    @Test
    @DisplayName(
            "exchange: abbreviations that the model declares are defined by one another, no bracket is written twice")
    void exchange() {
        Program run = Program.run("derive", "derivations/qubits-xx.lw");
        assertEquals(0, run.code(), run.err());
        // by hand: Γ₁Γ₂(4(ω₁ − ω₂)² + G²) + 4ε²G²
        assertTrue(
                run.out()
                        .contains(
                                "Γ₁ = γ₁ (2 n₁ + 1), Γ₂ = γ₂ (2 n₂ + 1), G = Γ₁ + Γ₂, D = G² (4 ε² + Γ₁ Γ₂) + 4 Γ₁ Γ₂ (ω₁ − ω₂)²"),
                run.out());
        assertTrue(run.out().contains("Q̇₁ = 4 ε² ω₁ γ₁ γ₂ G (n₁ − n₂)/D"), run.out());
    }

    @Test
    @DisplayName("pairing: two denominators, one for each way to exchange energy")
    void pairing() {
        Program run = Program.run("derive", "derivations/qubits-xy-pairing.lw");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("D_m = γ² + 4 ε² + (ω₁ − ω₂)², D_p = γ² + 4 η² + (ω₁ + ω₂)²"), run.out());
    }
}
