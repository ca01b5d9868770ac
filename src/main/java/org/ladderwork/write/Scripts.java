package org.ladderwork.write;

/** Unicode signs below and above the line. */
final class Scripts {
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Scripts() {}

    /** Figures and signs lowered; anything else is written with an underscore. */
    static String below(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < '0' || c > '9') {
                return "_" + text;
            }
            out.append(BELOW.charAt(c - '0'));
        }
        return out.toString();
    }

    static String above(int exponent) {
        StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char c : Integer.toString(Math.abs(exponent)).toCharArray()) {
            out.append(ABOVE.charAt(c - '0'));
        }
        return out.toString();
    }
}
