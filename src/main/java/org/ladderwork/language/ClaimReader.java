package org.ladderwork.language;

import java.util.List;

/** {@code claim "(8)": …}, native or LaTeX; what is wrong with it is kept in the claim. */
final class ClaimReader {

    private ClaimReader() {}

    static Statement.Claim read(Span line, List<Token> tokens, SymbolTable table, Style style) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        Token id = cursor.expect(Token.Kind.STRING, "the name of the claim in quotes", "write: claim \"(8)\": …");
        cursor.expect(Token.Kind.COLON, "':'", "write: claim \"(8)\": …");
        try {
            return new Statement.Claim(
                    line, id.text(), formulas(cursor, LocalNames.with(tokens, table), style), List.of());
        } catch (SourceError error) {
            return new Statement.Claim(line, id.text(), List.of(), error.problems());
        }
    }

    private static List<Formula> formulas(TokenCursor cursor, SymbolTable table, Style style) {
        PrattParser parser = new PrattParser(cursor, table, style, false);
        if (!cursor.atName("tex")) {
            return new FormulaReader(parser).all();
        }
        cursor.take();
        Token tex = cursor.expect(Token.Kind.STRING, "the LaTeX in quotes", "write: tex \"\\dot{Q}_1 = …\"");
        Span inside =
                tex.span().source().span(tex.span().start() + 1, tex.span().end() - 1);
        List<Formula> said = TexReader.of(table, style).formulas(inside);
        return cursor.atEnd() ? said : FormulaReader.continuing(parser, said);
    }
}
