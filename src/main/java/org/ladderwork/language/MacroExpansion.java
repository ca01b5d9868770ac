package org.ladderwork.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Replaces macros by their bodies until none is left. What a body brings in stands at the place where the macro was used;
 * arguments keep their own places. The number of replacements and the length of the result are bounded, so a macro that
 * uses itself is an error.
 */
final class MacroExpansion {

    private static final int MOST_REPLACEMENTS = 5_000;
    private static final int LONGEST = 200_000;

    private final MacroTable macros;
    private final Deque<TexLexeme> input;
    private final List<TexLexeme> output = new ArrayList<>();
    private int replacements;

    private MacroExpansion(List<TexLexeme> lexemes, MacroTable macros) {
        this.macros = macros;
        this.input = new ArrayDeque<>(lexemes);
    }

    static List<TexLexeme> of(List<TexLexeme> lexemes, MacroTable macros) {
        MacroExpansion expansion = new MacroExpansion(lexemes, macros);
        expansion.run();
        return expansion.output;
    }

    private void run() {
        while (!input.isEmpty()) {
            TexLexeme lexeme = input.pop();
            boolean macro = lexeme.is(TexLexeme.Kind.COMMAND)
                    && macros.find(lexeme.text()).isPresent();
            if (macro) {
                replace(lexeme, macros.find(lexeme.text()).orElseThrow());
            } else {
                output.add(lexeme);
            }
        }
    }

    private void replace(TexLexeme use, MacroTable.Macro macro) {
        if (++replacements > MOST_REPLACEMENTS || input.size() + output.size() > LONGEST) {
            throw SourceError.at(
                    use.span(), "the macro \\" + use.text() + " does not come to an end", "does it use itself?");
        }
        List<List<TexLexeme>> arguments = new ArrayList<>();
        if (macro.firstByDefault().isPresent()) {
            arguments.add(optional(macro.firstByDefault().get()));
        }
        while (arguments.size() < macro.parameters()) {
            arguments.add(argument(use));
        }
        List<TexLexeme> result = new ArrayList<>();
        for (int i = 0; i < macro.body().size(); i++) {
            TexLexeme word = macro.body().get(i);
            boolean parameter = word.is(TexLexeme.Kind.PARAMETER)
                    && i + 1 < macro.body().size()
                    && macro.body().get(i + 1).isDigit();
            if (!parameter) {
                result.add(word.at(use.span()));
                continue;
            }
            int number = Integer.parseInt(macro.body().get(++i).text());
            if (number >= 1 && number <= arguments.size()) {
                result.addAll(arguments.get(number - 1));
            }
        }
        for (int i = result.size() - 1; i >= 0; i--) {
            input.push(result.get(i));
        }
    }

    private void skipSpace() {
        while (!input.isEmpty() && input.peek().is(TexLexeme.Kind.SPACE)) {
            input.pop();
        }
    }

    private List<TexLexeme> optional(List<TexLexeme> byDefault) {
        skipSpace();
        if (input.isEmpty() || !input.peek().isCharacter("[")) {
            return byDefault;
        }
        input.pop();
        List<TexLexeme> given = new ArrayList<>();
        while (!input.isEmpty() && !input.peek().isCharacter("]")) {
            given.add(input.pop());
        }
        if (!input.isEmpty()) {
            input.pop();
        }
        return given;
    }

    private List<TexLexeme> argument(TexLexeme use) {
        skipSpace();
        if (input.isEmpty() || input.peek().is(TexLexeme.Kind.END)) {
            throw SourceError.at(use.span(), "an argument of \\" + use.text() + " is missing", "write it in braces");
        }
        TexLexeme first = input.pop();
        if (!first.is(TexLexeme.Kind.BEGIN)) {
            return List.of(first);
        }
        List<TexLexeme> inside = new ArrayList<>();
        int depth = 1;
        while (!input.isEmpty()) {
            TexLexeme next = input.pop();
            if (next.is(TexLexeme.Kind.BEGIN)) {
                depth++;
            } else if (next.is(TexLexeme.Kind.END) && --depth == 0) {
                return inside;
            }
            inside.add(next);
        }
        throw SourceError.at(first.span(), "this '{' is never closed", "write '}'");
    }
}
