package org.ladderwork.numeric.dense;

/** Loops along short rows: a copy of {@link LongRows} on purpose, which tells why. */
final class ShortRows {
    private ShortRows() {}

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

    /** row −= x w + y v. */
    static void rankTwo(double[] row, double x, double[] w, double y, double[] v, int begin, int end) {
        for (int j = begin; j < end; j++) {
            row[j] = Math.fma(-y, v[j], Math.fma(-x, w[j], row[j]));
        }
    }

    /** r_i −= x_i w + y_i v for three rows. */
    static void rankTwo3(
            double[] r0,
            double[] r1,
            double[] r2,
            double x0,
            double x1,
            double x2,
            double[] w,
            double y0,
            double y1,
            double y2,
            double[] v,
            int begin,
            int end) {
        for (int j = begin; j < end; j++) {
            double a = w[j];
            double b = v[j];
            r0[j] = Math.fma(-y0, b, Math.fma(-x0, a, r0[j]));
            r1[j] = Math.fma(-y1, b, Math.fma(-x1, a, r1[j]));
            r2[j] = Math.fma(-y2, b, Math.fma(-x2, a, r2[j]));
        }
    }

    /** to += x_0 r_0 + x_1 r_1 + x_2 r_2. */
    static void axpy3(
            double x0, double[] r0, double x1, double[] r1, double x2, double[] r2, double[] to, int begin, int end) {
        for (int j = begin; j < end; j++) {
            to[j] = Math.fma(x0, r0[j], Math.fma(x1, r1[j], Math.fma(x2, r2[j], to[j])));
        }
    }

    /** y_{i} … y_{i+2} = r_0 · v … r_2 · v. */
    static void dot3(double[] r0, double[] r1, double[] r2, double[] v, int begin, int end, double[] y, int i) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        int j = begin;
        for (; j + 1 < end; j += 2) {
            double a = v[j];
            double b = v[j + 1];
            s0 += r0[j] * a;
            s1 += r1[j] * a;
            s2 += r2[j] * a;
            t0 += r0[j + 1] * b;
            t1 += r1[j + 1] * b;
            t2 += r2[j + 1] * b;
        }
        if (j < end) {
            s0 += r0[j] * v[j];
            s1 += r1[j] * v[j];
            s2 += r2[j] * v[j];
        }
        y[i] = s0 + t0;
        y[i + 1] = s1 + t1;
        y[i + 2] = s2 + t2;
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
