package org.ladderwork.numeric.dense;

/**
 * T Y + Y Tᵀ = E with E = Eᵀ and T upper quasi-triangular.
 *
 * <p>With T = (T₁ T₁₂; 0 T₂): Y₂ solves the same equation for T₂; Y₁₂ solves the Sylvester equation
 * T₁ Y₁₂ + Y₁₂ T₂ᵀ = E₁₂ − T₁₂ Y₂; Y₁ solves T₁ Y₁ + Y₁ T₁ᵀ = E₁ − T₁₂ Y₁₂ᵀ − Y₁₂ T₁₂ᵀ. Half of T per level, so the
 * work is n³ flops, nearly all of it in {@link Gemm}. The equation has one solution because no two eigenvalues of a
 * stable T add up to zero.
 */
final class QuasiTriangularLyapunov {
    private final double[][] t;
    private final Gemm gemm;
    private final QuasiTriangularSylvester sylvester;

    QuasiTriangularLyapunov(double[][] t, Gemm gemm) {
        this.t = t;
        this.gemm = gemm;
        this.sylvester = new QuasiTriangularSylvester(t, gemm);
    }

    /** Overwrites e with the solution, exactly symmetric. */
    void solve(double[][] e) {
        solve(e, 0, e.length);
        for (int i = 0; i < e.length; i++) {
            for (int j = 0; j < i; j++) {
                e[i][j] = e[j][i];
            }
        }
    }

    /** Solves for the upper triangle of the diagonal block from … from + n − 1; the lower one is used as scratch. */
    private void solve(double[][] y, int from, int n) {
        if (n <= QuasiTriangularSylvester.LEAF) {
            mirror(y, from, n);
            sylvester.solve(y, from, n, from, n);
            average(y, from, n);
            return;
        }
        int n1 = sylvester.cut(from, n);
        int n2 = n - n1;
        int second = from + n1;
        solve(y, second, n2);
        mirror(y, second, n2);
        gemm.addTimes(-1, t, from, second, y, second, second, y, from, second, n1, n2, n2);
        sylvester.solve(y, from, n1, second, n2);
        double[][] product = new double[n1][n1];
        gemm.addTimes(1, y, from, second, sylvester.transposed(), second, from, product, 0, 0, n1, n1, n2);
        for (int i = 0; i < n1; i++) {
            for (int j = i; j < n1; j++) {
                y[from + i][from + j] -= product[i][j] + product[j][i];
            }
        }
        solve(y, from, n1);
    }

    /**
     * The mean of the block and its transpose: both have a small residual, so has the mean. Copying one triangle over the
     * other would not do, because the two differ by the error, which may be much larger than the residual.
     */
    private static void average(double[][] y, int from, int n) {
        for (int i = from; i < from + n; i++) {
            for (int j = from; j < i; j++) {
                double mean = 0.5 * (y[i][j] + y[j][i]);
                y[i][j] = mean;
                y[j][i] = mean;
            }
        }
    }

    private static void mirror(double[][] y, int from, int n) {
        for (int i = from; i < from + n; i++) {
            for (int j = from; j < i; j++) {
                y[i][j] = y[j][i];
            }
        }
    }
}
