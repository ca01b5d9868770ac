package org.ladderwork.numeric.liouville;

import java.util.List;
import java.util.Random;

/**
 * The kernel of a sparse real matrix that is known to have one.
 *
 * <p>Inverse iteration with (L − σ)⁻¹, σ = 10⁻¹⁰ ‖L‖, on two vectors: the first tends to the kernel; the second, kept orthogonal to the first, tells whether there is more
 * of it. Up to {@value #DENSE} unknowns by one dense factorisation with pivoting, above by {@link LevelElimination}. What is found is checked by its residual.
 */
public final class KernelSolver {
    private static final int DENSE = 700;
    private static final double SHIFT = 1e-10;
    private static final int ITERATIONS = 4;
    private static final double SINGULAR = 1e-11;

    /** @param dimension of the kernel: 1, or 2 for more @param work multiplications that were refused; 0 if none */
    public record Result(double[] vector, int dimension, double residual, String method, double work) {
        public boolean tooLarge() {
            return work > 0;
        }
    }

    private KernelSolver() {}

    /** {@return the kernel of the matrix with these columns} */
    public static Result of(List<Column> columns) {
        int n = columns.size();
        double norm = 0;
        for (Column c : columns) {
            norm = Math.max(norm, c.norm());
        }
        if (norm == 0) {
            return new Result(new double[n], n > 1 ? 2 : 1, 0, "no dynamics", 0);
        }
        LevelElimination solver = LevelElimination.of(columns, n <= DENSE);
        if (!solver.isAffordable()) {
            return new Result(new double[n], 1, 0, "", solver.work());
        }
        solver.factor(SHIFT * norm);
        Random random = new Random(1);
        double[] x = random.doubles(n, -1, 1).toArray();
        double[] y = random.doubles(n, -1, 1).toArray();
        for (int k = 0; k < ITERATIONS; k++) {
            x = unit(solver.solve(x));
            y = solver.solve(y);
            double overlap = dot(x, y);
            for (int i = 0; i < n; i++) {
                y[i] -= overlap * x[i];
            }
            y = unit(y);
        }
        double first = largest(times(columns, x)) / (norm * largest(x));
        double second = n == 1 ? 1 : largest(times(columns, y)) / (norm * largest(y));
        String method = (n <= DENSE ? "dense" : "by levels, widest block " + solver.widest()) + ", " + n + " unknowns";
        return new Result(x, second < SINGULAR ? 2 : 1, first, method, 0);
    }

    static double[] times(List<Column> columns, double[] x) {
        double[] y = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            Column c = columns.get(j);
            for (int p = 0; p < c.size(); p++) {
                y[c.row(p)] += c.value(p) * x[j];
            }
        }
        return y;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double[] unit(double[] x) {
        double size = largest(x);
        double sum = 0;
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] /= size; // the first power of ten apart, squares cannot overflow
            sum += y[i] * y[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] /= Math.sqrt(sum);
        }
        return y;
    }

    private static double largest(double[] x) {
        double most = Double.MIN_NORMAL;
        for (double v : x) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }
}
