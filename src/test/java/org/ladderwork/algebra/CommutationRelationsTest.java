package org.ladderwork.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ladderwork.algebra.Operator.annihilator;
import static org.ladderwork.algebra.Operator.creator;
import static org.ladderwork.algebra.Operator.identity;
import static org.ladderwork.algebra.Operator.number;
import static org.ladderwork.algebra.Operator.sminus;
import static org.ladderwork.algebra.Operator.splus;
import static org.ladderwork.algebra.Operator.sx;
import static org.ladderwork.algebra.Operator.sy;
import static org.ladderwork.algebra.Operator.sz;
import static org.ladderwork.algebra.Operator.transition;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;

/** The defining relations of each kind, and what the algebra refuses. */
class CommutationRelationsTest {
    private static final Scalar TWO = Scalar.of(2);

    @Test
    @DisplayName("[a, a†] = 1, [a, b] = [a, b†] = 0")
    void bosons() {
        assertEquals(identity(), annihilator(Zoo.A).commutator(creator(Zoo.A)));
        assertEquals(Operator.ZERO, annihilator(Zoo.A).commutator(creator(Zoo.B)));
        assertEquals(Operator.ZERO, annihilator(Zoo.A).commutator(annihilator(Zoo.B)));
    }

    @Test
    @DisplayName("a² a†³ = 6 a† + 6 a†² a + a†³ a²")
    void bosonicNormalOrder() {
        // k! C(2,k) C(3,k) = 1, 6, 6 contractions for k = 0, 1, 2
        assertEquals(
                "6 a' + 6 a'^2 a + a'^3 a^2",
                annihilator(Zoo.A).pow(2).times(creator(Zoo.A).pow(3)).toString());
    }

    @Test
    @DisplayName("{c_i, c_j†} = δ_ij, {c_i, c_j} = 0; bosons commute with fermions")
    void fermions() {
        List<Mode> modes = List.of(Zoo.C, Zoo.D, Zoo.E);
        for (Mode i : modes) {
            for (Mode j : modes) {
                Operator expected = i.equals(j) ? identity() : Operator.ZERO;
                assertEquals(expected, annihilator(i).anticommutator(creator(j)));
                assertEquals(Operator.ZERO, annihilator(i).anticommutator(annihilator(j)));
            }
            assertEquals(Operator.ZERO, annihilator(i).commutator(creator(Zoo.A)));
        }
        assertEquals(Operator.ZERO, number(Zoo.C).commutator(annihilator(Zoo.D)));
    }

    @Test
    @DisplayName("|j⟩⟨k|l⟩⟨m| = δ_kl |j⟩⟨m|, Σ |j⟩⟨j| = 1")
    void transitions() {
        int checked = 0;
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                for (int l = 0; l < 4; l++) {
                    for (int m = 0; m < 4; m++) {
                        Operator expected = k == l ? transition(Zoo.R, j, m) : Operator.ZERO;
                        assertEquals(expected, transition(Zoo.R, j, k).times(transition(Zoo.R, l, m)));
                        checked++;
                    }
                }
            }
        }
        assertEquals(256, checked);
        Operator sum = Operator.ZERO;
        for (int j = 0; j < 4; j++) {
            sum = sum.plus(transition(Zoo.R, j, j));
        }
        assertEquals(identity(), sum);
    }

    @Test
    @DisplayName("σ = |0⟩⟨1|, σ² = 0, {σ, σ†} = 1; different qubits commute")
    void qubits() {
        assertEquals(transition(Zoo.S, 0, 1), annihilator(Zoo.S));
        assertEquals(Operator.ZERO, annihilator(Zoo.S).pow(2));
        assertEquals(identity(), annihilator(Zoo.S).anticommutator(creator(Zoo.S)));
        assertEquals(Operator.ZERO, annihilator(Zoo.S).commutator(creator(Zoo.T)));
    }

    @Test
    @DisplayName("[S_z, S_±] = ±S_±, [S_+, S_-] = 2S_z, [S_x, S_y] = iS_z, S² = j(j+1), S_+^{2j+1} = 0")
    void spins() {
        for (int twice = 1; twice <= 6; twice++) {
            Mode s = Zoo.spin(twice);
            assertEquals(splus(s), sz(s).commutator(splus(s)));
            assertEquals(sminus(s).negated(), sz(s).commutator(sminus(s)));
            assertEquals(sz(s).times(TWO), splus(s).commutator(sminus(s)));
            assertEquals(sz(s).times(Scalar.I), sx(s).commutator(sy(s)));
            Operator square = sx(s).pow(2).plus(sy(s).pow(2)).plus(sz(s).pow(2));
            assertEquals(Operator.of(Scalar.of((long) twice * (twice + 2), 4)), square);
            assertEquals(Operator.ZERO, splus(s).pow(twice + 1));
            assertFalse(splus(s).pow(twice).isZero());
            assertTrue(sy(s).isHermitian());
        }
    }

    @Test
    @DisplayName("order of monomials: a_1' a_1 before a_2' a_2, creators first")
    void orderOfMonomials() {
        Operator sum = number(Zoo.B)
                .plus(number(Zoo.A))
                .plus(annihilator(Zoo.A))
                .plus(creator(Zoo.A))
                .plus(annihilator(Zoo.A).times(creator(Zoo.B)))
                .plus(identity());
        assertEquals("1 + a' + a + a' a + a b' + b' b", sum.toString());
    }

    @Test
    @DisplayName("what a kind does not have is refused with a word on what to use")
    void refusals() {
        assertMessage("level q has no annihilator: name the transition, q[j,k]", () -> annihilator(Zoo.Q));
        assertMessage("spin S2 has no annihilator: use S2_-", () -> annihilator(Zoo.spin(2)));
        assertMessage("q[0,3]: the levels of q are 0 to 2", () -> transition(Zoo.Q, 0, 3));
        assertMessage("boson a has no spin component: only spins have S_z, S_+ and S_-", () -> sz(Zoo.A));
        assertMessage(
                "an operator has no power -1; use exponents from 0 upward",
                () -> annihilator(Zoo.A).pow(-1));
    }

    private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable action) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
