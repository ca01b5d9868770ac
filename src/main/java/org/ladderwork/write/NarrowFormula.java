package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a formula breakable where a part that cannot be broken is wider than a row: a wide numerator is written as a product with
 * the inverse of the denominator, what is wide below a fraction bar, under a root or in an exponent gets a name.
 */
final class NarrowFormula implements FormulaCases<Formula> {
    private final Notation notation;
    private final double column;
    private final DenominatorNames names;
    private final List<Formula> definitions = new ArrayList<>();

    /** @param column the width of a row in pt @param names of the document */
    NarrowFormula(Notation notation, double column, DenominatorNames names) {
        this.notation = notation;
        this.column = column;
        this.names = names;
    }

    /** The names given, as equations, in the order in which they occur. */
    List<Formula> definitions() {
        return List.copyOf(definitions);
    }

    private boolean isWide(Formula formula, double room) {
        return TexWidth.of(TexFormula.of(formula, notation)) > room;
    }

    private Formula change(Formula formula) {
        return isWide(formula, column * 0.5) ? formula.match(this) : formula;
    }

    private List<Formula> all(List<Formula> formulas) {
        return formulas.stream().map(this::change).toList();
    }

    private Formula named(Formula formula) {
        boolean known = names.isKnown(formula);
        Formula name = names.of(formula);
        if (!known) {
            definitions.add(Formula.equation(name, formula));
        }
        return name;
    }

    @Override
    public Formula quotient(Formula.Quotient it) {
        if (!isWide(it, column)) {
            return it;
        }
        Formula below = isWide(it.below(), column * 0.7) ? named(it.below()) : it.below();
        if (!isWide(it.above(), column)) {
            return new Formula.Quotient(it.above(), below);
        }
        if (it.above() instanceof Formula.Negative negative) {
            return new Formula.Negative(quotient(new Formula.Quotient(negative.term(), below)));
        }
        List<Formula> above = it.above() instanceof Formula.Product product ? product.factors() : List.of(it.above());
        List<Formula> over = new ArrayList<>();
        List<Formula> behind = new ArrayList<>();
        for (Formula factor : above) {
            over.add(factor);
            if (isWide(new Formula.Product(over), column * 0.6)) {
                behind.add(over.remove(over.size() - 1));
            }
        }
        Formula numerator = over.isEmpty() ? Formula.of(1) : over.size() == 1 ? over.get(0) : new Formula.Product(over);
        List<Formula> factors = new ArrayList<>();
        factors.add(new Formula.Quotient(numerator, below));
        behind.forEach(factor -> factors.add(change(factor)));
        return new Formula.Product(factors);
    }

    @Override
    public Formula root(Formula.Root it) {
        return isWide(it, column) ? new Formula.Root(named(it.radicand())) : it;
    }

    @Override
    public Formula exponential(Formula.Exponential it) {
        return isWide(it, column) ? new Formula.Exponential(named(it.argument())) : it;
    }

    @Override
    public Formula matrix(Formula.Matrix it) {
        if (!isWide(it, column)) {
            return it;
        }
        int columns = it.rows().get(0).size();
        double room = Math.max(30, (column - 16) / columns - 12);
        return new Formula.Matrix(it.rows().stream()
                .map(row ->
                        row.stream().map(e -> isWide(e, room) ? named(e) : e).toList())
                .toList());
    }

    @Override
    public Formula negative(Formula.Negative it) {
        return new Formula.Negative(change(it.term()));
    }

    @Override
    public Formula sum(Formula.Sum it) {
        return new Formula.Sum(all(it.terms()));
    }

    @Override
    public Formula product(Formula.Product it) {
        return new Formula.Product(all(it.factors()));
    }

    @Override
    public Formula power(Formula.Power it) {
        return new Formula.Power(change(it.base()), it.exponent());
    }

    @Override
    public Formula call(Formula.Call it) {
        return new Formula.Call(it.function(), all(it.arguments()));
    }

    @Override
    public Formula adjoint(Formula.Adjoint it) {
        return new Formula.Adjoint(change(it.base()));
    }

    @Override
    public Formula conjugate(Formula.Conjugate it) {
        return new Formula.Conjugate(change(it.base()));
    }

    @Override
    public Formula mean(Formula.Mean it) {
        return new Formula.Mean(change(it.of()));
    }

    @Override
    public Formula commutator(Formula.Commutator it) {
        return new Formula.Commutator(change(it.left()), change(it.right()));
    }

    @Override
    public Formula anticommutator(Formula.Anticommutator it) {
        return new Formula.Anticommutator(change(it.left()), change(it.right()));
    }

    @Override
    public Formula derivative(Formula.Derivative it) {
        return new Formula.Derivative(change(it.of()), it.variable());
    }

    @Override
    public Formula applied(Formula.Applied it) {
        return new Formula.Applied(it.map(), all(it.arguments()), it.square());
    }

    @Override
    public Formula quantity(Formula.Quantity it) {
        return new Formula.Quantity(change(it.display()), it.language());
    }

    @Override
    public Formula relation(Formula.Relation it) {
        return new Formula.Relation(all(it.sides()), it.relators());
    }

    @Override
    public Formula listing(Formula.Listing it) {
        return new Formula.Listing(all(it.items()));
    }

    @Override
    public Formula numeral(Formula.Numeral it) {
        return it.isInteger() || !isWide(it, column)
                ? it
                : quotient(new Formula.Quotient(
                        new Formula.Numeral(it.numerator(), java.math.BigInteger.ONE),
                        new Formula.Numeral(it.denominator(), java.math.BigInteger.ONE)));
    }

    @Override
    public Formula decimal(Formula.Decimal it) {
        return it;
    }

    @Override
    public Formula imaginary(Formula.Imaginary it) {
        return it;
    }

    @Override
    public Formula name(Formula.Name it) {
        return it;
    }

    @Override
    public Formula glyph(Formula.Glyph it) {
        return it;
    }

    @Override
    public Formula words(Formula.Words it) {
        return it;
    }

    @Override
    public Formula transition(Formula.Transition it) {
        return it;
    }

    @Override
    public Formula spinComponent(Formula.SpinComponent it) {
        return it;
    }

    @Override
    public Formula dotted(Formula.Dotted it) {
        return it;
    }

    @Override
    public Formula indexed(Formula.Indexed it) {
        return it;
    }
}
