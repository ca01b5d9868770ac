package org.ladderwork.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Typed letters that stand for names or figures: Greek, sub- and superscripts. */
final class Letters {

    private static final Map<Character, String> GREEK = greek();
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Letters() {}

    private static Map<Character, String> greek() {
        Map<Character, String> table = new LinkedHashMap<>();
        String[] small = {
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
        };
        for (int i = 0; i < small.length; i++) {
            table.put((char) ('α' + i), small[i]);
            if (i != 17) {
                String name = small[i];
                table.put((char) ('Α' + i), Character.toUpperCase(name.charAt(0)) + name.substring(1));
            }
        }
        table.put('Σ', "Sigma");
        table.put('ϵ', "epsilon");
        table.put('ϑ', "theta");
        table.put('ϕ', "phi");
        table.put('ϱ', "rho");
        table.put('µ', "mu");
        table.put('ħ', "hbar");
        table.put('ℏ', "hbar");
        return Collections.unmodifiableMap(table);
    }

    /** The name of a typed Greek letter. */
    static Optional<String> greek(char c) {
        return Optional.ofNullable(GREEK.get(c));
    }

    /** Whether this is the written-out name of a Greek letter, which LaTeX has as a command. */
    static boolean isGreekName(String name) {
        return GREEK.containsValue(name);
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || GREEK.containsKey(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The figure of a subscript, or −1. */
    static int subscript(char c) {
        return SUBSCRIPTS.indexOf(c);
    }

    /** The figure of a superscript, or −1. */
    static int superscript(char c) {
        return SUPERSCRIPTS.indexOf(c);
    }

    /** A piece of a name with every typed letter written out. */
    static String writtenOut(String piece) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            out.append(greek(c).orElse(String.valueOf(c)));
        }
        return out.toString();
    }
}
