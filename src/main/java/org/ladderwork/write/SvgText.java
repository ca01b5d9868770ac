package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Labels for SVG: runs of letters, italic where they are variables, raised and lowered where they are scripts. */
final class SvgText {
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String ABOVE_PLAIN = "0123456789−";
    /** The width of a space at a font size of 1. */
    private static final double SPACE = 0.3;

    private static final Set<String> FUNCTIONS =
            Set.of("ln", "exp", "tr", "sin", "cos", "tan", "sinh", "cosh", "tanh", "coth", "min", "max", "infinity");

    /** @param script −1 below the line, 1 above it */
    private record Run(String text, boolean italic, int script) {}

    private final List<Run> runs = new ArrayList<>();

    private SvgText() {}

    /** {@return the content of a text element} */
    static String of(Prose prose, Notation notation) {
        return build(prose, notation).tspans();
    }

    /** {@return the width at a font size of 1, about} */
    static double width(Prose prose, Notation notation) {
        double width = 0;
        for (Run run : build(prose, notation).runs) {
            double scale = run.script() == 0 ? 0.1 : 0.072;
            for (int i = 0; i < run.text().length(); i++) {
                char c = run.text().charAt(i);
                width += c == '\u0307' ? 0 : c == ' ' ? SPACE : c == '\u2009' ? 0.25 * scale * 10 : scale * letter(c);
            }
        }
        return width;
    }

    private static double letter(char c) {
        return c >= 'α' && c <= 'ω' ? 5.6 : c == '−' || c == '=' ? 7.5 : Math.min(8, ComputerModern.letter(c, true));
    }

    private static SvgText build(Prose prose, Notation notation) {
        SvgText text = new SvgText();
        for (int i = 0; i < prose.pieces().size(); i++) {
            if (prose.spaceBefore(i)) {
                text.add(" ", false, 0);
            }
            Inline piece = prose.pieces().get(i);
            if (piece instanceof Inline.Math math) {
                text.math(TextFormula.of(math.formula(), TextStyle.UNICODE, notation));
            } else if (piece instanceof Inline.Words words) {
                text.add(words.words(), false, 0);
            } else if (piece instanceof Inline.Stressed words) {
                text.add(words.words(), true, 0);
            } else if (piece instanceof Inline.Code code) {
                text.add(code.text(), false, 0);
            }
        }
        return text;
    }

    private void add(String text, boolean italic, int script) {
        int last = runs.size() - 1;
        if (last >= 0
                && !runs.get(last).text().endsWith("\u0307")
                && runs.get(last).italic() == italic
                && runs.get(last).script() == script) {
            runs.set(last, new Run(runs.get(last).text() + text, italic, script));
        } else if (!text.isEmpty()) {
            runs.add(new Run(text, italic, script));
        }
    }

    /** A formula in the style of the terminal, with its scripts put where they belong. */
    private void math(String formula) {
        int i = 0;
        while (i < formula.length()) {
            char c = formula.charAt(i);
            int end = i;
            while (end < formula.length()
                    && (Character.isLetter(formula.charAt(end)) || formula.charAt(end) == '\u0307')) {
                end++;
            }
            if (end > i) {
                String word = formula.substring(i, end);
                add(
                        word,
                        word.replace("\u0307", "").length() == 1 || !FUNCTIONS.contains(word) && word.length() < 3,
                        0);
                i = end;
                continue;
            }
            if (c == '_' && i + 1 < formula.length()) {
                end = i + 1;
                while (end < formula.length() && Character.isLetterOrDigit(formula.charAt(end))) {
                    end++;
                }
                end = Math.max(end, Math.min(formula.length(), i + 2));
                String index = formula.substring(i + 1, end);
                add(index, index.length() == 1 && Character.isLetter(index.charAt(0)), -1);
                i = end;
                continue;
            }
            if (BELOW.indexOf(c) >= 0) {
                add(String.valueOf((char) ('0' + BELOW.indexOf(c))), false, -1);
            } else if (ABOVE.indexOf(c) >= 0) {
                add(String.valueOf(ABOVE_PLAIN.charAt(ABOVE.indexOf(c))), false, 1);
            } else if (c == '†') {
                add("†", false, 1);
            } else {
                boolean between = c == ' ' && !(near(formula, i - 1) || near(formula, i + 1));
                add(between ? "\u2009" : String.valueOf(c), false, 0);
            }
            i++;
        }
    }

    /** Whether there is a sign, which has full spaces around it. */
    private static boolean near(String formula, int i) {
        return i >= 0 && i < formula.length() && "=+−-<>≤≥≈→≠∼≡≪≫,".indexOf(formula.charAt(i)) >= 0;
    }

    /**
     * The runs as tspans. Shifts are given with dx and dy, which every renderer knows: a run undoes the rise of the one before it, an
     * exponent behind an index stands above it, spaces at the ends of a run (which some renderers drop) are shifts too, and the dot of a rate is a full stop moved over its letter, because few fonts place
     * the combining sign on an italic capital.
     */
    private String tspans() {
        StringBuilder out = new StringBuilder();
        double height = 0;
        double right = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean dotted = run.text().endsWith("\u0307");
            String all = run.text().replace("\u0307", "");
            String text = all.strip();
            int front = text.isEmpty() ? 0 : all.indexOf(text);
            int behind = all.length() - text.length() - front;
            boolean above = run.script() == 1 && i > 0 && runs.get(i - 1).script() == -1;
            double dx = right - (above ? width(runs.get(i - 1)) : 0) + front * SPACE * SvgWriter.FONT;
            right = (above ? Math.max(0, width(runs.get(i - 1)) - width(run)) : 0) + behind * SPACE * SvgWriter.FONT;
            if (text.isEmpty()) {
                right += dx; // a space between two formulas
                continue;
            }
            tspan(out, text, run, dx, rise(run.script()) - height);
            height = rise(run.script());
            if (dotted) {
                double back = 0.5 * letter(text.charAt(text.length() - 1)) / 10 + 0.06;
                tspan(out, ".", new Run(".", false, 0), -back * SvgWriter.FONT, 0.74 * SvgWriter.FONT);
                height = 0.74 * SvgWriter.FONT;
                right = (back - 0.25) * SvgWriter.FONT;
            }
        }
        return out.toString();
    }

    private static double width(Run run) {
        return 0.072
                * SvgWriter.FONT
                * run.text().chars().mapToDouble(c -> letter((char) c)).sum();
    }

    private static void tspan(StringBuilder out, String text, Run run, double dx, double up) {
        StringBuilder attributes = new StringBuilder(run.italic() ? " font-style=\"italic\"" : "");
        if (run.script() != 0) {
            attributes
                    .append(" font-size=\"")
                    .append(Numbers.text(0.72 * SvgWriter.FONT, 3))
                    .append('"');
        }
        if (dx != 0) {
            attributes.append(" dx=\"").append(Numbers.text(dx, 3)).append('"');
        }
        if (up != 0) {
            attributes.append(" dy=\"").append(Numbers.text(-up, 3)).append('"');
        }
        out.append("<tspan")
                .append(attributes)
                .append('>')
                .append(Xml.text(text.replace(' ', '\u00a0')))
                .append("</tspan>");
    }

    /** How far a script is raised, for the font size of {@link SvgWriter}. */
    private static double rise(int script) {
        return script > 0 ? 0.36 * SvgWriter.FONT : script < 0 ? -0.24 * SvgWriter.FONT : 0;
    }
}
