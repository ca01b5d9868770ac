package org.ladderwork.language;

import java.util.List;

/**
 * {@code tex "\dot{Q}_1" = heat(1)}: a piece of LaTeX and what it stands for.
 *
 * @param lexemes the piece as normalized words of LaTeX, at least one
 */
record TexAlias(List<String> lexemes, Expression meaning) {

    /** {@return the piece as LaTeX} */
    String latex() {
        StringBuilder out = new StringBuilder();
        for (String lexeme : lexemes) {
            boolean glued = !lexeme.isEmpty()
                    && Character.isLetter(lexeme.charAt(0))
                    && out.toString().matches("(?s).*\\\\[A-Za-z]+");
            out.append(glued ? " " : "").append(lexeme);
        }
        return out.toString();
    }

    TexAlias {
        lexemes = List.copyOf(lexemes);
        if (lexemes.isEmpty()) {
            throw new IllegalArgumentException("an alias needs some LaTeX");
        }
    }
}
