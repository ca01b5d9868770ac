package org.ladderwork.numeric.dense;

/**
 * The map L(X) = K X + X Kᵀ with the Schur factors of K = Q T Qᵀ, ready to be inverted for any number of right-hand
 * sides: L(X) = E becomes T Y + Y Tᵀ = Qᵀ E Q with X = Q Y Qᵀ (R. H. Bartels and G. W. Stewart, Commun. ACM 15, 820
 * (1972)). Cost per right-hand side 9 n³ flops, after 25 n³ for the factors.
 */
final class LyapunovOperator {
    private final RealSchur schur;
    private final double[][] q;
    private final Gemm gemm = new Gemm();
    private final QuasiTriangularLyapunov triangular;

    LyapunovOperator(double[][] k) {
        this.schur = RealSchur.of(k);
        this.q = Transpose.of(schur.qt());
        this.triangular = new QuasiTriangularLyapunov(schur.t(), gemm);
    }

    RealSchur schur() {
        return schur;
    }

    Gemm gemm() {
        return gemm;
    }

    /** X with K X + X Kᵀ = e, exactly symmetric; e is symmetric and is not changed. */
    double[][] solve(double[][] e) {
        double[][] y = congruence(schur.qt(), e, q);
        triangular.solve(y);
        return congruence(q, y, schur.qt());
    }

    /** a s aᵀ for symmetric s, made exactly symmetric; {@code at} is aᵀ. */
    private double[][] congruence(double[][] a, double[][] s, double[][] at) {
        int n = a.length;
        // With s = u + uᵀ, u upper triangular: a s aᵀ = (a u) aᵀ + its transpose.
        double[][] u = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(s[i], i, u[i], i, n - i);
            u[i][i] = 0.5 * s[i][i];
        }
        double[][] au = timesUpper(a, u);
        double[][] c = gemm.times(au, at);
        for (int i = 0; i < n; i++) {
            c[i][i] *= 2;
            for (int j = 0; j < i; j++) {
                double x = c[i][j] + c[j][i];
                c[i][j] = x;
                c[j][i] = x;
            }
        }
        return c;
    }

    /** a u by blocks of columns: column block j needs only the rows of u above its end. */
    private double[][] timesUpper(double[][] a, double[][] u) {
        int n = a.length;
        double[][] c = new double[n][n];
        int width = 128;
        for (int j = 0; j < n; j += width) {
            int w = Math.min(width, n - j);
            gemm.addTimes(1, a, 0, 0, u, 0, j, c, 0, j, n, w, j + w);
        }
        return c;
    }
}
