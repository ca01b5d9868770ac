package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;

/** The two ways of {@link SeriesSolution}, with a given number of terms. */
final class SeriesElimination {
    private final int n;

    private final PowerSeries[][] rows;

    SeriesElimination(Matrix m, List<Scalar> b, Limit limit, int count) {
        this.n = m.rows();

        this.rows = new PowerSeries[n][n + 1];
        Expander expander = new Expander(limit, count);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= n; j++) {
                Scalar x = j < n ? m.get(i, j) : b.get(i);
                rows[i][j] = x.isZero() ? PowerSeries.ZERO : expander.of(x);
            }
        }
    }

    /** {@return y, each as far as it is known; empty if a pivot is not found with so many terms} */
    Optional<List<PowerSeries>> solve() {
        int[] lowest = new int[n];
        for (int i = 0; i < n; i++) {
            lowest[i] = Integer.MAX_VALUE;
            for (int j = 0; j < n; j++) {
                if (!rows[i][j].terms().isEmpty()) {
                    lowest[i] = Math.min(lowest[i], rows[i][j].order());
                }
            }
            if (lowest[i] == Integer.MAX_VALUE) {
                return Optional.empty();
            }
        }
        Matrix leading = Matrix.of(n, n, (i, j) -> at(i, j, lowest[i]));
        Optional<Matrix> inverse = SeriesSolution.inverse(leading);
        return inverse.isPresent() ? Optional.of(iterated(inverse.get(), lowest)) : eliminated();
    }

    private Scalar at(int i, int j, int order) {
        PowerSeries s = rows[i][j];
        return s.isZero() ? Scalar.ZERO : s.term(order);
    }

    /** y_k = M_0⁻¹ (b_k − Σ M_j y_{k−j}), from the lowest order of b on. */
    private List<PowerSeries> iterated(Matrix inverse, int[] lowest) {
        int first = Integer.MAX_VALUE;
        int end = Integer.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= n; j++) {
                if (!rows[i][j].isZero()) {
                    end = Math.min(end, rows[i][j].known() - lowest[i]);
                    if (j == n) {
                        first = Math.min(first, rows[i][n].order() - lowest[i]);
                    }
                }
            }
        }
        if (first == Integer.MAX_VALUE) {
            return java.util.Collections.nCopies(n, PowerSeries.ZERO);
        }
        // M is known to order end, b too: y to order min(end, end + first)
        int last = Math.min(end, end + first);
        List<List<Scalar>> y = new ArrayList<>();
        for (int k = first; k < last; k++) {
            List<Scalar> rest = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                Scalar sum = at(i, n, k + lowest[i]);
                for (int l = first; l < k; l++) {
                    for (int j = 0; j < n; j++) {
                        Scalar m = at(i, j, lowest[i] + k - l);
                        if (!m.isZero()) {
                            sum = sum.minus(m.times(y.get(l - first).get(j)));
                        }
                    }
                }
                rest.add(sum);
            }
            List<Scalar> yk = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                Scalar sum = Scalar.ZERO;
                for (int j = 0; j < n; j++) {
                    sum = sum.plus(inverse.get(i, j).times(rest.get(j)));
                }
                yk.add(sum);
            }
            y.add(yk);
        }
        List<PowerSeries> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int unknown = i;
            result.add(
                    new PowerSeries(first, y.stream().map(yk -> yk.get(unknown)).toList()));
        }
        return result;
    }

    private Optional<List<PowerSeries>> eliminated() {
        for (int c = 0; c < n; c++) {
            int pivot = -1;
            for (int r = c; r < n; r++) {
                if (!rows[r][c].terms().isEmpty() && (pivot < 0 || rows[r][c].order() < rows[pivot][c].order())) {
                    pivot = r;
                }
            }
            if (pivot < 0) {
                return Optional.empty();
            }
            PowerSeries[] p = rows[pivot];
            rows[pivot] = rows[c];
            rows[c] = p;
            for (int r = 0; r < n; r++) {
                if (r != c && !rows[r][c].isZero()) {
                    PowerSeries factor = rows[r][c].over(p[c]);
                    rows[r][c] = PowerSeries.ZERO;
                    for (int k = c + 1; k <= n; k++) {
                        rows[r][k] = rows[r][k].minus(factor.times(p[k]));
                    }
                }
            }
        }
        List<PowerSeries> y = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            y.add(rows[i][n].over(rows[i][i]));
        }
        return Optional.of(y);
    }
}
