package org.ladderwork.write;

import java.util.List;
import java.util.stream.Collectors;

/** The elements of MathML Core that formulas are made of. */
final class MathMlElements {
    private MathMlElements() {}

    static String infix(String sign, int place) {
        return "<mo form=\"" + (place == 0 ? "prefix" : "infix") + "\">" + sign + "</mo>";
    }

    static String operator(String sign) {
        return "<mo form=\"infix\">" + Xml.text(sign) + "</mo>";
    }

    static String row(String xml) {
        return "<mrow>" + xml + "</mrow>";
    }

    static String fence(String open, String inside, String close) {
        String stretch = inside.contains("<mfrac") || inside.contains("<mtable") ? "" : " stretchy=\"false\"";
        return row("<mo form=\"prefix\"" + stretch + ">" + open + "</mo>" + inside + "<mo form=\"postfix\"" + stretch
                + ">" + close + "</mo>");
    }

    static String word(String word) {
        String sign = NameParts.GREEK.getOrDefault(word, word);
        if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "<mn>" + word + "</mn>";
        }
        boolean capital = !sign.equals(word) && Character.isUpperCase(sign.charAt(0)); // upright, as in LaTeX
        return (capital ? "<mi mathvariant=\"normal\">" : "<mi>") + Xml.text(sign.equals("hbar") ? "ħ" : sign)
                + "</mi>";
    }

    static String indices(List<String> indices) {
        return row(indices.stream().map(MathMlElements::word).collect(Collectors.joining("<mo>,</mo>")));
    }

    static String below(String base, List<String> indices) {
        return indices.isEmpty() ? base : "<msub>" + base + indices(indices) + "</msub>";
    }

    /** base with indices below and something above. */
    static String scripts(String base, List<String> indices, String above) {
        return indices.isEmpty()
                ? "<msup>" + base + above + "</msup>"
                : "<msubsup>" + base + indices(indices) + above + "</msubsup>";
    }
}
