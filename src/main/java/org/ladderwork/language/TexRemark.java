package org.ladderwork.language;

import java.util.Optional;

/**
 * A comment of a LaTeX document that speaks to the program: {@code % ladderwork: key text}. LaTeX does not see it.
 *
 * @param key the first word
 * @param text what stands behind it, in the source
 */
public record TexRemark(String key, Span text) {
    private static final String MARK = "ladderwork:";

    /** {@return the remark in a comment, if it is one} @param comment from the percent sign to the end of the line */
    static Optional<TexRemark> in(Span comment) {
        String text = comment.text();
        int from = 0;
        while (from < text.length() && (text.charAt(from) == '%' || Character.isWhitespace(text.charAt(from)))) {
            from++;
        }
        if (!text.startsWith(MARK, from)) {
            return Optional.empty();
        }
        int key = skipSpace(text, from + MARK.length());
        int end = key;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int value = skipSpace(text, end);
        int last = text.stripTrailing().length();
        Span span = comment.source().span(comment.start() + Math.min(value, last), comment.start() + last);
        return Optional.of(new TexRemark(text.substring(key, end), span));
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
