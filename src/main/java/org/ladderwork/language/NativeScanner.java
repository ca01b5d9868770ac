package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ladderwork.language.Declaration.Kind;

/**
 * Splits native text into words. Names come out canonical; {@code #} begins a comment; line ends are white space.
 *
 * <p>One sign needs the neighbours: {@code <} opens an expectation value where an operand is due, or when it stands tight
 * against what follows and apart from what precedes it ({@code gamma <a' a>}); with white space behind it, it means "less
 * than"; without any white space ({@code a<b}) it means "less than" unless a {@code >} follows, which is an error.
 */
final class NativeScanner {

    private static final Pattern KET_BRA = Pattern.compile("\\|(\\w+)(?:>|⟩|〉)(?:<|⟨|〈)(\\w+)\\|(?:_(\\w+))?");
    private static final Pattern DERIVATIVE = Pattern.compile("(?:d/d|∂/∂|∂_)([A-Za-zα-ωΑ-Ω]\\w*)");
    private static final Pattern HERMITIAN = Pattern.compile("[hH]\\. ?c\\.");
    private static final Pattern COMPLEX = Pattern.compile("[cC]\\. ?c\\.");
    private static final int LONGEST_NUMBER = 400;

    private final Source source;
    private final String text;
    private final int end;
    private final SymbolTable table;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int angles;

    private NativeScanner(Span region, SymbolTable table) {
        this.source = region.source();
        this.text = source.text();
        this.at = region.start();
        this.end = region.end();
        this.table = table;
    }

    /**
     * The words of a piece of text, with {@code END} behind them.
     *
     * @throws SourceError for a character that has no meaning, an open quote, a number beyond all bounds
     */
    static List<Token> scan(Span region, SymbolTable table) {
        NativeScanner scanner = new NativeScanner(region, table);
        scanner.run();
        return scanner.tokens;
    }

    private void run() {
        boolean spaced = skipBlanks();
        while (at < end) {
            word(spaced);
            spaced = skipBlanks();
        }
        tokens.add(Token.of(Token.Kind.END, "", source.span(end, end), spaced));
    }

