package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Span;
import org.ladderwork.language.SymbolTable;

/**
 * Slips, made on purpose: every way to put one error of a kind into a side of a true equation. Written without the code that looks for them.
 *
 * <p>What is made is the opposite of what undoes it: {@code MISSING_TERM} leaves a term out, {@code FACTOR} loses a parameter or puts one in.
 */
final class Damage {
    /** The slips that can be made in one place of a formula. */
    static final List<Slip> LOCAL = List.of(
            Slip.SIGN,
            Slip.LABEL,
            Slip.IMAGINARY_UNIT,
            Slip.DAGGER,
            Slip.ORDER,
            Slip.NUMBER,
            Slip.HALF,
            Slip.POWER,
            Slip.OCCUPATION,
            Slip.FACTOR,
            Slip.PARAMETER,
            Slip.INVERTED,
            Slip.MISSING_TERM,
            Slip.EXTRA_TERM);

    private final SymbolTable table;
    private final SplittableRandom random;

    Damage(SymbolTable table, SplittableRandom random) {
        this.table = table;
        this.random = random;
    }

    private record Spot(Expression node, UnaryOperator<Expression> into) {}

    /** {@return the side with one slip of this kind, in every place there is for it} */
    List<Expression> all(Expression side, Slip kind) {
        List<Spot> spots = new ArrayList<>();
        collect(new Spot(side, x -> x), spots);
        List<Expression> all = new ArrayList<>();
        if (kind == Slip.SIGN) {
            all.add(negated(side));
        } else if (kind == Slip.LABEL) {
            all.add(exchanged(side));
        }
        for (Spot s : spots) {
            for (Expression changed : changes(s.node(), kind)) {
                all.add(s.into().apply(changed));
            }
        }
        all.removeIf(x -> x.isSameAs(side));
        return all;
    }

