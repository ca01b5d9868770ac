package org.ladderwork.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Upright words in a formula: names, functions, and the words between formulas. */
final class TexWords {

    private TexWords() {}

    /** Whether the upright word that begins here is a symbol, and not a function or a word between formulas. */
    static boolean isSymbol(TexScanner scanner, SymbolTable table) {
        int mark = scanner.mark();
        TexLexeme command = scanner.take();
        List<TexLexeme> inside = scanner.at(TexLexeme.Kind.BEGIN) ? scanner.takeGroup(command) : List.of();
        scanner.reset(mark);
        String word = TexGroups.written(inside).strip();
        boolean plain =
                !word.isEmpty() && word.chars().allMatch(c -> Letters.isLetter((char) c) || c >= '0' && c <= '9');
        return plain
                && !Character.isDigit(word.charAt(0))
                && (table.isDeclared(word) && !isFunction(word, table)
                        || clause(word).isEmpty() && !isFunction(word, table));
    }

    static boolean isFunction(String word, SymbolTable table) {
        return table.is(Vocabulary.canonical(word, table), Declaration.Kind.FUNCTION);
    }

    /** {@code \mathrm{i}} is the imaginary unit wherever an italic i might be an index. */
    static String constant(String word) {
        return word.equals("i") ? "I" : word;
    }

    /** h.c. or c.c. */
    static Optional<Token.Kind> conjugate(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace(" ", "").replace("~", "")) {
            case "h.c.", "h.c", "(h.c.)" -> Optional.of(Token.Kind.HERMITIAN_CONJUGATE);
            case "c.c.", "c.c" -> Optional.of(Token.Kind.COMPLEX_CONJUGATE);
            default -> Optional.empty();
        };
    }

    /** The word of native text for what stands between formulas. */
    static Optional<String> clause(String phrase) {
        String words =
                phrase.toLowerCase(Locale.ROOT).replaceAll("[.,;:~\\s]+", " ").strip();
        if (words.contains("limit")) {
            return Optional.of("limit");
        }
        String first = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        boolean known = words.equals(first)
                || words.equals("for all")
                || words.equals("and where")
                || words.equals("where now");
        if (!known) {
            return Optional.empty();
        }
        return switch (first) {
            case "where" -> Optional.of("where");
            case "for", "if", "when", "with", "provided", "assuming", "at" -> Optional.of("for");
            case "and" -> Optional.of(words.endsWith("where") ? "where" : "and");
            case "as" -> Optional.of("as");
            default -> Optional.empty();
        };
    }
}
