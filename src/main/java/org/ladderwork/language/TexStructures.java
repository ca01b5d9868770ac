package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands with structure: fractions, roots, brackets by name, sums, limits, kets, text. */
final class TexStructures {

    private final TexScanner scanner;

    TexStructures(TexScanner scanner) {
        this.scanner = scanner;
    }

    /** A function by command; {@code \Tr_E} carries the part that is traced out. */
    void function(String name, Span span) {
        scanner.emit(Token.Kind.NAME, name, span);
        if (!scanner.at(TexLexeme.Kind.SUBSCRIPT)) {
            return;
        }
        TexLexeme sign = scanner.take();
        Optional<String> label = TexLabels.label(scanner.takeGroup(sign));
        if (!name.equals("tr") || label.isEmpty()) {
            throw SourceError.at(sign.span(), "a subscript at " + name + " has no meaning", "take it out");
        }
        scanner.emit(Token.Kind.STATE, label.get(), span);
    }

    /** {@code + h.c.} written with plain letters. */
    boolean conjugate() {
        TexLexeme first = scanner.peek(0);
        boolean letters = (first.isCharacter("h") || first.isCharacter("H") || first.isCharacter("c"))
                && scanner.has(2)
                && scanner.peek(1).isCharacter(".")
                && scanner.peek(2).isCharacter("c");
        if (!letters) {
            return false;
        }
        scanner.take();
        scanner.take();
        Span span = first.span().to(scanner.take().span());
        if (scanner.atCharacter(".")) {
            scanner.take();
        }
        boolean complex = first.isCharacter("c");
        scanner.emit(complex ? Token.Kind.COMPLEX_CONJUGATE : Token.Kind.HERMITIAN_CONJUGATE, "h.c.", span);
        return true;
    }

    boolean ketBra() {
        return new TexKets(scanner).ketBra();
    }

