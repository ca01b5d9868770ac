package org.ladderwork.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a rational function as a ℚ-linear combination of given, ℚ-linearly independent ones, where that is possible.
 *
 * <p>Over a common denominator the numerators are vectors over ℚ, one coordinate for each monomial; Gaussian elimination decides.
 */
final class RationalCombination {
    private RationalCombination() {}

    /** {@return q with target = Σ q_k basis_k, or empty if there is none} */
    static Optional<List<Scalar>> of(Scalar target, List<Scalar> basis) {
        Polynomial common = target.denominatorPolynomial();
        for (Scalar b : basis) {
            Polynomial d = b.denominatorPolynomial();
            common = common.times(d.dividedExactlyBy(common.gcd(d)));
        }
        int columns = basis.size() + 1;
        TreeMap<String, Scalar[]> rows = new TreeMap<>();
        for (int k = 0; k < columns; k++) {
            Scalar x = k < basis.size() ? basis.get(k) : target;
            Polynomial numerator = x.numeratorPolynomial().times(common.dividedExactlyBy(x.denominatorPolynomial()));
            for (Polynomial.Term t : numerator.terms()) {
                Scalar[] row = rows.computeIfAbsent(key(t), unused -> zeros(columns));
                row[k] = Scalar.of(t.coefficient());
            }
        }
        return solve(new ArrayList<>(rows.values()), basis.size());
    }

    private static String key(Polynomial.Term t) {
        StringBuilder key = new StringBuilder();
        for (int k = 0; k < t.exponents().length; k++) {
            if (t.exponent(k) != 0) {
                key.append(k).append('^').append(t.exponent(k)).append(' ');
            }
        }
        return key.toString();
    }

    private static Scalar[] zeros(int n) {
        Scalar[] row = new Scalar[n];
        java.util.Arrays.fill(row, Scalar.ZERO);
        return row;
    }

    private static Optional<List<Scalar>> solve(List<Scalar[]> rows, int unknowns) {
        int rank = 0;
        for (int c = 0; c < unknowns; c++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[c].isZero()) {
                pivot++;
            }
            if (pivot == rows.size()) {
                return Optional.empty(); // cannot happen for an independent basis
            }
            java.util.Collections.swap(rows, rank, pivot);
            Scalar[] p = rows.get(rank);
            for (int r = 0; r < rows.size(); r++) {
                Scalar factor = rows.get(r)[c];
                if (r != rank && !factor.isZero()) {
                    factor = factor.over(p[c]);
                    for (int k = c; k <= unknowns; k++) {
                        rows.get(r)[k] = rows.get(r)[k].minus(factor.times(p[k]));
                    }
                }
            }
            rank++;
        }
        for (int r = rank; r < rows.size(); r++) {
            if (!rows.get(r)[unknowns].isZero()) {
                return Optional.empty();
            }
        }
        List<Scalar> q = new ArrayList<>();
        for (int c = 0; c < unknowns; c++) {
            q.add(rows.get(c)[unknowns].over(rows.get(c)[c]));
        }
        return Optional.of(q);
    }
}
