package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns LaTeX in normal form into the words of native text: {@code \frac{a}{b}} becomes groups with a fraction bar,
 * {@code \omega_{1}} the name omega_1, {@code \comm{A}{B}} the words {@code [A, B]}. Whatever it does not know is an error.
 */
final class TexScanner {

    private final List<TexLexeme> in;
    private final SymbolTable table;
    private final List<Token> out = new ArrayList<>();
    private final TexSymbols symbols;
    private final TexSuperscripts superscripts;
    private final TexStructures structures;
    private int at;
    private int depth;

    private TexScanner(List<TexLexeme> in, SymbolTable table) {
        this.in = in;
        this.table = table;
        this.symbols = new TexSymbols(this, table);
        this.superscripts = new TexSuperscripts(this, table);
        this.structures = new TexStructures(this);
    }

    /** The words of some LaTeX in normal form, with END behind them at the place {@code end}. */
    static List<Token> scan(List<TexLexeme> in, SymbolTable table, Span end) {
        TexScanner scanner = new TexScanner(in, table);
        scanner.run(in.size());
        scanner.emit(Token.Kind.END, "", end);
        return scanner.out;
    }

    SymbolTable table() {
        return table;
    }

    void run(int end) {
        while (at < end) {
            unit();
        }
    }

    // ---- the input ----

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    boolean has(int ahead) {
        return at + ahead < in.size();
    }

    TexLexeme peek(int ahead) {
        return in.get(at + ahead);
    }

    TexLexeme take() {
        return in.get(at++);
    }

    boolean at(TexLexeme.Kind kind) {
        return has(0) && peek(0).is(kind);
    }

    boolean atCommand(String name) {
        return has(0) && peek(0).isCommand(name);
    }

    boolean atCharacter(String character) {
        return has(0) && peek(0).isCharacter(character);
    }

    /** Takes a group and gives what is in it. */
    List<TexLexeme> takeGroup(TexLexeme owner) {
        if (!at(TexLexeme.Kind.BEGIN)) {
            throw SourceError.at(
                    owner.span(), "an argument of " + owner.written() + " is missing", "write it in braces");
        }
        int close = TexGroups.close(in, at);
        List<TexLexeme> inside = in.subList(at + 1, close);
        at = close + 1;
        return inside;
    }

    // ---- the output ----

    void emit(Token.Kind kind, String text, Span span) {
        out.add(Token.of(kind, text, span, false));
    }

    void emit(Expression meaning, Span span) {
        out.add(new Token(Token.Kind.MEANING, "", span, false, Optional.of(meaning)));
    }

    /** Words of a part, between two brackets. */
    void emitEnclosed(Token.Kind open, List<TexLexeme> inside, Token.Kind close, Span span) {
        Span first = inside.isEmpty() ? span : inside.get(0).span();
        Span last = inside.isEmpty() ? span : inside.get(inside.size() - 1).span();
        emit(open, "{", first);
        emitAll(inside, last.after());
        emit(close, "}", last);
    }

    /** Words of a part. */
    void emitAll(List<TexLexeme> inside, Span end) {
        if (depth > 100) {
            throw SourceError.at(end, "nested too deeply", "introduce a name for a part of it");
        }
        TexScanner inner = new TexScanner(inside, table);
        inner.depth = depth + 1;
        inner.run(inside.size());
        out.addAll(inner.out);
    }

    // ---- one unit ----

    private void unit() {
        if (alias()) {
            return;
        }
        TexLexeme lexeme = peek(0);
        switch (lexeme.kind()) {
            case CHARACTER -> character(lexeme);
            case COMMAND -> command(lexeme);
            case BEGIN -> group();
            case SUPERSCRIPT -> {
                take();
                superscripts.emit(takeGroup(lexeme), lexeme.span());
            }
            case SUBSCRIPT -> subscript();
            case ALIGN, ROW, SPACE -> take();
            case END -> throw SourceError.at(lexeme.span(), "this '}' closes nothing", "take it out");
            case PARAMETER -> throw SourceError.at(lexeme.span(), "'#' belongs into macros only", "take it out");
        }
    }

