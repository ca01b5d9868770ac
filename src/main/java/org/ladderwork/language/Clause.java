package org.ladderwork.language;

import java.util.Optional;

/** What stands beside a formula and says when it holds or what is in it. */
public sealed interface Clause {

    Span span();

    /** {@code as gamma -> infinity}. */
    record Tends(Span span, String variable, Expression point) implements Clause {
        @Override
        public String toString() {
            return "as " + variable + " -> " + NativeText.of(point);
        }
    }

    /** {@code to order 2 in epsilon}. */
    record ToOrder(Span span, int order, Optional<String> variable) implements Clause {
        @Override
        public String toString() {
            return "to order " + order + variable.map(name -> " in " + name).orElse("");
        }
    }

    /** {@code for n_1 = n_2}. */
    record Condition(Span span, Expression.Relation relation) implements Clause {
        @Override
        public String toString() {
            return "for " + NativeText.of(relation);
        }
    }

    /** {@code for i = 2..N-1}. */
    record Indices(Span span, IndexRange range) implements Clause {
        @Override
        public String toString() {
            return "for " + NativeText.text(range);
        }
    }

    /** {@code where X = …}. */
    record Where(Span span, Expression.Relation relation) implements Clause {
        @Override
        public String toString() {
            return "where " + NativeText.of(relation);
        }
    }
}
