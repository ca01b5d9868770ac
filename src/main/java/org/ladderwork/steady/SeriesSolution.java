package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;

/**
 * The solution of M y = b as a series, straight from the equations: the closed form is never made.
 *
 * <p>Each row is divided by its leading order; then M = M_0 + M_1 + …, and where M_0 is invertible
 *
 * <p>y_k = M_0⁻¹ (b_k − Σ_{j≥1} M_j y_{k−j}).
 *
 * <p>One elimination of M_0 and then only products: for γ → ∞ the M_0 of moment equations is diagonal. Where M_0 is singular (a mode that is
 * damped through the others only) the system is eliminated over the field of Laurent series, the pivot being the entry of lowest order, with more terms
 * until the answer is known as far as asked.
 *
 * @param limit what becomes small or large
 * @param throughOrder all terms through this order of smallness are there
 * @param series for each unknown its terms that are not zero, and possibly a few beyond {@code throughOrder}
 */
public record SeriesSolution(Limit limit, int throughOrder, List<List<Expansion.Term>> series) {
    /** So many further orders are computed, so that the next term is usually seen. */
    private static final int FURTHER = 2;

    private static final int MOST_TERMS = 200;

    public SeriesSolution {
        series = series.stream().map(List::copyOf).toList();
    }

    /** {@return the solution through this order}
     *  @throws ArithmeticException if M is singular in the limit to every order tried, or has no expansion */
    public static SeriesSolution of(Matrix m, List<Scalar> b, Limit limit, int throughOrder) {
        if (m.rows() != m.columns() || b.size() != m.rows()) {
            throw new IllegalArgumentException("a square system with one right side for each row is needed");
        }
        for (int count = Math.max(4, throughOrder + 2 + FURTHER); count <= MOST_TERMS; count *= 2) {
            Optional<List<PowerSeries>> y = new SeriesElimination(m, b, limit, count).solve();
            if (y.isPresent() && y.get().stream().allMatch(s -> s.known() > throughOrder + FURTHER || s.isZero())) {
                return collected(y.get(), limit, throughOrder);
            }
        }
        throw new ArithmeticException("the equations are singular in this limit, at least through order " + MOST_TERMS);
    }

    private static SeriesSolution collected(List<PowerSeries> y, Limit limit, int throughOrder) {
        List<List<Expansion.Term>> all = new ArrayList<>();
        for (PowerSeries s : y) {
            List<Expansion.Term> terms = new ArrayList<>();
            for (int k = s.order(); k < s.known() && k <= throughOrder + FURTHER; k++) {
                if (!s.isZero() && !s.term(k).isZero()) {
                    terms.add(new Expansion.Term(k, s.term(k)));
                }
            }
            all.add(terms);
        }
        return new SeriesSolution(limit, throughOrder, all);
    }

    /** {@return the sum of the terms of an unknown through the order asked for} */
    public Scalar sum(int unknown) {
        return series.get(unknown).stream()
                .filter(t -> t.order() <= throughOrder)
                .map(Expansion.Term::value)
                .reduce(Scalar.ZERO, Scalar::plus);
    }

    /** {@return the first term of an unknown beyond the order asked for, if it was reached} */
    public Optional<Expansion.Term> next(int unknown) {
        return series.get(unknown).stream()
                .filter(t -> t.order() > throughOrder)
                .findFirst();
    }

    /** M_0⁻¹, or empty if M_0 is singular. */
    static Optional<Matrix> inverse(Matrix m) {
        int n = m.rows();
        List<List<Scalar>> columns = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            List<Scalar> unit = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                unit.add(i == k ? Scalar.ONE : Scalar.ZERO);
            }
            Optional<List<Scalar>> column = new LinearSystem(m, unit)
                    .solve()
                    .match(
                            (LinearSolution.Unique unique) -> Optional.of(unique.x()),
                            family -> Optional.empty(),
                            none -> Optional.empty());
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        return Optional.of(Matrix.of(n, n, (i, j) -> columns.get(j).get(i)));
    }
}
