package org.ladderwork.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an author defined with {@code \newcommand}, {@code \def} and their kin. */
final class MacroTable {

    /**
     * A definition.
     *
     * @param parameters how many arguments it takes
     * @param firstByDefault what the first argument is when it is not given in brackets
     */
    record Macro(int parameters, Optional<List<TexLexeme>> firstByDefault, List<TexLexeme> body) {}

    private final Map<String, Macro> macros = new LinkedHashMap<>();

    Optional<Macro> find(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    Map<String, Macro> all() {
        return Collections.unmodifiableMap(macros);
    }

    static boolean defines(String command) {
        return switch (command) {
            case "newcommand",
                    "renewcommand",
                    "providecommand",
                    "DeclareRobustCommand",
                    "def",
                    "gdef",
                    "edef",
                    "let",
                    "DeclareMathOperator" -> true;
            default -> false;
        };
    }

    /**
     * Reads the definition that begins at {@code at}.
     *
     * @return the place behind it
     */
    int define(List<TexLexeme> lexemes, int at) {
        String how = lexemes.get(at).text();
        int i = TexGroups.skipSpace(lexemes, at + 1);
        if (i < lexemes.size() && lexemes.get(i).isCharacter("*")) {
            i = TexGroups.skipSpace(lexemes, i + 1);
        }
        boolean braced = i < lexemes.size() && lexemes.get(i).is(TexLexeme.Kind.BEGIN);
        int nameAt = braced ? TexGroups.skipSpace(lexemes, i + 1) : i;
        if (nameAt >= lexemes.size() || !lexemes.get(nameAt).is(TexLexeme.Kind.COMMAND)) {
            throw SourceError.at(
                    lexemes.get(at).span(), "the name of the macro is missing", "write \\" + how + "{\\name}…");
        }
        String name = lexemes.get(nameAt).text();
        i = braced ? TexGroups.close(lexemes, i) + 1 : nameAt + 1;
        return switch (how) {
            case "let" -> let(lexemes, i, name);
            case "def", "gdef", "edef" -> def(lexemes, i, name);
            case "DeclareMathOperator" -> operator(lexemes, i, name);
            default -> newCommand(lexemes, i, name);
        };
    }

    private int let(List<TexLexeme> lexemes, int at, String name) {
        int i = TexGroups.skipSpace(lexemes, at);
        if (i < lexemes.size() && lexemes.get(i).isCharacter("=")) {
            i = TexGroups.skipSpace(lexemes, i + 1);
        }
        if (i >= lexemes.size()) {
            return i;
        }
        macros.put(name, new Macro(0, Optional.empty(), List.of(lexemes.get(i))));
        return i + 1;
    }

    private int def(List<TexLexeme> lexemes, int at, String name) {
        int i = at;
        int parameters = 0;
        while (i < lexemes.size() && !lexemes.get(i).is(TexLexeme.Kind.BEGIN)) {
            if (lexemes.get(i).is(TexLexeme.Kind.PARAMETER)) {
                parameters++;
            }
            i++;
        }
        return body(lexemes, i, name, parameters, Optional.empty());
    }

    private int operator(List<TexLexeme> lexemes, int at, String name) {
        int open = TexGroups.skipSpace(lexemes, at);
        requireBody(lexemes, open, name);
        int close = TexGroups.close(lexemes, open);
        Span span = lexemes.get(open).span();
        List<TexLexeme> body = new ArrayList<>();
        body.add(new TexLexeme(TexLexeme.Kind.COMMAND, "operatorname", span));
        body.addAll(lexemes.subList(open, close + 1));
        macros.put(name, new Macro(0, Optional.empty(), body));
        return close + 1;
    }

    private int newCommand(List<TexLexeme> lexemes, int at, String name) {
        int i = TexGroups.skipSpace(lexemes, at);
        int parameters = 0;
        Optional<List<TexLexeme>> byDefault = Optional.empty();
        if (i + 2 < lexemes.size()
                && lexemes.get(i).isCharacter("[")
                && lexemes.get(i + 1).isDigit()) {
            parameters = Integer.parseInt(lexemes.get(i + 1).text());
            i = TexGroups.skipSpace(lexemes, i + 3);
            if (i < lexemes.size() && lexemes.get(i).isCharacter("[")) {
                int close = i;
                while (close < lexemes.size() && !lexemes.get(close).isCharacter("]")) {
                    close++;
                }
                byDefault = Optional.of(List.copyOf(lexemes.subList(i + 1, close)));
                i = close + 1;
            }
        }
        return body(lexemes, TexGroups.skipSpace(lexemes, i), name, parameters, byDefault);
    }

    private int body(
            List<TexLexeme> lexemes, int open, String name, int parameters, Optional<List<TexLexeme>> byDefault) {
        requireBody(lexemes, open, name);
        int close = TexGroups.close(lexemes, open);
        List<TexLexeme> body = List.copyOf(lexemes.subList(open + 1, close));
        macros.put(name, new Macro(parameters, byDefault, body));
        return close + 1;
    }

    private static void requireBody(List<TexLexeme> lexemes, int open, String name) {
        if (open >= lexemes.size() || !lexemes.get(open).is(TexLexeme.Kind.BEGIN)) {
            Span span = lexemes.get(Math.min(open, lexemes.size() - 1)).span();
            throw SourceError.at(span, "the definition of \\" + name + " has no body", "write it in braces");
        }
    }
}
