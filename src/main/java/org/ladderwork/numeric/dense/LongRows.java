package org.ladderwork.numeric.dense;

/**
 * Loops along rows of at least {@value #LONG} entries. A copy of {@link ShortRows} on purpose: the same loops, in methods
 * of their own, because HotSpot compiles a loop for the lengths it has seen, and one that has seen thousands of short rows
 * is slow on long ones (measured: 1.4 to 1.7 times at n = 400). A change to one is to be made to both.
 */
final class LongRows {
    /** From this length on rows are long. */
    static final int LONG = 64;

    private LongRows() {}

    static void rows3(
            double[] r0,
            double[] r1,
            double[] r2,
            double v2,
            double v3,
            double t1,
            double t2,
            double t3,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            double x = r0[j];
            double y = r1[j];
            double z = r2[j];
            double s = x + v2 * y + v3 * z;
            r0[j] = x - s * t1;
            r1[j] = y - s * t2;
            r2[j] = z - s * t3;
        }
    }

    static void rows2(double[] r0, double[] r1, double v2, double t1, double t2, int from, int to) {
        for (int j = from; j < to; j++) {
            double x = r0[j];
            double y = r1[j];
            double s = x + v2 * y;
            r0[j] = x - s * t1;
            r1[j] = y - s * t2;
        }
    }

    static void axpy(double x, double[] from, double[] to, int begin, int end) {
        for (int j = begin; j < end; j++) {
            to[j] = Math.fma(x, from[j], to[j]);
        }
    }

    /** Four independent partial sums: the additions overlap. */
    static double dot(double[] x, double[] y, int begin, int end) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = begin;
        for (; j + 3 < end; j += 4) {
            s0 = Math.fma(x[j], y[j], s0);
            s1 = Math.fma(x[j + 1], y[j + 1], s1);
            s2 = Math.fma(x[j + 2], y[j + 2], s2);
            s3 = Math.fma(x[j + 3], y[j + 3], s3);
        }
        for (; j < end; j++) {
            s0 = Math.fma(x[j], y[j], s0);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
