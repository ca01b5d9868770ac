package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Expression.NamedArgument;

/** Second pass: one line, all names known. */
final class LineReader {

    private final SymbolTable table;
    private final Map<String, Integer> sizes;
    private final DeclarationReader declarations;
    private final Map<Span, Statement> declared;
    private final List<Template> templates = new ArrayList<>();
    private Style style = Style.UNDECIDED;

    LineReader(
            SymbolTable table,
            Map<String, Integer> sizes,
            DeclarationReader declarations,
            Map<Span, Statement> declared) {
        this.table = table;
        this.sizes = sizes;
        this.declarations = declarations;
        this.declared = declared;
    }

    /** The families of definitions and baths, as written. */
    List<Template> templates() {
        return templates;
    }

    /** The statements of a line: one, except for families of definitions and baths. */
    List<Statement> read(Span line, List<Token> tokens) {
        if (StatementReader.isSetting(tokens)) {
            return List.of(setting(line, tokens));
        }
        String keyword = StatementReader.keyword(tokens);
        Statement known = declared.get(line);
        if (known instanceof Statement.Ancilla ancilla) {
            return List.of(AncillaReader.properties(ancilla, tokens, table, style));
        }
        if (known != null) {
            return List.of(known);
        }
        return switch (keyword) {
            case "model" -> List.of(new Statement.ModelTitle(line, text(tokens)));
            case "source" -> List.of(new Statement.SourceNote(line, text(tokens)));
            case "let" -> List.of(abbreviation(line, tokens));
            case "bath", "collide" -> bathOrCollision(line, tokens, keyword);
            case "derive" -> List.of(DeriveReader.read(line, tokens, table, style));
            case "claim" -> List.of(ClaimReader.read(line, tokens, table, style));
            case "assume" -> assumptions(line, tokens);
            case "image" -> List.of(image(line, tokens));
            case "integer" -> List.of(new Statement.OpenSize(line, tokens.get(1).text()));
            case "numeric", "set" -> List.of(values(line, tokens));
            case "vary", "against", "plot", "family", "line" ->
                List.of(new FigureReader(line, tokens, table, sizes, style).read());
            default -> definitions(line, tokens);
        };
    }

    private static String text(List<Token> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        Token keyword = cursor.take();
        Token text = cursor.expect(Token.Kind.STRING, "a text in quotes", "write: " + keyword.text() + " \"…\"");
        end(cursor);
        return text.text();
    }

