package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Statement.NameDeclaration;

/**
 * First pass over a file: which names there are, so that the order of lines does not matter for the second. It reads the
 * declarations in full, and of definitions the left sides only.
 */
final class DeclarationReader {

    static final Map<String, Kind> KINDS = kinds();

    private final SymbolTable table;
    private final Map<String, Integer> sizes;
    private final Map<String, Integer> open = new LinkedHashMap<>();

    DeclarationReader(SymbolTable table, Map<String, Integer> sizes) {
        this.table = table;
        this.sizes = sizes;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> table = new LinkedHashMap<>();
        table.put("boson", Kind.BOSON);
        table.put("fermion", Kind.FERMION);
        table.put("qubit", Kind.QUBIT);
        table.put("level", Kind.LEVEL);
        table.put("spin", Kind.SPIN);
        table.put("real", Kind.REAL);
        table.put("positive", Kind.POSITIVE);
        table.put("complex", Kind.COMPLEX);
        table.put("operator", Kind.OPERATOR);
        return table;
    }

    /** The sizes that stand for every whole number from the one given on. */
    Map<String, Integer> openSizes() {
        return open;
    }

    /** {@code N = 5}: a size, unless it was given from outside. {@code integer N >= 2}: any size from 2 on, unless it was given. */
    void size(List<Token> tokens) {
        if (StatementReader.keyword(tokens).equals("integer")) {
            openSize(tokens);
            return;
        }
        boolean plain = tokens.size() == 4
                && tokens.get(0).is(Token.Kind.NAME)
                && isEqual(tokens.get(1))
                && tokens.get(2).is(Token.Kind.NUMBER)
                && tokens.get(2).text().matches("\\d{1,6}");
        if (plain) {
            sizes.putIfAbsent(
                    tokens.get(0).text(), Integer.parseInt(tokens.get(2).text()));
        }
    }

    private void openSize(List<Token> tokens) {
        boolean plain = tokens.size() == 5
                && tokens.get(1).is(Token.Kind.NAME)
                && tokens.get(2).is(Token.Kind.RELATOR)
                && tokens.get(2).text().equals(">=")
                && tokens.get(3).is(Token.Kind.NUMBER)
                && tokens.get(3).text().matches("[1-9]\\d{0,2}");
        if (!plain) {
            throw SourceError.at(tokens.get(0).span(), "this declares no size", "write: integer N >= 2");
        }
        String name = tokens.get(1).text();
        int least = Integer.parseInt(tokens.get(3).text());
        Integer given = sizes.get(name);
        if (given == null) {
            open.put(name, least);
            sizes.put(name, least);
        } else if (given < least) {
            throw SourceError.at(
                    tokens.get(3).span(), name + " = " + given + " is less than " + least, "set a larger size");
        }
    }

    static boolean isEqual(Token token) {
        return token.is(Token.Kind.RELATOR) && token.text().equals("=");
    }

