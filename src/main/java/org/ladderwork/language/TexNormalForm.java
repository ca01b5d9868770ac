package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way of writing for what TeX treats alike: every argument, subscript and superscript in braces ({@code \tfrac12} is
 * {@code \tfrac{1}{2}}), {@code {\rm x}} as {@code \mathrm{x}}, one name for each command, no white space (except in
 * text), no commands that only change how it looks.
 */
final class TexNormalForm {

    private static final Map<String, String> OTHER_NAMES = TexCommands.otherNames();
    private static final Set<String> LOOKS = TexCommands.looks();

    private final List<TexLexeme> in;
    private final Span whole;
    private final List<TexLexeme> out = new ArrayList<>();
    private int at;
    private int depth;

    private TexNormalForm(List<TexLexeme> in, Span whole) {
        this.in = in;
        this.whole = whole;
    }

    static List<TexLexeme> of(List<TexLexeme> lexemes, Span whole) {
        TexGroups.checkBalance(lexemes);
        TexNormalForm form = new TexNormalForm(lexemes, whole);
        while (form.at < form.in.size()) {
            form.next();
        }
        return form.out;
    }

    /** Takes one unit: a character, a group, or a command with its arguments. */
    private void next() {
        TexLexeme lexeme = in.get(at);
        switch (lexeme.kind()) {
            case SPACE -> at++;
            case BEGIN -> group();
            case SUPERSCRIPT, SUBSCRIPT -> {
                out.add(lexeme);
                at++;
                argument(lexeme);
            }
            case COMMAND -> command(lexeme);
            default -> {
                out.add(lexeme);
                at++;
            }
        }
    }

    /** Text keeps its white space; letters in another font do not. */
    private void addFontText(List<TexLexeme> inside, TexLexeme font) {
        boolean text = TexCommands.isText(TexCommands.fontOf(font));
        inside.stream().filter(word -> text || !word.is(TexLexeme.Kind.SPACE)).forEach(out::add);
    }

    private void deeper(Span span) {
        if (++depth > 100) {
            throw SourceError.at(span, "nested too deeply", "introduce a name for a part of it");
        }
    }

    private void group() {
        deeper(in.get(at).span());
        int close = TexGroups.close(in, at);
        int first = TexGroups.skipSpace(in, at + 1);
        boolean roman = first < close && TexCommands.isFontSwitch(in.get(first));
        if (roman) {
            out.add(new TexLexeme(
                    TexLexeme.Kind.COMMAND,
                    TexCommands.fontOf(in.get(first)),
                    in.get(first).span()));
            out.add(in.get(at));
            addFontText(in.subList(first + 1, close), in.get(first));
            out.add(in.get(close));
            at = close + 1;
            depth--;
            return;
        }
        out.add(in.get(at++));
        while (at < close) {
            next();
        }
        out.add(in.get(at++));
        depth--;
    }

    private void command(TexLexeme lexeme) {
        String name = OTHER_NAMES.getOrDefault(lexeme.text(), lexeme.text());
        at++;
        if (LOOKS.contains(name)) {
            return;
        }
        if (TexCommands.isDelimiterSize(name)) {
            int next = TexGroups.skipSpace(in, at);
            boolean nothing =
                    next < in.size() && in.get(next).isCharacter(".") && (name.equals("left") || name.equals("right"));
            boolean angle = next < in.size()
                    && (in.get(next).isCharacter("<") || in.get(next).isCharacter(">"));
            if (nothing) {
                at = next + 1;
            } else if (angle) {
                String angleName = in.get(next).isCharacter("<") ? "langle" : "rangle";
                out.add(new TexLexeme(
                        TexLexeme.Kind.COMMAND, angleName, in.get(next).span()));
                at = next + 1;
            }
            return;
        }
        TexLexeme renamed = new TexLexeme(TexLexeme.Kind.COMMAND, name, lexeme.span());
        if (TexCommands.isFontSwitch(lexeme)) {
            romanToEnd(renamed);
            return;
        }
        if (TexCommands.dropsArgument(name)) {
            int mark = out.size();
            argument(lexeme);
            out.subList(mark, out.size()).clear();
            return;
        }
        out.add(renamed);
        if (TexCommands.isText(name)) {
            verbatimArgument(lexeme);
            return;
        }
        int arguments = TexCommands.arguments(name);
        for (int i = 0; i < arguments; i++) {
            optionalArgument();
            argument(lexeme);
        }
    }

    /** {@code \rm x} without braces of its own reaches to the end of the group that it stands in. */
    private void romanToEnd(TexLexeme lexeme) {
        int end = at;
        int level = 0;
        while (end < in.size()) {
            if (in.get(end).is(TexLexeme.Kind.BEGIN)) {
                level++;
            } else if (in.get(end).is(TexLexeme.Kind.END) && --level < 0) {
                break;
            }
            end++;
        }
        out.add(new TexLexeme(TexLexeme.Kind.COMMAND, TexCommands.fontOf(lexeme), lexeme.span()));
        out.add(new TexLexeme(TexLexeme.Kind.BEGIN, "{", lexeme.span()));
        addFontText(in.subList(at, end), lexeme);
        out.add(new TexLexeme(TexLexeme.Kind.END, "}", lexeme.span()));
        at = end;
    }

    private void verbatimArgument(TexLexeme owner) {
        at = TexGroups.skipSpace(in, at);
        if (at < in.size() && in.get(at).isCharacter("*")) {
            at = TexGroups.skipSpace(in, at + 1);
        }
        if (at < in.size() && in.get(at).is(TexLexeme.Kind.BEGIN)) {
            int close = TexGroups.close(in, at);
            out.addAll(in.subList(at, close + 1));
            at = close + 1;
        } else {
            argument(owner);
        }
    }

    private void optionalArgument() {
        int first = TexGroups.skipSpace(in, at);
        boolean optional = first < in.size()
                && in.get(first).isCharacter("[")
                && !out.isEmpty()
                && TexCommands.hasOptional(out.get(out.size() - 1));
        if (!optional) {
            return;
        }
        while (first < in.size() && !in.get(first).isCharacter("]")) {
            out.add(in.get(first++));
        }
        if (first < in.size()) {
            out.add(in.get(first++));
        }
        at = first;
    }

    private void argument(TexLexeme owner) {
        at = TexGroups.skipSpace(in, at);
        if (at >= in.size() || in.get(at).is(TexLexeme.Kind.END)) {
            Span span = at < in.size() ? in.get(at).span() : whole.after();
            throw SourceError.at(span, "something is missing behind '" + owner.written() + "'", "write it in braces");
        }
        if (in.get(at).is(TexLexeme.Kind.BEGIN)) {
            wrappedGroup();
            return;
        }
        Span span = in.get(at).span();
        out.add(new TexLexeme(TexLexeme.Kind.BEGIN, "{", span));
        deeper(span);
        next();
        depth--;
        out.add(new TexLexeme(TexLexeme.Kind.END, "}", span));
    }

    /** A group that is an argument stays a group, also when it begins with a font. */
    private void wrappedGroup() {
        int close = TexGroups.close(in, at);
        deeper(in.get(at).span());
        out.add(in.get(at++));
        while (at < close) {
            next();
        }
        out.add(in.get(at++));
        depth--;
    }
}
