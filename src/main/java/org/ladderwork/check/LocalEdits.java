package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SymbolTable;

/**
 * The changes that undo one slip at one place of an expression: signs, labels, numbers, exponents, daggers, order, terms and factors too many. What is missing cannot be
 * listed; {@link NodeSolution} finds it.
 */
final class LocalEdits {
    private static final int MOST_LEVELS = 4;

    private final SymbolTable table;
    private final Labels labels;
    private final List<Edit> edits = new ArrayList<>();

    private LocalEdits(SymbolTable table) {
        this.table = table;
        this.labels = new Labels(table);
    }

    /** {@return the changes, cheapest first; the order is fixed} */
    static List<Edit> of(Expression whole, SymbolTable table) {
        LocalEdits search = new LocalEdits(table);
        search.whole(whole);
        for (Place place : Place.of(whole, table)) {
            search.at(place);
        }
        List<Edit> sorted = new ArrayList<>(search.edits);
        sorted.sort(java.util.Comparator.comparingInt(Edit::cost));
        return sorted;
    }

    private void whole(Expression it) {
        Place top = Place.whole(it);
        add(top, Slip.SIGN, Sentence.of("the sign of the whole side is reversed"), Build.negated(it));
        swaps(top, Sentence.of("everywhere"), 0);
        if (isComplex(it)) {
            add(
                    top,
                    Slip.DAGGER,
                    Sentence.of("it should be the Hermitian conjugate"),
                    new Expression.Adjoint(it.span(), it),
                    1);
        }
    }

    /** Whether conjugation can change it: i, operators, their expectation values, complex parameters. */
    private boolean isComplex(Expression it) {
        boolean here = it instanceof Expression.ImaginaryUnit
                || it instanceof Expression.Conjugate
                || it instanceof Expression.Expectation
                || it instanceof Expression.Name n
                        && table.kind(n.name())
                                .filter(k -> k.isMode()
                                        || k == Declaration.Kind.COMPLEX
                                        || k == Declaration.Kind.DEFINED
                                        || k == Declaration.Kind.STATE)
                                .isPresent();
        return here || it.children().stream().anyMatch(this::isComplex);
    }

    /** {@code 2 n} with the occupation n of a mode. */
    static boolean isTwiceAnOccupation(Expression it) {
        return it instanceof Expression.Product p
                && p.factors().size() == 2
                && isTwo(p.factors().get(0))
                && p.factors().get(1) instanceof Expression.Name n
                && isOccupation(n.name());
    }

    private void swaps(Place place, Sentence where, int more) {
        List<Integer> occurring = labels.occurring(place.node());
        for (int a = 0; a < occurring.size(); a++) {
            for (int b = a + 1; b < occurring.size(); b++) {
                int i = occurring.get(a);
                int j = occurring.get(b);
                Expression swapped = labels.swapped(place.node(), i, j);
                if (!swapped.isSameAs(place.node())) {
                    add(
                            place,
                            Slip.LABEL,
                            Sentence.of("the labels " + i + " and " + j + " are exchanged", where),
                            swapped,
                            more);
                }
            }
        }
    }

