package org.ladderwork.numeric.dense;

/**
 * A X + X Bᵀ = E for 2 × 2 blocks A and B: four equations in (x00, x01, x10, x11), by elimination with complete
 * pivoting, or directly when both blocks are triangular. A pivot below the rounding of the blocks is replaced by that
 * rounding, so that a nearly singular pair gives a large answer instead of an infinite one.
 */
final class SmallSystem {
    final double[] x = new double[4];
    private final double[][] m = new double[4][5];
    private final int[] order = new int[4];

    /** Triangular blocks (a10 = b10 = 0). */
    void triangular(double a00, double a01, double a11, double b00, double b01, double b11, double floor) {
        x[3] = x[3] / away(a11 + b11, floor);
        x[2] = (x[2] - b01 * x[3]) / away(a11 + b00, floor);
        x[1] = (x[1] - a01 * x[3]) / away(a00 + b11, floor);
        x[0] = (x[0] - a01 * x[2] - b01 * x[1]) / away(a00 + b00, floor);
    }

    private static double away(double pivot, double floor) {
        return Math.abs(pivot) >= floor ? pivot : Math.copySign(floor, pivot);
    }

    /** Any blocks. The right-hand side is in {@link #x} on entry, the solution on return. */
    void general(
            double a00,
            double a01,
            double a10,
            double a11,
            double b00,
            double b01,
            double b10,
            double b11,
            double floor) {
        row(m[0], a00 + b00, b01, a01, 0, x[0]);
        row(m[1], b10, a00 + b11, 0, a01, x[1]);
        row(m[2], a10, 0, a11 + b00, b01, x[2]);
        row(m[3], 0, a10, b10, a11 + b11, x[3]);
        for (int k = 0; k < 4; k++) {
            order[k] = k;
        }
        for (int k = 0; k < 3; k++) {
            pivot(k);
            double p = away(m[k][k], floor);
            m[k][k] = p;
            for (int i = k + 1; i < 4; i++) {
                double f = m[i][k] / p;
                if (f != 0) {
                    for (int j = k + 1; j < 5; j++) {
                        m[i][j] -= f * m[k][j];
                    }
                }
            }
        }
        m[3][3] = away(m[3][3], floor);
        for (int k = 3; k >= 0; k--) {
            double s = m[k][4];
            for (int j = k + 1; j < 4; j++) {
                s -= m[k][j] * x[order[j]];
            }
            x[order[k]] = s / m[k][k];
        }
    }

    private static void row(double[] r, double c0, double c1, double c2, double c3, double rhs) {
        r[0] = c0;
        r[1] = c1;
        r[2] = c2;
        r[3] = c3;
        r[4] = rhs;
    }

    private void pivot(int k) {
        int pi = k;
        int pj = k;
        double best = -1;
        for (int i = k; i < 4; i++) {
            for (int j = k; j < 4; j++) {
                if (Math.abs(m[i][j]) > best) {
                    best = Math.abs(m[i][j]);
                    pi = i;
                    pj = j;
                }
            }
        }
        double[] t = m[k];
        m[k] = m[pi];
        m[pi] = t;
        if (pj != k) {
            for (int i = 0; i < 4; i++) {
                double s = m[i][k];
                m[i][k] = m[i][pj];
                m[i][pj] = s;
            }
            int s = order[k];
            order[k] = order[pj];
            order[pj] = s;
        }
    }
}
