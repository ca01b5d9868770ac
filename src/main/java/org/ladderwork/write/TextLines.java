package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a terminal: words anywhere, formulas in front of a sign, outside of brackets first. */
final class TextLines {
    private static final String SIGNS = "=+-−≈∼~<≤>≥≠≡→";

    private TextLines() {}

    /** {@return the words in lines of at most {@code columns}; a longer word has a line of its own} */
    static List<String> words(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && TerminalWidth.of(line.toString()) + 1 + TerminalWidth.of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** {@return the formula in lines of at most {@code columns}, where it can be broken at a space; the lines after the first are
     *  indented by {@code indent}} */
    static List<String> formula(String text, int columns, int indent) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        String margin = "";
        while (isWider(text, from, columns - margin.length())) {
            int at = place(text, from, columns - margin.length());
            if (at < 0) {
                break;
            }
            lines.add(margin + text.substring(from, at));
            from = at + 1;
            margin = " ".repeat(indent);
        }
        lines.add(margin + text.substring(from));
        return lines;
    }

    /** {@return formulas one after the other, as many in a line as there is room for} */
    static List<String> listed(List<String> formulas, int columns, int indent) {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < formulas.size(); k++) {
            String text = formulas.get(k) + (k + 1 < formulas.size() ? "," : "");
            String before = lines.isEmpty() ? "" : lines.get(lines.size() - 1) + " ";
            if (!before.isEmpty() && TerminalWidth.of(before + text) <= columns) {
                lines.set(lines.size() - 1, before + text);
            } else {
                lines.addAll(formula(text, columns, indent));
            }
        }
        return lines;
    }

    /** Looks no further than it has to: a formula may have a hundred thousand characters. */
    private static boolean isWider(String text, int from, int columns) {
        int width = 0;
        for (int i = from; i < text.length(); i++) {
            width += TerminalWidth.of(text.charAt(i));
            if (width > columns) {
                return true;
            }
        }
        return false;
    }

    /** The best space to break at: least deep in brackets, a sign behind it, as far right as possible; else the first there is. */
    private static int place(String text, int from, int columns) {
        int depth = 0;
        int width = 0;
        int best = -1;
        int bestCost = Integer.MAX_VALUE;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("([{⟨".indexOf(c) >= 0) {
                depth++;
            } else if (")]}⟩".indexOf(c) >= 0) {
                depth--;
            } else if (c == ' ' && i + 2 < text.length()) {
                boolean sign = text.charAt(i + 2) == ' ' && SIGNS.indexOf(text.charAt(i + 1)) >= 0;
                boolean afterSign = i > from
                        && SIGNS.indexOf(text.charAt(i - 1)) >= 0
                        && (i < from + 2 || text.charAt(i - 2) == ' ');
                int cost = 4 * depth + (sign ? 0 : afterSign ? 30 : 3) + (width < columns / 3 ? 12 : 0);
                if (width > columns && best >= 0) {
                    return best;
                }
                if (cost <= bestCost || width > columns && best < 0) {
                    best = i;
                    bestCost = cost;
                }
            }
            width += TerminalWidth.of(c);
        }
        return best;
    }
}
