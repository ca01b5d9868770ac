package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Expression> squares = new LinkedHashMap<>();
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : formula.clauses()) {
            if (clause instanceof Clause.Where w && isDefinition(w.relation(), grounds)) {
                Expression left = w.relation().sides().get(0);
                Map<String, Expression> known = left instanceof Expression.Power ? squares : parts;
                known.put(name(left).orElseThrow(), w.relation().sides().get(1));
            } else if (clause instanceof Clause.Where w) {
                clauses.add(new Clause.Condition(w.span(), w.relation()));
            } else {
                clauses.add(clause);
            }
        }
        if (parts.isEmpty() && squares.isEmpty() && clauses.equals(formula.clauses())) {
            return formula;
        }
        Expression statement = formula.statement();
        for (int k = 0; k <= parts.size() + squares.size(); k++) { // one may be made of another
            statement = putIn(statement, parts, squares);
        }
        return new Formula(formula.span(), statement, clauses);
    }

    private static Optional<String> name(Expression left) {
        Expression name = left instanceof Expression.Power p && isTwo(p.exponent()) ? p.base() : left;
        return name instanceof Expression.Name n ? Optional.of(n.name()) : Optional.empty();
    }

    private static boolean isTwo(Expression it) {
        return it instanceof Expression.Numeral n && n.toText().equals("2");
    }

    private static boolean isDefinition(Expression.Relation relation, Grounds grounds) {
        boolean shape = relation.sides().size() == 2
                && (relation.relators().get(0) == Relator.EQUAL
                        || relation.relators().get(0) == Relator.DEFINED);
        Optional<String> name = name(relation.sides().get(0));
        if (!shape || name.isEmpty()) {
            return false;
        }
        boolean parameter = grounds.table()
                .kind(name.get())
                .filter(Declaration.Kind::isParameter)
                .isPresent();
        return !parameter && grounds.table().meaning(name.get()).isEmpty();
    }

    private static Expression putIn(Expression it, Map<String, Expression> parts, Map<String, Expression> squares) {
        if (it instanceof Expression.Name n && parts.containsKey(n.name())) {
            return parts.get(n.name());
        }
        if (it instanceof Expression.Power p
                && p.base() instanceof Expression.Name n
                && squares.containsKey(n.name())
                && p.exponent() instanceof Expression.Numeral e
                && e.denominator().equals(BigInteger.ONE)
                && !e.numerator().testBit(0)) {
            Expression half = new Expression.Numeral(e.span(), e.numerator().shiftRight(1), BigInteger.ONE);
            return new Expression.Power(p.span(), squares.get(n.name()), half);
        }
        return it.withChildren(
                it.children().stream().map(c -> putIn(c, parts, squares)).toList());
    }
}
