package org.ladderwork.numeric.dense;

/** Norms of dense matrices. */
final class Norms {
    /** A sum of squares above this has lost nothing that counts to underflow, for fewer than 10⁹ rows. */
    private static final double SMALL_SQUARE = 1e-250;

    private Norms() {}

    /** max |a_ij|. */
    static double largest(double[][] a) {
        double max = 0;
        for (double[] row : a) {
            max = Math.max(max, largest(row));
        }
        return max;
    }

    /** Four chains of comparisons overlap; NaN if there is one. */
    private static double largest(double[] row) {
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        int j = 0;
        for (; j + 3 < row.length; j += 4) {
            m0 = Math.max(m0, Math.abs(row[j]));
            m1 = Math.max(m1, Math.abs(row[j + 1]));
            m2 = Math.max(m2, Math.abs(row[j + 2]));
            m3 = Math.max(m3, Math.abs(row[j + 3]));
        }
        for (; j < row.length; j++) {
            m0 = Math.max(m0, Math.abs(row[j]));
        }
        return Math.max(Math.max(m0, m1), Math.max(m2, m3));
    }

    /** ‖a‖_F = (Σ a_ij²)^{1/2}; once more and scaled if squares might over- or underflow. */
    static double frobenius(double[][] a) {
        double squares = 0;
        for (double[] row : a) {
            squares += ShortRows.dot(row, row, 0, row.length);
        }
        return squares > SMALL_SQUARE && squares < 1 / SMALL_SQUARE ? Math.sqrt(squares) : scaledFrobenius(a);
    }

    private static double scaledFrobenius(double[][] a) {
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
