package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Exponentials of operators as power series in a small parameter s: e^X = Σ X^k/k! for an X whose coefficients vanish at s = 0, up to s^m.
 *
 * <p>What is left out is of order s^(m+1); it stands in the result as one unknown number r s^(m+1) for each exponent, so a statement to an order that the series does not
 * reach contains r and is not proved.
 */
final class OperatorSeries {
    private final ScalarField field;
    private final Symbol small;
    private final int last;
    private final Map<String, Scalar> rests = new LinkedHashMap<>();

    /** @param small s @param last m, the highest power of s that is kept */
    OperatorSeries(ScalarField field, Symbol small, int last) {
        this.field = field;
        this.small = small;
        this.last = last;
    }

    Symbol small() {
        return small;
    }

    /** {@return e^x} @throws SourceError if x does not vanish at s = 0 */
    Operator exponential(Operator x, Span at) {
        requireSmall(x, at);
        Operator sum = Operator.identity();
        Operator power = Operator.identity();
        for (int k = 1; k <= last; k++) {
            power = kept(power.times(x)).times(Scalar.of(1, k));
            sum = sum.plus(power);
        }
        return sum.plus(rest("exp of " + x));
    }

    /** {@return e^x O e^(−x) = Σ [x, [x, … [x, O]]]/k!} @throws SourceError if x does not vanish at s = 0 */
    Operator conjugated(Operator x, Operator o, Span at) {
        requireSmall(x, at);
        Operator sum = o;
        Operator nested = o;
        for (int k = 1; k <= last; k++) {
            nested = kept(x.commutator(nested)).times(Scalar.of(1, k));
            sum = sum.plus(nested);
        }
        return sum.plus(rest("conjugation of " + o + " by " + x));
    }

    /** {@return a·b up to the last power of s} */
    Operator product(Operator a, Operator b) {
        List<Operator> left = graded(a);
        List<Operator> right = graded(b);
        if (left.isEmpty() || right.isEmpty()) {
            return a.times(b);
        }
        Operator sum = Operator.ZERO;
        boolean dropped = false;
        for (int j = 0; j < left.size(); j++) {
            for (int k = 0; k < right.size(); k++) {
                if (j + k <= last) {
                    sum = sum.plus(left.get(j).times(right.get(k)));
                } else {
                    dropped |= !left.get(j).isZero() && !right.get(k).isZero();
                }
            }
        }
        return dropped ? sum.plus(rest("product " + rests.size())) : sum;
    }

    /** The parts of an operator with s^0, s^1, …; empty where it has no such parts. */
    private List<Operator> graded(Operator o) {
        List<Operator> parts = new ArrayList<>();
        Scalar s = Scalar.of(small);
        Operator remaining = o;
        for (int k = 0; !remaining.isZero(); k++) {
            if (k > 2 * last + 2) {
                return List.of();
            }
            int power = k;
            Operator part;
            try {
                Scalar scale = s.pow(-power);
                part = remaining.map(
                        c -> c.times(scale).with(Map.of(small, Scalar.ZERO)).times(s.pow(power)));
            } catch (ArithmeticException pole) {
                return List.of();
            }
            parts.add(part);
            remaining = remaining.minus(part);
        }
        return parts;
    }

    private Operator rest(String of) {
        Scalar r = rests.get(of);
        if (r == null) {
            String name = "rest " + (rests.size() + 1);
            r = Scalar.of(field.symbol(name).orElseGet(() -> field.real(name)));
            rests.put(of, r);
        }
        return Operator.of(r.times(Scalar.of(small).pow(last + 1)));
    }

    private void requireSmall(Operator x, Span at) {
        Map<Symbol, Scalar> zero = Map.of(small, Scalar.ZERO);
        boolean vanishes =
                x.terms().values().stream().allMatch(c -> c.with(zero).isZero());
        if (!vanishes) {
            throw SourceError.at(
                    at,
                    "this exponent does not vanish with " + small + ", so its exponential has no expansion",
                    "state the order in a parameter in which it is small");
        }
    }

    private Operator kept(Operator o) {
        return o.map(this::kept);
    }

    /** The powers of s up to the last one. */
    private Scalar kept(Scalar c) {
        Scalar sum = Scalar.ZERO;
        Scalar s = Scalar.of(small);
        for (Map.Entry<Scalar, Scalar> part : c.rootParts()) {
            List<Polynomial> powers =
                    new ArrayList<>(part.getValue().numeratorPolynomial().coefficients(small.order()));
            Scalar below = Scalar.of(field, part.getValue().denominatorPolynomial());
            if (below.symbols().contains(small)) {
                return c;
            }
            Scalar kept = Scalar.ZERO;
            for (int k = 0; k < powers.size() && k <= last; k++) {
                kept = kept.plus(Scalar.of(field, powers.get(k)).times(s.pow(k)));
            }
            sum = sum.plus(kept.over(below).times(part.getKey()));
        }
        return sum;
    }
}
