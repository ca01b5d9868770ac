package org.ladderwork.numeric.dense;

/**
 * The right-hand factors of one QR sweep, applied late. The reflector at row k multiplies the columns k, k+1, k+2 of all
 * rows above; a row that the bulge has passed is not looked at again in the same sweep, so its column operations can wait
 * until the sweep is over and then run along the row, four rows at a time: three numbers of each stay in registers, one
 * comes and one goes per reflector.
 */
final class SweepColumns {
    private final double[] v2;
    private final double[] v3;
    private final double[] tau;

    SweepColumns(int n) {
        v2 = new double[n];
        v3 = new double[n];
        tau = new double[n];
    }

    void remember(int k, Reflector r) {
        v2[k] = r.v2;
        v3[k] = r.v3;
        tau[k] = r.tau;
    }

    /** Rows top … end of h: row i gets the reflectors max(i, first) … end − 1, the last of which has two entries. */
    void apply(double[][] h, int top, int first, int end) {
        int i = top;
        for (; i + 3 <= end; i += 4) {
            int common = Math.max(i + 3, first);
            for (int r = i; r < i + 3; r++) {
                along(h[r], Math.max(r, first), Math.min(common, end - 1));
            }
            if (common < end - 1) {
                four(h[i], h[i + 1], h[i + 2], h[i + 3], v2, v3, tau, common, end - 1);
            }
            for (int r = i; r < i + 4; r++) {
                last(h[r], Math.max(r, first), end - 1);
            }
        }
        for (; i <= end; i++) {
            along(h[i], Math.max(i, first), end - 1);
            last(h[i], Math.max(i, first), end - 1);
        }
    }

    private void along(double[] r, int from, int to) {
        for (int k = from; k < to; k++) {
            double s = tau[k] * (r[k] + v2[k] * r[k + 1] + v3[k] * r[k + 2]);
            r[k] -= s;
            r[k + 1] -= s * v2[k];
            r[k + 2] -= s * v3[k];
        }
    }

    /** The reflector with two entries, at k = end − 1. */
    private void last(double[] r, int from, int k) {
        if (from <= k) {
            double s = tau[k] * (r[k] + v2[k] * r[k + 1]);
            r[k] -= s;
            r[k + 1] -= s * v2[k];
        }
    }

    private static void four(
            double[] a, double[] b, double[] c, double[] d, double[] v2, double[] v3, double[] tau, int from, int to) {
        double a0 = a[from];
        double a1 = a[from + 1];
        double b0 = b[from];
        double b1 = b[from + 1];
        double c0 = c[from];
        double c1 = c[from + 1];
        double d0 = d[from];
        double d1 = d[from + 1];
        for (int k = from; k < to; k++) {
            double u = v2[k];
            double w = v3[k];
            double t = tau[k];
            double a2 = a[k + 2];
            double b2 = b[k + 2];
            double c2 = c[k + 2];
            double d2 = d[k + 2];
            double p = t * (a0 + u * a1 + w * a2);
            double q = t * (b0 + u * b1 + w * b2);
            double r = t * (c0 + u * c1 + w * c2);
            double s = t * (d0 + u * d1 + w * d2);
            a[k] = a0 - p;
            b[k] = b0 - q;
            c[k] = c0 - r;
            d[k] = d0 - s;
            a0 = a1 - p * u;
            b0 = b1 - q * u;
            c0 = c1 - r * u;
            d0 = d1 - s * u;
            a1 = a2 - p * w;
            b1 = b2 - q * w;
            c1 = c2 - r * w;
            d1 = d2 - s * w;
        }
        a[to] = a0;
        a[to + 1] = a1;
        b[to] = b0;
        b[to + 1] = b1;
        c[to] = c0;
        c[to + 1] = c1;
        d[to] = d0;
        d[to + 1] = d1;
    }
}
