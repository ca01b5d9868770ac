package org.ladderwork.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Native text with the signs of a formula, {@code gamma (n_1 - <a_1' a_1>)} as γ (n₁ − ⟨a₁† a₁⟩): word by word, nothing reordered. */
public final class StatementSigns {
    private static final String DOT = "\u0307";

    /** A bath, a dissipator, a conjugate, a function, a name with its indices, a power, a bracket of an expectation value, a dagger, an arrow, a minus, a product. */
    private static final Pattern PART = Pattern.compile("heat\\((?<bath>\\w+)\\)"
            + "|D\\[(?<jump>(?:[^\\[\\]]|\\[[^\\]]*])*)]\\(rho\\)"
            + "|conj\\((?<conjugated><[^<>]*>|\\w+)\\)"
            + "|(?<function>[A-Za-z]\\w*)(?=\\()"
            + "|(?<name>[A-Za-z]\\w*(?:\\[[^\\]\\s]*])?)"
            + "|\\^(?<power>\\d+)"
            + "|(?<open><)(?=[^\\s=<~-])"
            + "|(?<=[^\\s=<~-])(?<close>>)"
            + "|(?<dagger>')"
            + "|(?<arrow>->)"
            + "|(?<minus>-)"
            + "|(?<times>\\*)");

    private StatementSigns() {}

    /** {@return the text for a terminal with Unicode} */
    public static String of(String text, Notation notation) {
        Matcher m = PART.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(part(m, notation)));
        }
        return m.appendTail(out).toString();
    }

    private static String part(Matcher m, Notation notation) {
        if (m.group("bath") != null) {
            String bath = m.group("bath");
            return "Q" + DOT + (bath.matches("\\d+") ? Scripts.below(bath) : "_" + bath);
        } else if (m.group("jump") != null) {
            return "L[" + of(m.group("jump"), notation) + ", ρ]";
        } else if (m.group("conjugated") != null) {
            return of(m.group("conjugated"), notation) + "^*";
        } else if (m.group("function") != null) {
            return m.group("function");
        } else if (m.group("name") != null) {
            return name(m.group("name"), notation);
        } else if (m.group("power") != null) {
            return Scripts.above(Integer.parseInt(m.group("power")));
        } else if (m.group("open") != null) {
            return "⟨";
        } else if (m.group("close") != null) {
            return "⟩";
        } else if (m.group("dagger") != null) {
            return "†";
        } else if (m.group("arrow") != null) {
            return "→";
        }
        return m.group("minus") != null ? "−" : "·";
    }

    private static String name(String name, Notation notation) {
        return switch (name) {
            case "work" -> "W" + DOT;
            case "entropyproduction" -> "Π";
            case "infinity" -> "∞";
            default -> notation.text(name);
        };
    }
}
