package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;

/**
 * A symbol of LaTeX with its accents, sub- and superscripts, and which of these belong to its name: the longest declared
 * name wins. {@code \sigma^{(1)}_z}, {@code \bar{n}_1}, {@code a_{i+1}^\dagger}, {@code \dot{Q}_1}.
 */
final class TexSymbols {

    private final TexScanner scanner;
    private final SymbolTable table;
    private final TexSuperscripts superscripts;

    TexSymbols(TexScanner scanner, SymbolTable table) {
        this.scanner = scanner;
        this.table = table;
        this.superscripts = new TexSuperscripts(scanner, table);
    }

    /** What was collected of one symbol. */
    private static final class Parts {
        private String name = "";
        private List<String> words = List.of();
        private List<String> innerWords = List.of();
        private boolean dotted;
        private boolean hatted;
        private Optional<List<TexLexeme>> sub = Optional.empty();
        private Optional<List<TexLexeme>> sup = Optional.empty();
        private int primes;
        private Span span;

        Parts(Span span) {
            this.span = span;
        }
    }

    boolean atSymbol() {
        TexLexeme lexeme = scanner.peek(0);
        if (lexeme.isLetter()) {
            return true;
        }
        if (!lexeme.is(TexLexeme.Kind.COMMAND)) {
            return false;
        }
        return switch (lexeme.text()) {
            case "hat", "bar", "tilde", "dot", "mathbf", "mathcal", "mathfrak", "mathbb", "mathds", "hbar", "ell" ->
                true;
            case "mathrm" -> TexWords.isSymbol(scanner, table);
            default -> !greek(lexeme.text()).isEmpty();
        };
    }

    private static String greek(String command) {
        if (Letters.isGreekName(command)) {
            return command;
        }
        boolean variant = command.startsWith("var") && Letters.isGreekName(command.substring(3));
        return variant ? command : "";
    }

    /** Whether a group holds one symbol whose indices stand outside: {@code {\dot Q}_1}. */
    boolean atBracedSymbol() {
        int mark = scanner.mark();
        scanner.take();
        boolean fits = scanner.has(0) && atSymbol();
        if (fits) {
            Optional<Parts> parts = bare();
            fits = parts.isPresent() && scanner.at(TexLexeme.Kind.END) && scanner.has(1);
            fits = fits
                    && (scanner.peek(1).is(TexLexeme.Kind.SUBSCRIPT)
                            || scanner.peek(1).is(TexLexeme.Kind.SUPERSCRIPT));
        }
        scanner.reset(mark);
        return fits;
    }

    /** Reads a symbol and emits its words. */
    void symbol() {
        int mark = scanner.mark();
        Optional<Parts> found = bare();
        if (found.isEmpty()) {
            scanner.reset(mark);
            accented();
            return;
        }
        Parts parts = found.get();
        suffixes(parts);
        if (parts.name.equals("1")) {
            scanner.emit(Token.Kind.NUMBER, "1", parts.span);
            parts.sup.ifPresent(sup -> superscripts.emit(sup, parts.span));
        } else if (parts.dotted) {
            rate(parts);
        } else {
            name(parts);
        }
    }

    /** An accent over something that is no symbol: only the time derivative has a meaning then. */
    private void accented() {
        TexLexeme accent = scanner.take();
        List<TexLexeme> inside = scanner.takeGroup(accent);
        if (!accent.isCommand("dot")) {
            throw SourceError.at(
                    accent.span(), accent.written() + " over this has no meaning", "put it over one symbol");
        }
        scanner.emit(Token.Kind.DERIVATIVE, "t", accent.span());
        scanner.emitEnclosed(Token.Kind.LEFT_GROUP, inside, Token.Kind.RIGHT_GROUP, accent.span());
    }

    /** The symbol without what stands behind it; empty when an accent stands over more than a symbol. */
    private Optional<Parts> bare() {
        int begin = scanner.mark();
        TexLexeme lexeme = scanner.take();
        Parts parts = new Parts(lexeme.span());
        if (lexeme.is(TexLexeme.Kind.BEGIN)) {
            if (!scanner.has(0) || !atSymbol()) {
                return Optional.empty();
            }
            return closed(bare());
        }
        if (lexeme.isLetter()) {
            parts.name = lexeme.text();
            longerWord(parts);
        } else if (lexeme.text().equals("mathrm")) {
            List<TexLexeme> inside = scanner.takeGroup(lexeme);
            parts.name = TexGroups.written(inside).strip();
            parts.span = lexeme.span().to(lastOf(inside, lexeme).span());
            parts.name = TexWords.constant(parts.name);
        } else if (TexCommands.arguments(lexeme.text()) == 1) {
            return accent(lexeme, begin);
        } else {
            parts.name = greek(lexeme.text()).isEmpty() ? lexeme.text() : variant(lexeme.text());
        }
        parts.words = words(begin);
        return Optional.of(parts);
    }

