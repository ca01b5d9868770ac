package org.ladderwork.language;

import java.util.List;

/** {@code tex "\dot{Q}_1" = heat(1)}: teaches LaTeX a word. */
final class AliasReader {

    private AliasReader() {}

    static Statement.TexMeaning read(Span line, List<Token> tokens, SymbolTable table, DeclarationReader declarations) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        Token tex = cursor.expect(Token.Kind.STRING, "the LaTeX in quotes", "write: tex \"\\dot{Q}_1\" = heat(1)");
        if (!DeclarationReader.isEqual(cursor.peek())) {
            throw SourceError.at(cursor.peek().span(), "'=' is missing", "write: tex \"\\dot{Q}_1\" = heat(1)");
        }
        cursor.take();
        Expression meaning = new PrattParser(cursor, table, Style.UNDECIDED, false).expression();
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(), "here is " + cursor.peek().describe(), "end the line before it");
        }
        declarations.alias(tex, meaning);
        return new Statement.TexMeaning(line, tex.text(), meaning);
    }
}
