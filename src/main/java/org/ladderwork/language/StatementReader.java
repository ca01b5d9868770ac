package org.ladderwork.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a whole {@code .lw} file in two passes: declarations first, then everything. A line that is wrong is reported and
 * reading goes on with the next one.
 */
final class StatementReader {

    private static final Set<String> KEYWORDS = Set.of(
            "model",
            "source",
            "let",
            "bath",
            "ancilla",
            "collide",
            "derive",
            "claim",
            "tex",
            "assume",
            "numeric",
            "set",
            "vary",
            "against",
            "plot",
            "family",
            "line",
            "boson",
            "fermion",
            "qubit",
            "level",
            "spin",
            "real",
            "positive",
            "complex",
            "operator",
            "image",
            "integer");
    /** How a claim begins, for one whose characters cannot be read. */
    private static final Pattern CLAIM = Pattern.compile("\\s*claim\\s+\"([^\"]+)\"\\s*:");

    private static final Set<String> SETTINGS = Set.of("slash", "imaginary");

    private final Source source;
    private final Map<String, Integer> sizes;
    private final SymbolTable table = new SymbolTable();
    private final DeclarationReader declarations;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Span, Statement> declared = new LinkedHashMap<>();

    StatementReader(Source source, Map<String, Integer> sizes) {
        this.source = source;
        this.sizes = new LinkedHashMap<>(sizes);
        this.declarations = new DeclarationReader(table, this.sizes);
    }

    LadderFile read() {
        List<Span> lines = new ArrayList<>(LogicalLines.of(source));
        if (lines.isEmpty()) {
            problems.add(new Problem(source.all(), "the file is empty", "write a model"));
        }
        pass(lines, this::sizes);
        provideSizes();
        pass(lines, this::declare);
        pass(lines, this::aliases);
        LineReader reader = new LineReader(table, sizes, declarations, declared);
        pass(lines, line -> statements.addAll(reader.read(line, NativeScanner.scan(line, table))));
        statements.sort(Comparator.comparingInt(statement -> statement.span().start()));
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return new LadderFile(source, statements, table, sizes, declarations.openSizes(), reader.templates(), problems);
    }

    private interface Pass {
        void over(Span line);
    }

    /** A line that is wrong takes no part in the passes that follow. */
    private void pass(List<Span> lines, Pass pass) {
        lines.removeIf(line -> {
            try {
                pass.over(line);
                return false;
            } catch (SourceError error) {
                Matcher claim = CLAIM.matcher(line.text());
                if (claim.lookingAt()) { // the others are judged all the same
                    statements.add(new Statement.Claim(line, claim.group(1), List.of(), error.problems()));
                } else {
                    problems.addAll(error.problems());
                }
                return true;
            }
        });
    }

    /** What people call things elsewhere, and how it is written here. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("qutrit", "level q(3)"),
            Map.entry("qudit", "level q(d), with a number for d"),
            Map.entry("levels", "level q(3)"),
            Map.entry("mode", "boson a, or fermion c"),
            Map.entry("oscillator", "boson a"),
            Map.entry("bosons", "boson a_1, a_2"),
            Map.entry("qubits", "qubit s_1, s_2"),
            Map.entry("fermions", "fermion c_1, c_2"),
            Map.entry("spins", "spin S(1/2)"),
            Map.entry("parameter", "positive x, or real x"),
            Map.entry("parameters", "positive x, or real x"));

    private void sizes(Span line) {
        declarations.size(NativeScanner.scan(line, table));
    }

    /** Sizes that come from outside and stand in no line. */
    private void provideSizes() {
        sizes.forEach((name, value) -> table.provide(name, Declaration.Kind.CONSTANT));
    }

    /** The first word of a line, when it is a keyword. */
    static String keyword(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean definition = tokens.size() > 1 && DeclarationReader.isEqual(tokens.get(1));
        boolean known = first.is(Token.Kind.NAME) && KEYWORDS.contains(first.text()) && !definition;
        return known ? first.text() : "";
    }

    static boolean isSetting(List<Token> tokens) {
        return tokens.get(0).is(Token.Kind.NAME)
                && SETTINGS.contains(tokens.get(0).text())
                && DeclarationReader.isEqual(tokens.get(1));
    }

    private void declare(Span line) {
        List<Token> tokens = NativeScanner.scan(line, table);
        String keyword = keyword(tokens);
        if (DeclarationReader.KINDS.containsKey(keyword)) {
            declared.put(line, declarations.names(line, tokens));
            return;
        }
        switch (keyword) {
            case "let" -> declarations.abbreviation(tokens);
            case "ancilla" -> declared.put(line, AncillaReader.declaration(line, tokens, declarations));
            case "" -> {
                if (!isSetting(tokens)) {
                    definition(tokens);
                }
            }
            default -> {}
        }
    }

    private void definition(List<Token> tokens) {
        Token first = tokens.get(0);
        Token second = tokens.get(Math.min(1, tokens.size() - 1));
        boolean indexed = second.is(Token.Kind.LEFT_BRACKET) || second.is(Token.Kind.LEFT_INDEX);
        if (!first.is(Token.Kind.NAME) || !(DeclarationReader.isEqual(second) || indexed)) {
            String word = first.is(Token.Kind.NAME) ? first.text() : "";
            String other = OTHER_WORDS.getOrDefault(word, "");
            if (!other.isEmpty()) {
                throw SourceError.at(first.span(), "a line cannot begin with " + first.describe(), "write: " + other);
            }
            throw SourceError.at(
                    first.span(),
                    "a line cannot begin with " + first.describe(),
                    Suggestion.advice(
                            word, KEYWORDS.stream().sorted().toList(), "begin with a keyword, or write: name = …"));
        }
        declarations.definition(tokens);
    }

    private void aliases(Span line) {
        List<Token> tokens = NativeScanner.scan(line, table);
        if (keyword(tokens).equals("tex")) {
            declared.put(line, AliasReader.read(line, tokens, table, declarations));
        }
    }
}
