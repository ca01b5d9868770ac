package org.ladderwork.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ladderwork.language.Expression.Call;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.IndexedSum;
import org.ladderwork.language.Expression.Name;

/** The letters that stand where an index stands and are bound by no sum. */
final class FreeIndices {

    private final Deque<String> bound = new ArrayDeque<>();
    private final Set<String> free = new LinkedHashSet<>();

    private FreeIndices() {}

    static Set<String> of(Expression expression) {
        FreeIndices walk = new FreeIndices();
        walk.visit(expression, false);
        return walk.free;
    }

    private void visit(Expression it, boolean asIndex) {
        if (it instanceof Name name) {
            boolean letter = name.name().length() == 1
                    && Character.isLowerCase(name.name().charAt(0));
            if (asIndex && letter && !bound.contains(name.name())) {
                free.add(name.name());
            }
        } else if (it instanceof IndexedSum sum) {
            sum.ranges().forEach(range -> range.values().forEach(value -> visit(value, false)));
            sum.ranges().forEach(range -> bound.push(range.index()));
            visit(sum.body(), asIndex);
            sum.ranges().forEach(range -> bound.pop());
        } else if (it instanceof Call call && Vocabulary.quantityNames().containsKey(call.function())) {
            boolean numbered = !call.function().equals("energy");
            call.arguments().forEach(argument -> visit(argument, numbered));
        } else {
            boolean index = it instanceof Indexed || asIndex;
            it.children().forEach(part -> visit(part, index));
        }
    }
}
