package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits LaTeX into its words: commands, characters, braces. Comments are dropped; typed Greek letters become commands. */
final class TexLexer {

    private static final Pattern ROW_SPACE =
            Pattern.compile("\\*?(?:\\[\\s*[-+]?[\\d.]*\\s*(?:pt|em|ex|mm|cm|in|\\\\[a-z]+)\\s*\\])?");

    private TexLexer() {}

    static List<TexLexeme> lex(Span region) {
        Source source = region.source();
        String text = source.text();
        int end = region.end();
        List<TexLexeme> out = new ArrayList<>();
        int at = region.start();
        while (at < end) {
            char c = text.charAt(at);
            int next = at + 1;
            if (c == '%') {
                next = afterComment(text, at, end);
            } else if (Character.isWhitespace(c)) {
                while (next < end && Character.isWhitespace(text.charAt(next))) {
                    next++;
                }
                out.add(new TexLexeme(TexLexeme.Kind.SPACE, " ", source.span(at, next)));
            } else if (c == '\\') {
                next = command(source, at, end, out);
            } else {
                if (Character.isHighSurrogate(c) && next < end) {
                    next++;
                }
                out.add(character(source.span(at, next), text.substring(at, next)));
            }
            at = next;
        }
        return out;
    }

    /** A comment swallows the line end and the white space at the beginning of the next line, as in TeX. */
    private static int afterComment(String text, int at, int end) {
        int i = at;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int command(Source source, int at, int end, List<TexLexeme> out) {
        String text = source.text();
        int i = at + 1;
        if (i >= end) {
            throw SourceError.at(source.span(at, end), "a backslash at the end", "write the command");
        }
        if (isAsciiLetter(text.charAt(i))) {
            while (i < end && isAsciiLetter(text.charAt(i))) {
                i++;
            }
            out.add(new TexLexeme(TexLexeme.Kind.COMMAND, text.substring(at + 1, i), source.span(at, i)));
            return i;
        }
        if (text.charAt(i) == '\\') {
            Matcher space = ROW_SPACE.matcher(text).region(i + 1, end);
            int after = space.lookingAt() ? space.end() : i + 1;
            out.add(new TexLexeme(TexLexeme.Kind.ROW, "\\\\", source.span(at, after)));
            return after;
        }
        int next = i + Character.charCount(text.codePointAt(i));
        next = Math.min(next, end);
        String name = Character.isWhitespace(text.charAt(i)) ? " " : text.substring(i, next);
        out.add(new TexLexeme(TexLexeme.Kind.COMMAND, name, source.span(at, next)));
        return next;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static TexLexeme character(Span span, String c) {
        TexLexeme.Kind kind = switch (c) {
            case "{" -> TexLexeme.Kind.BEGIN;
            case "}" -> TexLexeme.Kind.END;
            case "^" -> TexLexeme.Kind.SUPERSCRIPT;
            case "_" -> TexLexeme.Kind.SUBSCRIPT;
            case "&" -> TexLexeme.Kind.ALIGN;
            case "~" -> TexLexeme.Kind.SPACE;
            case "#" -> TexLexeme.Kind.PARAMETER;
            default -> TexLexeme.Kind.CHARACTER;
        };
        if (kind == TexLexeme.Kind.CHARACTER && c.length() == 1) {
            char letter = c.charAt(0);
            if (Letters.greek(letter).isPresent()) {
                return new TexLexeme(
                        TexLexeme.Kind.COMMAND, Letters.greek(letter).orElseThrow(), span);
            }
            String command = typed(letter);
            if (!command.isEmpty()) {
                return new TexLexeme(TexLexeme.Kind.COMMAND, command, span);
            }
        }
        return new TexLexeme(kind, c, span);
    }

    /** The command for a typed sign. */
    private static String typed(char c) {
        return switch (c) {
            case '†' -> "dagger";
            case '⟨', '〈' -> "langle";
            case '⟩', '〉' -> "rangle";
            case '≤' -> "leq";
            case '≥' -> "geq";
            case '≠' -> "neq";
            case '≈' -> "approx";
            case '≃' -> "simeq";
            case '→' -> "to";
            case '±' -> "pm";
            case '∓' -> "mp";
            case '·', '⋅' -> "cdot";
            case '×' -> "times";
            case '∞' -> "infty";
            case '∂' -> "partial";
            case '≡' -> "equiv";
            case '∝' -> "propto";
            case '−' -> "minus";
            default -> "";
        };
    }
}
