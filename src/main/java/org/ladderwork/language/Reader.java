package org.ladderwork.language;

import java.util.List;

/**
 * Reads single expressions and formulas, in native text or in LaTeX, against a {@link SymbolTable}.
 *
 * <p>It opens no file.
 */
public final class Reader {

    private final SymbolTable table;
    private final Style style;

    private Reader(SymbolTable table, Style style) {
        this.table = table;
        this.style = style;
    }

    /** A reader that calls everything an error that can be read in two ways. */
    public static Reader of(SymbolTable table) {
        return new Reader(table, Style.UNDECIDED);
    }

    /** The same reader with another style. */
    public Reader with(Style other) {
        return new Reader(table, other);
    }

    /**
     * A native expression; it may be a chain of relations.
     *
     * @throws SourceError if it is none
     */
    public Expression expression(Span text) {
        TokenCursor cursor = new TokenCursor(NativeScanner.scan(text, table));
        PrattParser parser = new PrattParser(cursor, table, style, false);
        Expression result = parser.relation();
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "the expression cannot go on with " + cursor.peek().describe(),
                    "write an operator, or take it out");
        }
        return result;
    }

    /** As {@link #expression(Span)}, of a text that stands in no file. */
    public Expression expression(String text) {
        return expression(Source.of("text", text).all());
    }

    /** Native formulas, separated by commas, with their clauses. */
    public List<Formula> formulas(Span text) {
        return FormulaReader.of(NativeScanner.scan(text, table), table, style, false)
                .all();
    }

    /** A native formula with its clauses. */
    public Formula formula(Span text) {
        List<Token> tokens = NativeScanner.scan(text, table);
        return FormulaReader.one(tokens, table, style);
    }

    /** As {@link #formula(Span)}, of a text that stands in no file. */
    public Formula formula(String text) {
        return formula(Source.of("text", text).all());
    }

    /** The formulas with the clauses of a native text added, such as {@code as gamma -> infinity}. */
    public List<Formula> continued(List<Formula> formulas, Span clauses) {
        TokenCursor cursor = new TokenCursor(NativeScanner.scan(clauses, table));
        return FormulaReader.continuing(new PrattParser(cursor, table, style, false), formulas);
    }
}
