package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Inline;
import org.ladderwork.write.Notation;

class AuditWordsTest {
    private static List<String> pieces(String sentence) {
        return AuditWords.of(sentence, Notation.PLAIN).pieces().stream()
                .map(p -> p instanceof Inline.Words w
                        ? w.words()
                        : ((Formula.Glyph) ((Formula.Quantity) ((Inline.Math) p).formula()).display()).tex())
                .toList();
    }

    @Test
    @DisplayName("formulas of the theory and a point in a sentence are set as math, the words around them are not")
    void formulas() {
        assertEquals(
                List.of(
                        "the full Hamiltonian,",
                        "\\operatorname{tr}[D_i H_S]",
                        ": at",
                        "\\omega_{1} = 2",
                        ",",
                        "T_{2} = 1/3",
                        "it is -0.112"),
                pieces("the full Hamiltonian, tr[D_i H_S]: at omega_1 = 2, T_2 = 1/3 it is -0.112"));
        assertEquals(List.of("H - H^{\\dagger}", "is zero identically"), pieces("H - H' is zero identically"));
        assertEquals(List.of("F = [H_I, L] = 0", ", Eq. (35)"), pieces("F = [H_I, L] = 0, Eq. (35)"));
        assertEquals(List.of("nothing can grow"), pieces("nothing can grow"));
    }
}
