package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code derive master equation, heat, moments of a_1' a_1}. */
final class DeriveReader {

    private DeriveReader() {}

    static Statement.Derive read(Span line, List<Token> tokens, SymbolTable table, Style style) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        List<Statement.Derive.Item> items = new ArrayList<>();
        do {
            items.add(item(cursor, table, style));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "here is " + cursor.peek().describe(),
                    "separate what is to be derived by commas");
        }
        return new Statement.Derive(line, items);
    }

    private static Statement.Derive.Item item(TokenCursor cursor, SymbolTable table, Style style) {
        Token first = cursor.expect(Token.Kind.NAME, "what is to be derived", "write: derive heat, work, steady state");
        List<String> words = new ArrayList<>(List.of(first.text()));
        while (cursor.at(Token.Kind.NAME) && !cursor.atName("of")) {
            words.add(cursor.take().text());
        }
        Span span = first.span().to(cursor.last().span());
        String said = String.join(" ", words);
        if (!Vocabulary.DERIVABLE.contains(said)) {
            throw SourceError.at(
                    span,
                    "'" + said + "' is nothing that can be derived",
                    Suggestion.advice(
                            said, Vocabulary.DERIVABLE, "choose from: " + String.join(", ", Vocabulary.DERIVABLE)));
        }
        Optional<Expression> argument = Optional.empty();
        if (cursor.atName("of") || cursor.at(Token.Kind.LEFT_PARENTHESIS)) {
            if (cursor.atName("of")) {
                cursor.take();
            }
            argument = Optional.of(new PrattParser(cursor, table, style, false).index());
            span = span.to(argument.get().span());
        }
        return new Statement.Derive.Item(span, said, argument);
    }
}
