package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.language.Expression.IndexedSum;
import org.ladderwork.language.Expression.Limit;
import org.ladderwork.language.Expression.Matrix;
import org.ladderwork.language.Expression.Piecewise;

/** Operands with a list of their own in front: sums over indices, limits, matrices, distinctions of cases. */
final class Ranges {

    private static final int LARGEST_MATRIX = 10_000;

    private final PrattParser parser;
    private final TokenCursor cursor;

    Ranges(PrattParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor();
    }

    /** {@code sum(i = 1..N, body)}; in LaTeX the ranges are a group and the body is the product behind it. */
    Expression sum(Token sign) {
        boolean grouped = cursor.at(Token.Kind.LEFT_GROUP);
        Token open = grouped ? cursor.take() : open("sum(i = 1..N, …)");
        List<IndexRange> ranges = new ArrayList<>();
        if (grouped) {
            do {
                ranges.add(range());
            } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
            cursor.expect(Token.Kind.RIGHT_GROUP, "the end of the range", "write \\sum_{i=1}^{N}");
        } else {
            do {
                ranges.add(range());
                cursor.expect(Token.Kind.COMMA, "',' and what is summed", "write sum(i = 1..N, …)");
            } while (atRange());
        }
        ranges.forEach(range -> parser.boundIndices().push(range.index()));
        Expression body = grouped ? parser.product() : parser.enclosed();
        ranges.forEach(range -> parser.boundIndices().pop());
        Span end = body.span();
        if (!grouped) {
            end = close(open).span();
        }
        return new IndexedSum(sign.span().to(end), ranges, body);
    }

    private boolean atRange() {
        if (!cursor.at(Token.Kind.NAME)) {
            return false;
        }
        Token behind = cursor.peek(1);
        return behind.is(Token.Kind.RELATOR) && behind.text().equals("=")
                || behind.isName("in")
                || behind.is(Token.Kind.COMMA)
                        && !parser.table().isDeclared(cursor.peek().text());
    }

    /** {@code i = 1..N}, {@code i = 1, N}, {@code i in {1, N}} or {@code i} alone. */
    IndexRange range() {
        Token index = cursor.expect(Token.Kind.NAME, "the index", "write i = 1..N");
        if (parser.table().isDeclared(index.text())) {
            throw SourceError.at(
                    index.span(), "'" + index.text() + "' is declared and cannot be an index", "use another letter");
        }
        if (cursor.atName("in")) {
            cursor.take();
            cursor.expect(Token.Kind.LEFT_BRACE, "'{'", "write i in {1, 2}");
            List<Expression> values = list();
            Token close = cursor.expect(Token.Kind.RIGHT_BRACE, "'}'", "write i in {1, 2}");
            return new IndexRange(index.span().to(close.span()), index.text(), IndexRange.Form.LIST, values);
        }
        if (!(cursor.at(Token.Kind.RELATOR) && cursor.peek().text().equals("="))) {
            return new IndexRange(index.span(), index.text(), IndexRange.Form.ALL, List.of());
        }
        cursor.take();
        return values(index);
    }

    /** What stands behind {@code i =}. */
    IndexRange values(Token index) {
        Expression first = parser.index();
        if (cursor.takeIf(Token.Kind.DOTS).isPresent()) {
            cursor.takeIf(Token.Kind.COMMA);
            Expression last = parser.index();
            return range(index, first, last);
        }
        List<Expression> values = new ArrayList<>(List.of(first));
        while (cursor.at(Token.Kind.COMMA) && !startsRange(1)) {
            int mark = cursor.mark();
            cursor.take();
            if (cursor.takeIf(Token.Kind.DOTS).isPresent()) {
                cursor.takeIf(Token.Kind.COMMA);
                return range(index, values.get(0), parser.index());
            }
            if (!parser.atFactor() || !parser.latex()) {
                cursor.reset(mark);
                break;
            }
            values.add(parser.index());
        }
        Span span = index.span().to(values.get(values.size() - 1).span());
        return new IndexRange(span, index.text(), IndexRange.Form.LIST, values);
    }

