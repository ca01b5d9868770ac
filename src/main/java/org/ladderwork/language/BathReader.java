package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Expression.NamedArgument;

/** {@code bath 1 on H_1: thermal(a_1, rate = gamma), gamma_2 on a_1' a_1} and {@code collide 1: V}. */
final class BathReader {

    private static final String FORM = "write: bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)";

    private final Span line;
    private final TokenCursor cursor;
    private final SymbolTable table;
    private final Style style;

    BathReader(Span line, List<Token> tokens, SymbolTable table, Style style) {
        this.line = line;
        this.cursor = new TokenCursor(tokens);
        this.table = table;
        this.style = style;
    }

    private PrattParser parser(Optional<IndexRange> range) {
        PrattParser parser = new PrattParser(cursor, table, style, false);
        range.ifPresent(r -> parser.boundIndices().push(r.index()));
        return parser;
    }

    Statement.Bath bath(Optional<IndexRange> range) {
        PrattParser parser = parser(range);
        cursor.take();
        String id = id();
        requireColon();
        Optional<Expression> subsystem = Optional.empty();
        if (cursor.atName("on")) {
            cursor.take();
            subsystem = Optional.of(parser.expression());
        }
        cursor.expect(Token.Kind.COLON, "':'", FORM);
        List<Channel> channels = new ArrayList<>();
        do {
            channels.add(channel(parser));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        end();
        return new Statement.Bath(line, id, subsystem, channels);
    }

    Statement.Collision collision(Optional<IndexRange> range) {
        PrattParser parser = parser(range);
        cursor.take();
        String id = id();
        cursor.expect(Token.Kind.COLON, "':'", "write: collide 1: g (a_1' b_1 + h.c.)");
        Expression coupling = parser.expression();
        end();
        return new Statement.Collision(line, id, coupling);
    }

    /** Said before the names behind a missing colon are found to be unknown. */
    private void requireColon() {
        int ahead = 0;
        while (!cursor.peek(ahead).is(Token.Kind.COLON)) {
            if (cursor.peek(ahead).is(Token.Kind.END)) {
                throw SourceError.at(line, "':' is missing in this bath", FORM);
            }
            ahead++;
        }
    }

    private String id() {
        Token token = cursor.take();
        if (!token.is(Token.Kind.NUMBER) && !token.is(Token.Kind.NAME)) {
            throw SourceError.at(token.span(), "the bath needs a number or a name", FORM);
        }
        return token.text();
    }

    private void end() {
        if (!cursor.atEnd() && !cursor.atName("for")) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "the line cannot go on with " + cursor.peek().describe(),
                    FORM);
        }
    }

    private Channel channel(PrattParser parser) {
        Token first = cursor.peek();
        boolean named = first.is(Token.Kind.NAME)
                && cursor.peek(1).is(Token.Kind.LEFT_PARENTHESIS)
                && !table.isDeclared(first.text());
        if (named) {
            return named(parser);
        }
        Expression rate = parser.expression();
        if (!cursor.atName("on")) {
            throw SourceError.at(cursor.peek().span(), "'on' and the jump operator are missing", "write: gamma on a_1");
        }
        cursor.take();
        Expression operator = parser.expression();
        return new Channel.Rate(first.span().to(operator.span()), rate, operator);
    }

    private Channel named(PrattParser parser) {
        Token kind = cursor.take();
        Token open = cursor.take();
        List<Expression> arguments = new ArrayList<>();
        List<NamedArgument> named = new ArrayList<>();
        do {
            Token first = cursor.peek();
            if (first.is(Token.Kind.NAME) && isNamed()) {
                String name = AncillaReader.propertyName(cursor, table);
                Expression value = named(parser, name);
                named.add(new NamedArgument(first.span().to(value.span()), name, value));
            } else {
                arguments.add(parser.enclosed());
            }
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        Token close = cursor.expect(
                Token.Kind.RIGHT_PARENTHESIS,
                "')'",
                "close the one at " + open.span().position());
        return new Channel.Named(kind.span().to(close.span()), kind.text(), arguments, named);
    }

    /** {@code ancilla = boson}: a value may be a word that is no name. */
    private Expression named(PrattParser parser, String name) {
        Token word = cursor.peek();
        boolean plain = word.is(Token.Kind.NAME)
                && !table.isDeclared(word.text())
                && (name.equals("ancilla") || DeclarationReader.KINDS.containsKey(word.text()));
        if (plain) {
            cursor.take();
            return new Expression.Name(word.span(), word.text());
        }
        return parser.enclosed();
    }

    /** Words and then '='. */
    private boolean isNamed() {
        int i = 0;
        while (cursor.peek(i).is(Token.Kind.NAME)) {
            i++;
        }
        return DeclarationReader.isEqual(cursor.peek(i));
    }

    /** The bath or collision with numbers for its index. */
    static Statement member(Statement pattern, SymbolTable table, Map<String, Integer> values) {
        if (pattern instanceof Statement.Collision collision) {
            return new Statement.Collision(
                    collision.span(),
                    idOf(collision.id(), values),
                    IndexSubstitution.in(collision.coupling(), table, values));
        }
        Statement.Bath bath = Baths.map((Statement.Bath) pattern, e -> IndexSubstitution.in(e, table, values));
        return new Statement.Bath(bath.span(), idOf(bath.id(), values), bath.subsystem(), bath.channels());
    }

    /** {@code bath i} and {@code bath d_i} with a number for i. */
    private static String idOf(String id, Map<String, Integer> values) {
        int cut = id.lastIndexOf('_') + 1;
        Integer value = values.get(id.substring(cut));
        return value == null ? id : id.substring(0, cut) + value;
    }
}
