package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * Numerators that are linear in two sources x, y, in the basis in which they are shortest: x − y and x + y + c (c = 0, ±1), so n₁ − n₂ and n₁ + n₂ + 1.
 *
 * <p>Why: a current is driven by the difference of two occupations, the creation of pairs by n₁ + n₂ + 1; in this basis each coefficient has factors
 * of its own (ε², η²), in the basis n₁, n₂, 1 it is a sum of both. The sources are read off: the letters that occur in no denominator and of which
 * every numerator is an affine function. From 2N = (a − b)(x − y) + (a + b)(x + y + c) + 2d − c(a + b) for N = a x + b y + d.
 *
 * @param brackets x − y, x + y + c, as they are written, and 1 where a rest remains
 * @param coefficients twice the coefficients of each numerator, in that order
 */
record SourceSplit(List<Form> brackets, List<List<Polynomial>> coefficients) {
    private static final Form ONE = new Form.Number(Scalar.ONE);

    /** {@return the split; empty if there are not two sources, or one of the brackets alone does} */
    static Optional<SourceSplit> of(List<Polynomial> numerators, List<Polynomial> denominators, Alphabet alphabet) {
        List<Integer> sources = sources(numerators, denominators);
        if (sources.size() != 2) {
            return Optional.empty();
        }
        Form a = alphabet.form(sources.get(0));
        Form b = alphabet.form(sources.get(1));
        boolean inOrder = alphabet.order().terms(List.of(a, b)).get(0).equals(a);
        int x = sources.get(inOrder ? 0 : 1);
        int y = sources.get(inOrder ? 1 : 0);
        Optional<SourceSplit> best = Optional.empty();
        for (int c : new int[] {0, 1, -1}) {
            SourceSplit split = of(numerators, alphabet, x, y, c);
            if (best.isEmpty() || split.terms() < best.get().terms()) {
                best = Optional.of(split);
            }
        }
        return best.filter(s -> s.brackets.size() > 1);
    }

    private static List<Integer> sources(List<Polynomial> numerators, List<Polynomial> denominators) {
        Set<Integer> letters = new TreeSet<>();
        numerators.forEach(p -> addAll(letters, p));
        Set<Integer> below = new TreeSet<>();
        denominators.forEach(p -> addAll(below, p));
        letters.removeAll(below);
        letters.removeIf(v -> numerators.stream().anyMatch(p -> p.degree(v) > 1));
        for (Polynomial p : numerators) {
            for (Polynomial.Term t : p.terms()) {
                List<Integer> together =
                        letters.stream().filter(v -> t.exponent(v) > 0).toList();
                if (together.size() > 1) {
                    letters.removeAll(together);
                }
            }
        }
        return List.copyOf(letters);
    }

    private static void addAll(Set<Integer> letters, Polynomial p) {
        if (!p.isConstant()) {
            for (int v : p.variables()) {
                letters.add(v);
            }
        }
    }

    private static SourceSplit of(List<Polynomial> numerators, Alphabet alphabet, int x, int y, int c) {
        Form fx = alphabet.form(x);
        Form fy = alphabet.form(y);
        List<Form> sum = new ArrayList<>(List.of(fx, fy));
        if (c != 0) {
            sum.add(c < 0 ? new Form.Negative(ONE) : ONE);
        }
        List<Form> brackets = List.of(new Form.Sum(List.of(fx, new Form.Negative(fy))), new Form.Sum(sum), ONE);
        List<List<Polynomial>> coefficients = new ArrayList<>();
        for (Polynomial p : numerators) {
            Polynomial a = coefficient(p, x);
            Polynomial b = coefficient(p, y);
            Polynomial d = p.minus(a.times(Polynomial.variable(x))).minus(b.times(Polynomial.variable(y)));
            Polynomial both = a.plus(b);
            coefficients.add(
                    List.of(a.minus(b), both, d.times(BigInteger.TWO).minus(both.times(BigInteger.valueOf(c)))));
        }
        return new SourceSplit(brackets, coefficients).withoutZeros();
    }

    private static Polynomial coefficient(Polynomial p, int v) {
        return p.degree(v) < 1 ? Polynomial.ZERO : p.coefficients(v).get(1);
    }

    private SourceSplit withoutZeros() {
        List<Integer> kept = new ArrayList<>();
        for (int b = 0; b < brackets.size(); b++) {
            int at = b;
            if (coefficients.stream().anyMatch(c -> !c.get(at).isZero())) {
                kept.add(b);
            }
        }
        return new SourceSplit(
                kept.stream().map(brackets::get).toList(),
                coefficients.stream()
                        .map(c -> kept.stream().map(c::get).toList())
                        .toList());
    }

    private int terms() {
        return coefficients.stream()
                .flatMap(List::stream)
                .mapToInt(p -> p.isZero() ? 0 : p.size())
                .sum();
    }
}
