package org.ladderwork.numeric.dense;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Reference solutions of K X + X Kᵀ + D = 0 to 50 digits, for the doubles in K and D taken as exact numbers.
 *
 * <p>Two routes: elimination on the n² equations (any small n), and refinement, X ← X − L̃⁻¹(K X + X Kᵀ + D), where the
 * residual is formed in 70-digit decimal arithmetic and only the correction comes from the solver under test. The second
 * is a reference because its fixed point has residual zero, whatever the solver does; it is checked against the first.
 */
final class FiftyDigits {
    static final MathContext DIGITS = new MathContext(70);

    private FiftyDigits() {}

    /** By refinement. */
    static BigDecimal[][] solve(double[][] k, double[][] d) {
        return solve(exact(k), exact(d));
    }

    /** For matrices that are no doubles. */
    static BigDecimal[][] solve(BigDecimal[][] kk, BigDecimal[][] dd) {
        int n = kk.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                k[i][j] = kk[i][j].doubleValue();
            }
        }
        LyapunovOperator operator = new LyapunovOperator(k);
        BigDecimal[][] x = exact(new double[n][n]);
        for (int step = 0; step < 40; step++) {
            BigDecimal[][] r = residual(kk, x, dd);
            double size = largest(r);
            if (size < 1e-55 * Math.max(1e-30, largest(dd))) {
                return x;
            }
            // The residual is scaled to size one so that the double solver keeps all its digits.
            double[][] e = new double[n][n];
            BigDecimal unit = new BigDecimal(size);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    e[i][j] = -r[i][j].divide(unit, DIGITS).doubleValue();
                }
            }
            double[][] c = operator.solve(symmetric(e));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    x[i][j] = x[i][j].add(new BigDecimal(c[i][j]).multiply(unit), DIGITS);
                }
            }
        }
        throw new AssertionError("the reference did not converge");
    }

    /** By Gaussian elimination with row pivoting on Σ (K_ip δ_jq + δ_ip K_jq) x_pq = −D_ij. */
    static BigDecimal[][] eliminate(double[][] k, double[][] d) {
        int n = k.length;
        int m = n * n;
        BigDecimal[][] a = new BigDecimal[m][m + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal[] row = a[i * n + j];
                java.util.Arrays.fill(row, BigDecimal.ZERO);
                for (int p = 0; p < n; p++) {
                    row[p * n + j] = row[p * n + j].add(new BigDecimal(k[i][p]));
                    row[i * n + p] = row[i * n + p].add(new BigDecimal(k[j][p]));
                }
                row[m] = new BigDecimal(d[i][j]).negate();
            }
        }
        for (int c = 0; c < m; c++) {
            int pivot = c;
            for (int r = c + 1; r < m; r++) {
                if (a[r][c].abs().compareTo(a[pivot][c].abs()) > 0) {
                    pivot = r;
                }
            }
            BigDecimal[] t = a[c];
            a[c] = a[pivot];
            a[pivot] = t;
            for (int r = c + 1; r < m; r++) {
                if (a[r][c].signum() != 0) {
                    BigDecimal f = a[r][c].divide(a[c][c], DIGITS);
                    for (int j = c; j <= m; j++) {
                        a[r][j] = a[r][j].subtract(f.multiply(a[c][j], DIGITS), DIGITS);
                    }
                }
            }
        }
        BigDecimal[] x = new BigDecimal[m];
        for (int c = m - 1; c >= 0; c--) {
            BigDecimal s = a[c][m];
            for (int j = c + 1; j < m; j++) {
                s = s.subtract(a[c][j].multiply(x[j], DIGITS), DIGITS);
            }
            x[c] = s.divide(a[c][c], DIGITS);
        }
        BigDecimal[][] result = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(x, i * n, result[i], 0, n);
        }
        return result;
    }

    /** ‖x − reference‖_F / ‖reference‖_F. */
    static double relativeError(double[][] x, BigDecimal[][] reference) {
        BigDecimal error = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                BigDecimal e = new BigDecimal(x[i][j]).subtract(reference[i][j]);
                error = error.add(e.multiply(e), DIGITS);
                size = size.add(reference[i][j].multiply(reference[i][j]), DIGITS);
            }
        }
        return error.divide(size, DIGITS).sqrt(DIGITS).doubleValue();
    }

    static double error(double x, BigDecimal reference) {
        return new BigDecimal(x).subtract(reference).abs().doubleValue();
    }

    static double largest(BigDecimal[][] a) {
        double max = 0;
        for (BigDecimal[] row : a) {
            for (BigDecimal x : row) {
                max = Math.max(max, Math.abs(x.doubleValue()));
            }
        }
        return max;
    }

    private static BigDecimal[][] residual(BigDecimal[][] k, BigDecimal[][] x, BigDecimal[][] d) {
        int n = k.length;
        BigDecimal[][] r = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal s = d[i][j];
                for (int p = 0; p < n; p++) {
                    if (k[i][p].signum() != 0) {
                        s = s.add(k[i][p].multiply(x[p][j], DIGITS), DIGITS);
                    }
                    if (k[j][p].signum() != 0) {
                        s = s.add(x[i][p].multiply(k[j][p], DIGITS), DIGITS);
                    }
                }
                r[i][j] = s;
            }
        }
        return r;
    }

    private static BigDecimal[][] exact(double[][] a) {
        BigDecimal[][] b = new BigDecimal[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                b[i][j] = new BigDecimal(a[i][j]);
            }
        }
        return b;
    }

    private static double[][] symmetric(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (a[i][j] + a[j][i]);
                a[i][j] = mean;
                a[j][i] = mean;
            }
        }
        return a;
    }
}
