package org.ladderwork.steady;

import java.util.HashMap;
import java.util.Map;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.GaussianPolynomial;

/**
 * The cofactors of one row of a square matrix of polynomials, by expansion with shared minors.
 *
 * <p>The minors of the first k of the other rows, for all sets of k columns, follow from those of k − 1 rows by expanding the last of them:
 * no division and no divisor is ever taken. Cost: about n 2^{n−1} products, for zeros fewer.
 */
final class Minors {
    private Minors() {}

    /** {@return C_{row,k} for every column k, so that Σ_k M_{row,k} C_{row,k} = det M}
     *  @throws Deadline.Exceeded when the time is over */
    static GaussianPolynomial[] cofactors(GaussianPolynomial[][] matrix, int row, Deadline deadline) {
        int n = matrix.length;
        if (n > 30) {
            throw new IllegalArgumentException("a " + n + "×" + n + " matrix is too large for expansion in minors");
        }
        Map<Integer, GaussianPolynomial> level = Map.of(0, GaussianPolynomial.ONE);
        int done = 0;
        for (int r = 0; r < n; r++) {
            if (r == row) {
                continue;
            }
            Map<Integer, GaussianPolynomial> next = new HashMap<>();
            for (Map.Entry<Integer, GaussianPolynomial> minor : level.entrySet()) {
                int reached = done;
                deadline.check(() -> "minors of " + reached + " of " + (n - 1) + " rows expanded");
                for (int k = 0; k < n; k++) {
                    int bit = 1 << k;
                    if ((minor.getKey() & bit) == 0 && !matrix[r][k].isZero()) {
                        GaussianPolynomial product = minor.getValue().times(matrix[r][k]);
                        int after = Integer.bitCount(minor.getKey() >>> k);
                        next.merge(
                                minor.getKey() | bit,
                                after % 2 == 0 ? product : product.negated(),
                                GaussianPolynomial::plus);
                    }
                }
            }
            next.values().removeIf(GaussianPolynomial::isZero);
            level = next;
            done++;
        }
        GaussianPolynomial[] cofactors = new GaussianPolynomial[n];
        int all = (1 << n) - 1;
        for (int k = 0; k < n; k++) {
            GaussianPolynomial minor = level.getOrDefault(all & ~(1 << k), GaussianPolynomial.ZERO);
            cofactors[k] = (row + k) % 2 == 0 ? minor : minor.negated();
        }
        return cofactors;
    }
}
