package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of LaTeX.
 *
 * @param text for a command its name without the backslash, else the character
 * @param span where it stands; for a word that a macro brought in, where the macro was used
 */
record TexLexeme(Kind kind, String text, Span span) {

    enum Kind {
        COMMAND,
        CHARACTER,
        BEGIN,
        END,
        SUPERSCRIPT,
        SUBSCRIPT,
        ALIGN,
        ROW,
        SPACE,
        PARAMETER
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }

    boolean isCharacter(String character) {
        return kind == Kind.CHARACTER && text.equals(character);
    }

    boolean isLetter() {
        return kind == Kind.CHARACTER && text.length() == 1 && Letters.isLetter(text.charAt(0));
    }

    boolean isDigit() {
        return kind == Kind.CHARACTER && text.length() == 1 && Letters.isDigit(text.charAt(0));
    }

    /** The same word at another place. */
    TexLexeme at(Span other) {
        return new TexLexeme(kind, text, other);
    }

    /** What it looks like in a file. */
    String written() {
        return switch (kind) {
            case COMMAND -> "\\" + text;
            case BEGIN -> "{";
            case END -> "}";
            case SUPERSCRIPT -> "^";
            case SUBSCRIPT -> "_";
            case ALIGN -> "&";
            case ROW -> "\\\\";
            case SPACE -> " ";
            case CHARACTER -> text;
            case PARAMETER -> "#" + text;
        };
    }

    /** The words of a piece of LaTeX in the form in which aliases are compared. */
    static List<String> normalized(List<TexLexeme> lexemes, Span whole) {
        List<String> words = new ArrayList<>();
        TexNormalForm.of(lexemes, whole).forEach(lexeme -> words.add(lexeme.written()));
        return words;
    }
}
