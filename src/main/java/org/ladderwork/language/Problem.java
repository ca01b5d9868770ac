package org.ladderwork.language;

/**
 * One thing wrong with an input: where, what, and what to write instead.
 *
 * @param span the place
 * @param message what is wrong, one sentence without a full stop
 * @param advice what to do; may be empty
 */
public record Problem(Span span, String message, String advice) {

    /** Columns of a line that are shown before and after the place when the line is long. */
    private static final int WINDOW = 60;

    /**
     * The message as a terminal shows it: {@code file:line:column: message}, the line, carets under the place, and the
     * advice behind them. A long line is shown around the place only; a fault of the file as a whole has no place.
     */
    @Override
    public String toString() {
        if (span.source().text().isEmpty()) {
            return span.source().name() + ": " + message + (advice.isEmpty() ? "" : "; " + advice);
        }
        Position at = span.position();
        StringBuilder out = new StringBuilder();
        out.append(span.source().name()).append(':').append(at).append(": ").append(message);
        String line = visible(span.source().line(at.line()));
        int begin = line.offsetByCodePoints(0, Math.min(at.column() - 1, line.codePointCount(0, line.length())));
        int marked = Math.max(1, Math.min(span.end() - span.start(), line.length() - begin));
        int from = Math.max(0, begin - WINDOW);
        int to = Math.min(line.length(), Math.max(begin + marked, begin + WINDOW));
        to = Math.min(to, begin + 2 * WINDOW);
        marked = Math.max(1, Math.min(marked, to - begin));
        String number = Integer.toString(at.line());
        String ahead = from > 0 ? "…" : "";
        String behind = to < line.length() ? "…" : "";
        out.append('\n').append("  ").append(number).append(" | ");
        out.append(ahead).append(line, from, to).append(behind);
        out.append('\n').append(" ".repeat(2 + number.length())).append(" | ");
        out.append(" ".repeat(ahead.length() + line.codePointCount(from, begin)));
        int carets = begin + marked <= line.length() ? line.codePointCount(begin, begin + marked) : 1;
        out.append("^".repeat(Math.max(1, carets)));
        if (!advice.isEmpty()) {
            out.append("  ").append(advice);
        }
        return out.toString();
    }

    /** Tabs and control characters as one blank each, so that the carets stand where they should. */
    private static String visible(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
