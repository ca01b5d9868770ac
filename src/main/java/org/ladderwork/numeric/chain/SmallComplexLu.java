package org.ladderwork.numeric.chain;

/** Gaussian elimination with row pivoting for the r × r complex systems of a few baths; r³ operations. */
final class SmallComplexLu {
    final int r;
    final double[][] re;
    final double[][] im;
    /** Right-hand sides, row by row; the solution after {@link #solve}. */
    final double[][] xRe;

    final double[][] xIm;

    SmallComplexLu(int r, int columns) {
        this.r = r;
        re = new double[r][r];
        im = new double[r][r];
        xRe = new double[r][columns];
        xIm = new double[r][columns];
    }

    /** Solves in place; the matrix is destroyed. A pivot of exactly zero gives infinities. */
    void solve() {
        for (int k = 0; k < r; k++) {
            int p = k;
            for (int i = k + 1; i < r; i++) {
                if (Math.hypot(re[i][k], im[i][k]) > Math.hypot(re[p][k], im[p][k])) {
                    p = i;
                }
            }
            swap(re, k, p);
            swap(im, k, p);
            swap(xRe, k, p);
            swap(xIm, k, p);
            double size = re[k][k] * re[k][k] + im[k][k] * im[k][k];
            double pr = re[k][k] / size;
            double pi = -im[k][k] / size;
            for (int i = k + 1; i < r; i++) {
                double fr = re[i][k] * pr - im[i][k] * pi;
                double fi = re[i][k] * pi + im[i][k] * pr;
                subtract(re[i], im[i], re[k], im[k], fr, fi);
                subtract(xRe[i], xIm[i], xRe[k], xIm[k], fr, fi);
            }
        }
        for (int k = r - 1; k >= 0; k--) {
            double size = re[k][k] * re[k][k] + im[k][k] * im[k][k];
            for (int i = k + 1; i < r; i++) {
                subtract(xRe[k], xIm[k], xRe[i], xIm[i], re[k][i], im[k][i]);
            }
            for (int c = 0; c < xRe[k].length; c++) {
                double a = (xRe[k][c] * re[k][k] + xIm[k][c] * im[k][k]) / size;
                double b = (xIm[k][c] * re[k][k] - xRe[k][c] * im[k][k]) / size;
                xRe[k][c] = a;
                xIm[k][c] = b;
            }
        }
    }

    private static void subtract(double[] re, double[] im, double[] fromRe, double[] fromIm, double fr, double fi) {
        for (int c = 0; c < re.length; c++) {
            re[c] -= fr * fromRe[c] - fi * fromIm[c];
            im[c] -= fr * fromIm[c] + fi * fromRe[c];
        }
    }

    private static void swap(double[][] a, int i, int j) {
        double[] t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
}
