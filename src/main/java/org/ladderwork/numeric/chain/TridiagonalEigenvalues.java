package org.ladderwork.numeric.chain;

import java.util.Arrays;
import org.ladderwork.literature.Source;

/**
 * Eigenvalues of a real symmetric tridiagonal matrix by the root-free QL iteration of Pal, Walker and Kahan (B. N.
 * Parlett, The Symmetric Eigenvalue Problem, sec. 8.15): the off-diagonals enter squared, one division and no square
 * root per element. Absolute error a few ulp of the norm; about 1.7 N² element steps, no memory beyond the input.
 */
@Source(key = "parlett1998", at = "sec. 8.15")
final class TridiagonalEigenvalues {
    private static final double EPS = 0x1p-53;
    private static final int MOST_SWEEPS = 60;

    private TridiagonalEigenvalues() {}

    /** Ascending eigenvalues; the arguments are not changed. */
    static double[] of(double[] diagonal, double[] offDiagonal) {
        return of(diagonal, offDiagonal, SolverProgress.SILENT);
    }

    /** The same, telling how far it is. */
    static double[] of(double[] diagonal, double[] offDiagonal, SolverProgress progress) {
        int n = diagonal.length;
        double[] d = diagonal.clone();
        double[] e2 = new double[n];
        for (int j = 0; j + 1 < n; j++) {
            e2[j] = offDiagonal[j] * offDiagonal[j];
        }
        int l = 0;
        int sweeps = 0;
        while (l < n) {
            int m = l;
            while (m + 1 < n && e2[m] > EPS * EPS * Math.abs(d[m] * d[m + 1]) && e2[m] > Double.MIN_NORMAL) {
                m++;
            }
            if (m + 1 < n) {
                e2[m] = 0;
            }
            if (m == l) {
                l++;
                sweeps = 0;
                if (l % 256 == 0) {
                    double left = 1 - (double) l / n; // a sweep is as long as what is left
                    progress.report("levels", 1 - left * left);
                }
            } else {
                if (++sweeps > MOST_SWEEPS) {
                    throw new ArithmeticException("QL iteration did not converge at row " + l);
                }
                double root = Math.sqrt(e2[l]);
                double s = (d[l + 1] - d[l]) / (2 * root);
                double shift = d[l] - root / (s + Math.copySign(Math.hypot(s, 1), s));
                sweep(d, e2, l, m, shift);
            }
        }
        Arrays.sort(d);
        return d;
    }

    /** One QL sweep on l … m. */
    private static void sweep(double[] d, double[] e2, int l, int m, double shift) {
        double c = 1;
        double s = 0;
        double gamma = d[m] - shift;
        double p = gamma * gamma;
        for (int i = m - 1; i >= l; i--) {
            double bb = e2[i];
            double r = p + bb;
            if (i != m - 1) {
                e2[i + 1] = s * r;
            }
            double oldC = c;
            c = p / r;
            s = bb / r;
            double oldGamma = gamma;
            double alpha = d[i];
            gamma = c * (alpha - shift) - s * oldGamma;
            d[i + 1] = oldGamma + (alpha - gamma);
            p = c != 0 ? gamma * gamma / c : oldC * bb;
        }
        e2[l] = s * p;
        d[l] = shift + gamma;
    }
}
