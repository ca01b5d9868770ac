package org.ladderwork.numeric.liouville;

import java.util.TreeMap;
import org.ladderwork.scalar.Complex;

/**
 * The columns of L in the real basis of Hermitian matrices.
 *
 * <p>L(|m⟩⟨n|) = A|m⟩⟨n| + |m⟩(A|n⟩)† + Σ M (S_a|m⟩)(S_b|n⟩)†. A real unknown stands for E = |m⟩⟨n| + |n⟩⟨m| or i(|m⟩⟨n| − |n⟩⟨m|); since L keeps Hermiticity, L(E) = X + X†
 * with X = L(|m⟩⟨n|) or i L(|m⟩⟨n|), and half of it for a population.
 */
final class GeneratorColumn {
    private final Liouvillian liouvillian;
    private final int d;

    GeneratorColumn(Liouvillian liouvillian) {
        this.liouvillian = liouvillian;
        this.d = liouvillian.space().dimension();
    }

    Column of(int unknown) {
        int m = unknown / d;
        int n = unknown % d;
        Complex unit = m == n ? Complex.of(0.5) : m < n ? Complex.ONE : new Complex(0, 1);
        TreeMap<Integer, Double> column = new TreeMap<>();
        int left = Math.min(m, n);
        int right = Math.max(m, n);
        outer(liouvillian.effective(), left, right, unit, column, true);
        outer(liouvillian.effective(), right, left, unit, column, false);
        for (Dissipation.Pair pair : liouvillian.pairs()) {
            sandwich(pair, left, right, unit.times(pair.weight()), column);
        }
        return new Column(column);
    }

    /** A|m⟩⟨n|, or |n⟩(A|m⟩)†. */
    private void outer(
            SparseOperator a, int m, int n, Complex unit, TreeMap<Integer, Double> column, boolean onTheLeft) {
        for (int p = a.start[m]; p < a.start[m + 1]; p++) {
            Complex z = new Complex(a.re[p], onTheLeft ? a.im[p] : -a.im[p]).times(unit);
            if (onTheLeft) {
                add(column, a.row[p], n, z);
            } else {
                add(column, n, a.row[p], z);
            }
        }
    }

    private void sandwich(Dissipation.Pair pair, int m, int n, Complex weight, TreeMap<Integer, Double> column) {
        SparseOperator a = pair.a();
        SparseOperator b = pair.b();
        for (int p = a.start[m]; p < a.start[m + 1]; p++) {
            Complex x = weight.times(new Complex(a.re[p], a.im[p]));
            for (int q = b.start[n]; q < b.start[n + 1]; q++) {
                add(column, a.row[p], b.row[q], x.times(new Complex(b.re[q], -b.im[q])));
            }
        }
    }

    /** Adds z|j⟩⟨k| + h.c. */
    private void add(TreeMap<Integer, Double> column, int j, int k, Complex z) {
        if (j == k) {
            column.merge(j * d + j, 2 * z.re(), Double::sum);
        } else {
            int low = Math.min(j, k);
            int high = Math.max(j, k);
            column.merge(low * d + high, z.re(), Double::sum);
            column.merge(high * d + low, j < k ? z.im() : -z.im(), Double::sum);
        }
    }
}
