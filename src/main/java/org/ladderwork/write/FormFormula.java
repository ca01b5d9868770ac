package org.ladderwork.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;

/** From the form of a scalar to what is typeset: the same tree, with (3/2)γx written as 3γx/2. */
final class FormFormula {
    private FormFormula() {}

    static Formula of(Form form) {
        return switch (form.kind()) {
            case NUMBER -> numeral(((Form.Number) form).number());
            case IMAGINARY -> new Formula.Imaginary();
            case PARAMETER -> new Formula.Name(((Form.Parameter) form).symbol().name());
            case NAMED -> named(((Form.Named) form).abbreviation(), 1);
            case NEGATIVE -> new Formula.Negative(of(((Form.Negative) form).term()));
            case SUM ->
                new Formula.Sum(
                        ((Form.Sum) form).terms().stream().map(FormFormula::of).toList());
            case PRODUCT -> product((Form.Product) form);
            case QUOTIENT ->
                new Formula.Quotient(of(((Form.Quotient) form).above()), of(((Form.Quotient) form).below()));
            case POWER -> power((Form.Power) form);
            case ROOT -> new Formula.Root(of(((Form.Root) form).radicand()));
            case EXPONENTIAL -> new Formula.Exponential(of(((Form.Exponential) form).argument()));
            case LOGARITHM -> new Formula.Call("log", List.of(of(((Form.Logarithm) form).argument())));
        };
    }

    /** The left side of a definition: Δ² for an abbreviation of a square. */
    static Formula named(Form.Abbreviation abbreviation, int exponent) {
        Formula name = new Formula.Name(abbreviation.name());
        int power = abbreviation.power() * exponent;
        return power == 1 ? name : new Formula.Power(name, power);
    }

    private static Formula numeral(Scalar number) {
        BigInteger above = number.rationalNumerator();
        Formula magnitude = new Formula.Numeral(above.abs(), number.rationalDenominator());
        return above.signum() < 0 ? new Formula.Negative(magnitude) : magnitude;
    }

    private static Formula power(Form.Power power) {
        if (power.base() instanceof Form.Named base) {
            return named(base.abbreviation(), power.exponent());
        }
        return new Formula.Power(of(power.base()), power.exponent());
    }

    private static Formula product(Form.Product product) {
        List<Formula> factors =
                new ArrayList<>(product.factors().stream().map(FormFormula::of).toList());
        boolean flat = factors.stream().noneMatch(Formula.Quotient.class::isInstance);
        if (flat && factors.get(0) instanceof Formula.Numeral number && !number.isInteger()) {
            factors.remove(0);
            if (!number.numerator().equals(BigInteger.ONE)) {
                factors.add(0, new Formula.Numeral(number.numerator(), BigInteger.ONE));
            }
            Formula above = factors.size() == 1 ? factors.get(0) : new Formula.Product(factors);
            return new Formula.Quotient(above, new Formula.Numeral(number.denominator(), BigInteger.ONE));
        }
        return new Formula.Product(factors);
    }
}
