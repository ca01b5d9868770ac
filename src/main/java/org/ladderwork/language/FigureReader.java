package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that ask for a figure.
 *
 * <pre>
 *   vary    omega_1 = 1/20 : 3/2 : 146        the parameter that moves, from : to : how many points; with a comma a second one
 *   against omega_1/omega_2                   the abscissa, and for a map the ordinate; else the parameters that move
 *   plot    heat(1)/omega_2^2, work as "W"    one panel, one curve for each expression
 *   plot    heat(1)/work in -4 : 4            with the ends of its ordinate
 *   plot    regimes                           a map of Table I over two parameters
 *   family  N = 2, 5, 20                      every curve once for each value
 *   line    omega_1 = omega_2                 where a line stands
 * </pre>
 */
final class FigureReader {
    private static final String VARY = "write: vary omega_1 = 1/20 : 3/2 : 146";
    private static final String FAMILY = "write: family eta = 0, 3/10, 6/10";

    private final Span line;
    private final TokenCursor cursor;
    private final SymbolTable table;
    private final Map<String, Integer> sizes;
    private final PrattParser parser;

    FigureReader(Span line, List<Token> tokens, SymbolTable table, Map<String, Integer> sizes, Style style) {
        this.line = line;
        this.cursor = new TokenCursor(tokens);
        this.table = table;
        this.sizes = sizes;
        this.parser = new PrattParser(cursor, table, style, false);
    }

    Statement read() {
        String keyword = cursor.take().text();
        Statement statement = switch (keyword) {
            case "vary" -> vary();
            case "against" -> new Statement.Against(line, expressions());
            case "plot" -> plot();
            case "family" -> family();
            default -> line();
        };
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "the line cannot go on with " + cursor.peek().describe(),
                    "separate by commas, or begin a new line");
        }
        return statement;
    }

    private Token name(String advice) {
        Token name = cursor.expect(Token.Kind.NAME, "the name of a parameter", advice);
        if (!table.isDeclared(name.text()) && !sizes.containsKey(name.text())) {
            throw SourceError.at(name.span(), "unknown name '" + name.text() + "'", table.adviceFor(name.text()));
        }
        if (!DeclarationReader.isEqual(cursor.peek())) {
            throw SourceError.at(cursor.peek().span(), "'=' is missing", advice);
        }
        cursor.take();
        return name;
    }

    private Statement vary() {
        List<Statement.Vary.Range> ranges = new ArrayList<>();
        do {
            Token name = name(VARY);
            Expression from = parser.expression();
            cursor.expect(Token.Kind.COLON, "':'", VARY);
            Expression to = parser.expression();
            cursor.expect(Token.Kind.COLON, "':' and the number of points", VARY);
            Expression count = parser.expression();
            ranges.add(new Statement.Vary.Range(name.span().to(count.span()), name.text(), from, to, count));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        if (ranges.size() > 2) {
            throw SourceError.at(line, "more than two parameters move", "vary one parameter or two");
        }
        return new Statement.Vary(line, ranges);
    }

    private Statement plot() {
        if (cursor.atName("regimes")) {
            cursor.take();
            return new Statement.Plot(line, List.of(), Optional.empty(), Optional.empty());
        }
        List<Statement.Plot.Curve> curves = new ArrayList<>();
        do {
            Expression value = parser.expression();
            Optional<String> label = Optional.empty();
            if (cursor.atName("as")) {
                cursor.take();
                label = Optional.of(cursor.expect(Token.Kind.STRING, "the label in quotes", "write: plot work as \"W\"")
                        .text());
            }
            curves.add(new Statement.Plot.Curve(value, label));
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        Optional<Expression> least = Optional.empty();
        Optional<Expression> greatest = Optional.empty();
        if (cursor.atName("in")) {
            cursor.take();
            least = Optional.of(parser.expression());
            cursor.expect(Token.Kind.COLON, "':'", "write: plot heat(1)/work in -4 : 4");
            greatest = Optional.of(parser.expression());
        }
        return new Statement.Plot(line, curves, least, greatest);
    }

    private Statement family() {
        Token name = name(FAMILY);
        return new Statement.Family(line, name.text(), expressions());
    }

    private List<Expression> expressions() {
        List<Expression> all = new ArrayList<>();
        do {
            all.add(parser.expression());
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        return all;
    }

    private Statement line() {
        Expression said = parser.relation();
        if (said instanceof Expression.Relation relation && relation.sides().size() == 2) {
            return new Statement.Line(line, relation);
        }
        throw SourceError.at(said.span(), "this is no equation", "write: line omega_1 = omega_2");
    }
}
