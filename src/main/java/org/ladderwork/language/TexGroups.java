package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/** Finding the ends of groups in a list of LaTeX words. */
final class TexGroups {

    private TexGroups() {}

    /**
     * The place of the brace that closes the one at {@code open}.
     *
     * @throws SourceError if there is none
     */
    static int close(List<TexLexeme> lexemes, int open) {
        int depth = 0;
        for (int i = open; i < lexemes.size(); i++) {
            if (lexemes.get(i).is(TexLexeme.Kind.BEGIN)) {
                depth++;
            } else if (lexemes.get(i).is(TexLexeme.Kind.END) && --depth == 0) {
                return i;
            }
        }
        throw SourceError.at(lexemes.get(open).span(), "this '{' is never closed", "write '}'");
    }

    /** The first place from {@code at} on that is not white space. */
    static int skipSpace(List<TexLexeme> lexemes, int at) {
        int i = at;
        while (i < lexemes.size() && lexemes.get(i).is(TexLexeme.Kind.SPACE)) {
            i++;
        }
        return i;
    }

    /** The pieces between words of a kind that stand outside of groups and environments; one more than there are such words. */
    static List<List<TexLexeme>> split(List<TexLexeme> lexemes, TexLexeme.Kind at) {
        List<List<TexLexeme>> pieces = new ArrayList<>();
        List<TexLexeme> piece = new ArrayList<>();
        int depth = 0;
        for (TexLexeme word : lexemes) {
            boolean opens = word.is(TexLexeme.Kind.BEGIN) || word.isCommand("begin");
            boolean closes = word.is(TexLexeme.Kind.END) || word.isCommand("end");
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth == 0 && word.is(at)) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else {
                piece.add(word);
            }
        }
        pieces.add(piece);
        return pieces;
    }

    /** The characters of some words, as they were written. */
    static String written(List<TexLexeme> lexemes) {
        StringBuilder out = new StringBuilder();
        lexemes.forEach(lexeme -> out.append(lexeme.written()));
        return out.toString();
    }

    /** Checks that braces match. */
    static void checkBalance(List<TexLexeme> lexemes) {
        int depth = 0;
        for (int i = 0; i < lexemes.size(); i++) {
            TexLexeme lexeme = lexemes.get(i);
            if (lexeme.is(TexLexeme.Kind.BEGIN)) {
                if (depth == 0) {
                    close(lexemes, i);
                }
                depth++;
            } else if (lexeme.is(TexLexeme.Kind.END) && --depth < 0) {
                throw SourceError.at(lexeme.span(), "this '}' closes nothing", "take it out, or write '{' before");
            }
        }
    }
}
