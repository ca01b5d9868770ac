package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SymbolTable;

/**
 * A node of an expression, with the way to put another one in its place.
 *
 * @param node what stands there
 * @param plug gives the whole expression with another node here; everything else is shared with the original
 * @param role what the node is to its parent
 * @param scalar whether only scalars stand around it: not inside ⟨…⟩, commutators and the like
 * @param argument whether it stands in the argument of a function: each value tried there is a new exponential or logarithm
 */
record Place(Expression node, UnaryOperator<Expression> plug, Role role, boolean scalar, boolean argument) {
    /** The whole of an expression. */
    static Place whole(Expression it) {
        return new Place(it, x -> x, Role.WHOLE, true, false);
    }

    /** What a node is to its parent. */
    enum Role {
        WHOLE,
        TERM,
        FACTOR,
        NUMERATOR,
        DENOMINATOR,
        SIGNED,
        BASE,
        EXPONENT,
        /** An index or the label of a bath. */
        LABEL,
        OTHER
    }

    /** {@return all places of an expression, the whole first, then in the order written} */
    static List<Place> of(Expression whole, SymbolTable table) {
        List<Place> places = new ArrayList<>();
        whole(whole).collect(places, table);
        return places;
    }

    private void collect(List<Place> places, SymbolTable table) {
        places.add(this);
        List<Expression> children = node.children();
        for (int k = 0; k < children.size(); k++) {
            int at = k;
            UnaryOperator<Expression> down = x -> {
                List<Expression> others = new ArrayList<>(children);
                others.set(at, x);
                return plug.apply(node.withChildren(others));
            };
            boolean inside = argument || node instanceof Expression.Call;
            new Place(children.get(k), down, roleOf(k, table), scalar && keepsScalar(), inside).collect(places, table);
        }
    }

    private Role roleOf(int k, SymbolTable table) {
        if (role == Role.LABEL || role == Role.EXPONENT) {
            return role;
        } else if (node instanceof Expression.Sum) {
            return Role.TERM;
        } else if (node instanceof Expression.Product) {
            return Role.FACTOR;
        } else if (node instanceof Expression.Quotient) {
            return k == 0 ? Role.NUMERATOR : Role.DENOMINATOR;
        } else if (node instanceof Expression.Negated) {
            return role == Role.TERM ? Role.TERM : Role.SIGNED;
        } else if (node instanceof Expression.Power) {
            return k == 0 ? Role.BASE : Role.EXPONENT;
        } else if (node instanceof Expression.Indexed) {
            return Role.LABEL;
        } else if (node instanceof Expression.Call c && table.is(c.function(), Declaration.Kind.QUANTITY)) {
            return Role.LABEL;
        }
        return Role.OTHER;
    }

    private boolean keepsScalar() {
        return node instanceof Expression.Sum
                || node instanceof Expression.Product
                || node instanceof Expression.Quotient
                || node instanceof Expression.Negated
                || node instanceof Expression.Power;
    }

    /** {@return whether something may be multiplied or added here} */
    boolean isValue() {
        return role != Role.EXPONENT && role != Role.LABEL;
    }
}