    /** Any other command; false when it is not known. */
    boolean command(TexLexeme lexeme) {
        Span span = lexeme.span();
        switch (lexeme.text()) {
            case "frac" -> fraction(lexeme);
            case "sqrt" -> root(lexeme);
            case "ev" -> angles(lexeme);
            case "braket" -> braket(lexeme);
            case "mel" -> matrixElement(lexeme);
            case "comm" -> pair(lexeme, Token.Kind.LEFT_BRACKET, Token.Kind.RIGHT_BRACKET);
            case "acomm" -> pair(lexeme, Token.Kind.LEFT_BRACE, Token.Kind.RIGHT_BRACE);
            case "pqty" -> enclosed(lexeme, Token.Kind.LEFT_PARENTHESIS, Token.Kind.RIGHT_PARENTHESIS);
            case "bqty" -> enclosed(lexeme, Token.Kind.LEFT_BRACKET, Token.Kind.RIGHT_BRACKET);
            case "Bqty" -> enclosed(lexeme, Token.Kind.LEFT_BRACE, Token.Kind.RIGHT_BRACE);
            case "abs" -> {
                scanner.emit(Token.Kind.NAME, "abs", span);
                enclosed(lexeme, Token.Kind.LEFT_GROUP, Token.Kind.RIGHT_GROUP);
            }
            case "order" -> {
                scanner.emit(Token.Kind.NAME, "O", span);
                enclosed(lexeme, Token.Kind.LEFT_PARENTHESIS, Token.Kind.RIGHT_PARENTHESIS);
            }
            case "qty" -> {
                if (scanner.at(TexLexeme.Kind.BEGIN)) {
                    enclosed(lexeme, Token.Kind.LEFT_BRACE, Token.Kind.RIGHT_BRACE);
                }
            }
            case "dv", "pdv" -> new TexDerivatives(scanner).byCommand(lexeme);
            case "partial" -> new TexDerivatives(scanner).subscripted(lexeme);
            case "sum" -> sum(lexeme);
            case "lim" -> limit(lexeme);
            case "stackrel" -> {
                scanner.takeGroup(lexeme);
                scanner.emitAll(scanner.takeGroup(lexeme), span);
            }
            case "not" -> negatedRelation(lexeme);
            case "begin" -> new TexEnvironments(scanner).begin(lexeme);
            case "mathrm", "intertext" -> text(lexeme);
            case "underbrace", "overbrace", "cancel" ->
                throw SourceError.at(span, lexeme.written() + " is not read", "write the formula without it");
            case "int", "prod", "oint", "iint", "bigotimes", "bigoplus" ->
                throw SourceError.at(span, lexeme.written() + " is not read", "write out what it stands for");
            case "ket", "bra" ->
                throw SourceError.at(span, "a ket or bra by itself is not read", "write |j⟩⟨k| or ⟨j|A|k⟩");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fraction(TexLexeme lexeme) {
        List<TexLexeme> numerator = scanner.takeGroup(lexeme);
        List<TexLexeme> denominator = scanner.takeGroup(lexeme);
        if (new TexDerivatives(scanner).fraction(numerator, denominator, lexeme)) {
            return;
        }
        Span span = lexeme.span();
        scanner.emit(Token.Kind.LEFT_GROUP, "{", span);
        scanner.emitEnclosed(Token.Kind.LEFT_GROUP, numerator, Token.Kind.RIGHT_GROUP, span);
        scanner.emit(Token.Kind.FRACTION, "/", span);
        scanner.emitEnclosed(Token.Kind.LEFT_GROUP, denominator, Token.Kind.RIGHT_GROUP, span);
        scanner.emit(Token.Kind.RIGHT_GROUP, "}", span);
    }

    private void root(TexLexeme lexeme) {
        if (scanner.atCharacter("[")) {
            throw SourceError.at(lexeme.span(), "only square roots are read", "write a power: x^{1/3}");
        }
        scanner.emit(Token.Kind.NAME, "sqrt", lexeme.span());
        enclosed(lexeme, Token.Kind.LEFT_GROUP, Token.Kind.RIGHT_GROUP);
    }

    private void enclosed(TexLexeme lexeme, Token.Kind open, Token.Kind close) {
        scanner.emitEnclosed(open, scanner.takeGroup(lexeme), close, lexeme.span());
    }

    private void angles(TexLexeme lexeme) {
        enclosed(lexeme, Token.Kind.LEFT_ANGLE, Token.Kind.RIGHT_ANGLE);
        if (scanner.at(TexLexeme.Kind.BEGIN)) {
            throw SourceError.at(
                    lexeme.span(), "an expectation value in a given state is not read", "write \\mel{j}{A}{k}");
        }
    }

    private void braket(TexLexeme lexeme) {
        enclosed(lexeme, Token.Kind.LEFT_ANGLE, Token.Kind.RIGHT_ANGLE);
        if (scanner.at(TexLexeme.Kind.BEGIN)) {
            throw SourceError.at(lexeme.span(), "an overlap of two states is not read", "write \\mel{j}{A}{k}");
        }
    }

    private void matrixElement(TexLexeme lexeme) {
        Span span = lexeme.span();
        scanner.emit(Token.Kind.LEFT_ANGLE, "<", span);
        scanner.emitAll(scanner.takeGroup(lexeme), span);
        scanner.emit(Token.Kind.BAR, "|", span);
        scanner.emitAll(scanner.takeGroup(lexeme), span);
        scanner.emit(Token.Kind.BAR, "|", span);
        scanner.emitAll(scanner.takeGroup(lexeme), span);
        scanner.emit(Token.Kind.RIGHT_ANGLE, ">", span);
    }

    private void pair(TexLexeme lexeme, Token.Kind open, Token.Kind close) {
        Span span = lexeme.span();
        scanner.emit(open, "[", span);
        scanner.emitAll(scanner.takeGroup(lexeme), span);
        scanner.emit(Token.Kind.COMMA, ",", span);
        scanner.emitAll(scanner.takeGroup(lexeme), span);
        scanner.emit(close, "]", span);
    }

    private void sum(TexLexeme lexeme) {
        List<TexLexeme> below = List.of();
        List<TexLexeme> above = List.of();
        while (scanner.at(TexLexeme.Kind.SUBSCRIPT) || scanner.at(TexLexeme.Kind.SUPERSCRIPT)) {
            TexLexeme sign = scanner.take();
            if (sign.is(TexLexeme.Kind.SUBSCRIPT)) {
                below = scanner.takeGroup(sign);
            } else {
                above = scanner.takeGroup(sign);
            }
        }
        if (below.isEmpty()) {
            throw SourceError.at(lexeme.span(), "the index of the sum is missing", "write \\sum_{i=1}^{N}");
        }
        Span span = lexeme.span();
        scanner.emit(Token.Kind.SUM, "sum", span);
        scanner.emit(Token.Kind.LEFT_GROUP, "{", below.get(0).span());
        scanner.emitAll(below, span);
        if (!above.isEmpty()) {
            scanner.emit(Token.Kind.DOTS, "..", above.get(0).span());
            scanner.emitAll(above, span);
        }
        scanner.emit(Token.Kind.RIGHT_GROUP, "}", below.get(below.size() - 1).span());
    }

    private void limit(TexLexeme lexeme) {
        if (!scanner.at(TexLexeme.Kind.SUBSCRIPT)) {
            throw SourceError.at(lexeme.span(), "the point of the limit is missing", "write \\lim_{x\\to 0}");
        }
        TexLexeme sign = scanner.take();
        scanner.emit(Token.Kind.LIMIT, "lim", lexeme.span());
        enclosed(sign, Token.Kind.LEFT_GROUP, Token.Kind.RIGHT_GROUP);
    }

    private void negatedRelation(TexLexeme lexeme) {
        if (!scanner.atCharacter("=")) {
            throw SourceError.at(lexeme.span(), "\\not is read before '=' only", "write \\neq");
        }
        scanner.emit(Token.Kind.RELATOR, "!=", lexeme.span().to(scanner.take().span()));
    }

    /** Text: h.c., a function, a word between formulas; formulas inside {@code $…$}. */
    private void text(TexLexeme lexeme) {
        List<TexLexeme> inside = scanner.takeGroup(lexeme);
        List<TexLexeme> part = new ArrayList<>();
        boolean formula = false;
        for (TexLexeme word : inside) {
            if (!word.isCharacter("$")) {
                part.add(word);
                continue;
            }
            textPart(part, formula, lexeme);
            part.clear();
            formula = !formula;
        }
        textPart(part, formula, lexeme);
    }

    private void textPart(List<TexLexeme> part, boolean formula, TexLexeme owner) {
        if (formula) {
            scanner.emitAll(TexNormalForm.of(List.copyOf(part), owner.span()), owner.span());
            return;
        }
        Span span = part.isEmpty()
                ? owner.span()
                : part.get(0).span().to(part.get(part.size() - 1).span());
        List<TexLexeme> letters =
                part.stream().filter(word -> !word.is(TexLexeme.Kind.COMMAND)).toList();
        String word = TexGroups.written(letters).strip();
        if (word.replaceAll("[.,;:~\\s]", "").isEmpty()) {
            scanner.emit(Token.Kind.GAP, " ", span);
            return;
        }
        Optional<Token.Kind> conjugate = TexWords.conjugate(word);
        if (conjugate.isPresent()) {
            scanner.emit(conjugate.get(), word, span);
        } else if (TexWords.isFunction(word, scanner.table())) {
            function(Vocabulary.canonical(word, scanner.table()), span);
        } else if (word.chars().allMatch(Character::isDigit)) {
            scanner.emit(Token.Kind.NUMBER, word, span);
        } else {
            String clause = TexWords.clause(word)
                    .orElseThrow(() -> SourceError.at(
                            span,
                            "the text '" + word + "' has no meaning in a formula",
                            "write where, for, as, or take it out"));
            scanner.emit(Token.Kind.GAP, " ", span);
            scanner.emit(Token.Kind.WORD, clause, span);
        }
    }
}
