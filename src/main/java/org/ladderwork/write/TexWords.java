package org.ladderwork.write;

import java.util.HashMap;
import java.util.Map;

/** Plain words as LaTeX: what means something to TeX is escaped, signs beyond Latin letters become commands. */
final class TexWords {
    private static final Map<Integer, String> SIGNS = signs();

    private TexWords() {}

    private static Map<Integer, String> signs() {
        Map<Integer, String> table = new HashMap<>();
        NameParts.GREEK.forEach((name, sign) -> table.put(sign.codePointAt(0), "$\\" + name + "$"));
        for (int i = 0; i < 10; i++) {
            table.put((int) "₀₁₂₃₄₅₆₇₈₉".charAt(i), "$_{" + i + "}$");
            table.put((int) "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(i), "$^{" + i + "}$");
        }
        String[][] rest = {
            {"\\", "\\textbackslash{}"},
            {"{", "\\{"},
            {"}", "\\}"},
            {"$", "\\$"},
            {"&", "\\&"},
            {"#", "\\#"},
            {"%", "\\%"},
            {"_", "\\_"},
            {"^", "\\textasciicircum{}"},
            {"~", "\\textasciitilde{}"},
            {"<", "$<$"},
            {">", "$>$"},
            {"|", "$|$"},
            {"\"", "''"},
            {"−", "$-$"},
            {"→", "$\\to$"},
            {"←", "$\\leftarrow$"},
            {"≥", "$\\geq$"},
            {"≤", "$\\leq$"},
            {"≠", "$\\neq$"},
            {"≈", "$\\approx$"},
            {"×", "$\\times$"},
            {"·", "$\\cdot$"},
            {"∞", "$\\infty$"},
            {"√", "$\\surd$"},
            {"⟨", "$\\langle$"},
            {"⟩", "$\\rangle$"},
            {"†", "$^{\\dagger}$"},
            {"ħ", "$\\hbar$"},
            {"…", "\\dots{}"},
            {"–", "--"},
            {"—", "---"},
            {"“", "``"},
            {"”", "''"},
            {"‘", "`"},
            {"’", "'"},
            {"½", "$\\frac{1}{2}$"},
            {"⁺", "$^{+}$"},
            {"⁻", "$^{-}$"},
            {"ϵ", "$\\epsilon$"},
            {"∂", "$\\partial$"},
            {"Σ", "$\\Sigma$"},
            {"\u0307", ""},
            {"§", "\\S{}"},
            {"ℏ", "$\\hbar$"},
            {"±", "$\\pm$"},
            {"\u00a0", "~"},
            {"∈", "$\\in$"},
            {"ρ", "$\\rho$"},
            {"°", "$^{\\circ}$"}
        };
        for (String[] pair : rest) {
            table.put(pair[0].codePointAt(0), pair[1]);
        }
        return table;
    }

    /** {@return the words, for text mode; a sign that LaTeX does not have by itself is named by its code} */
    static String of(String words) {
        StringBuilder tex = new StringBuilder();
        words.codePoints().forEach(c -> {
            String sign = SIGNS.get(c);
            if (sign != null) {
                tex.append(sign);
            } else if (c < 128 || c >= 0xc0 && c <= 0x17f) {
                tex.appendCodePoint(c);
            } else {
                tex.append(String.format("[U+%04X]", c));
            }
        });
        return tex.toString();
    }

    /** {@return words in the font of a typewriter; one of more than 16 letters may be broken anywhere} */
    static String typed(String text) {
        StringBuilder tex = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            tex.append(tex.length() == 0 ? "" : " ");
            if (word.length() <= 16) {
                tex.append(of(word));
            } else {
                word.codePoints()
                        .forEach(c -> tex.append(of(Character.toString(c))).append("\\allowbreak{}"));
            }
        }
        return tex.toString();
    }

    /** {@return the text for a verbatim environment of a TeX that knows ASCII there: Greek letters written out} */
    static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128) {
                out.appendCodePoint(c);
            } else {
                String sign = Character.toString(c);
                out.append(NameParts.GREEK.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(sign))
                        .map(java.util.Map.Entry::getKey)
                        .findFirst()
                        .orElse(c == '†' ? "'" : c == '−' ? "-" : "?"));
            }
        });
        return out.toString();
    }
}