    private static void end(TokenCursor cursor) {
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "the line cannot go on with " + cursor.peek().describe(),
                    "write an operator, or begin a new line");
        }
    }

    private PrattParser parser(TokenCursor cursor) {
        return new PrattParser(cursor, table, style, false);
    }

    private Statement setting(Span line, List<Token> tokens) {
        String key = tokens.get(0).text();
        Token value = tokens.get(2);
        Statement.Setting setting = new Statement.Setting(line, key, value.text());
        Style other = style.with(setting);
        if (!Style.isKnown(setting)) {
            throw SourceError.at(
                    value.span(),
                    "this setting is not known",
                    key.equals("slash") ? "write: slash = aps or slash = cas" : "write: imaginary = italic or upright");
        }
        style = other;
        return setting;
    }

    private Statement abbreviation(Span line, List<Token> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        Token name = cursor.take();
        int power = cursor.takeIf(Token.Kind.POWER).isPresent() ? 2 : 1;
        if (power == 2) {
            cursor.take();
        }
        if (!DeclarationReader.isEqual(cursor.peek())) {
            throw SourceError.at(cursor.peek().span(), "'=' is missing", "write: let X = …");
        }
        cursor.take();
        Expression value = parser(cursor).expression();
        if (cursor.atName("as")) {
            cursor.take();
            Token tex = cursor.expect(Token.Kind.STRING, "the LaTeX in quotes", "write as \"\\…\"");
            declarations.alias(tex, power == 2 ? squareOf(name) : new Expression.Name(name.span(), name.text()));
        }
        end(cursor);
        table.define(name.text(), value);
        return new Statement.Abbreviation(line, name.text(), power, value);
    }

    private static Expression squareOf(Token name) {
        return new Expression.Power(
                name.span(), new Expression.Name(name.span(), name.text()), Labels.level(name.span(), "2"));
    }

    private List<Statement> definitions(Span line, List<Token> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        Token name = cursor.take();
        if (DeclarationReader.isEqual(cursor.peek())) {
            cursor.take();
            Expression value = parser(cursor).expression();
            end(cursor);
            return List.of(define(line, name.text(), sized(name, value)));
        }
        Token open = cursor.take();
        Token index = cursor.expect(Token.Kind.NAME, "the index", "write: " + name.text() + "[i] = … for i = 1..N");
        cursor.take();
        if (!DeclarationReader.isEqual(cursor.peek())) {
            throw SourceError.at(open.span(), "'=' is missing", "write: " + name.text() + "[i] = … for i = 1..N");
        }
        cursor.take();
        PrattParser parser = parser(cursor);
        parser.boundIndices().push(index.text());
        Expression value = parser.expression();
        IndexRange range = declarations.forRange(tokens).orElseThrow();
        if (!cursor.atName("for") || !range.index().equals(index.text())) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "the values of " + index.text() + " are missing",
                    "write: for " + index.text() + " = 1..N");
        }
        templates.add(new Template(range, new Statement.Definition(line, name.text(), value)));
        List<Statement> all = new ArrayList<>();
        for (int i : declarations.values(range)) {
            Expression member = IndexSubstitution.in(value, table, with(index.text(), i));
            all.add(define(line, name.text() + "_" + i, member));
        }
        return all;
    }

    /** A size that was given from outside replaces the one of the file. */
    private Expression sized(Token name, Expression value) {
        Integer size = sizes.get(name.text());
        return size == null ? value : Labels.level(value.span(), Integer.toString(size));
    }

    private Statement define(Span line, String name, Expression value) {
        table.define(name, value);
        return new Statement.Definition(line, name, value);
    }

    private Map<String, Integer> with(String index, int value) {
        Map<String, Integer> values = new LinkedHashMap<>(sizes);
        values.put(index, value);
        return values;
    }

    private List<Statement> bathOrCollision(Span line, List<Token> tokens, String keyword) {
        Optional<IndexRange> range = declarations.forRange(tokens);
        BathReader reader = new BathReader(line, tokens, table, style);
        Statement pattern = keyword.equals("bath") ? reader.bath(range) : reader.collision(range);
        if (range.isEmpty()) {
            return List.of(pattern);
        }
        templates.add(new Template(range.get(), pattern));
        List<Statement> all = new ArrayList<>();
        for (int i : declarations.values(range.get())) {
            all.add(BathReader.member(pattern, table, with(range.get().index(), i)));
        }
        return all;
    }

    private List<Statement> assumptions(Span line, List<Token> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        List<Statement> all = new ArrayList<>();
        do {
            Expression said = parser(cursor).relation();
            if (!(said instanceof Expression.Relation relation)) {
                throw SourceError.at(said.span(), "this assumes nothing", "write: assume omega_1 < omega_2");
            }
            all.add(new Statement.Assumption(line, relation));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        end(cursor);
        return all;
    }

    /** {@code image "id" of "file.lw": x -> …, y -> …}. */
    private Statement image(Span line, List<Token> tokens) {
        String form = "write: image \"map\" of \"other.lw\": gamma -> 2 gamma, n -> n/(1 + 2 n)";
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        String id = cursor.expect(Token.Kind.STRING, "its name in quotes", form).text();
        if (!cursor.atName("of")) {
            throw SourceError.at(cursor.peek().span(), "'of' and the file of the other model are missing", form);
        }
        cursor.take();
        Token file = cursor.expect(Token.Kind.STRING, "the file of the other model in quotes", form);
        cursor.expect(Token.Kind.COLON, "':'", form);
        List<NamedArgument> values = new ArrayList<>();
        do {
            Token name = cursor.expect(Token.Kind.NAME, "a parameter of the other model", form);
            boolean arrow =
                    cursor.at(Token.Kind.RELATOR) && cursor.peek().text().equals("->");
            if (!arrow) {
                throw SourceError.at(cursor.peek().span(), "'->' is missing", form);
            }
            cursor.take();
            Expression value = parser(cursor).expression();
            values.add(new NamedArgument(name.span().to(value.span()), name.text(), value));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        end(cursor);
        return new Statement.Image(line, id, file.text(), values);
    }

    private Statement values(Span line, List<Token> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        List<NamedArgument> values = new ArrayList<>();
        do {
            Token name = cursor.expect(Token.Kind.NAME, "the name of a parameter", "write: numeric gamma = 0.1");
            if (!table.isDeclared(name.text())) {
                throw SourceError.at(name.span(), "unknown name '" + name.text() + "'", table.adviceFor(name.text()));
            }
            if (!DeclarationReader.isEqual(cursor.peek())) {
                throw SourceError.at(cursor.peek().span(), "'=' is missing", "write: numeric gamma = 0.1");
            }
            cursor.take();
            Expression value = parser(cursor).expression();
            values.add(new NamedArgument(name.span().to(value.span()), name.text(), value));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        end(cursor);
        return new Statement.Values(line, values);
    }
}
