package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a file as pieces of text: a line with the deeper indented lines below it. Blank lines and lines that
 * hold a comment only belong to nothing.
 */
final class LogicalLines {

    private LogicalLines() {}

    static List<Span> of(Source source) {
        int margin = Integer.MAX_VALUE;
        for (int n = 1; n <= source.lines(); n++) {
            String line = source.line(n);
            if (!isEmpty(line)) {
                margin = Math.min(margin, indentation(line));
            }
        }
        List<Span> spans = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int n = 1; n <= source.lines(); n++) {
            String line = source.line(n);
            if (isEmpty(line)) {
                continue;
            }
            if (indentation(line) == margin) {
                if (start >= 0) {
                    spans.add(source.span(start, end));
                }
                start = source.lineStart(n) + margin;
            }
            end = source.lineStart(n) + line.stripTrailing().length();
        }
        if (start >= 0) {
            spans.add(source.span(start, end));
        }
        return spans;
    }

    private static boolean isEmpty(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() || stripped.startsWith("#");
    }

    private static int indentation(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
