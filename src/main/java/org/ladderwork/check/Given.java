package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * What a claim takes for granted: {@code for n_1 = n_2, omega_1 < omega_2}.
 *
 * <p>An equation is solved for a parameter in which it is linear, and the parameter is replaced everywhere; so what is said under the condition is an identity again.
 *
 * @param values the parameters that were solved for
 * @param positive what is greater than zero
 */
record Given(SortedMap<Symbol, Scalar> values, List<Scalar> positive) {
    static final Given NOTHING = new Given(new TreeMap<>(), List.of());

    Given {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        positive = List.copyOf(positive);
    }

    boolean isNothing() {
        return values.isEmpty() && positive.isEmpty();
    }

    /** {@return x under the conditions} @throws ArithmeticException if x is not defined there */
    Scalar of(Scalar x) {
        return values.isEmpty() ? x : x.with(values);
    }

    /** {@return this and the relations of a chain} @throws SourceError if one of them is no condition that can be used */
    Given and(Expression.Relation chain, Evaluator evaluator) {
        Given all = this;
        for (int k = 0; k < chain.relators().size(); k++) {
            Expression left = chain.sides().get(k);
            Expression right = chain.sides().get(k + 1);
            Scalar difference = of(evaluator.scalar(left).minus(evaluator.scalar(right)));
            all = all.and(difference, chain.relators().get(k), symbolFirst(left, right, evaluator), chain.span());
        }
        return all;
    }

    /** The parameter that the author wrote alone on a side is the one to replace. */
    private static List<Symbol> symbolFirst(Expression left, Expression right, Evaluator evaluator) {
        List<Symbol> first = new ArrayList<>();
        for (Expression side : List.of(left, right)) {
            if (side instanceof Expression.Name n) {
                evaluator.field().symbol(n.name()).ifPresent(first::add);
            }
        }
        return first;
    }

    private Given and(Scalar difference, Relator relator, List<Symbol> first, Span at) {
        switch (relator) {
            case EQUAL, DEFINED -> {
                return difference.isZero() ? this : solved(difference, first, at);
            }
            case GREATER, GREATER_OR_EQUAL -> {
                return with(difference);
            }
            case LESS, LESS_OR_EQUAL -> {
                return with(difference.negated());
            }
            case NOT_EQUAL -> {
                return this; // identities hold off the zeros of denominators anyway
            }
            default ->
                throw SourceError.at(
                        at, "'" + relator + "' is no condition that can be used", "write: as x -> 0, or use = < >");
        }
    }

    private Given with(Scalar more) {
        List<Scalar> all = new ArrayList<>(positive);
        all.add(more);
        return new Given(values, all);
    }

    private Given solved(Scalar difference, List<Symbol> first, Span at) {
        List<Symbol> candidates = new ArrayList<>(first);
        List<Symbol> others = new ArrayList<>(difference.symbols());
        Collections.reverse(others);
        candidates.addAll(others);
        Scalar d = difference.numerator();
        for (Symbol s : candidates) {
            boolean usable = s.isParameter()
                    && s.kind() != Symbol.Kind.COMPLEX
                    && d.symbols().contains(s);
            if (usable && isLinear(d, s)) {
                Scalar slope = d.derivative(s);
                Scalar rest = d.with(java.util.Map.of(s, Scalar.ZERO));
                Scalar value = rest.negated().over(slope);
                SortedMap<Symbol, Scalar> all = new TreeMap<>();
                values.forEach((k, v) -> all.put(k, v.with(java.util.Map.of(s, value))));
                all.put(s, value);
                return new Given(
                        all,
                        positive.stream()
                                .map(p -> p.with(java.util.Map.of(s, value)))
                                .toList());
            }
        }
        throw SourceError.at(
                at, "this condition is linear in no parameter and cannot be used", "solve it for one: x = ...");
    }

    private static boolean isLinear(Scalar d, Symbol s) {
        try {
            return d.degree(s) == 1 && !d.derivative(s).symbols().contains(s);
        } catch (ArithmeticException root) {
            return false;
        }
    }
}