    private void at(Place place) {
        Expression it = place.node();
        if (place.role() == Place.Role.LABEL) {
            return;
        }
        if (place.role() == Place.Role.EXPONENT) {
            exponent(place);
            return;
        }
        if (it instanceof Expression.Indexed x && table.is(x.base(), Declaration.Kind.LEVEL)) {
            levels(place, x);
        }
        if (it instanceof Expression.Sum s) {
            sum(place, s);
        } else if (it instanceof Expression.Product p) {
            product(place, p);
        } else if (it instanceof Expression.Quotient q) {
            quotient(place, q);
        } else if (it instanceof Expression.Name n) {
            name(place, n);
        } else if (it instanceof Expression.Numeral n) {
            numeral(place, n);
        } else if (it instanceof Expression.ImaginaryUnit) {
            add(place, Slip.IMAGINARY_UNIT, change(it, Build.negated(it)), Build.negated(it));
        } else if (it instanceof Expression.Adjoint a) {
            add(place, Slip.DAGGER, Sentence.of(it, "should have no dagger"), a.operand());
        } else if (it instanceof Expression.Conjugate c) {
            add(place, Slip.DAGGER, Sentence.of(it, "should not be conjugated"), c.operand());
        } else if (it instanceof Expression.Commutator c) {
            Expression other = new Expression.Anticommutator(c.span(), c.left(), c.right());
            add(place, Slip.ORDER, Sentence.of("it should be the anticommutator", other), other);
        } else if (it instanceof Expression.Anticommutator c) {
            Expression other = new Expression.Commutator(c.span(), c.left(), c.right());
            add(place, Slip.ORDER, Sentence.of("it should be the commutator", other), other);
        }
        boolean small =
                it instanceof Expression.Name || it instanceof Expression.Call || it instanceof Expression.Indexed;
        if (place.role() != Place.Role.WHOLE) {
            swaps(place, Sentence.of("in", it), small ? 0 : 1);
        }
    }

    /** |j⟩⟨k| with another level. */
    private void levels(Place place, Expression.Indexed x) {
        for (int k = 0; k < x.indices().size(); k++) {
            for (int level = 0; level < MOST_LEVELS; level++) {
                List<Expression> indices = new ArrayList<>(x.indices());
                indices.set(k, Build.number(x.span(), level));
                Expression other = new Expression.Indexed(x.span(), x.base(), indices);
                if (!other.isSameAs(x)) {
                    add(place, Slip.LABEL, change(x, other), other);
                }
            }
        }
    }

    private void sum(Place place, Expression.Sum s) {
        for (int k = s.terms().size() - 1; k >= 0; k--) {
            Expression term = s.terms().get(k);
            List<Expression> flipped = new ArrayList<>(s.terms());
            flipped.set(k, Build.negated(term));
            Expression other = new Expression.Sum(s.span(), flipped);
            add(
                    place,
                    Slip.SIGN,
                    Sentence.of("the sign of the " + ordinal(k) + " term is reversed:", change(s, other)),
                    other);
            List<Expression> rest = new ArrayList<>(s.terms());
            rest.remove(k);
            Expression fewer = Build.sum(s.span(), rest);
            boolean one = s.terms().size() == 2 && Build.isOne(unsigned(term));
            add(
                    place,
                    one ? Slip.OCCUPATION : Slip.EXTRA_TERM,
                    one ? change(s, fewer) : Sentence.of("the term", unsigned(term), "does not belong there"),
                    fewer);
        }
        occupation(place, s);
        boolean factor = place.role() == Place.Role.FACTOR || place.role() == Place.Role.WHOLE;
        if (factor && place.scalar()) {
            Expression squared = Build.power(s, 2);
            add(place, Slip.POWER, Sentence.of("the power of", s, "is wrong:", change(s, squared)), squared);
        }
    }

    /** n + 1 and 2n + 1. */
    private void occupation(Place place, Expression.Sum s) {
        if (s.terms().size() != 2 || !Build.isOne(unsigned(s.terms().get(1)))) {
            return;
        }
        Expression n = s.terms().get(0);
        boolean doubled = n instanceof Expression.Product p
                && p.factors().size() == 2
                && isTwo(p.factors().get(0));
        if (doubled) {
            Expression inner = ((Expression.Product) n).factors().get(1);
            Expression plusOne = Build.sum(s.span(), List.of(inner, s.terms().get(1)));
            add(place, Slip.OCCUPATION, change(s, plusOne), plusOne);
            add(place, Slip.OCCUPATION, change(s, inner), inner);
        } else if (n instanceof Expression.Name) {
            Expression two = Build.product(s.span(), List.of(Build.number(s.span(), 2), n));
            Expression twoPlusOne = Build.sum(s.span(), List.of(two, s.terms().get(1)));
            add(place, Slip.OCCUPATION, change(s, twoPlusOne), twoPlusOne);
        }
    }

