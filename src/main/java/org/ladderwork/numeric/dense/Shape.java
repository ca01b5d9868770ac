package org.ladderwork.numeric.dense;

/** Refuses arguments that are not what a solver can take, with a sentence that says what to pass instead. */
final class Shape {
    private Shape() {}

    static void square(double[][] a, String what) {
        if (a.length == 0) {
            throw new IllegalArgumentException(what + " is empty; pass at least one row");
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i].length != a.length) {
                throw new IllegalArgumentException(what + " must be square: it has " + a.length + " rows, but row " + i
                        + " has " + a[i].length + " entries");
            }
            for (int j = 0; j < a.length; j++) {
                if (!Double.isFinite(a[i][j])) {
                    throw new IllegalArgumentException(what + " has the entry " + a[i][j] + " at (" + i + ", " + j
                            + "); all entries must be finite");
                }
            }
        }
    }

    static void sameSize(double[][] a, String what, double[][] b, String other) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(what + " is " + a.length + " x " + a.length + " but " + other + " is "
                    + b.length + " x " + b.length + "; they must have the same size");
        }
    }

    /** Symmetric up to rounding: |a_ij − a_ji| ≤ 10⁻¹² of the largest entry. */
    static void symmetric(double[][] a, String what) {
        double largest = Norms.largest(a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(a[i][j] - a[j][i]) > 1e-12 * largest) {
                    throw new IllegalArgumentException(what + " must be symmetric: entry (" + i + ", " + j + ") is "
                            + a[i][j] + " and (" + j + ", " + i + ") is " + a[j][i]);
                }
            }
        }
    }
}
