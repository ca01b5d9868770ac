package org.ladderwork.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Relator;

/**
 * Puts in what a formula says itself: {@code … where D = x + y}. A name that the model knows keeps its meaning, and the clause becomes a condition that was
 * claimed, not a definition.
 */
final class NamedParts {
    private NamedParts() {}

    /** {@return the formula without its {@code where} clauses for unknown names} */
    static Formula putIn(Formula formula, Grounds grounds) {
        Map<String, Expression> parts = new LinkedHashMap<>();
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : formula.clauses()) {
            if (clause instanceof Clause.Where w && names(w.relation(), grounds)) {
                String name = ((Expression.Name) w.relation().sides().get(0)).name();
                parts.put(name, putIn(w.relation().sides().get(1), parts));
            } else if (clause instanceof Clause.Where w) {
                clauses.add(new Clause.Condition(w.span(), w.relation()));
            } else {
                clauses.add(clause);
            }
        }
        return parts.isEmpty() && clauses.size() == formula.clauses().size() && clauses.equals(formula.clauses())
                ? formula
                : new Formula(formula.span(), putIn(formula.statement(), parts), clauses);
    }

    private static boolean names(Expression.Relation relation, Grounds grounds) {
        boolean shape = relation.sides().size() == 2
                && (relation.relators().get(0) == Relator.EQUAL
                        || relation.relators().get(0) == Relator.DEFINED)
                && relation.sides().get(0) instanceof Expression.Name;
        if (!shape) {
            return false;
        }
        String name = ((Expression.Name) relation.sides().get(0)).name();
        boolean parameter =
                grounds.table().kind(name).filter(Declaration.Kind::isParameter).isPresent();
        return !parameter && grounds.table().meaning(name).isEmpty();
    }

    private static Expression putIn(Expression it, Map<String, Expression> parts) {
        if (it instanceof Expression.Name n && parts.containsKey(n.name())) {
            return parts.get(n.name());
        }
        return it.withChildren(it.children().stream().map(c -> putIn(c, parts)).toList());
    }
}
