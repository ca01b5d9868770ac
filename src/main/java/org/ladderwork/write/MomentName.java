package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/** The symbol of an expectation value, {@code <a_1' a_2>}, as ⟨a₁† a₂⟩. */
final class MomentName {
    private static final String FACTOR = "[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*'?(?:\\^\\d+)?";

    private MomentName() {}

    /** {@return whether a symbol has such a name} */
    static boolean is(String name) {
        return name.startsWith("<") && name.endsWith(">");
    }

    /** {@return the LaTeX} */
    static String tex(String name, Notation notation) {
        List<String> factors = new ArrayList<>();
        for (String word : words(name)) {
            if (!word.matches(FACTOR)) {
                return "\\langle \\mathrm{"
                        + name.substring(1, name.length() - 1).replace("_", "\\_") + "}\\rangle ";
            }
            String above = ((word.contains("'") ? "\\dagger" : "") + " " + power(word)).strip();
            factors.add(notation.tex(mode(word)) + (above.isEmpty() ? "" : "^{" + above + "}"));
        }
        return "\\langle " + String.join(" ", factors) + "\\rangle ";
    }

    /** {@return the text for the terminal} */
    static String text(String name, Notation notation) {
        List<String> factors = new ArrayList<>();
        for (String word : words(name)) {
            if (!word.matches(FACTOR)) {
                return name;
            }
            factors.add(notation.text(mode(word))
                    + (word.contains("'") ? "†" : "")
                    + (power(word).isEmpty() ? "" : "^" + power(word)));
        }
        return "⟨" + String.join(" ", factors) + "⟩";
    }

    private static String mode(String factor) {
        return factor.replaceAll("['^].*", "");
    }

    private static String power(String factor) {
        return factor.contains("^") ? factor.substring(factor.indexOf('^') + 1) : "";
    }

    private static String[] words(String name) {
        return name.substring(1, name.length() - 1).split(" ");
    }
}