    private static boolean isTwo(Expression it) {
        return it instanceof Expression.Numeral n
                && n.numerator().equals(BigInteger.TWO)
                && n.denominator().equals(BigInteger.ONE);
    }

    private void product(Place place, Expression.Product p) {
        missingNumber(place, p);
        for (int k = 0; k < p.factors().size(); k++) {
            List<Expression> rest = new ArrayList<>(p.factors());
            Expression factor = rest.remove(k);
            add(
                    place,
                    factor instanceof Expression.Numeral ? Slip.NUMBER : Slip.FACTOR,
                    Sentence.of("the factor", factor, "does not belong there"),
                    Build.product(p.span(), rest));
            if (k + 1 < p.factors().size()
                    && isOperator(factor)
                    && isOperator(p.factors().get(k + 1))) {
                List<Expression> turned = new ArrayList<>(p.factors());
                turned.set(k, p.factors().get(k + 1));
                turned.set(k + 1, factor);
                Expression other = new Expression.Product(p.span(), turned);
                boolean normal = turned.get(k) instanceof Expression.Adjoint a
                        && a.operand().isSameAs(factor);
                add(
                        place,
                        Slip.ORDER,
                        Sentence.of("the order of the operators is reversed:", change(p, other)),
                        other,
                        normal ? -1 : 0); // a a† is rarely meant
            }
        }
    }

    /** A number that is missing in a product of operators; {@link NodeSolution} finds it among scalars. */
    private void missingNumber(Place place, Expression.Product p) {
        boolean operators = p.factors().stream().anyMatch(this::isOperator);
        boolean number = p.factors().stream().anyMatch(f -> f instanceof Expression.Numeral);
        if (operators && !number) {
            Expression two = Build.number(p.span(), 2);
            Expression twice = Build.product(p.span(), List.of(two, p));
            add(place, Slip.NUMBER, Sentence.of("the factor 2 is missing in", p), twice);
            add(place, Slip.NUMBER, Sentence.of(p, "should be divided by 2"), Build.quotient(p.span(), p, two));
        }
    }

    private boolean isOperator(Expression it) {
        if (it instanceof Expression.Name n) {
            return table.kind(n.name())
                    .filter(k -> k.isMode() || k == Declaration.Kind.DEFINED || k == Declaration.Kind.STATE)
                    .isPresent();
        }
        return it instanceof Expression.Adjoint
                || it instanceof Expression.SpinComponent
                || it instanceof Expression.Indexed;
    }

    private void quotient(Place place, Expression.Quotient q) {
        Expression turned = new Expression.Quotient(q.span(), q.denominator(), q.numerator());
        add(place, Slip.INVERTED, Sentence.of("numerator and denominator are exchanged:", change(q, turned)), turned);
        boolean number = q.denominator() instanceof Expression.Numeral;
        add(
                place,
                number ? Slip.NUMBER : Slip.FACTOR,
                Sentence.of("the denominator", q.denominator(), "does not belong there"),
                q.numerator());
    }

