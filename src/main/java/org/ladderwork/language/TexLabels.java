package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sub- and superscripts that are labels rather than expressions. */
final class TexLabels {

    private static final Set<String> STATIONARY = Set.of("ss", "st", "s", "steady", "infinity", "stat", "NESS", "ness");

    private TexLabels() {}

    /** The state behind ⟨A⟩: every word for the stationary one is {@code ss}. */
    static String state(String label) {
        if (STATIONARY.contains(label)) {
            return "ss";
        }
        return label.equals("thermal") || label.equals("eq") ? "th" : label;
    }

    /** The pieces of a label, cut at commas, hyphens and nested subscripts; empty if it is no label. */
    static List<String> pieces(List<TexLexeme> inside) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < inside.size(); i++) {
            TexLexeme lexeme = inside.get(i);
            boolean separator =
                    lexeme.isCharacter(",") || lexeme.is(TexLexeme.Kind.SUBSCRIPT) || lexeme.isCharacter(";");
            if (separator) {
                if (piece.length() == 0) {
                    return List.of();
                }
                pieces.add(piece.toString());
                piece.setLength(0);
            } else if (lexeme.isLetter() || lexeme.isDigit()) {
                piece.append(lexeme.text());
            } else if (lexeme.is(TexLexeme.Kind.COMMAND)) {
                String word = word(lexeme.text());
                if (word.isEmpty()) {
                    return List.of();
                }
                piece.append(word.equals(" ") ? "" : word);
            } else if (isSign(lexeme) && i == inside.size() - 1 && inside.size() <= 2) {
                if (piece.length() > 0) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(lexeme.text());
            } else if (!lexeme.is(TexLexeme.Kind.BEGIN)
                    && !lexeme.is(TexLexeme.Kind.END)
                    && !lexeme.is(TexLexeme.Kind.SPACE)) {
                return List.of();
            }
        }
        if (piece.length() == 0) {
            return List.of();
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean isSign(TexLexeme lexeme) {
        return lexeme.isCharacter("+") || lexeme.isCharacter("-");
    }

    /** A command inside a label: a Greek letter, an arrow, a font. */
    private static String word(String command) {
        if (Letters.isGreekName(command)) {
            return command;
        }
        return switch (command) {
            case "mathrm", "mathcal", "mathbf", "hat" -> " ";
            case "to" -> "to";
            case "pm" -> "pm";
            case "mp" -> "mp";
            case "infty" -> "infinity";
            case "downarrow" -> "down";
            case "uparrow" -> "up";
            case "ell" -> "ell";
            case "perp" -> "perp";
            case "parallel" -> "parallel";
            default -> "";
        };
    }

    /** The label as the end of a name. */
    static Optional<String> label(List<TexLexeme> inside) {
        List<String> pieces = pieces(inside);
        return pieces.isEmpty() ? Optional.empty() : Optional.of(String.join("_", pieces));
    }

    /** A superscript {@code (1)}: the label in brackets. */
    static Optional<String> bracketed(List<TexLexeme> inside) {
        int size = inside.size();
        boolean brackets = size >= 3
                && inside.get(0).isCharacter("(")
                && inside.get(size - 1).isCharacter(")");
        return brackets ? label(inside.subList(1, size - 1)) : Optional.empty();
    }
}
