package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The numbers an index runs through. */
public final class IndexRanges {
    private IndexRanges() {}

    /**
     * {@return the values in ascending order, or as listed}
     *
     * @param body where the index is used; a range without bounds runs through the members of the families it indexes there
     * @param sizes whole numbers such as N, and outer indices
     */
    public static List<Integer> values(
            IndexRange range, Expression body, SymbolTable table, Map<String, Integer> sizes) {
        List<Integer> values = new ArrayList<>();
        switch (range.form()) {
            case RANGE -> {
                int first = IndexArithmetic.value(range.values().get(0), sizes);
                int last = IndexArithmetic.value(range.values().get(1), sizes);
                for (int k = first; k <= last; k++) {
                    values.add(k);
                }
            }
            case LIST -> range.values().forEach(v -> values.add(IndexArithmetic.value(v, sizes)));
            case ALL -> values.addAll(members(range, body, table));
        }
        return values;
    }

    /** Whether a member has the indices that are numbers already. */
    private static boolean fits(String[] endings, List<Expression> indices) {
        for (int k = 0; k < endings.length; k++) {
            if (indices.get(k) instanceof Expression.Numeral n
                    && !n.numerator().toString().equals(endings[k])) {
                return false;
            }
        }
        return true;
    }

    private static TreeSet<Integer> members(IndexRange range, Expression body, SymbolTable table) {
        TreeSet<Integer> found = new TreeSet<>();
        if (body instanceof Expression.Indexed it) {
            for (String member : table.members(it.base())) {
                String[] endings = member.substring(it.base().length() + 1).split("_");
                if (endings.length == it.indices().size() && fits(endings, it.indices())) {
                    for (int k = 0; k < endings.length; k++) {
                        if (it.indices().get(k) instanceof Expression.Name n
                                && n.name().equals(range.index())) {
                            found.add(Integer.parseInt(endings[k]));
                        }
                    }
                }
            }
        }
        for (Expression child : body.children()) {
            found.addAll(members(range, child, table));
        }
        return found;
    }
}
