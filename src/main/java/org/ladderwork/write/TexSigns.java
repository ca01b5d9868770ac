package org.ladderwork.write;

import java.util.HashMap;
import java.util.Map;

/** The signs that commands of LaTeX stand for. */
final class TexSigns {
    private static final String GREEK =
            "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ "
                    + "pi π rho ρ sigma σ tau τ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω upsilon υ "
                    + "hbar ℏ ell ℓ infty ∞ partial ∂ imath ı";
    private static final String OPERATORS =
            "langle ⟨ rangle ⟩ dagger † dag † sum ∑ prod ∏ int ∫ oint ∮ bigotimes ⨂ bigoplus ⨁ otimes ⊗ to → rightarrow → "
                    + "leftrightarrow ↔ Leftrightarrow ⇔ iff ⇔ implies ⇒ Rightarrow ⇒ simeq ≃ approx ≈ sim ∼ neq ≠ ne ≠ geq ≥ ge ≥ leq ≤ le ≤ ll ≪ gg ≫ ldots … dots … "
                    + "cdots ⋯ cdot · times × pm ± mp ∓ in ∈ equiv ≡ propto ∝ { { } } prime ′ vert | mid | lbrace { rbrace } circ ∘ ast ∗ uparrow ↑ downarrow ↓";

    private TexSigns() {}

    static Map<String, String> letters() {
        return pairs(GREEK);
    }

    static Map<String, String> operators() {
        return pairs(OPERATORS);
    }

    private static Map<String, String> pairs(String text) {
        String[] words = text.split(" ");
        Map<String, String> table = new HashMap<>();
        for (int k = 0; k + 1 < words.length; k += 2) {
            table.put(words[k], words[k + 1]);
        }
        return Map.copyOf(table);
    }
}