    /** {@code boson a_1, b[1..N]}, {@code level q(3)}, {@code real x as "\xi"}. */
    NameDeclaration names(Span line, List<Token> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        Kind kind = Objects.requireNonNull(KINDS.get(cursor.take().text()));
        List<DeclaredName> names = new ArrayList<>();
        do {
            names.add(name(cursor, kind));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(), "here is " + cursor.peek().describe(), "separate the names with commas");
        }
        return new NameDeclaration(line, kind, names);
    }

    DeclaredName name(TokenCursor cursor, Kind kind) {
        if ((kind == Kind.LEVEL || kind == Kind.SPIN) && cursor.at(Token.Kind.LEFT_PARENTHESIS)) {
            Token open = cursor.peek();
            String word = kind == Kind.LEVEL ? "level q(3)" : "spin S(3/2)";
            throw SourceError.at(open.span(), "the name stands before its size", "write: " + word);
        }
        Token token = cursor.expect(Token.Kind.NAME, "a name", "write the name to be declared");
        String name = token.text();
        List<String> members = new ArrayList<>();
        if (cursor.at(Token.Kind.LEFT_BRACKET)) {
            Token open = cursor.take();
            int first = bound(cursor);
            cursor.expect(Token.Kind.DOTS, "'..'", "write " + name + "[1..N]");
            int last = bound(cursor);
            cursor.expect(Token.Kind.RIGHT_BRACKET, "']'", "write " + name + "[1..N]");
            if (last < first || last - first > 10_000) {
                throw SourceError.at(
                        open.span().to(cursor.last().span()),
                        "no members from " + first + " to " + last,
                        "check the range");
            }
            table.declareFamily(name, kind, token.span(), first, last);
            for (int i = first; i <= last; i++) {
                members.add(name + "_" + i);
            }
        } else {
            table.declare(name, kind, token.span());
        }
        Optional<Expression> size = size(cursor, kind, token);
        if (cursor.atName("as")) {
            cursor.take();
            Token tex = cursor.expect(Token.Kind.STRING, "the LaTeX in quotes", "write as \"\\…\"");
            alias(tex, new Expression.Name(token.span(), name));
        }
        return new DeclaredName(token.span(), name, members, size);
    }

    private Optional<Expression> size(TokenCursor cursor, Kind kind, Token name) {
        boolean sized = kind == Kind.LEVEL || kind == Kind.SPIN;
        if (!cursor.at(Token.Kind.LEFT_PARENTHESIS)) {
            if (sized) {
                String example = kind == Kind.LEVEL ? "(3) for three levels" : "(3/2) for spin 3/2";
                throw SourceError.at(name.span(), kind.what() + " needs its size", "write " + name.text() + example);
            }
            return Optional.empty();
        }
        if (!sized) {
            throw SourceError.at(cursor.peek().span(), kind.what() + " has no size", "take the brackets out");
        }
        cursor.take();
        Expression size = new PrattParser(cursor, table, Style.UNDECIDED, false).expression();
        cursor.expect(Token.Kind.RIGHT_PARENTHESIS, "')'", "close the bracket");
        return Optional.of(size);
    }

    private int bound(TokenCursor cursor) {
        return IndexArithmetic.value(new PrattParser(cursor, table, Style.UNDECIDED, false).index(), sizes);
    }

    void alias(Token tex, Expression meaning) {
        Span inside =
                tex.span().source().span(tex.span().start() + 1, tex.span().end() - 1);
        table.alias(new TexAlias(TexLexeme.normalized(TexLexer.lex(inside), inside), meaning));
    }

    /** {@code let X = …}, {@code let X^2 = …}: declares X. */
    void abbreviation(List<Token> tokens) {
        Token name = tokens.get(1);
        if (!name.is(Token.Kind.NAME)) {
            throw SourceError.at(name.span(), "a name is missing", "write: let Delta^2 = …");
        }
        boolean square = tokens.get(2).is(Token.Kind.POWER)
                && tokens.size() > 3
                && tokens.get(3).is(Token.Kind.NUMBER)
                && tokens.get(3).text().equals("2");
        if (tokens.get(2).is(Token.Kind.POWER) && !square) {
            throw SourceError.at(tokens.get(2).span(), "only X and X^2 can be abbreviations", "write: let X^2 = …");
        }
        table.declare(name.text(), square ? Kind.SQUARE : Kind.ABBREVIATION, name.span());
    }

    /** {@code H_1 = …}: declares H_1; {@code H[i] = … for i = 1..N}: declares the family. */
    void definition(List<Token> tokens) {
        Token name = tokens.get(0);
        if (isEqual(tokens.get(1))) {
            table.declare(name.text(), Kind.DEFINED, name.span());
            return;
        }
        IndexRange range = forRange(tokens)
                .orElseThrow(() -> SourceError.at(
                        name.span(), "the values of the index are missing", "end the line with: for i = 1..N"));
        for (int value : values(range)) {
            table.declare(name.text() + "_" + value, Kind.DEFINED, name.span());
        }
    }

    /** The range behind the last {@code for} of a line. */
    Optional<IndexRange> forRange(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).isName("for")) {
                TokenCursor cursor = new TokenCursor(tokens.subList(i + 1, tokens.size()));
                IndexRange range = new Ranges(new PrattParser(cursor, table, Style.UNDECIDED, false)).range();
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    List<Integer> values(IndexRange range) {
        List<Integer> values = new ArrayList<>();
        switch (range.form()) {
            case RANGE -> {
                int last = IndexArithmetic.value(range.values().get(1), sizes);
                for (int i = IndexArithmetic.value(range.values().get(0), sizes); i <= last; i++) {
                    values.add(i);
                    if (values.size() > 10_000) {
                        throw SourceError.at(range.span(), "more than 10000 values", "use a smaller range");
                    }
                }
            }
            case LIST -> range.values().forEach(value -> values.add(IndexArithmetic.value(value, sizes)));
            case ALL ->
                throw SourceError.at(range.span(), "the values are missing", "write " + range.index() + " = 1..N");
        }
        return values;
    }
}
