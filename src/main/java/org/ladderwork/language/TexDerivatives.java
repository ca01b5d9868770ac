package org.ladderwork.language;

import java.util.List;

/** {@code \frac{d}{dt}}, {@code \frac{d\langle A\rangle}{dt}}, {@code \dv{t}}, {@code \partial_t}. */
final class TexDerivatives {

    private final TexScanner scanner;

    TexDerivatives(TexScanner scanner) {
        this.scanner = scanner;
    }

    /** The words at the beginning that are a differential sign: none, one, or those of {@code \mathrm{d}}. */
    private int differential(List<TexLexeme> words) {
        if (words.isEmpty()) {
            return 0;
        }
        TexLexeme first = words.get(0);
        if (first.isCharacter("d") && !scanner.table().isDeclared("d") || first.isCommand("partial")) {
            return 1;
        }
        boolean upright = words.size() >= 4
                && first.isCommand("mathrm")
                && words.get(2).isCharacter("d")
                && words.get(3).is(TexLexeme.Kind.END);
        if (upright) {
            return 4;
        }
        return first.isCommand("dd") ? 1 : 0;
    }

    /** A fraction of differentials. */
    boolean fraction(List<TexLexeme> numerator, List<TexLexeme> denominator, TexLexeme bar) {
        int above = differential(numerator);
        int below = differential(denominator);
        if (above == 0 || below == 0 || below == denominator.size()) {
            return false;
        }
        List<TexLexeme> variable = denominator.subList(below, denominator.size());
        List<TexLexeme> rest = numerator.subList(above, numerator.size());
        boolean higher = !rest.isEmpty() && rest.get(0).is(TexLexeme.Kind.SUPERSCRIPT);
        if (higher) {
            throw SourceError.at(
                    bar.span(), "only first derivatives are read", "write it as a derivative of a derivative");
        }
        emit(variable, rest, bar.span());
        return true;
    }

    private void emit(List<TexLexeme> variable, List<TexLexeme> rest, Span span) {
        scanner.emit(Token.Kind.DERIVATIVE, name(variable, span), span);
        if (!rest.isEmpty()) {
            scanner.emitEnclosed(Token.Kind.LEFT_GROUP, rest, Token.Kind.RIGHT_GROUP, span);
        }
    }

    private String name(List<TexLexeme> variable, Span span) {
        List<Token> words = TexScanner.scan(List.copyOf(variable), scanner.table(), span);
        if (words.size() != 2 || !words.get(0).is(Token.Kind.NAME)) {
            throw SourceError.at(span, "the variable of the derivative is not clear", "write one symbol behind d");
        }
        return words.get(0).text();
    }

    /** {@code \dv{t} A}, {@code \dv{A}{t}}. */
    void byCommand(TexLexeme command) {
        if (scanner.atCharacter("[")) {
            throw SourceError.at(command.span(), "only first derivatives are read", "take the order out");
        }
        List<TexLexeme> first = scanner.takeGroup(command);
        if (scanner.at(TexLexeme.Kind.BEGIN)) {
            emit(scanner.takeGroup(command), first, command.span());
        } else {
            emit(first, List.of(), command.span());
        }
    }

    /** {@code \partial_t}. */
    void subscripted(TexLexeme sign) {
        if (!scanner.at(TexLexeme.Kind.SUBSCRIPT)) {
            throw SourceError.at(sign.span(), "\\partial by itself has no meaning", "write \\partial_t");
        }
        scanner.take();
        emit(scanner.takeGroup(sign), List.of(), sign.span());
    }
}
