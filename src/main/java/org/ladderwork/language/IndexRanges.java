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

    private static TreeSet<Integer> members(IndexRange range, Expression body, SymbolTable table) {
        TreeSet<Integer> found = new TreeSet<>();
        if (body instanceof Expression.Indexed it
                && it.indices().size() == 1
                && it.indices().get(0) instanceof Expression.Name n
                && n.name().equals(range.index())) {
            for (String member : table.members(it.base())) {
                String ending = member.substring(it.base().length() + 1);
                if (!ending.contains("_")) {
                    found.add(Integer.parseInt(ending));
                }
            }
        }
        for (Expression child : body.children()) {
            found.addAll(members(range, child, table));
        }
        return found;
    }
}
