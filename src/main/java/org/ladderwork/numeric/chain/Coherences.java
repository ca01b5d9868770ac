package org.ladderwork.numeric.chain;

/**
 * What is kept of C_b, the response of the second moments to one bath: the diagonal, the neighbours, and the rows asked
 * for. Everything is in the gauge of the {@link Segment}.
 */
final class Coherences {
    final double[] diagonal;
    final double[] bondRe;
    final double[] bondIm;
    final int[] rows;
    final double[][] rowRe;
    final double[][] rowIm;

    Coherences(int n, int[] rows) {
        diagonal = new double[n];
        bondRe = new double[n];
        bondIm = new double[n];
        this.rows = rows;
        rowRe = new double[rows.length][n];
        rowIm = new double[rows.length][n];
    }

    /** C += weight · v v†. */
    void addSquare(double weight, double[] vRe, double[] vIm) {
        square(weight, vRe, vIm, diagonal, bondRe, bondIm);
        for (int i = 0; i < rows.length; i++) {
            double a = weight * vRe[rows[i]];
            double b = weight * vIm[rows[i]];
            row(a, b, vRe, vIm, rowRe[i], rowIm[i]);
        }
    }

    /** C += (cRe + i cIm) x u† + its adjoint. */
    void addCross(double cRe, double cIm, double[] xRe, double[] xIm, double[] uRe, double[] uIm) {
        int n = diagonal.length;
        double[] yRe = new double[n];
        double[] yIm = new double[n];
        for (int j = 0; j < n; j++) {
            yRe[j] = cRe * xRe[j] - cIm * xIm[j];
            yIm[j] = cRe * xIm[j] + cIm * xRe[j];
            diagonal[j] += 2 * (yRe[j] * uRe[j] + yIm[j] * uIm[j]);
        }
        for (int j = 0; j + 1 < n; j++) {
            // y_j u*_{j+1} + u_j y*_{j+1}.
            bondRe[j] += yRe[j] * uRe[j + 1] + yIm[j] * uIm[j + 1] + uRe[j] * yRe[j + 1] + uIm[j] * yIm[j + 1];
            bondIm[j] += yIm[j] * uRe[j + 1] - yRe[j] * uIm[j + 1] + uIm[j] * yRe[j + 1] - uRe[j] * yIm[j + 1];
        }
        for (int i = 0; i < rows.length; i++) {
            row(yRe[rows[i]], yIm[rows[i]], uRe, uIm, rowRe[i], rowIm[i]);
            row(uRe[rows[i]], uIm[rows[i]], yRe, yIm, rowRe[i], rowIm[i]);
        }
    }

    private static void square(
            double weight, double[] vRe, double[] vIm, double[] diagonal, double[] bondRe, double[] bondIm) {
        int n = diagonal.length;
        for (int j = 0; j < n; j++) {
            diagonal[j] += weight * (vRe[j] * vRe[j] + vIm[j] * vIm[j]);
        }
        for (int j = 0; j + 1 < n; j++) {
            bondRe[j] += weight * (vRe[j] * vRe[j + 1] + vIm[j] * vIm[j + 1]);
            bondIm[j] += weight * (vIm[j] * vRe[j + 1] - vRe[j] * vIm[j + 1]);
        }
    }

    /** out_j += (a + i b) conj(v_j). */
    private static void row(double a, double b, double[] vRe, double[] vIm, double[] outRe, double[] outIm) {
        for (int j = 0; j < vRe.length; j++) {
            outRe[j] += a * vRe[j] + b * vIm[j];
            outIm[j] += b * vRe[j] - a * vIm[j];
        }
    }
}