    /** The longest alias that stands here; not when an index follows that would make it another symbol. */
    private boolean alias() {
        TexAlias best = null;
        for (TexAlias alias : table.aliases()) {
            int length = alias.lexemes().size();
            boolean longer = best == null || length > best.lexemes().size();
            if (longer && at + length <= in.size() && stands(alias)) {
                best = alias;
            }
        }
        if (best == null) {
            return false;
        }
        int length = best.lexemes().size();
        Span span = peek(0).span().to(peek(length - 1).span());
        at += length;
        emit(Relocation.of(best.meaning(), span), span);
        return true;
    }

    private boolean stands(TexAlias alias) {
        List<String> words = alias.lexemes();
        for (int i = 0; i < words.size(); i++) {
            if (!peek(i).written().equals(words.get(i))) {
                return false;
            }
        }
        int length = words.size();
        boolean symbol = alias.meaning() instanceof Expression.Name && !words.contains("^");
        boolean index = has(length)
                && (peek(length).is(TexLexeme.Kind.SUBSCRIPT)
                        || symbol && peek(length).is(TexLexeme.Kind.SUPERSCRIPT));
        boolean argument = alias.meaning() instanceof Expression.Name n
                && table.is(n.name(), Declaration.Kind.MATRIX)
                && has(length + 2)
                && peek(length).isCharacter("(")
                && peek(length + 2).isCharacter(",");
        return !index && !argument;
    }

    private void group() {
        if (symbols.atBracedSymbol()) {
            symbols.symbol();
            return;
        }
        TexLexeme open = peek(0);
        List<TexLexeme> inside = takeGroup(open);
        if (!inside.isEmpty()) {
            emitAll(inside, inside.get(inside.size() - 1).span().after());
        }
    }

    /** A subscript that no symbol took: the state of an expectation value, the site of a projector. */
    private void subscript() {
        TexLexeme sign = take();
        List<TexLexeme> inside = takeGroup(sign);
        Span span = inside.isEmpty()
                ? sign.span()
                : sign.span().to(inside.get(inside.size() - 1).span());
        Optional<String> label = TexLabels.label(inside);
        boolean state = !out.isEmpty() && out.get(out.size() - 1).is(Token.Kind.RIGHT_ANGLE);
        if (!state || label.isEmpty()) {
            throw SourceError.at(span, "a subscript has no meaning here", "it belongs behind a symbol or behind ⟩");
        }
        emit(Token.Kind.STATE, TexLabels.state(label.get()), span);
    }

    private void character(TexLexeme lexeme) {
        Span span = lexeme.span();
        if (lexeme.isDigit()) {
            number();
            return;
        }
        if (lexeme.isLetter()) {
            if (!structures.conjugate()) {
                symbols.symbol();
            }
            return;
        }
        if (lexeme.text().equals("|") && structures.ketBra()) {
            return;
        }
        take();
        switch (lexeme.text()) {
            case "+" -> emit(Token.Kind.PLUS, "+", span);
            case "-" -> emit(Token.Kind.MINUS, "-", span);
            case "*" -> emit(Token.Kind.TIMES, "*", span);
            case "/" -> emit(Token.Kind.SLASH, "/", span);
            case "(" -> emit(Token.Kind.LEFT_PARENTHESIS, "(", span);
            case ")" -> emit(Token.Kind.RIGHT_PARENTHESIS, ")", span);
            case "[" -> emit(Token.Kind.LEFT_BRACKET, "[", span);
            case "]" -> emit(Token.Kind.RIGHT_BRACKET, "]", span);
            case "|" -> emit(Token.Kind.BAR, "|", span);
            case "," -> emit(Token.Kind.COMMA, ",", span);
            case ";" -> emit(Token.Kind.SEMICOLON, ";", span);
            case "=" -> emit(Token.Kind.RELATOR, "=", span);
            case "<" -> emit(Token.Kind.RELATOR, "<", span);
            case ">" -> emit(Token.Kind.RELATOR, ">", span);
            case ":" -> colon(span);
            case "." -> fullStop(span);
            default ->
                throw SourceError.at(
                        span, "the character '" + lexeme.text() + "' has no meaning in a formula", "take it out");
        }
    }