    private boolean startsRange(int ahead) {
        return cursor.peek(ahead).is(Token.Kind.NAME) && cursor.peek(ahead + 1).is(Token.Kind.RELATOR);
    }

    private static IndexRange range(Token index, Expression first, Expression last) {
        Span span = index.span().to(last.span());
        return new IndexRange(span, index.text(), IndexRange.Form.RANGE, List.of(first, last));
    }

    private List<Expression> list() {
        List<Expression> values = new ArrayList<>();
        do {
            values.add(parser.index());
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        return values;
    }

    /** {@code lim(x -> 0, body)}; in LaTeX the point is a group and the body is the product behind it. */
    Expression limit(Token sign) {
        boolean grouped = cursor.at(Token.Kind.LEFT_GROUP);
        Token open = grouped ? cursor.take() : open("lim(x -> 0, …)");
        Token variable = cursor.expect(Token.Kind.NAME, "the variable of the limit", "write lim(x -> 0, …)");
        if (!(cursor.at(Token.Kind.RELATOR) && cursor.peek().text().equals("->"))) {
            throw SourceError.at(cursor.peek().span(), "the arrow of the limit is missing", "write lim(x -> 0, …)");
        }
        cursor.take();
        Expression point = parser.enclosed();
        Expression body;
        Span end;
        if (grouped) {
            cursor.expect(Token.Kind.RIGHT_GROUP, "the end of the limit", "write \\lim_{x\\to 0}");
            body = parser.product();
            end = body.span();
        } else {
            cursor.expect(Token.Kind.COMMA, "',' and what the limit is taken of", "write lim(x -> 0, …)");
            body = parser.enclosed();
            end = close(open).span();
        }
        if (!parser.table().isDeclared(variable.text())) {
            throw SourceError.at(
                    variable.span(),
                    "'" + variable.text() + "' is not declared",
                    parser.table().adviceFor(variable.text()));
        }
        return new Limit(sign.span().to(end), variable.text(), point, body);
    }

    /** {@code matrix(a, b; c, d)}. */
    Expression matrix(Token sign) {
        Token open = open("matrix(a, b; c, d)");
        List<List<Expression>> rows = new ArrayList<>();
        int entries = 0;
        do {
            List<Expression> row = new ArrayList<>();
            do {
                row.add(parser.enclosed());
                if (++entries > LARGEST_MATRIX) {
                    throw SourceError.at(sign.span(), "this matrix is too large", "give the entries one by one");
                }
            } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
            rows.add(row);
            if (row.size() != rows.get(0).size()) {
                throw SourceError.at(
                        PrattParser.spanOf(row),
                        "this row has " + row.size() + " entries, the first has "
                                + rows.get(0).size(),
                        "give all rows the same length");
            }
        } while (cursor.takeIf(Token.Kind.SEMICOLON).isPresent());
        return new Matrix(sign.span().to(close(open).span()), rows);
    }

    /** {@code cases(a if x < 0; b if x >= 0)}. */
    Expression cases(Token sign) {
        Token open = open("cases(a if x < 0; b if x >= 0)");
        List<Expression> values = new ArrayList<>();
        List<Expression> conditions = new ArrayList<>();
        do {
            values.add(parser.enclosed());
            if (!cursor.atName("if")) {
                throw SourceError.at(
                        cursor.peek().span(), "the condition of this case is missing", "write: a if x < 0");
            }
            cursor.take();
            conditions.add(parser.relation());
        } while (cursor.takeIf(Token.Kind.SEMICOLON).isPresent());
        return new Piecewise(sign.span().to(close(open).span()), values, conditions);
    }

    private Token open(String form) {
        return cursor.expect(Token.Kind.LEFT_PARENTHESIS, "'('", "write " + form);
    }

    private Token close(Token open) {
        return cursor.expect(
                Token.Kind.RIGHT_PARENTHESIS,
                "')' for the '(' at " + open.span().position(),
                "close the bracket");
    }
}
