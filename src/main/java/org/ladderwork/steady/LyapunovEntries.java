package org.ladderwork.steady;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Scalar;

/** The entries of a Hermitian or symmetric matrix that were asked for; the upper triangle is kept, the lower one follows. */
public final class LyapunovEntries {
    private final int n;
    private final boolean hermitian;
    private final SortedMap<Integer, Scalar> upper;

    LyapunovEntries(int n, boolean hermitian, Map<Integer, Scalar> upper) {
        this.n = n;
        this.hermitian = hermitian;
        this.upper = new TreeMap<>(upper);
    }

    /** {@return the number of rows} */
    public int size() {
        return n;
    }

    /** {@return X_{row, column} if it was asked for} */
    public Optional<Scalar> find(int row, int column) {
        Scalar x = upper.get(Math.min(row, column) * n + Math.max(row, column));
        if (x == null) {
            return Optional.empty();
        }
        return Optional.of(row > column && hermitian ? x.conjugate() : x);
    }

    /** {@return X_{row, column}}
     *  @throws IllegalArgumentException if it was not asked for */
    public Scalar value(int row, int column) {
        return find(row, column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the entry (" + row + ", " + column + ") was not asked for; name it in solve(...)"));
    }

    /** {@return all entries, where all were asked for} */
    public Scalar[][] matrix() {
        Scalar[][] matrix = new Scalar[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                matrix[j][k] = value(j, k);
            }
        }
        return matrix;
    }
}
