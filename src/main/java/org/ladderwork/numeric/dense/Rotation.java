package org.ladderwork.numeric.dense;

/** Plane rotations of two rows or of two neighbouring columns: (x, y) ← (c x + s y, c y − s x). */
final class Rotation {
    private Rotation() {}

    static void rows(double[] r0, double[] r1, double c, double s, int from, int to) {
        for (int j = from; j < to; j++) {
            double x = r0[j];
            double y = r1[j];
            r0[j] = c * x + s * y;
            r1[j] = c * y - s * x;
        }
    }

    /** Columns k and k + 1 of the rows from … to − 1. */
    static void columns(double[][] a, int k, double c, double s, int from, int to) {
        for (int i = from; i < to; i++) {
            double[] r = a[i];
            double x = r[k];
            double y = r[k + 1];
            r[k] = c * x + s * y;
            r[k + 1] = c * y - s * x;
        }
    }
}
