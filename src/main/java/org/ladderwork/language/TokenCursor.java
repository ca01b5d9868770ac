package org.ladderwork.language;

import java.util.List;
import java.util.Optional;

/** A place in a list of words that ends with {@link Token.Kind#END}. */
final class TokenCursor {

    private final List<Token> tokens;
    private int next;

    /** {@code tokens} ends with an {@code END}. */
    TokenCursor(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).is(Token.Kind.END)) {
            throw new IllegalArgumentException("the words must end with END");
        }
        this.tokens = List.copyOf(tokens);
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The word {@code ahead} places behind the next one; the last one when there are not so many. */
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    boolean at(Token.Kind kind) {
        return peek().is(kind);
    }

    boolean atName(String name) {
        return peek().isName(name);
    }

    boolean atEnd() {
        return at(Token.Kind.END);
    }

    Token take() {
        Token token = peek();
        if (!token.is(Token.Kind.END)) {
            next++;
        }
        return token;
    }

    /** Takes the next word if it is of this kind. */
    Optional<Token> takeIf(Token.Kind kind) {
        return at(kind) ? Optional.of(take()) : Optional.empty();
    }

    /** Takes the next word, which must be of this kind. */
    Token expect(Token.Kind kind, String what, String advice) {
        if (!at(kind)) {
            throw SourceError.at(peek().span(), what + " is missing before " + peek().describe(), advice);
        }
        return take();
    }

    /** The word before the next one; the next one at the beginning. */
    Token last() {
        return tokens.get(Math.max(0, next - 1));
    }

    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }
}
