package org.ladderwork.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement with what stands beside it.
 *
 * @param statement a {@link Expression.Relation}, or an expression that states nothing
 */
public record Formula(Span span, Expression statement, List<Clause> clauses) {

    public Formula {
        clauses = List.copyOf(clauses);
    }

    /**
     * The indices that are used but bound neither by a sum nor by a clause, in the order of their first use: the formula is
     * said for every value.
     */
    public Set<String> freeIndices() {
        Set<String> free = new LinkedHashSet<>(FreeIndices.of(statement));
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Indices indices) {
                free.remove(indices.range().index());
            }
        }
        return free;
    }

    /** Native text. */
    public String toText() {
        StringBuilder out = new StringBuilder(statement.toText());
        for (Clause clause : clauses) {
            out.append(' ').append(clause);
        }
        return out.toString();
    }
}
