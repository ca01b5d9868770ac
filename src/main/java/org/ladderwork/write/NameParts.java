package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A declared name taken apart: {@code omega_1} is ω with index 1, {@code n1} is n with index 1, {@code gamma_down} is γ with
 * the index "down", {@code a[3]} is a with index 3.
 *
 * @param base letters
 * @param indices what stands below, in order
 */
record NameParts(String base, List<String> indices) {
    /** The written-out Greek letters with their sign; those that look like Latin ones are not among them. */
    static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("iota", "ι"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("upsilon", "υ"),
            Map.entry("phi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Gamma", "Γ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"),
            Map.entry("Lambda", "Λ"),
            Map.entry("Xi", "Ξ"),
            Map.entry("Pi", "Π"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Psi", "Ψ"),
            Map.entry("Omega", "Ω"));

    NameParts {
        indices = List.copyOf(indices);
    }

    static NameParts of(String name) {
        String[] pieces =
                name.replace("[", "_").replace("]", "").replace(",", "_").split("_");
        List<String> indices = new ArrayList<>();
        String base = pieces.length == 0 ? name : pieces[0];
        int letters = base.length();
        while (letters > 1 && Character.isDigit(base.charAt(letters - 1))) {
            letters--;
        }
        if (letters < base.length() && (letters == 1 || GREEK.containsKey(base.substring(0, letters)))) {
            indices.add(base.substring(letters));
            base = base.substring(0, letters);
        }
        for (int i = 1; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                indices.add(pieces[i]);
            }
        }
        return new NameParts(base, indices);
    }

    /** {@return the base as one sign where it is one} */
    String baseSign() {
        return GREEK.getOrDefault(base, base);
    }
}
