package org.ladderwork.language;

/**
 * A piece of a {@link Source}: the characters from {@code start} (included) to {@code end} (excluded), as offsets into
 * its text.
 */
public record Span(Source source, int start, int end) {

    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("no such piece of " + source.name() + ": " + start + ".." + end);
        }
    }

    /** The line and column where this piece begins. */
    public Position position() {
        return source.position(start);
    }

    /** The characters themselves. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** The smallest piece that holds both; pieces of different sources give this one. */
    public Span to(Span last) {
        if (last.source != source) {
            return this;
        }
        return new Span(source, Math.min(start, last.start), Math.max(end, last.end));
    }

    /** The empty piece just behind this one. */
    public Span after() {
        return new Span(source, end, end);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + position();
    }
}