    private List<String> words(int begin) {
        int end = scanner.mark();
        scanner.reset(begin);
        List<String> words = new ArrayList<>();
        while (scanner.mark() < end) {
            words.add(scanner.take().written());
        }
        return words;
    }

    private static TexLexeme lastOf(List<TexLexeme> inside, TexLexeme otherwise) {
        return inside.isEmpty() ? otherwise : inside.get(inside.size() - 1);
    }

    /** {@code \varepsilon} is epsilon, unless the author declared a varepsilon. */
    private String variant(String command) {
        boolean declared = table.isDeclared(command) || !table.members(command).isEmpty() || !command.startsWith("var");
        return declared ? command : command.substring(3);
    }

    /** Letters side by side are a product, unless together they are a declared name. */
    private void longerWord(Parts parts) {
        StringBuilder run = new StringBuilder(parts.name);
        String best = "";
        for (int i = 0; scanner.has(i) && scanner.peek(i).isLetter() && i < 40; i++) {
            run.append(scanner.peek(i).text());
            String known = Vocabulary.canonical(run.toString(), table);
            boolean declared = table.find(known).isPresent()
                    && table.find(known).get().span().isPresent();
            if (declared || !known.contentEquals(run) && table.isDeclared(known)) {
                best = run.toString();
            }
        }
        for (int i = 1; i < best.length(); i++) {
            parts.span = parts.span.to(scanner.take().span());
        }
        if (!best.isEmpty()) {
            parts.name = best;
        }
    }

    private Optional<Parts> closed(Optional<Parts> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        suffixes(parts.get());
        if (!scanner.at(TexLexeme.Kind.END)) {
            return Optional.empty();
        }
        parts.get().span = parts.get().span.to(scanner.take().span());
        return parts;
    }

    private Optional<Parts> accent(TexLexeme accent, int begin) {
        if (accent.text().equals("mathbb") || accent.text().equals("mathds")) {
            List<TexLexeme> inside = scanner.takeGroup(accent);
            String letter = TexGroups.written(inside);
            if (!letter.equals("1") && !letter.equals("I")) {
                throw TexScanner.unknown(accent);
            }
            Parts one = new Parts(accent.span());
            one.name = "1";
            return Optional.of(one);
        }
        boolean one = accent.text().equals("mathbf")
                && scanner.has(1)
                && scanner.peek(1).isCharacter("1");
        if (one) {
            scanner.takeGroup(accent);
            Parts identity = new Parts(accent.span());
            identity.name = "1";
            return Optional.of(identity);
        }
        scanner.take();
        if (!scanner.has(0) || !atSymbol()) {
            return Optional.empty();
        }
        Optional<Parts> inside = closed(bare());
        if (inside.isEmpty()) {
            return inside;
        }
        Parts parts = inside.get();
        parts.span = accent.span().to(parts.span);
        switch (accent.text()) {
            case "hat" -> {
                if (table.isDeclared(parts.name + "hat")) {
                    parts.name += "hat";
                } else {
                    parts.hatted = true;
                }
            }
            case "bar" -> parts.name += "bar";
            case "tilde" -> parts.name += "tilde";
            case "dot" -> parts.dotted = true;
            case "mathcal" -> parts.name = "cal" + parts.name;
            case "mathfrak" -> parts.name = "frak" + parts.name;
            default -> {}
        }
        boolean sameSymbol = accent.text().equals("dot")
                || accent.text().equals("hat")
                || accent.text().equals("mathbf");
        parts.innerWords = sameSymbol ? parts.words : List.of();
        parts.words = words(begin);
        return inside;
    }

    private void suffixes(Parts parts) {
        while (scanner.has(0)) {
            TexLexeme next = scanner.peek(0);
            boolean isSub = next.is(TexLexeme.Kind.SUBSCRIPT);
            boolean isSup = next.is(TexLexeme.Kind.SUPERSCRIPT);
            if (next.isCharacter("'")) {
                scanner.take();
                parts.primes++;
                continue;
            }
            if (!isSub && !isSup) {
                return;
            }
            Optional<List<TexLexeme>> before = isSub ? parts.sub : parts.sup;
            if (before.isPresent()) {
                throw SourceError.at(
                        next.span(), isSub ? "a second subscript" : "a second superscript", "write brackets or braces");
            }
            scanner.take();
            List<TexLexeme> inside = scanner.takeGroup(next);
            if (inside.isEmpty()) {
                continue;
            }
            parts.span = parts.span.to(lastOf(inside, next).span());
            if (isSub) {
                parts.sub = Optional.of(inside);
            } else if (inside.size() == 1 && inside.get(0).isCommand("prime")) {
                parts.primes++;
            } else {
                parts.sup = Optional.of(inside);
            }
        }
    }

