package org.ladderwork.language;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The input is wrong: one or more {@link Problem}s, each with its place and what to write instead. This is the only
 * exception with which this package answers any text whatever.
 */
public final class SourceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private SourceError(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** An error at one place, with advice. */
    public static SourceError at(Span span, String message, String advice) {
        return new SourceError(List.of(new Problem(span, message, advice)));
    }

    /** An error at one place whose message says all. */
    public static SourceError at(Span span, String message) {
        return at(span, message, "");
    }

    /** Several at once; at least one. */
    public static SourceError of(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an error needs at least one problem");
        }
        return new SourceError(problems);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
