package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementSignsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "gamma (n_1 - <a_1' a_1>) | γ (n₁ − ⟨a₁† a₁⟩)",
                "heat(1)/work = -2 epsilon^2/Delta^2 | Q\u0307₁/W\u0307 = −2 ε²/Δ²",
                "heat(hot) >= 0 for n_1 < n_2 | Q\u0307_hot >= 0 for n₁ < n₂",
                "-i epsilon conj(<a_1' a_2>) | −i ε ⟨a₁† a₂⟩^*",
                "gamma/2 D[a[1]](rho) | γ/2 L[a₁, ρ]",
                "<a[N-1]' a[N]>*2 | ⟨a[N-1]† a[N]⟩·2",
                "exp(-omega_1/T_1) as gamma -> infinity | exp(−ω₁/T₁) as γ → ∞",
                "kappa^2 x_1 + 4*2 | κ² x₁ + 4·2",
            })
    void signs(String text, String signs) {
        assertEquals(signs, StatementSigns.of(text, Notation.PLAIN));
    }
}
