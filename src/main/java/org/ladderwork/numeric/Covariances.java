package org.ladderwork.numeric;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Covariances from variances, 4 Cov(A, B) = Var(A + B) − Var(A − B). */
final class Covariances {
    /** What central differences with extrapolation leave, as seen against closed forms. */
    private static final double RELATIVE = 1e-10;

    private Covariances() {}

    /** A number of direct double arithmetic. */
    static Estimate rounded(double value) {
        return Estimate.estimated(value, 1e-13 * Math.abs(value));
    }

    /** @param variance of Σ c_i N_i, given the c_i by label */
    static Estimate of(ToDoubleFunction<Map<String, Double>> variance, String first, String second) {
        if (first.equals(second)) {
            double value = variance.applyAsDouble(Map.of(first, 1.0));
            return Estimate.estimated(value, RELATIVE * Math.abs(value));
        }
        double sum = variance.applyAsDouble(Map.of(first, 1.0, second, 1.0));
        double difference = variance.applyAsDouble(Map.of(first, 1.0, second, -1.0));
        return Estimate.estimated((sum - difference) / 4, RELATIVE * (Math.abs(sum) + Math.abs(difference)));
    }
}
