package org.ladderwork.numeric.dense;

/** Norms of dense matrices. */
final class Norms {
    private Norms() {}

    /** max |a_ij|. */
    static double largest(double[][] a) {
        double max = 0;
        for (double[] row : a) {
            for (double x : row) {
                max = Math.max(max, Math.abs(x));
            }
        }
        return max;
    }

    /** ‖a‖_F = (Σ a_ij²)^{1/2}, scaled against overflow and underflow. */
    static double frobenius(double[][] a) {
        double scale = largest(a);
        if (scale == 0 || !Double.isFinite(scale)) {
            return scale;
        }
        double sum = 0;
        for (double[] row : a) {
            for (double x : row) {
                double y = x / scale;
                sum += y * y;
            }
        }
        return scale * Math.sqrt(sum);
    }

    /** Largest row sum of |a|, which bounds ‖a‖₂ for symmetric a and every |eigenvalue| for any a. */
    static double rowSum(double[][] a) {
        double max = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double x : row) {
                sum += Math.abs(x);
            }
            max = Math.max(max, sum);
        }
        return max;
    }
}
