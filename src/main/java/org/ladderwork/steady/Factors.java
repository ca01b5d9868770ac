package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;

/**
 * A product under construction: factors are multiplied on in any shape, and come out as one quotient of ordered products.
 *
 * <p>Equal factors become powers, the numbers one number, the signs one sign in front; √P/P becomes 1/√P, and e^x below the line e^{−x} above it.
 */
final class Factors {
    private final Alphabet alphabet;
    private Scalar number = Scalar.ONE;
    private final Map<Form, Integer> powers = new LinkedHashMap<>();

    Factors(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** Multiplies by factor^exponent. @param exponent of either sign */
    Factors times(Form factor, int exponent) {
        switch (factor.kind()) {
            case NUMBER -> number = number.times(((Form.Number) factor).number().pow(exponent));
            case NEGATIVE -> {
                number = exponent % 2 == 0 ? number : number.negated();
                times(((Form.Negative) factor).term(), exponent);
            }
            case PRODUCT -> factor.children().forEach(f -> times(f, exponent));
            case QUOTIENT -> {
                times(((Form.Quotient) factor).above(), exponent);
                times(((Form.Quotient) factor).below(), -exponent);
            }
            case POWER -> times(((Form.Power) factor).base(), exponent * ((Form.Power) factor).exponent());
            case ROOT -> root((Form.Root) factor, exponent);
            default -> powers.merge(factor, exponent, Integer::sum);
        }
        return this;
    }

    /** √(xy) of positive x, y is taken apart, so that it can cancel. */
    private void root(Form.Root root, int exponent) {
        Form radicand = root.radicand();
        if (radicand.kind() == Form.Kind.PRODUCT && radicand.children().stream().allMatch(this::isPositive)) {
            radicand.children().forEach(f -> root(new Form.Root(f), exponent));
        } else {
            powers.merge(root, exponent, Integer::sum);
        }
    }

    private boolean isPositive(Form f) {
        return Positivity.isManifest(f.value(alphabet.field));
    }

    /** Multiplies by a rational number. */
    Factors times(Scalar rational) {
        number = number.times(rational);
        return this;
    }

    /** {@return the product}, {@link Form.Negative} if the number is */
    Form product() {
        if (number.isZero()) {
            return new Form.Number(Scalar.ZERO);
        }
        settleRoots();
        List<Form> above = new ArrayList<>();
        List<Form> below = new ArrayList<>();
        List<Form> roots = new ArrayList<>();
        List<Form> rootsBelow = new ArrayList<>();
        powers.forEach((f, e) -> {
            if (f.kind() == Form.Kind.EXPONENTIAL) {
                above.add(exponential((Form.Exponential) f, e));
            } else if (Math.abs(e) == 1 && isPositiveRoot(f)) {
                (e > 0 ? roots : rootsBelow).add(f);
            } else if (e != 0) {
                Form power = Math.abs(e) == 1 ? f : new Form.Power(f, Math.abs(e));
                (e > 0 ? above : below).add(power);
            }
        });
        if (!roots.isEmpty()) {
            above.add(joined(roots));
        }
        if (!rootsBelow.isEmpty()) {
            below.add(joined(rootsBelow));
        }
        boolean negative = number.leadsNegative();
        Scalar magnitude = negative ? number.negated() : number;
        Scalar numerator = Scalar.of(magnitude.rationalNumerator());
        Scalar denominator = Scalar.of(magnitude.rationalDenominator());
        Form result;
        if (above.isEmpty() && below.isEmpty()) {
            result = new Form.Number(magnitude);
        } else {
            Form top = product(numerator, above);
            result = below.isEmpty() && denominator.isOne() ? top : new Form.Quotient(top, product(denominator, below));
        }
        return negative ? new Form.Negative(result) : result;
    }

    private Form product(Scalar coefficient, List<Form> factors) {
        List<Form> ordered = new ArrayList<>();
        if (!coefficient.isOne() || factors.isEmpty()) {
            ordered.add(new Form.Number(coefficient));
        }
        ordered.addAll(alphabet.order().factors(factors));
        return ordered.size() == 1 ? ordered.get(0) : new Form.Product(ordered);
    }

    private void settleRoots() {
        for (Form f : new ArrayList<>(powers.keySet())) {
            if (f.kind() == Form.Kind.ROOT) {
                Form radicand = ((Form.Root) f).radicand();
                int e = powers.getOrDefault(f, 0);
                powers.remove(f);
                int whole = Math.floorDiv(e, 2);
                if (whole != 0) {
                    times(radicand, whole);
                }
                if (e % 2 != 0) {
                    Integer inside = powers.get(radicand);
                    boolean number = radicand.kind() == Form.Kind.NUMBER;
                    if (!number && inside != null && inside < 0) {
                        powers.merge(radicand, 1, Integer::sum);
                        powers.put(f, -1);
                    } else {
                        powers.put(f, 1);
                    }
                }
            }
        }
    }

    private boolean isPositiveRoot(Form f) {
        return f.kind() == Form.Kind.ROOT && isPositive(((Form.Root) f).radicand());
    }

    private Form joined(List<Form> roots) {
        if (roots.size() == 1) {
            return roots.get(0);
        }
        Factors inside = new Factors(alphabet);
        roots.forEach(r -> inside.times(((Form.Root) r).radicand(), 1));
        return new Form.Root(inside.product());
    }

    private Form exponential(Form.Exponential e, int power) {
        if (power == 1) {
            return e;
        }
        return new Form.Exponential(new Factors(alphabet)
                .times(Scalar.of(power))
                .times(e.argument(), 1)
                .product());
    }
}
