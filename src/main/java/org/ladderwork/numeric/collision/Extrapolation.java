package org.ladderwork.numeric.collision;

import java.util.List;

/**
 * The limit τ → 0 of values at τ, τ/2, τ/4, …, by Richardson's tableau T_{k,j} = T_{k,j−1} + (T_{k,j−1} − T_{k−1,j−1})/(2^{qj} − 1) for an expansion in powers of τ^q.
 *
 * <p>q is 1, or ½ where the measured order says so (couplings with third moments in the ancilla).
 *
 * @param limit the value at τ = 0
 * @param error the smallest difference between neighbours in the tableau, which is where the limit is taken, with an allowance for rounding
 * @param order p of value(τ) − value(0) ∝ τ^p, measured on the shortest strokes; NaN where the values do not depend on τ
 */
public record Extrapolation(double limit, double error, double order) {

    /**
     * {@return the limit}
     *
     * @param values at τ, τ/2, τ/4, …; at least three
     * @param rounding absolute error of the last value
     */
    public static Extrapolation of(List<Double> values, double rounding) {
        int count = values.size();
        if (count < 3) {
            throw new IllegalArgumentException(
                    "an extrapolation needs values at three lengths of stroke or more, not " + count);
        }
        double order = order(values, rounding);
        double q = Math.abs(order - 0.5) < 0.2 ? 0.5 : 1;
        double[] column = values.stream().mapToDouble(Double::doubleValue).toArray();
        double limit = column[count - 1];
        double error = Math.abs(column[count - 1] - column[count - 2]);
        for (int j = 1; j < count; j++) {
            for (int k = count - 1; k >= j; k--) {
                column[k] += (column[k] - column[k - 1]) / (Math.pow(2, q * j) - 1);
            }
            double change = j + 1 < count ? Math.abs(column[count - 1] - column[count - 2]) : Double.POSITIVE_INFINITY;
            if (change < error) {
                error = change;
                limit = column[count - 1];
            }
        }
        return new Extrapolation(limit, error + 4 * rounding, order);
    }

    /** The differences of the first three values that still stand above the rounding, nearest to τ = 0. */
    private static double order(List<Double> values, double rounding) {
        for (int k = values.size() - 1; k >= 2; k--) {
            double fine = values.get(k) - values.get(k - 1);
            double coarse = values.get(k - 1) - values.get(k - 2);
            if (Math.abs(fine) > 1000 * rounding && Math.abs(coarse) > 1000 * rounding) {
                return Math.log(coarse / fine) / Math.log(2);
            }
        }
        return Double.NaN;
    }
}
