package org.ladderwork.steady;

import org.ladderwork.scalar.Scalar;

/**
 * How long a form is on the page: the number of characters of one printed line, where every letter, index, exponent, sign, space and bracket
 * counts one.
 *
 * <p>It decides whether a name makes a family of formulas shorter; the count of symbols, {@link Form#size}, does not see brackets and signs.
 */
final class Length {
    /** " = " and what separates a definition from the next. */
    static final int DEFINITION = 5;

    private static final int SIGN = 3;
    private static final int BRACKETS = 2;

    private Length() {}

    /** {@return the length of the form on a line of its own} */
    static int of(Form f) {
        return switch (f.kind()) {
            case NUMBER -> number(((Form.Number) f).number());
            case IMAGINARY -> 1;
            case PARAMETER -> name(((Form.Parameter) f).symbol().name());
            case NAMED -> name(((Form.Named) f).abbreviation());
            case NEGATIVE -> 1 + inside(((Form.Negative) f).term(), false);
            case SUM -> {
                int length = -SIGN;
                for (Form t : f.children()) {
                    length += SIGN + (t.kind() == Form.Kind.NEGATIVE ? of(t) - 1 : of(t));
                }
                yield length;
            }
            case PRODUCT -> {
                int length = -1;
                for (Form t : f.children()) {
                    length += 1 + inside(t, false);
                }
                yield length;
            }
            case QUOTIENT ->
                inside(f.children().get(0), false) + 1 + inside(f.children().get(1), true);
            case POWER -> {
                Form base = ((Form.Power) f).base();
                boolean square = base.kind() == Form.Kind.NAMED
                        && ((Form.Named) base).abbreviation().power() > 1;
                yield inside(base, true) + (square ? 0 : 1);
            }
            case ROOT, EXPONENTIAL, LOGARITHM -> 3 + of(f.children().get(0));
        };
    }

    /** {@return the length of the name, with the exponent that its definition has} */
    static int name(Form.Abbreviation a) {
        return name(a.name()) + (a.power() > 1 ? 1 : 0);
    }

    private static int inside(Form f, boolean tight) {
        boolean open = f.kind() == Form.Kind.SUM
                || f.kind() == Form.Kind.NEGATIVE
                || tight && (f.kind() == Form.Kind.PRODUCT || f.kind() == Form.Kind.QUOTIENT);
        return of(f) + (open ? BRACKETS : 0);
    }

    /** Names such as omega_1 are printed as one letter with an index. */
    private static int name(String name) {
        int index = name.indexOf('_');
        return index < 0 ? 1 : name.length() - index;
    }

    private static int number(Scalar x) {
        int above = x.rationalNumerator().abs().toString().length();
        return x.rationalDenominator().equals(java.math.BigInteger.ONE)
                ? above
                : above + 1 + x.rationalDenominator().toString().length();
    }
}
