package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Householder reflector P = 1 − τ v vᵀ with v_1 = 1 and P x = β e_1 (Golub and Van Loan, Matrix Computations, 4th ed.,
 * alg. 5.1.1), for two or three entries held in registers.
 */
@Source(key = "golub2013", at = "alg. 5.1.1")
final class Reflector {
    /** A square above this is far from underflow, also beside another one that is smaller by rounding. */
    private static final double SAFE = 1e-200;

    double tau;
    double v2;
    double v3;
    double beta;

    /** Chooses P for the vector (x1, x2, x3); pass x3 = 0 for two entries. */
    void choose(double x1, double x2, double x3) {
        double tail = Math.max(Math.abs(x2), Math.abs(x3));
        if (tail == 0) {
            tau = 0;
            v2 = 0;
            v3 = 0;
            beta = x1;
            return;
        }
        double squares = x1 * x1 + x2 * x2 + x3 * x3;
        if (squares > SAFE && squares < 1 / SAFE && tail * tail > SAFE) {
            beta = x1 >= 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
            tau = (beta - x1) / beta;
            double pivot = 1 / (x1 - beta);
            v2 = x2 * pivot;
            v3 = x3 * pivot;
            return;
        }
        double scale = Math.max(Math.abs(x1), tail);
        double y1 = x1 / scale;
        double y2 = x2 / scale;
        double y3 = x3 / scale;
        double norm = Math.sqrt(y1 * y1 + y2 * y2 + y3 * y3);
        double b = y1 >= 0 ? -norm : norm;
        tau = (b - y1) / b;
        v2 = y2 / (y1 - b);
        v3 = y3 / (y1 - b);
        beta = b * scale;
    }

    /** Rows r0, r1, r2 ← P (rows), columns from … to − 1. */
    void applyToRows(double[] r0, double[] r1, double[] r2, int from, int to) {
        if (to - from >= LongRows.LONG) {
            LongRows.rows3(r0, r1, r2, v2, v3, tau, tau * v2, tau * v3, from, to);
        } else {
            ShortRows.rows3(r0, r1, r2, v2, v3, tau, tau * v2, tau * v3, from, to);
        }
    }

    /** Rows r0, r1 ← P (rows), columns from … to − 1. */
    void applyToRows(double[] r0, double[] r1, int from, int to) {
        if (to - from >= LongRows.LONG) {
            LongRows.rows2(r0, r1, v2, tau, tau * v2, from, to);
        } else {
            ShortRows.rows2(r0, r1, v2, tau, tau * v2, from, to);
        }
    }

    /** Columns k, k+1, k+2 of the rows from … to − 1 of a, times P. */
    void applyToColumns3(double[][] a, int k, int from, int to) {
        columns3(a, k, v2, v3, tau, tau * v2, tau * v3, from, to);
    }

    /** Columns k, k+1 of the rows from … to − 1 of a, times P. */
    void applyToColumns2(double[][] a, int k, int from, int to) {
        columns2(a, k, v2, tau, tau * v2, from, to);
    }

    private static void columns3(
            double[][] a, int k, double v2, double v3, double t1, double t2, double t3, int from, int to) {
        for (int i = from; i < to; i++) {
            double[] r = a[i];
            double x = r[k];
            double y = r[k + 1];
            double z = r[k + 2];
            double s = x + v2 * y + v3 * z;
            r[k] = x - s * t1;
            r[k + 1] = y - s * t2;
            r[k + 2] = z - s * t3;
        }
    }

    private static void columns2(double[][] a, int k, double v2, double t1, double t2, int from, int to) {
        for (int i = from; i < to; i++) {
            double[] r = a[i];
            double x = r[k];
            double y = r[k + 1];
            double s = x + v2 * y;
            r[k] = x - s * t1;
            r[k + 1] = y - s * t2;
        }
    }
}