    /** {@code \dot{Q}_1} is the heat of bath 1, {@code \dot{W}} the work, any other dot a time derivative. */
    private void rate(Parts parts) {
        List<String> pieces = parts.sub.map(TexLabels::pieces).orElse(List.of());
        boolean heat = (parts.name.equals("Q") || parts.name.equals("calQ")) && !table.isDeclared(parts.name);
        boolean work = (parts.name.equals("W") || parts.name.equals("calW")) && !table.isDeclared(parts.name);
        String label = String.join("_", pieces);
        if (work && (parts.sub.isEmpty() || label.equals("ext"))) {
            scanner.emit(Token.Kind.NAME, "work", parts.span);
        } else if (heat && pieces.size() == 1 && !label.contains("to")) {
            scanner.emit(Token.Kind.NAME, "heat", parts.span);
            scanner.emit(Token.Kind.LEFT_PARENTHESIS, "(", parts.span);
            boolean digits = label.chars().allMatch(Character::isDigit);
            scanner.emit(digits ? Token.Kind.NUMBER : Token.Kind.NAME, label, parts.span);
            scanner.emit(Token.Kind.RIGHT_PARENTHESIS, ")", parts.span);
        } else if (heat && label.matches("\\w+(,|_)\\w+") && parts.span.text().contains(",")) {
            throw SourceError.at(
                    parts.span, "this is the heat of several baths at once", "write one equation for each bath");
        } else if (heat || work) {
            throw SourceError.at(
                    parts.span,
                    heat ? "the heat of which bath?" : "which work is this?",
                    "say what it means: tex \"" + parts.span.text() + "\" = …");
        } else {
            parts.dotted = false;
            Optional<List<TexLexeme>> exponent =
                    parts.sup.filter(sup -> !sup.get(0).isCommand("dagger"));
            if (exponent.isPresent()) {
                parts.sup = Optional.empty();
            }
            scanner.emit(Token.Kind.LEFT_GROUP, "{", parts.span);
            scanner.emit(Token.Kind.DERIVATIVE, "t", parts.span);
            scanner.emit(Token.Kind.LEFT_GROUP, "{", parts.span);
            name(parts);
            scanner.emit(Token.Kind.RIGHT_GROUP, "}", parts.span);
            scanner.emit(Token.Kind.RIGHT_GROUP, "}", parts.span);
            exponent.ifPresent(sup -> superscripts.emit(sup, parts.span));
            return;
        }
        parts.sup.ifPresent(sup -> superscripts.emit(sup, parts.span));
    }

    private void name(Parts parts) {
        String base = synonym(parts);
        if (parts.primes > 0) {
            base += "prime".repeat(Math.min(parts.primes, 3));
        }
        Naming naming = new Naming(table, base, parts.sub, parts.sup);
        Optional<String> whole = naming.name();
        if (whole.isPresent()) {
            refuseHat(parts, whole.get());
            scanner.emit(Token.Kind.NAME, whole.get(), parts.span);
        } else {
            List<TexLexeme> sub = parts.sub.orElseThrow();
            scanner.emit(Token.Kind.NAME, base, parts.span);
            scanner.emit(Token.Kind.LEFT_INDEX, "{", sub.get(0).span());
            Optional<List<String>> split = naming.splitIndices();
            if (split.isPresent()) {
                indices(split.get(), parts.span);
            } else {
                scanner.emitAll(sub, lastOf(sub, sub.get(0)).span().after());
            }
            scanner.emit(Token.Kind.RIGHT_INDEX, "}", lastOf(sub, sub.get(0)).span());
        }
        if (!naming.usedSuperscript()) {
            parts.sup.ifPresent(sup -> superscripts.emit(sup, parts.span));
        }
    }

    private void indices(List<String> indices, Span span) {
        for (int i = 0; i < indices.size(); i++) {
            if (i > 0) {
                scanner.emit(Token.Kind.COMMA, ",", span);
            }
            boolean digit = indices.get(i).chars().allMatch(Character::isDigit);
            scanner.emit(digit ? Token.Kind.NUMBER : Token.Kind.NAME, indices.get(i), span);
        }
    }

    /**
     * An alias of a bare symbol ({@code tex "V" = covariance}) holds with indices too; a matrix takes two, so that D_1 is not an
     * entry of D.
     */
    private String synonym(Parts parts) {
        for (TexAlias alias : table.aliases()) {
            boolean same =
                    alias.lexemes().equals(parts.words) || alias.lexemes().equals(parts.innerWords);
            if (!same || !(alias.meaning() instanceof Expression.Name name)) {
                continue;
            }
            boolean entry = parts.sub.isEmpty() || Naming.isPair(parts.sub.get());
            if (!table.is(name.name(), Kind.MATRIX) || entry) {
                return name.name();
            }
        }
        return parts.name;
    }

    private void refuseHat(Parts parts, String name) {
        boolean number =
                parts.hatted && table.kind(name).filter(Kind::isParameter).isPresent();
        if (number) {
            throw SourceError.at(
                    parts.span, "a hat marks operators, and " + name + " is a parameter", "take the hat off");
        }
    }
}
