package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Source;
import org.ladderwork.language.Span;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Scalar;

/** Other ways to write the same: each is an identity of algebra, applied to the tree in a random place. */
final class Rewriting {
    private final SymbolTable table;
    private final SplittableRandom random;

    Rewriting(SymbolTable table, SplittableRandom random) {
        this.table = table;
        this.random = random;
    }

    /** The laws that are used. */
    enum Law {
        REORDER_SUM,
        DISTRIBUTE,
        DOUBLE_NEGATION,
        TIMES_INVERSE,
        ADD_AND_SUBTRACT,
        MULTIPLY_AND_DIVIDE,
        POWER_AS_PRODUCT,
        COMMON_DENOMINATOR,
        PUT_IN_ABBREVIATION,
        HALVES,
        UNIT
    }

    /** {@return the whole written out by another law, where it applies} */
    Optional<Expression> by(Law law, Expression side) {
        List<Expression> places = new ArrayList<>();
        collect(side, places);
        for (int k = 0; k < 16; k++) {
            Expression node = places.get(random.nextInt(places.size()));
            Optional<Expression> other = other(law, node);
            if (other.isPresent()) {
                return Optional.of(replaced(side, node, other.get()));
            }
        }
        return Optional.empty();
    }

    /** {@return the expanded form, and the factored one, of a scalar, read from their texts} */
    List<Expression> forms(Scalar value) {
        List<Expression> forms = new ArrayList<>();
        forms.add(read(value));
        forms.add(read(bracketed(Factored.of(value))));
        return forms;
    }

    private Expression read(Object value) {
        return Written.of(value, Source.of("text", "").all(), table).orElseThrow();
    }

    private static String bracketed(Factored f) {
        StringBuilder above = new StringBuilder("(" + f.coefficient() + ")*(" + f.cofactor() + ")");
        StringBuilder below = new StringBuilder("1");
        f.above().forEach(p -> above.append("*(").append(p.base()).append(")^").append(p.exponent()));
        f.below().forEach(p -> below.append("*(").append(p.base()).append(")^").append(-p.exponent()));
        return "(" + above + ")/(" + below + ")";
    }

    private void collect(Expression it, List<Expression> places) {
        places.add(it);
        boolean arithmetic =
                it instanceof Expression.Sum || it instanceof Expression.Product || it instanceof Expression.Negated;
        if (arithmetic) {
            it.children().forEach(c -> collect(c, places));
        } else if (it instanceof Expression.Quotient q) {
            collect(q.numerator(), places);
            collect(q.denominator(), places);
        } else if (it instanceof Expression.Power p && !table.is(p.base().toText(), Declaration.Kind.SQUARE)) {
            collect(p.base(), places);
        }
    }

    private static Expression replaced(Expression it, Expression node, Expression by) {
        if (it == node) {
            return by;
        }
        return it.withChildren(
                it.children().stream().map(c -> replaced(c, node, by)).toList());
    }

    private Optional<Expression> other(Law law, Expression node) {
        Span at = node.span();
        return switch (law) {
            case REORDER_SUM -> node instanceof Expression.Sum s ? Optional.of(shuffled(s)) : Optional.empty();
            case DISTRIBUTE -> node instanceof Expression.Product p ? distributed(p) : Optional.empty();
            case DOUBLE_NEGATION -> Optional.of(new Expression.Negated(at, new Expression.Negated(at, node)));
            case TIMES_INVERSE ->
                node instanceof Expression.Quotient q
                        ? Optional.of(new Expression.Product(
                                at,
                                List.of(new Expression.Quotient(at, number(at, 1), q.denominator()), q.numerator())))
                        : Optional.empty();
            case ADD_AND_SUBTRACT ->
                parameterLike(node)
                        ? Optional.of(new Expression.Sum(at, List.of(node, node, new Expression.Negated(at, node))))
                        : Optional.empty();
            case MULTIPLY_AND_DIVIDE ->
                parameterLike(node)
                        ? Optional.of(
                                new Expression.Quotient(at, new Expression.Product(at, List.of(node, node)), node))
                        : Optional.empty();
            case POWER_AS_PRODUCT ->
                node instanceof Expression.Power p
                                && p.exponent() instanceof Expression.Numeral n
                                && n.numerator().equals(BigInteger.TWO)
                                && !table.is(p.base().toText(), Declaration.Kind.SQUARE)
                        ? Optional.of(new Expression.Product(at, List.of(p.base(), p.base())))
                        : Optional.empty();
            case COMMON_DENOMINATOR -> node instanceof Expression.Sum s ? overOne(s) : Optional.empty();
            case PUT_IN_ABBREVIATION ->
                node instanceof Expression.Power p
                                && p.base() instanceof Expression.Name n
                                && table.is(n.name(), Declaration.Kind.SQUARE)
                        ? table.meaning(n.name())
                        : Optional.empty();
            case HALVES ->
                node instanceof Expression.Numeral n
                        ? Optional.of(new Expression.Quotient(
                                at,
                                new Expression.Numeral(
                                        at, n.numerator().multiply(BigInteger.valueOf(6)), n.denominator()),
                                number(at, 6)))
                        : Optional.empty();
            case UNIT ->
                node instanceof Expression.ImaginaryUnit
                        ? Optional.of(new Expression.Negated(at, new Expression.Quotient(at, number(at, 1), node)))
                        : Optional.empty();
        };
    }

    private boolean parameterLike(Expression node) {
        return node instanceof Expression.Name n
                && table.kind(n.name()).filter(Declaration.Kind::isParameter).isPresent();
    }

    private Expression shuffled(Expression.Sum s) {
        List<Expression> terms = new ArrayList<>(s.terms());
        Collections.rotate(terms, 1 + random.nextInt(Math.max(1, terms.size() - 1)));
        return new Expression.Sum(s.span(), terms);
    }

    /** x (a + b) y = x a y + x b y, the order of the factors kept. */
    private static Optional<Expression> distributed(Expression.Product p) {
        for (int k = 0; k < p.factors().size(); k++) {
            if (p.factors().get(k) instanceof Expression.Sum s) {
                List<Expression> terms = new ArrayList<>();
                for (Expression t : s.terms()) {
                    List<Expression> factors = new ArrayList<>(p.factors());
                    factors.set(k, t);
                    terms.add(new Expression.Product(p.span(), factors));
                }
                return Optional.of(new Expression.Sum(p.span(), terms));
            }
        }
        return Optional.empty();
    }

    /** a + b/c = (a c + b)/c for scalars. */
    private static Optional<Expression> overOne(Expression.Sum s) {
        for (int k = 0; k < s.terms().size(); k++) {
            if (s.terms().get(k) instanceof Expression.Quotient q) {
                List<Expression> terms = new ArrayList<>();
                for (int j = 0; j < s.terms().size(); j++) {
                    terms.add(
                            j == k
                                    ? q.numerator()
                                    : new Expression.Product(
                                            s.span(), List.of(s.terms().get(j), q.denominator())));
                }
                return Optional.of(
                        new Expression.Quotient(s.span(), new Expression.Sum(s.span(), terms), q.denominator()));
            }
        }
        return Optional.empty();
    }

    private static Expression number(Span at, long n) {
        return new Expression.Numeral(at, BigInteger.valueOf(n), BigInteger.ONE);
    }
}
