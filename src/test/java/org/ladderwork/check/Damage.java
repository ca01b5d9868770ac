package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Span;
import org.ladderwork.language.SymbolTable;

/** Slips, made on purpose: the right side of a true equation with one error in a random place. Written without the code that looks for them. */
final class Damage {
    /** @param right the side with the error @param undo the slip that undoes it @param cost of undoing it */
    record Result(Expression right, Slip undo, int cost) {}

    private final SymbolTable table;
    private final SplittableRandom random;

    Damage(SymbolTable table, SplittableRandom random) {
        this.table = table;
        this.random = random;
    }

    /** {@return the side with one slip of this kind, where it has a place for it} */
    Optional<Result> of(Expression side, Slip undo) {
        List<Expression> places = new ArrayList<>();
        collect(side, places);
        for (int k = 0; k < 12; k++) {
            Expression node = places.get(random.nextInt(places.size()));
            Optional<Expression> changed = undo == Slip.SIGN && node == side
                    ? Optional.of(new Expression.Negated(side.span(), side))
                    : change(node, undo);
            if (changed.isPresent()) {
                return Optional.of(new Result(replaced(side, node, changed.get()), undo, undo.cost()));
            }
        }
        return Optional.empty();
    }

    /** Nodes that are values: no labels, no exponents. */
    private void collect(Expression it, List<Expression> places) {
        places.add(it);
        if (it instanceof Expression.Power p) {
            collect(p.base(), places);
        } else if (!(it instanceof Expression.Call c && table.is(c.function(), Declaration.Kind.QUANTITY))) {
            it.children().forEach(c -> collect(c, places));
        }
    }

    private static Expression replaced(Expression it, Expression node, Expression by) {
        if (it == node) {
            return by;
        }
        return it.withChildren(
                it.children().stream().map(c -> replaced(c, node, by)).toList());
    }

    private Optional<Expression> change(Expression node, Slip undo) {
        Span at = node.span();
        return switch (undo) {
            case SIGN -> sum(node).map(s -> with(s, k -> negated(s.terms().get(k))));
            case MISSING_TERM ->
                sum(node).map(s -> without(s, random.nextInt(s.terms().size())));
            case EXTRA_TERM ->
                node instanceof Expression.Sum s
                        ? parameter(at).map(p -> new Expression.Sum(at, appended(s.terms(), p)))
                        : Optional.empty();
            case NUMBER ->
                node instanceof Expression.Numeral n
                        ? Optional.of(
                                new Expression.Numeral(at, n.numerator().multiply(BigInteger.TWO), n.denominator()))
                        : node instanceof Expression.Product p && p.factors().get(0) instanceof Expression.Numeral
                                ? Optional.of(product(
                                        at, p.factors().subList(1, p.factors().size())))
                                : Optional.empty();
            case HALF ->
                isParameter(node) ? Optional.of(new Expression.Quotient(at, node, number(at, 2))) : Optional.empty();
            case POWER ->
                node instanceof Expression.Power p && p.exponent() instanceof Expression.Numeral n
                        ? Optional.of(
                                random.nextBoolean() && n.numerator().equals(BigInteger.TWO)
                                        ? p.base()
                                        : new Expression.Power(
                                                at,
                                                p.base(),
                                                number(at, n.numerator().intValue() + 1)))
                        : isParameter(node)
                                ? Optional.of(new Expression.Power(at, node, number(at, 2)))
                                : Optional.empty();
            case FACTOR -> node instanceof Expression.Product p ? factor(p) : Optional.empty();
            case PARAMETER ->
                isParameter(node) ? parameter(at).filter(q -> !family(q).equals(family(node))) : Optional.empty();
            case LABEL -> isNumbered(node) ? other((Expression.Name) node) : Optional.empty();
            case IMAGINARY_UNIT ->
                node instanceof Expression.ImaginaryUnit
                        ? Optional.of(new Expression.Negated(at, node))
                        : Optional.empty();
            case DAGGER ->
                node instanceof Expression.Adjoint a
                        ? Optional.of(a.operand())
                        : isMode(node) ? Optional.of(new Expression.Adjoint(at, node)) : Optional.empty();
            case OCCUPATION ->
                node instanceof Expression.Name n && n.name().matches("n(_.*)?") && isParameter(node)
                        ? Optional.of(new Expression.Sum(at, List.of(node, number(at, 1))))
                        : Optional.empty();
            case INVERTED ->
                node instanceof Expression.Quotient q
                        ? Optional.of(new Expression.Quotient(at, q.denominator(), q.numerator()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Expression> factor(Expression.Product p) {
        if (random.nextBoolean()) {
            return parameter(p.span()).map(x -> product(p.span(), appended(p.factors(), x)));
        }
        int k = random.nextInt(p.factors().size());
        boolean scalar = isParameter(p.factors().get(k))
                || p.factors().get(k) instanceof Expression.Power q && isParameter(q.base());
        if (!scalar) {
            return Optional.empty();
        }
        List<Expression> rest = new ArrayList<>(p.factors());
        rest.remove(k);
        return Optional.of(product(p.span(), rest));
    }

    private static Optional<Expression.Sum> sum(Expression node) {
        return node instanceof Expression.Sum s ? Optional.of(s) : Optional.empty();
    }

    private Expression with(Expression.Sum s, java.util.function.IntFunction<Expression> change) {
        int k = random.nextInt(s.terms().size());
        List<Expression> terms = new ArrayList<>(s.terms());
        terms.set(k, change.apply(k));
        return new Expression.Sum(s.span(), terms);
    }

    private static Expression without(Expression.Sum s, int k) {
        List<Expression> terms = new ArrayList<>(s.terms());
        terms.remove(k);
        return terms.size() == 1 ? terms.get(0) : new Expression.Sum(s.span(), terms);
    }

    private static Expression negated(Expression it) {
        return it instanceof Expression.Negated n ? n.operand() : new Expression.Negated(it.span(), it);
    }

    private static Expression product(Span at, List<Expression> factors) {
        return factors.size() == 1 ? factors.get(0) : new Expression.Product(at, factors);
    }

    private static List<Expression> appended(List<Expression> list, Expression last) {
        List<Expression> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }

    private static Expression number(Span at, long n) {
        return new Expression.Numeral(at, BigInteger.valueOf(n), BigInteger.ONE);
    }

    private boolean isParameter(Expression it) {
        return it instanceof Expression.Name n
                && table.kind(n.name()).filter(Declaration.Kind::isParameter).isPresent();
    }

    private boolean isMode(Expression it) {
        return it instanceof Expression.Name n
                && table.kind(n.name()).filter(Declaration.Kind::isMode).isPresent();
    }

    private Optional<Expression> parameter(Span at) {
        List<String> names = table.declarations().stream()
                .filter(d -> d.kind().isParameter())
                .map(Declaration::name)
                .toList();
        return Optional.of(new Expression.Name(at, names.get(random.nextInt(names.size()))));
    }

    private static String family(Expression name) {
        return ((Expression.Name) name).name().replaceAll("_\\d+$", "");
    }

    private boolean isNumbered(Expression it) {
        return (isParameter(it) || isMode(it)) && ((Expression.Name) it).name().matches(".*_[12]");
    }

    private Optional<Expression> other(Expression.Name n) {
        String stem = n.name().substring(0, n.name().length() - 1);
        return Optional.of(new Expression.Name(n.span(), stem + (n.name().endsWith("1") ? "2" : "1")));
    }
}
