package org.ladderwork.language;

import java.util.List;

/**
 * {@code tex "\dot{Q}_1" = heat(1)}: a piece of LaTeX and what it stands for.
 *
 * @param lexemes the piece as normalized words of LaTeX, at least one
 */
record TexAlias(List<String> lexemes, Expression meaning) {

    TexAlias {
        lexemes = List.copyOf(lexemes);
        if (lexemes.isEmpty()) {
            throw new IllegalArgumentException("an alias needs some LaTeX");
        }
    }
}