    /** {@return one of them} */
    Optional<Expression> one(Expression side, Slip kind) {
        List<Expression> all = all(side, kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Nodes that are values: no labels, no exponents, no definitions of squares. */
    private void collect(Spot spot, List<Spot> spots) {
        Expression it = spot.node();
        spots.add(spot);
        boolean labels = it instanceof Expression.Call c && table.is(c.function(), Declaration.Kind.QUANTITY)
                || it instanceof Expression.Indexed;
        for (int k = 0; k < it.children().size() && !labels; k++) {
            int at = k;
            if (it instanceof Expression.Power && k > 0) {
                continue;
            }
            collect(
                    new Spot(it.children().get(k), x -> {
                        List<Expression> others = new ArrayList<>(it.children());
                        others.set(at, x);
                        return spot.into().apply(it.withChildren(others));
                    }),
                    spots);
        }
    }

    private List<Expression> changes(Expression node, Slip kind) {
        Span at = node.span();
        List<Expression> out = new ArrayList<>();
        switch (kind) {
            case SIGN ->
                eachTerm(node, out, k -> Optional.of(negated(terms(node).get(k))));
            case MISSING_TERM -> eachTerm(node, out, k -> Optional.empty());
            case EXTRA_TERM -> {
                if (node instanceof Expression.Sum s) {
                    out.add(new Expression.Sum(at, appended(s.terms(), parameter(at))));
                }
            }
            case NUMBER -> number(node, out);
            case HALF -> {
                if (isParameter(node)) {
                    out.add(new Expression.Quotient(at, node, number(at, 2)));
                    out.add(new Expression.Product(at, List.of(number(at, 2), node)));
                } else if (node instanceof Expression.Quotient q
                        && isParameter(q.numerator())
                        && isNumber(q.denominator(), 2)) {
                    out.add(q.numerator());
                }
            }
            case POWER -> power(node, out);
            case FACTOR -> {
                if (node instanceof Expression.Product p) {
                    out.add(product(at, appended(p.factors(), parameter(at))));
                    for (int k = 0; k < p.factors().size(); k++) {
                        Expression f = p.factors().get(k);
                        if (isParameter(f) || f instanceof Expression.Power q && isParameter(q.base())) {
                            List<Expression> rest = new ArrayList<>(p.factors());
                            rest.remove(k);
                            out.add(product(at, rest));
                        }
                    }
                }
            }
            case PARAMETER -> {
                if (isParameter(node)) {
                    Expression other = parameter(at);
                    if (!family(other).equals(family(node))) {
                        out.add(other);
                    }
                }
            }
            case LABEL -> {
                if (node instanceof Expression.Name
                        || node instanceof Expression.Indexed
                        || node instanceof Expression.Product) {
                    out.add(exchanged(node));
                }
            }
            case IMAGINARY_UNIT -> {
                if (node instanceof Expression.ImaginaryUnit) {
                    out.add(new Expression.Negated(at, node));
                }
            }
            case DAGGER -> {
                if (node instanceof Expression.Adjoint a) {
                    out.add(a.operand());
                } else if (node instanceof Expression.Conjugate c) {
                    out.add(c.operand());
                } else if (isMode(node)) {
                    out.add(new Expression.Adjoint(at, node));
                } else if (isParameter(node) && table.is(((Expression.Name) node).name(), Declaration.Kind.COMPLEX)) {
                    out.add(new Expression.Conjugate(at, node));
                }
            }
            case ORDER -> order(node, out);
            case OCCUPATION -> occupation(node, out);
            case INVERTED -> {
                if (node instanceof Expression.Quotient q) {
                    out.add(new Expression.Quotient(at, q.denominator(), q.numerator()));
                }
            }
            default -> throw new IllegalArgumentException(kind + " is made elsewhere");
        }
        return out;
    }

    private static List<Expression> terms(Expression node) {
        return ((Expression.Sum) node).terms();
    }

    /** @param other what stands for term k; empty to leave it out */
    private static void eachTerm(
            Expression node, List<Expression> out, java.util.function.IntFunction<Optional<Expression>> other) {
        if (!(node instanceof Expression.Sum s)) {
            return;
        }
        for (int k = 0; k < s.terms().size(); k++) {
            List<Expression> terms = new ArrayList<>(s.terms());
            Optional<Expression> by = other.apply(k);
            if (by.isPresent()) {
                terms.set(k, by.get());
            } else {
                terms.remove(k);
            }
            out.add(terms.size() == 1 ? terms.get(0) : new Expression.Sum(s.span(), terms));
        }
    }

    private static void number(Expression node, List<Expression> out) {
        Span at = node.span();
        if (node instanceof Expression.Numeral n) {
            out.add(new Expression.Numeral(at, n.numerator().multiply(BigInteger.TWO), n.denominator()));
            if (!isNumber(n, 1)) {
                out.add(number(at, 1));
            }
        } else if (node instanceof Expression.Product p && p.factors().get(0) instanceof Expression.Numeral) {
            out.add(product(at, p.factors().subList(1, p.factors().size())));
        } else if (node instanceof Expression.Product p) {
            List<Expression> more = new ArrayList<>(p.factors());
            more.add(0, number(at, 2));
            out.add(new Expression.Product(at, more));
        }
    }

    private void power(Expression node, List<Expression> out) {
        Span at = node.span();
        if (node instanceof Expression.Power p && p.exponent() instanceof Expression.Numeral n) {
            boolean square = p.base() instanceof Expression.Name b && table.is(b.name(), Declaration.Kind.SQUARE);
            if (!square) {
                out.add(p.base());
                out.add(new Expression.Power(
                        at, p.base(), number(at, n.numerator().intValue() + 1)));
            } else {
                out.add(new Expression.Power(
                        at, p.base(), number(at, 2L * n.numerator().intValue())));
            }
        } else if (isParameter(node)) {
            out.add(new Expression.Power(at, node, number(at, 2)));
        }
    }

    private void order(Expression node, List<Expression> out) {
        if (node instanceof Expression.Commutator c) {
            out.add(new Expression.Anticommutator(c.span(), c.left(), c.right()));
            out.add(new Expression.Commutator(c.span(), c.right(), c.left()));
        } else if (node instanceof Expression.Product p) {
            for (int k = 0; k + 1 < p.factors().size(); k++) {
                if (isOperator(p.factors().get(k)) && isOperator(p.factors().get(k + 1))) {
                    List<Expression> turned = new ArrayList<>(p.factors());
                    turned.set(k, p.factors().get(k + 1));
                    turned.set(k + 1, p.factors().get(k));
                    out.add(new Expression.Product(p.span(), turned));
                }
            }
        }
    }

    private void occupation(Expression node, List<Expression> out) {
        Span at = node.span();
        boolean n = node instanceof Expression.Name m && m.name().matches("(n|f)(_.*)?") && isParameter(node);
        if (n) {
            Expression one = number(at, 1);
            out.add(new Expression.Sum(at, List.of(node, one)));
            out.add(new Expression.Sum(at, List.of(new Expression.Product(at, List.of(number(at, 2), node)), one)));
        } else if (node instanceof Expression.Sum s
                && s.terms().size() == 2
                && isNumber(s.terms().get(1), 1)) {
            out.add(s.terms().get(0));
        }
    }

    /** 1 for 2 and 2 for 1, in names, indices and the labels of baths. */
    private Expression exchanged(Expression it) {
        Span at = it.span();
        if (it instanceof Expression.Name n
                && (isParameter(it) || isMode(it))
                && n.name().matches(".*_[12]")) {
            String stem = n.name().substring(0, n.name().length() - 1);
            return new Expression.Name(at, stem + (n.name().endsWith("1") ? "2" : "1"));
        }
        boolean labels = it instanceof Expression.Call c && table.is(c.function(), Declaration.Kind.QUANTITY)
                || it instanceof Expression.Indexed;
        if (labels) {
            return it.withChildren(it.children().stream()
                    .map(c -> isNumber(c, 1) ? number(c.span(), 2) : isNumber(c, 2) ? number(c.span(), 1) : c)
                    .toList());
        }
        if (it instanceof Expression.Power p) {
            return new Expression.Power(at, exchanged(p.base()), p.exponent());
        }
        return it.withChildren(it.children().stream().map(this::exchanged).toList());
    }

    static Expression negated(Expression it) {
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

    private static boolean isNumber(Expression it, long value) {
        return it instanceof Expression.Numeral n
                && n.denominator().equals(BigInteger.ONE)
                && n.numerator().equals(BigInteger.valueOf(value));
    }

    private boolean isParameter(Expression it) {
        return it instanceof Expression.Name n
                && table.kind(n.name()).filter(Declaration.Kind::isParameter).isPresent();
    }

    private boolean isMode(Expression it) {
        return it instanceof Expression.Name n
                        && table.kind(n.name()).filter(Declaration.Kind::isMode).isPresent()
                || it instanceof Expression.Indexed i
                        && table.kind(i.base()).filter(Declaration.Kind::isMode).isPresent();
    }

    private boolean isOperator(Expression it) {
        return isMode(it) || it instanceof Expression.Adjoint || it instanceof Expression.SpinComponent;
    }

    private Expression parameter(Span at) {
        List<String> names = table.declarations().stream()
                .filter(d -> d.kind().isParameter() && !d.family())
                .map(Declaration::name)
                .toList();
        return new Expression.Name(at, names.get(random.nextInt(names.size())));
    }

    private static String family(Expression name) {
        return ((Expression.Name) name).name().replaceAll("_\\w+$", "");
    }
}
