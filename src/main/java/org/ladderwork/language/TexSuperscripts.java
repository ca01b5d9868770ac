package org.ladderwork.language;

import java.util.List;

/** What a superscript means that is no part of a name. */
final class TexSuperscripts {

    private final TexScanner scanner;
    private final SymbolTable table;

    TexSuperscripts(TexScanner scanner, SymbolTable table) {
        this.scanner = scanner;
        this.table = table;
    }

    /** An exponent, a dagger, a star, a transposition. */
    void emit(List<TexLexeme> inside, Span span) {
        if (inside.isEmpty()) {
            throw SourceError.at(span, "an empty exponent", "write something in the braces");
        }
        TexLexeme first = inside.get(0);
        TexLexeme last = inside.get(inside.size() - 1);
        boolean alone = inside.size() == 1;
        if (first.isCommand("dagger")) {
            scanner.emit(Token.Kind.DAGGER, "'", first.span());
            exponent(inside.subList(1, inside.size()));
        } else if (last.isCommand("dagger")) {
            exponent(inside.subList(0, inside.size() - 1));
            scanner.emit(Token.Kind.DAGGER, "'", last.span());
        } else if (first.isCharacter("*") || first.isCommand("ast")) {
            scanner.emit(Token.Kind.CONJUGATE, "*", first.span());
            exponent(inside.subList(1, inside.size()));
        } else if (isTransposition(inside)) {
            scanner.emit(Token.Kind.TRANSPOSE, "T", first.span());
        } else if (alone && (first.isCharacter("+") || first.isCharacter("-"))) {
            throw SourceError.at(
                    first.span(),
                    "the superscript " + first.text() + " has no meaning here",
                    "write ^\\dagger for the adjoint, or say what it means with: tex \"…\" = …");
        } else {
            exponent(inside);
        }
    }

    private boolean isTransposition(List<TexLexeme> inside) {
        TexLexeme first = inside.get(0);
        if (inside.size() == 1) {
            return first.isCommand("top")
                    || first.isCommand("intercal")
                    || first.isCharacter("T") && !table.isDeclared("T");
        }
        return first.isCommand("mathrm")
                && TexGroups.written(inside).replace(" ", "").equals("\\mathrm{T}");
    }

    private void exponent(List<TexLexeme> inside) {
        if (!inside.isEmpty()) {
            scanner.emit(Token.Kind.POWER, "^", inside.get(0).span());
            scanner.emitEnclosed(
                    Token.Kind.LEFT_GROUP,
                    inside,
                    Token.Kind.RIGHT_GROUP,
                    inside.get(0).span());
        }
    }
}