    private boolean skipBlanks() {
        int from = at;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '#') {
                while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
            } else {
                break;
            }
        }
        return at > from;
    }

    private void word(boolean spaced) {
        char c = text.charAt(at);
        if (structured(spaced)) {
            return;
        }
        if (Letters.isDigit(c)) {
            number(spaced);
        } else if (Letters.isLetter(c)) {
            name(spaced);
        } else if (Letters.superscript(c) >= 0 || c == '⁻') {
            superscript(spaced);
        } else if (c == '"') {
            string(spaced);
        } else if (c == '<') {
            less(spaced);
        } else if (c == '>' && angles > 0) {
            angles--;
            add(Token.Kind.RIGHT_ANGLE, ">", 1, spaced);
            state();
        } else if (c == '⟩' || c == '〉') {
            add(Token.Kind.RIGHT_ANGLE, ">", 1, spaced);
            state();
        } else {
            NativeSigns.Sign sign = NativeSigns.at(text, at, end)
                    .orElseThrow(() -> SourceError.at(
                            source.span(at, at + Character.charCount(text.codePointAt(at))),
                            "the character '" + new String(Character.toChars(text.codePointAt(at)))
                                    + "' has no meaning here",
                            NativeSigns.advice(text.charAt(at))));
            add(sign.kind(), sign.text(), sign.length(), spaced);
        }
    }

    /** Words that are longer than a name: kets and bras, derivatives, h.c. */
    private boolean structured(boolean spaced) {
        char c = text.charAt(at);
        if (c == '|') {
            Matcher m = KET_BRA.matcher(text).region(at, end);
            if (m.lookingAt()) {
                Span span = source.span(at, m.end());
                Expression ket = Labels.level(source.span(m.start(1), m.end(1)), m.group(1));
                Expression bra = Labels.level(source.span(m.start(2), m.end(2)), m.group(2));
                String site = Optional.ofNullable(m.group(3)).orElse("");
                Expression meaning = new Expression.KetBra(span, ket, bra, site);
                tokens.add(new Token(Token.Kind.MEANING, "", span, spaced, Optional.of(meaning)));
                at = m.end();
                return true;
            }
        }
        if (c == 'h' || c == 'H') {
            return whole(HERMITIAN, Token.Kind.HERMITIAN_CONJUGATE, spaced);
        }
        if (c == 'c' || c == 'C') {
            return whole(COMPLEX, Token.Kind.COMPLEX_CONJUGATE, spaced);
        }
        if ((c == 'd' && !table.isDeclared("d")) || c == '∂') {
            Matcher m = DERIVATIVE.matcher(text).region(at, end);
            if (m.lookingAt()) {
                add(Token.Kind.DERIVATIVE, Letters.writtenOut(m.group(1)), m.end() - at, spaced);
                return true;
            }
        }
        return false;
    }

    private boolean whole(Pattern pattern, Token.Kind kind, boolean spaced) {
        Matcher m = pattern.matcher(text).region(at, end);
        if (!m.lookingAt()) {
            return false;
        }
        add(kind, m.group(), m.end() - at, spaced);
        return true;
    }

    private void number(boolean spaced) {
        int i = digits(at);
        if (i + 1 < end && text.charAt(i) == '.' && Letters.isDigit(text.charAt(i + 1))) {
            i = digits(i + 1);
        }
        if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int j = i + 1;
            if (j < end && (text.charAt(j) == '+' || text.charAt(j) == '-')) {
                j++;
            }
            if (j < end && Letters.isDigit(text.charAt(j))) {
                int k = digits(j);
                if (k - j > 3 || Integer.parseInt(text.substring(j, k)) > LONGEST_NUMBER) {
                    throw SourceError.at(
                            source.span(at, k), "this number is beyond all bounds", "use a smaller exponent");
                }
                i = k;
            }
        }
        if (i - at > LONGEST_NUMBER) {
            throw SourceError.at(source.span(at, i), "this number has too many digits", "use a shorter one");
        }
        add(Token.Kind.NUMBER, text.substring(at, i), i - at, spaced);
    }

    private int digits(int from) {
        int i = from;
        while (i < end && Letters.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int lettersAndDigits(int from) {
        int i = from;
        while (i < end && (Letters.isLetter(text.charAt(i)) || Letters.isDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private void name(boolean spaced) {
        int start = at;
        int i = lettersAndDigits(at);
        StringBuilder name = new StringBuilder(Letters.writtenOut(text.substring(at, i)));
        while (i < end) {
            char c = text.charAt(i);
            char behind = i + 1 < end ? text.charAt(i + 1) : ' ';
            if (Letters.subscript(c) >= 0) {
                name.append('_');
                while (i < end && Letters.subscript(text.charAt(i)) >= 0) {
                    name.append(Letters.subscript(text.charAt(i++)));
                }
            } else if (c == '_' && (Letters.isLetter(behind) || Letters.isDigit(behind))) {
                int to = lettersAndDigits(i + 1);
                name.append('_').append(Letters.writtenOut(text.substring(i + 1, to)));
                i = to;
            } else if (c == '_' && (behind == '+' || behind == '-') && hasComponents(name.toString())) {
                name.append('_').append(behind);
                i += 2;
                break;
            } else if (c == '_' && behind == '{') {
                braced(start, i, name.toString(), spaced);
                return;
            } else if (c == '_') {
                throw SourceError.at(source.span(i, i + 1), "the name is not finished", "write an index behind '_'");
            } else {
                break;
            }
        }
        add(Token.Kind.NAME, name.toString(), i - at, spaced);
    }

    /** A name that no line has declared so far may turn out to be a spin. */
    private boolean hasComponents(String name) {
        return table.is(name, Kind.SPIN) || table.is(name, Kind.QUBIT) || !table.isDeclared(name);
    }

    /** {@code omega_{1}} is the name omega_1; {@code a_{i+1}} has an index that is an expression. */
    private void braced(int start, int underscore, String base, boolean spaced) {
        int close = text.indexOf('}', underscore);
        if (close < 0 || close >= end) {
            throw SourceError.at(source.span(underscore + 1, underscore + 2), "this '{' is never closed", "write '}'");
        }
        String inside = text.substring(underscore + 2, close).strip();
        if (inside.isEmpty()) {
            throw SourceError.at(source.span(underscore, close + 1), "an empty index", "write something in the braces");
        }
        if (inside.matches("[\\p{L}\\d]+(\\s*[,_]\\s*[\\p{L}\\d]+)*")) {
            at = start;
            String label = Letters.writtenOut(inside.replaceAll("\\s*[,_]\\s*", "_"));
            add(Token.Kind.NAME, base + "_" + label, close + 1 - start, spaced);
            return;
        }
        tokens.add(Token.of(Token.Kind.NAME, base, source.span(start, underscore), spaced));
        tokens.add(Token.of(Token.Kind.LEFT_INDEX, "{", source.span(underscore, underscore + 2), false));
        List<Token> index = scan(source.span(underscore + 2, close), table);
        tokens.addAll(index.subList(0, index.size() - 1));
        tokens.add(Token.of(Token.Kind.RIGHT_INDEX, "}", source.span(close, close + 1), false));
        at = close + 1;
    }

    private void superscript(boolean spaced) {
        int start = at;
        add(Token.Kind.POWER, "^", 0, spaced);
        if (text.charAt(at) == '⁻') {
            add(Token.Kind.MINUS, "-", 1, false);
        }
        StringBuilder digits = new StringBuilder();
        while (at < end && Letters.superscript(text.charAt(at)) >= 0 && digits.length() < 9) {
            digits.append(Letters.superscript(text.charAt(at++)));
        }
        if (digits.length() == 0) {
            throw SourceError.at(source.span(start, at), "the exponent is not finished", "write a number behind '⁻'");
        }
        tokens.add(Token.of(Token.Kind.NUMBER, digits.toString(), source.span(start, at), false));
    }

    private void string(boolean spaced) {
        int close = text.indexOf('"', at + 1);
        if (close < 0 || close >= end) {
            throw SourceError.at(
                    source.span(at, at + 1), "this quote is never closed", "write '\"' at the end of the text");
        }
        add(Token.Kind.STRING, text.substring(at + 1, close), close + 1 - at, spaced);
    }

    private void less(boolean spaced) {
        Optional<NativeSigns.Sign> longer = NativeSigns.at(text, at, end).filter(sign -> sign.length() > 1);
        if (longer.isPresent()) {
            add(longer.get().kind(), longer.get().text(), longer.get().length(), spaced);
            return;
        }
        boolean operandBefore = !tokens.isEmpty() && NativeSigns.endsOperand(tokens.get(tokens.size() - 1));
        boolean spaceBehind = at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
        boolean derivative = operandBefore && tokens.get(tokens.size() - 1).isName("d") && !table.isDeclared("d");
        boolean behindAngle = operandBefore && tokens.get(tokens.size() - 1).is(Token.Kind.RIGHT_ANGLE) && !spaceBehind;
        boolean opens = !operandBefore || derivative || behindAngle || (spaced && !spaceBehind);
        if (!opens && !spaced && !spaceBehind && closesLater()) {
            throw SourceError.at(
                    source.span(at, at + 1),
                    "'<' can mean 'less than' or begin an expectation value",
                    "write ' < ' with white space for 'less than', or '*<' for a product");
        }
        if (opens) {
            angles++;
            add(Token.Kind.LEFT_ANGLE, "<", 1, spaced);
        } else {
            add(Token.Kind.RELATOR, "<", 1, spaced);
        }
    }

    private boolean closesLater() {
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '#' || c == '"') {
                return false;
            }
            if (c == '>' && text.charAt(i - 1) != '-') {
                return true;
            }
        }
        return false;
    }

    /** The label of a state tight behind an expectation value: {@code <A>_ss}. */
    private void state() {
        if (at + 1 < end && text.charAt(at) == '_' && Letters.isLetter(text.charAt(at + 1))) {
            int to = lettersAndDigits(at + 1);
            add(Token.Kind.STATE, text.substring(at + 1, to), to - at, false);
        }
    }

    private void add(Token.Kind kind, String word, int length, boolean spaced) {
        tokens.add(Token.of(kind, word, source.span(at, at + length), spaced));
        at += length;
    }
}
