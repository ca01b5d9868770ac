package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * How many terms a steady expectation value can have, by Cramer's rule alone: ⟨O⟩ = det [[A, b], [d, c]] / det A.
 *
 * <p>A determinant has in each parameter at most the sum of the degrees of its rows; if the entries of each row are homogeneous of one degree in the parameters of A, so is the
 * determinant, and so are its factors. Parameters that occur in b, c and d only, such as occupations, have the degrees that they have there. Far from sharp, but it costs
 * nothing: where it is small enough nothing has to be solved to know that ({@link SizePrediction}).
 */
final class CramerBound {
    /** The largest exponent of each parameter, the largest total, and whether the totals are all the same. */
    private static final class Degrees {
        private final int[] most;
        private int total;
        private boolean homogeneous = true;
        private boolean empty = true;

        Degrees(int parameters) {
            most = new int[parameters];
        }

        void add(Polynomial.Term term, boolean[] counted) {
            int sum = 0;
            for (int v = 0; v < most.length; v++) {
                if (counted[v]) {
                    most[v] = Math.max(most[v], term.exponent(v));
                    sum += term.exponent(v);
                }
            }
            homogeneous &= empty || sum == total;
            total = Math.max(total, sum);
            empty = false;
        }

        Degrees plus(Degrees other) {
            Degrees sum = new Degrees(most.length);
            Arrays.setAll(sum.most, v -> most[v] + other.most[v]);
            sum.total = total + other.total;
            sum.homogeneous = homogeneous && other.homogeneous;
            sum.empty = empty && other.empty;
            return sum;
        }
    }

    private final boolean[] inside;
    private final boolean[] outside;

    private CramerBound(Collection<Polynomial> matrix, int parameters) {
        inside = new boolean[parameters];
        outside = new boolean[parameters];
        matrix.stream()
                .filter(p -> !p.isConstant())
                .forEach(p -> Arrays.stream(p.variables()).forEach(v -> inside[v] = true));
        for (int v = 0; v < parameters; v++) {
            outside[v] = !inside[v];
        }
    }

    /** {@return the bound, or empty if a coefficient is not a polynomial} @param equations a closed set that contains O */
    static Optional<SizePrediction> of(MomentEquations equations, Operator observable) {
        List<Scalar> functional = new Unexpanded(equations).functional(observable);
        List<List<Polynomial>> rows = new ArrayList<>();
        List<List<Polynomial>> sources = new ArrayList<>();
        for (int r = 0; r < equations.size(); r++) {
            rows.add(new ArrayList<>());
            sources.add(new ArrayList<>());
            for (Scalar x : equations.matrix().get(r).values()) {
                if (!collect(x, rows.get(r))) {
                    return Optional.empty();
                }
            }
            if (!collect(equations.source().get(r), sources.get(r))) {
                return Optional.empty();
            }
        }
        List<Polynomial> last = new ArrayList<>();
        for (Scalar x : functional) {
            if (!collect(x, last)) {
                return Optional.empty();
            }
        }
        int parameters = equations.equation().system().field().symbols().size();
        List<Polynomial> all = rows.stream().flatMap(List::stream).toList();
        return Optional.of(new CramerBound(all, parameters).count(rows, sources, last));
    }

    private SizePrediction count(List<List<Polynomial>> rows, List<List<Polynomial>> sources, List<Polynomial> last) {
        int n = inside.length;
        Degrees determinant = new Degrees(n);
        Degrees excess = new Degrees(n); // of a source over its row
        Degrees outer = new Degrees(n);
        boolean homogeneous = true;
        for (int r = 0; r < rows.size(); r++) {
            Degrees row = degrees(rows.get(r), inside);
            Degrees source = degrees(sources.get(r), inside);
            determinant = determinant.plus(row);
            for (int v = 0; v < n; v++) {
                excess.most[v] = Math.max(excess.most[v], source.most[v] - row.most[v]);
            }
            excess.total = Math.max(excess.total, source.total - row.total);
            homogeneous &= source.empty || (source.homogeneous && source.total == row.total);
            sources.get(r).forEach(p -> p.terms().forEach(t -> outer.add(t, outside)));
        }
        Degrees above = determinant.plus(excess).plus(degrees(last, inside));
        Degrees beside = outer.plus(degrees(last, outside));
        return new SizePrediction(
                monomials(above, inside, homogeneous && above.homogeneous).multiply(monomials(beside, outside, false)),
                monomials(determinant, inside, determinant.homogeneous));
    }

    private static BigInteger monomials(Degrees degrees, boolean[] counted, boolean homogeneous) {
        List<SizePrediction.Range> ranges = new ArrayList<>();
        for (int v = 0; v < counted.length; v++) {
            if (counted[v]) {
                ranges.add(new SizePrediction.Range(0, degrees.most[v], 1));
            }
        }
        return SizePrediction.count(ranges, degrees.total, homogeneous);
    }

    private static Degrees degrees(List<Polynomial> entries, boolean[] counted) {
        Degrees degrees = new Degrees(counted.length);
        entries.forEach(p -> p.terms().forEach(t -> degrees.add(t, counted)));
        return degrees;
    }

    private static boolean collect(Scalar x, List<Polynomial> into) {
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            if (!part.getKey().radicands().isEmpty()
                    || !part.getValue().denominatorPolynomial().isConstant()) {
                return false;
            }
            into.add(part.getValue().numeratorPolynomial());
        }
        return true;
    }
}
