package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms of an indexed sum, one for each value of its indices, with numbers put in. */
final class Unrolling {
    private static final int MOST = 100_000;

    private Unrolling() {}

    /** {@return the terms in the order of the indices} @param sizes whole numbers such as N */
    static List<Expression> sum(Expression.IndexedSum sum, SymbolTable table, Map<String, Integer> sizes) {
        List<Expression> terms = new ArrayList<>();
        unroll(sum, 0, new LinkedHashMap<>(sizes), table, terms);
        return terms;
    }

    private static void unroll(
            Expression.IndexedSum sum,
            int depth,
            Map<String, Integer> values,
            SymbolTable table,
            List<Expression> terms) {
        if (depth == sum.ranges().size()) {
            if (terms.size() >= MOST) {
                throw SourceError.at(sum.span(), "the sum has more than " + MOST + " terms", "use a smaller range");
            }
            terms.add(IndexSubstitution.in(sum.body(), table, values));
            return;
        }
        IndexRange range = sum.ranges().get(depth);
        for (int value : IndexRanges.values(range, IndexSubstitution.in(sum.body(), table, values), table, values)) {
            values.put(range.index(), value);
            unroll(sum, depth + 1, values, table, terms);
        }
        values.remove(range.index());
    }
}
