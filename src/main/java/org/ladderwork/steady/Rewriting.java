package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * Another way to write a polynomial p: the sum of scale · first^exponent · second over the parts.
 *
 * <ul>
 *   <li>p = v^k Q + R for a letter v, R free of v; or all powers of v collected;
 *   <li>p = Q A + R or Q A² + R for an abbreviation A, in the letter A;
 *   <li>the square completed: 4a p = (2a t + b)² + (4ac − b²) for p = a t² + b t + c, t = v^m, a a number;
 *   <li>brackets as letters ({@link LetterChange}).
 * </ul>
 *
 * @param parts the terms
 * @param expected the size of the parts when they are factored and multiplied out
 */
record Rewriting(List<Part> parts, int expected) {
    /** In longer polynomials one looks one step further. */
    private static final int LOOK_AHEAD = 12;

    /** The term scale · first^exponent · second. */
    record Part(Scalar scale, Polynomial first, int exponent, Polynomial second) {
        int terms() {
            return first.size() + second.size();
        }
    }

    /** {@return the number of terms of all parts} */
    int terms() {
        return parts.stream().mapToInt(Part::terms).sum();
    }

    /** {@return the ways, most promising first} */
    static List<Rewriting> of(Polynomial p, Brackets brackets, int letterChanges) {
        List<Rewriting> found = new ArrayList<>();
        for (LetterChange change : LetterChange.of(p, brackets.alphabet, letterChanges)) {
            found.add(whole(change, brackets));
        }
        for (Brackets.Known k : brackets.known()) {
            for (int power = 1; power <= 2; power++) {
                Polynomial divisor = k.primitive().pow(power);
                for (int v : divisor.variables()) {
                    int e = power;
                    Division.of(p, divisor, v)
                            .filter(d -> d.quotient().size() + d.remainder().size() < p.size())
                            .ifPresent(d -> found.add(quotient(d, k, e, brackets)));
                }
            }
        }
        for (int v : p.variables()) {
            split(p, v, brackets, found);
            square(p, v, brackets, found);
        }
        found.sort(Comparator.comparingInt(Rewriting::expected));
        return found;
    }

    private static Rewriting whole(LetterChange change, Brackets brackets) {
        Scalar scale = Scalar.of(change.scale()).inverse();
        Part part = new Part(scale, change.image(), 1, Polynomial.ONE);
        int expected = brackets.expectedSize(change.image());
        int[] ahead = change.image().size() > LOOK_AHEAD ? change.image().variables() : new int[0];
        for (int v : ahead) {
            int collected = 0;
            List<Polynomial> c = change.image().coefficients(v);
            for (int k = 0; k < c.size(); k++) {
                collected +=
                        brackets.expectedSize(c.get(k)) + (k > 0 && !c.get(k).isZero() ? 1 : 0);
            }
            expected = Math.min(expected, collected);
        }
        return new Rewriting(List.of(part), expected);
    }

    /** p = Q A + R; remainders that are long but have factors are what makes formulas short, so they are factored here. */
    private static Rewriting quotient(Division d, Brackets.Known k, int power, Brackets brackets) {
        Scalar scale = Scalar.of(d.scale()).inverse();
        Scalar own = scale.over(Scalar.of(k.content()).pow(power));
        List<Part> parts = List.of(
                new Part(own, k.letter(), power, d.quotient()), new Part(scale, d.remainder(), 1, Polynomial.ONE));
        int expected = brackets.factoredSize(d.quotient()) + brackets.factoredSize(d.remainder()) + 1;
        return new Rewriting(parts, expected);
    }

    private static void split(Polynomial p, int v, Brackets brackets, List<Rewriting> found) {
        List<Polynomial> c = p.coefficients(v);
        Polynomial x = Polynomial.variable(v);
        int lowest = 1;
        while (c.get(lowest).isZero()) {
            lowest++;
        }
        Polynomial upper = Polynomial.ZERO;
        List<Part> collected = new ArrayList<>();
        int expected = 0;
        for (int k = c.size() - 1; k >= 0; k--) {
            if (k >= lowest) {
                upper = upper.times(x).plus(c.get(k));
            }
            if (!c.get(k).isZero()) {
                collected.add(new Part(Scalar.ONE, x, k, c.get(k)));
                expected += brackets.expectedSize(c.get(k)) + (k > 0 ? 1 : 0);
            }
        }
        if (upper.size() < 2) {
            return;
        }
        Part first = new Part(Scalar.ONE, x, lowest, upper);
        Part second = new Part(Scalar.ONE, x, 0, c.get(0));
        int horner = brackets.expectedSize(upper) + brackets.expectedSize(c.get(0)) + 1;
        found.add(new Rewriting(List.of(first, second), horner));
        if (collected.size() > 2) {
            found.add(new Rewriting(collected, expected));
        }
    }

    private static void square(Polynomial p, int v, Brackets brackets, List<Rewriting> found) {
        List<Polynomial> c = p.coefficients(v);
        int degree = c.size() - 1;
        if (degree % 2 != 0) {
            return;
        }
        for (int k = 1; k < degree; k++) {
            if (k != degree / 2 && !c.get(k).isZero()) {
                return;
            }
        }
        Polynomial a = c.get(degree);
        Polynomial b = c.get(degree / 2);
        if (!a.isConstant() || b.isZero()) {
            return;
        }
        Polynomial rest = a.times(c.get(0)).times(BigInteger.valueOf(4)).minus(b.times(b));
        Polynomial root = a.times(BigInteger.TWO)
                .times(Polynomial.variable(v).pow(degree / 2))
                .plus(b);
        if (rest.size() + root.size() < p.size()) {
            Scalar scale =
                    Scalar.of(a.content()).times(Scalar.of(4L * a.signum())).inverse();
            Part squared = new Part(scale, root, 2, Polynomial.ONE);
            Part remaining = new Part(scale, rest, 1, Polynomial.ONE);
            found.add(new Rewriting(
                    List.of(squared, remaining), brackets.expectedSize(root) + brackets.expectedSize(rest)));
        }
    }
}