    private void colon(Span span) {
        if (atCharacter("=")) {
            Span end = take().span();
            emit(Token.Kind.RELATOR, ":=", span.to(end));
            return;
        }
        throw SourceError.at(span, "':' has no meaning here", "write := for a definition");
    }

    private void fullStop(Span span) {
        boolean ends =
                !has(0) || atCommand("quad") || atCommand("qquad") || atCommand("mathrm") || at(TexLexeme.Kind.ROW);
        if (!ends) {
            throw SourceError.at(span, "a full stop inside a formula", "write \\cdot for a product");
        }
    }

    private void number() {
        StringBuilder digits = new StringBuilder();
        Span span = peek(0).span();
        while (has(0) && peek(0).isDigit()) {
            TexLexeme digit = take();
            digits.append(digit.text());
            span = span.to(digit.span());
        }
        boolean decimals = atCharacter(".") && has(1) && peek(1).isDigit();
        if (decimals) {
            take();
            digits.append('.');
            while (has(0) && peek(0).isDigit()) {
                TexLexeme digit = take();
                digits.append(digit.text());
                span = span.to(digit.span());
            }
        }
        if (digits.length() > 400) {
            throw SourceError.at(span, "this number has too many digits", "use a shorter one");
        }
        emit(Token.Kind.NUMBER, digits.toString(), span);
    }

    private void command(TexLexeme lexeme) {
        if (symbols.atSymbol()) {
            symbols.symbol();
            return;
        }
        if (structures.ketBra()) {
            return;
        }
        take();
        Span span = lexeme.span();
        String relation = TexCommands.relation(lexeme.text());
        if (!relation.isEmpty()) {
            emit(Token.Kind.RELATOR, relation, span);
            return;
        }
        String function = TexCommands.function(lexeme.text());
        if (!function.isEmpty()) {
            structures.function(function, span);
            return;
        }
        switch (lexeme.text()) {
            case "cdot", "times", "otimes", "ast" -> emit(Token.Kind.TIMES, "*", span);
            case "minus" -> emit(Token.Kind.MINUS, "-", span);
            case "pm" -> emit(Token.Kind.PLUS_MINUS, "±", span);
            case "mp" -> emit(Token.Kind.MINUS_PLUS, "∓", span);
            case "langle" -> emit(Token.Kind.LEFT_ANGLE, "<", span);
            case "rangle" -> emit(Token.Kind.RIGHT_ANGLE, ">", span);
            case "vert" -> emit(Token.Kind.BAR, "|", span);
            case "{" -> emit(Token.Kind.LEFT_BRACE, "{", span);
            case "}" -> emit(Token.Kind.RIGHT_BRACE, "}", span);
            case "quad", "qquad" -> emit(Token.Kind.GAP, " ", span);
            case "infty" -> emit(Token.Kind.NAME, "infinity", span);
            case "imath" -> emit(Token.Kind.NAME, "I", span);
            case "identity" -> emit(Token.Kind.NUMBER, "1", span);
            case "dots" -> emit(Token.Kind.DOTS, "..", span);
            case "in" -> emit(Token.Kind.NAME, "in", span);
            case "dagger" -> emit(Token.Kind.DAGGER, "'", span);
            case "lbrack" -> emit(Token.Kind.LEFT_BRACKET, "[", span);
            case "rbrack" -> emit(Token.Kind.RIGHT_BRACKET, "]", span);
            default -> {
                if (!structures.command(lexeme)) {
                    throw unknown(lexeme);
                }
            }
        }
    }

    static SourceError unknown(TexLexeme lexeme) {
        return SourceError.at(
                lexeme.span(),
                "the command " + lexeme.written() + " is not known",
                "define it with \\newcommand, or say what it means: tex \"" + lexeme.written() + "\" = …");
    }
}
