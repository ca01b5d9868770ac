package org.ladderwork.language;

import java.util.List;

/**
 * The values that an index runs through.
 *
 * @param span where it was written
 * @param index the letter
 * @param form how the values are given
 * @param values for {@link Form#RANGE} the first and the last, for {@link Form#LIST} all, for {@link Form#ALL} none
 */
public record IndexRange(Span span, String index, Form form, List<Expression> values) {

    /** The way in which the values are given. */
    public enum Form {
        /** {@code i = 1..N-1}. */
        RANGE,
        /** {@code i = 1, N}. */
        LIST,
        /** {@code i}: every member of the family it is used with. */
        ALL
    }

    public IndexRange {
        values = List.copyOf(values);
        boolean fits = switch (form) {
            case RANGE -> values.size() == 2;
            case LIST -> !values.isEmpty();
            case ALL -> values.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException(form + " with " + values.size() + " values");
        }
    }

    /** The same range with other values, as many as before. */
    public IndexRange withValues(List<Expression> others) {
        return new IndexRange(span, index, form, others);
    }

    /** What differs between ranges with the same values. */
    String head() {
        return index + " " + form + " " + values.size();
    }
}
