package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a display belong to one formula. A row goes on with the one before when a bracket is still open, when it
 * begins with a relation or a plus (or, behind an alignment mark, a minus), when the one before ends with an operator, or
 * when it states nothing itself.
 */
final class TexRows {

    private TexRows() {}

    /** The words of one formula, and the rows of the display (from 0) that it begins and ends in. */
    record Part(List<TexLexeme> words, int firstRow, int lastRow) {}

    /** The formulas of a display in normal form; {@code single} takes all rows as one. */
    static List<Part> formulas(List<TexLexeme> display, boolean single) {
        List<List<TexLexeme>> formulas = new ArrayList<>();
        List<Integer> firstRows = new ArrayList<>();
        List<Integer> lastRows = new ArrayList<>();
        int number = -1;
        for (List<TexLexeme> row : TexGroups.split(unwrapped(display), TexLexeme.Kind.ROW)) {
            number++;
            if (row.stream().allMatch(TexRows::isBlank)) {
                continue;
            }
            boolean joins = !formulas.isEmpty() && (single || continues(formulas.get(formulas.size() - 1), row));
            if (joins) {
                List<TexLexeme> last = formulas.get(formulas.size() - 1);
                last.add(new TexLexeme(TexLexeme.Kind.ROW, "\\\\", row.get(0).span()));
                last.addAll(withoutMargin(row));
                lastRows.set(lastRows.size() - 1, number);
            } else {
                formulas.add(new ArrayList<>(row));
                firstRows.add(number);
                lastRows.add(number);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            parts.add(new Part(formulas.get(i), firstRows.get(i), lastRows.get(i)));
        }
        return parts;
    }

    /** The alignment marks and gaps at the beginning of a row that goes on say nothing. */
    private static List<TexLexeme> withoutMargin(List<TexLexeme> row) {
        int from = 0;
        while (row.get(from).is(TexLexeme.Kind.ALIGN)
                || row.get(from).isCommand("quad")
                || row.get(from).isCommand("qquad")) {
            from++;
        }
        return row.subList(from, row.size());
    }

    private static boolean isBlank(TexLexeme word) {
        return word.is(TexLexeme.Kind.ALIGN)
                || word.isCommand("quad")
                || word.isCommand("qquad")
                || word.is(TexLexeme.Kind.BEGIN)
                || word.is(TexLexeme.Kind.END);
    }

    /** Takes away alignment environments that hold the whole display, and a brace of equations. */
    private static List<TexLexeme> unwrapped(List<TexLexeme> display) {
        List<TexLexeme> inside = display;
        while (inside.size() > 8 && inside.get(0).isCommand("begin")) {
            int nameEnd = TexGroups.close(inside, 1);
            String name = TexGroups.written(inside.subList(2, nameEnd));
            int end = endOf(inside);
            boolean aligns = switch (name) {
                case "split", "aligned", "gathered", "multlined" -> true;
                case "cases" ->
                    inside.subList(nameEnd, end).stream().anyMatch(w -> w.isCharacter("="))
                            && !inside.subList(nameEnd, end).stream().anyMatch(w -> w.isCommand("mathrm"));
                default -> false;
            };
            List<TexLexeme> behind =
                    inside.subList(Math.min(inside.size(), end + 1 + name.length() + 2), inside.size());
            boolean whole = behind.stream().allMatch(w -> w.isCharacter(",") || w.isCharacter("."));
            if (!aligns || !whole) {
                return inside;
            }
            inside = inside.subList(nameEnd + 1, end);
        }
        return inside;
    }

    /** The place of the {@code \end} that belongs to the {@code \begin} at the beginning. */
    private static int endOf(List<TexLexeme> inside) {
        int depth = 0;
        for (int i = 0; i < inside.size(); i++) {
            if (inside.get(i).isCommand("begin")) {
                depth++;
            } else if (inside.get(i).isCommand("end") && --depth == 0) {
                return i;
            }
        }
        throw SourceError.at(inside.get(0).span(), "this environment has no end", "write \\end{…}");
    }

    private static boolean continues(List<TexLexeme> before, List<TexLexeme> row) {
        boolean aligned = row.get(0).is(TexLexeme.Kind.ALIGN);
        TexLexeme first =
                row.stream().filter(word -> !isBlank(word)).findFirst().orElseThrow();
        TexLexeme last = before.get(before.size() - 1);
        boolean operatorBefore = isSign(last) || isRelation(last) || isTimes(last) || last.isCharacter(",");
        if (openBrackets(before) > 0 || isRelation(first) || first.isCharacter("+") || isTimes(first)) {
            return true;
        }
        if (operatorBefore && !last.isCharacter(",") || isSign(first) && aligned) {
            return true;
        }
        return row.stream().noneMatch(TexRows::isRelation);
    }

    private static boolean isSign(TexLexeme word) {
        return word.isCharacter("+") || word.isCharacter("-") || word.isCommand("pm") || word.isCommand("mp");
    }

    private static boolean isTimes(TexLexeme word) {
        return word.isCommand("times") || word.isCommand("cdot") || word.isCharacter("*");
    }

    private static boolean isRelation(TexLexeme word) {
        boolean sign = word.isCharacter("=") || word.isCharacter("<") || word.isCharacter(">");
        boolean command = word.is(TexLexeme.Kind.COMMAND)
                && !TexCommands.relation(word.text()).isEmpty();
        return sign || command;
    }

    private static int openBrackets(List<TexLexeme> words) {
        int open = 0;
        for (TexLexeme word : words) {
            if (word.isCharacter("(") || word.isCharacter("[") || word.isCommand("{")) {
                open++;
            } else if (word.isCharacter(")") || word.isCharacter("]") || word.isCommand("}")) {
                open--;
            }
        }
        return open;
    }
}
