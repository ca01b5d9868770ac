package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * An expression as c (x − y)(u − v) with c &gt; 0 and u, v growing functions of x, y, so that it is never negative and zero where x = y only.
 *
 * <p>The form of the entropy production of a machine with one cycle: a current times the logarithm of the ratio of what drives it forth and back, Π = c (x − y) ln(x/y), as in J. Schnakenberg,
 * Rev. Mod. Phys. 48, 571 (1976); with temperatures, c (e^u − e^v)(u − v). Everything is exact: the form is divided out, and c has a sign that is seen ({@link Sign}).
 *
 * @param factor c
 * @param x in the difference
 * @param y in the difference
 * @param above the factors of x, where the last factor is logarithmic
 * @param below the factors of y
 * @param logarithmic whether the last factor is ln(x/y); else it is u − v with x = e^u, y = e^v
 * @param u where it is not
 * @param v where it is not
 */
public record TwoFactors(
        Scalar factor,
        Scalar x,
        Scalar y,
        List<Scalar> above,
        List<Scalar> below,
        boolean logarithmic,
        Scalar u,
        Scalar v) {
    public TwoFactors {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /** {@return this form of Π, empty if it has none that is found} */
    public static Optional<TwoFactors> of(Scalar pi, Region region) {
        List<Scalar> positive = new ArrayList<>(region.positive());
        List<Symbol> logarithms = new ArrayList<>();
        List<Symbol> exponentials = new ArrayList<>();
        if (!pi.isRealRational() || pi.isZero()) {
            return Optional.empty();
        }
        for (Symbol s : pi.symbols()) {
            if (s.kind() == Symbol.Kind.LOGARITHM) {
                logarithms.add(s);
            } else if (s.kind() == Symbol.Kind.EXPONENTIAL) {
                exponentials.add(s);
                if (Positivity.isManifest(argument(s))) {
                    positive.add(Scalar.of(s).minus(Scalar.ONE));
                }
            }
        }
        return logarithms.isEmpty() ? exponential(pi, exponentials, positive) : logarithmic(pi, logarithms, positive);
    }

    private static Scalar argument(Symbol s) {
        return s.field().argument(s).orElseThrow();
    }

    /** Π = R Σ m_k ln a_k with whole m_k: x is the product of the powers with m_k > 0, y of those with m_k < 0. */
    private static Optional<TwoFactors> logarithmic(Scalar pi, List<Symbol> logarithms, List<Scalar> positive) {
        if (pi.denominator().symbols().stream().anyMatch(logarithms::contains)) {
            return Optional.empty();
        }
        Scalar r = slope(pi, logarithms, logarithms.get(0));
        Scalar sum = Scalar.ZERO;
        List<Scalar> above = new ArrayList<>();
        List<Scalar> below = new ArrayList<>();
        for (Symbol s : logarithms) {
            Scalar m = r.isZero() ? Scalar.I : slope(pi, logarithms, s).over(r);
            if (!m.isRational()
                    || m.isZero()
                    || m.rationalDenominator().bitLength() > 1
                    || m.rationalNumerator().bitLength() > 4) {
                return Optional.empty();
            }
            sum = sum.plus(m.times(Scalar.of(s)));
            int power = m.rationalNumerator().intValueExact();
            (power > 0 ? above : below).add(argument(s).pow(Math.abs(power)));
        }
        Scalar x = product(above);
        Scalar y = product(below);
        if (!pi.equals(r.times(sum)) || x.equals(y)) {
            return Optional.empty();
        }
        Scalar c = r.over(x.minus(y));
        if (!isPositive(c, positive)) {
            return Optional.empty();
        }
        boolean turned = x.minus(y).leadsNegative();
        return Optional.of(
                turned
                        ? new TwoFactors(c, y, x, below, above, true, Scalar.ZERO, Scalar.ZERO)
                        : new TwoFactors(c, x, y, above, below, true, Scalar.ZERO, Scalar.ZERO));
    }

    /** The coefficient of one logarithm, if Π is a linear form of them: its value where that one is 1 and the others 0. */
    private static Scalar slope(Scalar pi, List<Symbol> logarithms, Symbol one) {
        Map<Symbol, Scalar> values = new TreeMap<>();
        logarithms.forEach(s -> values.put(s, s.equals(one) ? Scalar.ONE : Scalar.ZERO));
        return pi.with(values);
    }

    private static Scalar product(List<Scalar> factors) {
        return factors.stream().reduce(Scalar.ONE, Scalar::times);
    }

    private static boolean isPositive(Scalar c, List<Scalar> positive) {
        return Sign.of(c, positive)
                .filter(s -> s == Sign.POSITIVE || s == Sign.NOT_NEGATIVE)
                .isPresent();
    }

    /** A factor e^u − e^v, and what is left over it and u − v. */
    private static Optional<TwoFactors> exponential(Scalar pi, List<Symbol> exponentials, List<Scalar> positive) {
        for (Factored.Power p : Factored.of(pi).powers()) {
            for (Symbol a : exponentials) {
                for (Symbol b : exponentials) {
                    Scalar x = Scalar.of(a);
                    Scalar y = Scalar.of(b);
                    boolean fits = !a.equals(b)
                            && p.exponent() == 1
                            && p.base().over(x.minus(y)).isRational();
                    if (fits) {
                        Scalar c = pi.over(x.minus(y).times(argument(a).minus(argument(b))));
                        if (isPositive(c, positive)) {
                            return Optional.of(
                                    new TwoFactors(c, x, y, List.of(x), List.of(y), false, argument(a), argument(b)));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
