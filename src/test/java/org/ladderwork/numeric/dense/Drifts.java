package org.ladderwork.numeric.dense;

import java.util.Random;

/** Test problems: drift matrices and diffusions. */
final class Drifts {
    private Drifts() {}

    /** Gaussian entries of size n^{−1/2}, shifted so that the rightmost eigenvalue is at {@code abscissa}. */
    static double[][] random(int n, double abscissa, Random random) {
        double[][] k = new double[n][n];
        for (double[] row : k) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextGaussian() / Math.sqrt(n);
            }
        }
        double shift = Eigenvalues.of(k).get(0).real() - abscissa;
        for (int i = 0; i < n; i++) {
            k[i][i] -= shift;
        }
        return k;
    }

    static double[][] symmetric(int n, Random random) {
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                d[i][j] = random.nextGaussian();
                d[j][i] = d[i][j];
            }
        }
        return d;
    }

    /** b bᵀ with square b. */
    static double[][] positive(int n, Random random) {
        double[][] b = new double[n][n];
        for (double[] row : b) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return new Gemm().times(b, Transpose.of(b));
    }

    /** W = −iH − Γ/2 of a chain with site energies, unit hopping and damping gamma at both ends. */
    static ComplexMatrix chain(double[] energies, double gamma) {
        int n = energies.length;
        ComplexMatrix w = ComplexMatrix.zero(n);
        for (int i = 0; i < n; i++) {
            w.imaginary()[i][i] = -energies[i];
            if (i + 1 < n) {
                w.imaginary()[i][i + 1] = -1;
                w.imaginary()[i + 1][i] = -1;
            }
        }
        w.real()[0][0] -= gamma / 2;
        w.real()[n - 1][n - 1] -= gamma / 2;
        return w;
    }

    /** F = Γ n of the same chain. */
    static ComplexMatrix ends(int n, double gamma, double left, double right) {
        ComplexMatrix f = ComplexMatrix.zero(n);
        f.real()[0][0] += gamma * left;
        f.real()[n - 1][n - 1] += gamma * right;
        return f;
    }
}
