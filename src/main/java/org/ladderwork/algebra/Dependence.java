package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;

/** The first linear dependence in a sequence of operators whose members before the last are independent. */
final class Dependence {
    private Dependence() {}

    /** {@return c with Σ c_k A_k = 0 and c_last = 1, or empty if the last operator is independent of the others} */
    static Optional<List<Scalar>> of(List<Operator> operators) {
        int n = operators.size() - 1;
        Coordinates coordinates = Coordinates.of(operators);
        List<Scalar[]> rows = new ArrayList<>();
        List<List<Scalar>> vectors = operators.stream().map(coordinates::vector).toList();
        for (int r = 0; r < coordinates.dimension(); r++) {
            Scalar[] row = new Scalar[n + 1];
            for (int k = 0; k <= n; k++) {
                row[k] = vectors.get(k).get(r);
            }
            rows.add(row);
        }
        int rank = 0;
        for (int c = 0; c < n; c++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[c].isZero()) {
                pivot++;
            }
            if (pivot == rows.size()) {
                throw new IllegalArgumentException("the operators before the last are dependent");
            }
            java.util.Collections.swap(rows, rank, pivot);
            Scalar inverse = rows.get(rank)[c].inverse();
            for (int k = c; k <= n; k++) {
                rows.get(rank)[k] = rows.get(rank)[k].times(inverse);
            }
            for (int r = 0; r < rows.size(); r++) {
                Scalar factor = rows.get(r)[c];
                if (r != rank && !factor.isZero()) {
                    for (int k = c; k <= n; k++) {
                        rows.get(r)[k] = rows.get(r)[k].minus(factor.times(rows.get(rank)[k]));
                    }
                }
            }
            rank++;
        }
        for (int r = rank; r < rows.size(); r++) {
            if (!rows.get(r)[n].isZero()) {
                return Optional.empty();
            }
        }
        List<Scalar> combination = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            combination.add(rows.get(k)[n].negated());
        }
        combination.add(Scalar.ONE);
        return Optional.of(combination);
    }
}
