package org.ladderwork.language;

import java.util.List;
import java.util.Optional;

/**
 * Names that a formula defines for itself: {@code Q = kappa (n_1 - n_2) where kappa = 2 gamma, D^2 = …}. They are found among the tokens before the formula is read, because
 * they are used before they are defined.
 */
final class LocalNames {
    private LocalNames() {}

    /** {@return the table, with what the formula itself defines} */
    static SymbolTable with(List<Token> tokens, SymbolTable table) {
        SymbolTable local = table;
        boolean clause = false;
        for (int k = 0; k + 1 < tokens.size(); k++) {
            Token token = tokens.get(k);
            clause |= isClause(token);
            boolean begins = k == 0 || beginsPart(tokens.get(k - 1));
            if (begins && token.is(Token.Kind.NAME) && isFree(token, local)) {
                int behind = k + 1 + square(tokens, k + 1);
                boolean square = behind > k + 1;
                boolean named = relates(tokens, behind, ":=") || clause && relates(tokens, behind, "=");
                if (named && !isIndex(tokens, k)) {
                    local = local == table ? new SymbolTable(table) : local;
                    local.declare(
                            token.text(),
                            square ? Declaration.Kind.SQUARE : Declaration.Kind.ABBREVIATION,
                            token.span());
                }
            }
        }
        return local;
    }

    /** {@return the name that the left side of a definition gives a meaning to: a name, or the square of one} */
    static Optional<String> defined(Expression left) {
        boolean square =
                left instanceof Expression.Power p && p.exponent().toText().equals("2");
        Expression name = square ? ((Expression.Power) left).base() : left;
        return name instanceof Expression.Name n ? Optional.of(n.name()) : Optional.empty();
    }

    /** How many tokens {@code ^2} takes up; LaTeX puts the exponent into a group. */
    private static int square(List<Token> tokens, int at) {
        boolean group = at + 1 < tokens.size() && tokens.get(at + 1).is(Token.Kind.LEFT_GROUP);
        int number = at + (group ? 2 : 1);
        boolean two = tokens.get(at).is(Token.Kind.POWER)
                && number < tokens.size()
                && tokens.get(number).is(Token.Kind.NUMBER)
                && tokens.get(number).text().equals("2");
        return two ? number - at + (group ? 2 : 1) : 0;
    }

    private static boolean isClause(Token token) {
        return isWord(token, "where") || isWord(token, "with") || isWord(token, "for");
    }

    private static boolean isWord(Token token, String word) {
        return (token.is(Token.Kind.WORD) || token.is(Token.Kind.NAME))
                && token.text().equals(word);
    }

    private static boolean beginsPart(Token before) {
        return before.is(Token.Kind.COMMA)
                || before.is(Token.Kind.GAP)
                || before.is(Token.Kind.SEMICOLON)
                || before.is(Token.Kind.COLON)
                || isClause(before)
                || isWord(before, "and");
    }

    private static boolean isFree(Token token, SymbolTable table) {
        return !table.isDeclared(Vocabulary.canonical(token.text(), table))
                && !Vocabulary.RESERVED.contains(token.text())
                && !table.isIndexable(token.text());
    }

    private static boolean relates(List<Token> tokens, int at, String relator) {
        return at < tokens.size()
                && tokens.get(at).is(Token.Kind.RELATOR)
                && tokens.get(at).text().equals(relator);
    }

    /** {@code with i = 1, 2}: a letter that runs through numbers. */
    private static boolean isIndex(List<Token> tokens, int k) {
        boolean letter = tokens.get(k).text().matches("[ijklmnN]");
        return letter && k + 2 < tokens.size() && tokens.get(k + 2).is(Token.Kind.NUMBER);
    }
}
