package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The symbol of an expectation value, {@code <a_1' a_2>}, as ⟨a₁† a₂⟩. */
final class MomentName {
    private static final Pattern FACTOR =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)('?)(?:\\^(\\d+))?");

    private MomentName() {}

    /** {@return whether a symbol has such a name} */
    static boolean is(String name) {
        return name.startsWith("<") && name.endsWith(">");
    }

    /** {@return the LaTeX} */
    static String tex(String name, Notation notation) {
        List<String> factors = new ArrayList<>();
        for (String word : words(name)) {
            Matcher m = FACTOR.matcher(word);
            if (!m.matches()) {
                return "\\langle \\mathrm{" + name.substring(1, name.length() - 1).replace("_", "\\_") + "}\\rangle ";
            }
            String dagger = m.group(2).isEmpty() ? "" : "\\dagger";
            String power = m.group(3) == null ? "" : " " + m.group(3);
            String above = (dagger + power).strip();
            factors.add(notation.tex(m.group(1)) + (above.isEmpty() ? "" : "^{" + above + "}"));
        }
        return "\\langle " + String.join(" ", factors) + "\\rangle ";
    }

    /** {@return the text for the terminal} */
    static String text(String name, Notation notation) {
        List<String> factors = new ArrayList<>();
        for (String word : words(name)) {
            Matcher m = FACTOR.matcher(word);
            if (!m.matches()) {
                return name;
            }
            factors.add(notation.text(m.group(1)) + (m.group(2).isEmpty() ? "" : "†")
                    + (m.group(3) == null ? "" : "^" + m.group(3)));
        }
        return "⟨" + String.join(" ", factors) + "⟩";
    }

    private static String[] words(String name) {
        return name.substring(1, name.length() - 1).split(" ");
    }
}
