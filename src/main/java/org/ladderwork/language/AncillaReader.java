package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression.NamedArgument;

/** {@code ancilla b_1 boson, H = omega_1 b_1' b_1, inverse temperature beta_1}. */
final class AncillaReader {

    private static final String FORM = "write: ancilla b_1 boson, H = omega_1 b_1' b_1, inverse temperature beta_1";

    private AncillaReader() {}

    /** First pass: the name and its kind. */
    static Statement.Ancilla declaration(Span line, List<Token> tokens, DeclarationReader declarations) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.take();
        Token kindWord = tokens.get(Math.min(2, tokens.size() - 1));
        Optional<Kind> kind = Optional.ofNullable(DeclarationReader.KINDS.get(kindWord.text()))
                .filter(Kind::isMode);
        if (kind.isEmpty() || !kindWord.is(Token.Kind.NAME)) {
            throw SourceError.at(kindWord.span(), "the kind of the ancilla is missing", FORM);
        }
        // The size of levels and spins stands behind the kind, so the words are put in the order of a declaration.
        List<Token> reordered = new ArrayList<>(List.of(tokens.get(1)));
        int i = 3;
        while (i < tokens.size()
                && !tokens.get(i).is(Token.Kind.COMMA)
                && !tokens.get(i).is(Token.Kind.END)) {
            reordered.add(tokens.get(i++));
        }
        reordered.add(tokens.get(tokens.size() - 1));
        TokenCursor inner = new TokenCursor(reordered);
        DeclaredName name = declarations.name(inner, kind.get());
        if (!inner.atEnd()) {
            throw SourceError.at(
                    inner.peek().span(), "',' is missing before " + inner.peek().describe(), FORM);
        }
        return new Statement.Ancilla(line, name, kind.get(), List.of());
    }

    /** Second pass: the properties. */
    static Statement.Ancilla properties(
            Statement.Ancilla declared, List<Token> tokens, SymbolTable table, Style style) {
        TokenCursor cursor = new TokenCursor(tokens);
        while (!cursor.at(Token.Kind.COMMA) && !cursor.atEnd()) {
            cursor.take();
        }
        List<NamedArgument> properties = new ArrayList<>();
        while (cursor.takeIf(Token.Kind.COMMA).isPresent()) {
            Token first = cursor.peek();
            String name = propertyName(cursor, table);
            if (name.isEmpty()) {
                throw SourceError.at(first.span(), "the name of the property is missing", FORM);
            }
            Expression value = new PrattParser(cursor, table, style, false).expression();
            properties.add(new NamedArgument(first.span().to(value.span()), name, value));
        }
        if (!cursor.atEnd()) {
            throw SourceError.at(
                    cursor.peek().span(), "here is " + cursor.peek().describe(), FORM);
        }
        return new Statement.Ancilla(declared.span(), declared.name(), declared.kind(), properties);
    }

    /** The words before '=' or, without one, before the first name of the author's. */
    static String propertyName(TokenCursor cursor, SymbolTable table) {
        List<String> words = new ArrayList<>();
        while (cursor.at(Token.Kind.NAME)) {
            Token word = cursor.peek();
            boolean equals = DeclarationReader.isEqual(cursor.peek(1));
            boolean authors = table.find(word.text())
                    .filter(found -> found.span().isPresent())
                    .isPresent();
            if (authors && !equals) {
                break;
            }
            words.add(cursor.take().text());
            if (equals) {
                cursor.take();
                break;
            }
        }
        return String.join(" ", words);
    }
}
