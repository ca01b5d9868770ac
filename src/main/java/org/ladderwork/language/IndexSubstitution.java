package org.ladderwork.language;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.IndexedSum;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Numeral;

/**
 * Puts numbers for indices: {@code a[i+1]} with i = 2 is the name {@code a_3}. Bound indices of sums are left alone.
 */
public final class IndexSubstitution {

    private final SymbolTable table;
    private final Map<String, Integer> values;

    private IndexSubstitution(SymbolTable table, Map<String, Integer> values) {
        this.table = table;
        this.values = values;
    }

    /**
     * The expression with numbers for the indices.
     *
     * @param values the indices, and the sizes such as N
     * @throws SourceError if a family has no such member
     */
    public static Expression in(Expression expression, SymbolTable table, Map<String, Integer> values) {
        return new IndexSubstitution(table, values).visit(expression);
    }

    private Expression visit(Expression it) {
        if (it instanceof Name name && values.containsKey(name.name())) {
            BigInteger value = BigInteger.valueOf(values.get(name.name()));
            return new Numeral(it.span(), value, BigInteger.ONE);
        }
        if (it instanceof Indexed indexed) {
            return entry(indexed);
        }
        if (it instanceof IndexedSum sum) {
            Map<String, Integer> inner = new LinkedHashMap<>(values);
            sum.ranges().forEach(range -> inner.remove(range.index()));
            List<Expression> parts = new ArrayList<>();
            for (IndexRange range : sum.ranges()) {
                range.values().forEach(value -> parts.add(visit(value)));
            }
            parts.add(new IndexSubstitution(table, inner).visit(sum.body()));
            return sum.withChildren(parts);
        }
        return it.withChildren(it.children().stream().map(this::visit).toList());
    }

    private Expression entry(Indexed it) {
        List<Expression> indices = it.indices().stream().map(this::visit).toList();
        boolean keeps = table.is(it.base(), Kind.LEVEL) || table.is(it.base(), Kind.MATRIX);
        boolean known = indices.stream().allMatch(IndexSubstitution::isClosed);
        if (keeps || !known) {
            return it.withChildren(indices);
        }
        StringBuilder name = new StringBuilder(it.base());
        indices.forEach(index -> name.append('_').append(IndexArithmetic.value(index, Map.of())));
        if (!table.isDeclared(name.toString())) {
            throw SourceError.at(
                    it.span(),
                    "'" + it.base() + "' has no member "
                            + name.substring(it.base().length() + 1),
                    "it has " + String.join(", ", table.members(it.base())));
        }
        return new Name(it.span(), name.toString());
    }

    private static boolean isClosed(Expression it) {
        return !(it instanceof Name) && it.children().stream().allMatch(IndexSubstitution::isClosed);
    }
}
