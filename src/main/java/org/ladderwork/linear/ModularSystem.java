package org.ladderwork.linear;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;

/**
 * The image of a linear system A x + b = 0 at a point modulo the prime 2⁶⁴ − 2³² + 1, and its solution.
 *
 * <p>A closed form that fails here is refuted. One that agrees at a random point is right with a probability of about 1 − d/p for a difference of
 * degree d, whatever way it was found. Cost: n³/3 products of machine words, for zeros fewer.
 */
public final class ModularSystem {
    private final long[][] augmented;

    private ModularSystem(long[][] augmented) {
        this.augmented = augmented;
    }

    /**
     * {@return the image of A x + b = 0}
     *
     * @param rows A row by row; absent entries are zero
     * @param constants b
     * @throws ModularPoint.NoImage if a denominator vanishes there or a radicand is no square
     */
    public static ModularSystem of(List<SortedMap<Integer, Scalar>> rows, List<Scalar> constants, ModularPoint point) {
        int n = rows.size();
        long[][] image = new long[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (Map.Entry<Integer, Scalar> e : rows.get(i).entrySet()) {
                image[i][e.getKey()] = point.of(e.getValue());
            }
            image[i][n] = Goldilocks.negated(point.of(constants.get(i)));
        }
        return new ModularSystem(image);
    }

    /** {@return x, or empty if A has no inverse at this point} */
    public Optional<long[]> solve() {
        int n = augmented.length;
        long[][] a = new long[n][];
        for (int i = 0; i < n; i++) {
            a[i] = augmented[i].clone();
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            while (pivot < n && a[pivot][k] == 0) {
                pivot++;
            }
            if (pivot == n) {
                return Optional.empty();
            }
            long[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            long inverse = Goldilocks.inverse(row[k]);
            for (int j = k; j <= n; j++) {
                row[j] = Goldilocks.times(row[j], inverse);
            }
            for (int i = k + 1; i < n; i++) {
                subtract(a[i], row, k);
            }
        }
        long[] x = new long[n];
        for (int k = n - 1; k >= 0; k--) {
            long sum = a[k][n];
            for (int j = k + 1; j < n; j++) {
                if (a[k][j] != 0 && x[j] != 0) {
                    sum = Goldilocks.minus(sum, Goldilocks.times(a[k][j], x[j]));
                }
            }
            x[k] = sum;
        }
        return Optional.of(x);
    }

    private static void subtract(long[] target, long[] row, int k) {
        long factor = target[k];
        if (factor == 0) {
            return;
        }
        for (int j = k; j < row.length; j++) {
            if (row[j] != 0) {
                target[j] = Goldilocks.minus(target[j], Goldilocks.times(factor, row[j]));
            }
        }
    }
}