    private void name(Place place, Expression.Name n) {
        boolean parameter = table.kind(n.name())
                .filter(k -> k.isParameter() || k == Declaration.Kind.SQUARE || k == Declaration.Kind.ABBREVIATION)
                .isPresent();
        boolean mode = table.kind(n.name()).filter(Declaration.Kind::isMode).isPresent();
        if (mode) {
            add(place, Slip.DAGGER, Sentence.of("the dagger of", n, "is missing"), new Expression.Adjoint(n.span(), n));
            if (place.role() != Place.Role.BASE) {
                Expression squared = Build.power(n, 2);
                add(place, Slip.POWER, Sentence.of("the power of", n, "is wrong:", change(n, squared)), squared);
            }
        }
        if (!parameter) {
            return;
        }
        if (place.role() != Place.Role.BASE) {
            Expression squared = Build.power(n, 2);
            add(place, Slip.POWER, Sentence.of("the power of", n, "is wrong:", change(n, squared)), squared);
        }
        Expression half = Build.quotient(n.span(), n, Build.number(n.span(), 2));
        add(place, Slip.HALF, change(n, half), half);
        Expression twice = Build.product(n.span(), List.of(Build.number(n.span(), 2), n));
        add(place, Slip.HALF, change(n, twice), twice);
        if (isOccupation(n.name())) {
            Expression one = Build.number(n.span(), 1);
            Expression plus = Build.sum(n.span(), List.of(n, one));
            Expression two = Build.sum(n.span(), List.of(twice, one));
            add(place, Slip.OCCUPATION, change(n, plus), plus);
            add(place, Slip.OCCUPATION, change(n, two), two);
        }
        for (Declaration d : table.declarations()) {
            boolean other = d.kind().isParameter() && !d.family() && !d.name().equals(n.name());
            boolean sameFamily = Labels.base(d.name()).equals(Labels.base(n.name()))
                    && Labels.base(n.name()).isPresent();
            if (other && !sameFamily) {
                Expression changed = Build.name(n.span(), d.name());
                add(place, Slip.PARAMETER, change(n, changed), changed);
            }
        }
    }

    /** Populations are called n or f, after Bose and Fermi, with whatever index. */
    static boolean isOccupation(String name) {
        return name.matches("(n|nbar|N|f)(_.*)?");
    }

    private void numeral(Place place, Expression.Numeral n) {
        BigInteger two = BigInteger.TWO;
        BigInteger four = BigInteger.valueOf(4);
        number(place, n, n.numerator().multiply(two), n.denominator());
        number(place, n, n.numerator(), n.denominator().multiply(two));
        number(place, n, n.numerator().multiply(four), n.denominator());
        number(place, n, n.numerator(), n.denominator().multiply(four));
        number(place, n, n.numerator().add(n.denominator()), n.denominator());
        number(place, n, n.numerator().subtract(n.denominator()), n.denominator());
    }

    private void number(Place place, Expression.Numeral n, BigInteger above, BigInteger below) {
        boolean one = above.equals(below) && place.role() == Place.Role.FACTOR; // that factor is left out instead
        if (above.signum() > 0 && !one) {
            BigInteger g = above.gcd(below);
            Expression other = Build.fraction(n.span(), above.divide(g), below.divide(g));
            add(place, Slip.NUMBER, Sentence.of("the number", n, "should be", other), other);
        }
    }

    private void exponent(Place place) {
        if (place.node() instanceof Expression.Numeral n && n.denominator().equals(BigInteger.ONE)) {
            int value = n.numerator().bitLength() < 10 ? n.numerator().intValueExact() : 1;
            int half = value % 2 == 0 && value > 4 ? -value / 2 : -1;
            for (int step : new int[] {-1, 1, 2, -2, value > 2 ? value : 1, half}) {
                BigInteger e = n.numerator().add(BigInteger.valueOf(step));
                if (e.signum() > 0) {
                    Expression other = Build.fraction(n.span(), e, BigInteger.ONE);
                    add(
                            place,
                            Slip.POWER,
                            Sentence.of("the exponent", n, "should be", other),
                            other,
                            Math.abs(step) == 1 ? 0 : 1);
                }
            }
        }
    }

    private void add(Place place, Slip slip, Sentence sentence, Expression replacement) {
        edits.add(Edit.at(place, slip, sentence, replacement));
    }

    private void add(Place place, Slip slip, Sentence sentence, Expression replacement, int more) {
        edits.add(Edit.at(place, slip, sentence, replacement).dearer(more));
    }

    private static Expression unsigned(Expression it) {
        return it instanceof Expression.Negated n ? n.operand() : it;
    }

    private static Sentence change(Expression from, Expression to) {
        return Sentence.of(from, "should be", to);
    }

    private static String ordinal(int k) {
        return switch (k) {
            case 0 -> "first";
            case 1 -> "second";
            case 2 -> "third";
            default -> (k + 1) + "th";
        };
    }
}
