package org.ladderwork.language;

import java.util.Arrays;

/**
 * A text with a name: a {@code .lw} file, a {@code .tex} file, or a piece given on the command line.
 *
 * <p>Lines end at {@code \n}, {@code \r\n} or {@code \r}. To read one from disk, see {@link SourceReader}.
 */
public final class Source {

    private final String name;
    private final String text;
    private final int[] lineStarts;

    private Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** A source with the given name (shown in messages) and text. */
    public static Source of(String name, String text) {
        return new Source(name, text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The number of lines; a text without any character has one. */
    public int lines() {
        return lineStarts.length;
    }

    /** Line and column of an offset between 0 and the length of the text. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /** The offset at which a line (counted from 1) begins. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The text of a line (counted from 1) without its end. */
    public String line(int line) {
        int from = lineStarts[line - 1];
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return text.substring(from, to);
    }

    /** The piece from {@code start} to {@code end}. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The whole text. */
    public Span all() {
        return new Span(this, 0, text.length());
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
