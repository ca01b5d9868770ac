package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * The map L(X) = K X + X Kᵀ with the Schur factors of K = Q T Qᵀ, ready to be inverted for any number of right-hand
 * sides: L(X) = E becomes T Y + Y Tᵀ = Qᵀ E Q with X = Q Y Qᵀ (R. H. Bartels and G. W. Stewart, Commun. ACM 15, 820
 * (1972)). Cost per right-hand side 9 n³ flops, after 25 n³ for the factors.
 */
@Source(key = "bartels1972")
final class LyapunovOperator {
    private final RealSchur schur;
    private final double[][] q;
    private final Gemm gemm = new Gemm();
    private final QuasiTriangularLyapunov triangular;

    LyapunovOperator(double[][] k) {
        this(RealSchur.of(k));
    }

    LyapunovOperator(RealSchur schur) {
        this.schur = schur;
        this.q = Transpose.of(schur.qt());
        this.triangular = new QuasiTriangularLyapunov(schur.t(), gemm);
    }

    RealSchur schur() {
        return schur;
    }

    Gemm gemm() {
        return gemm;
    }

    /** Y with K Y + Y Kᵀ = −1 but for rounding; Qᵀ 1 Q = 1 saves a third of the work. */
    double[][] comparison() {
        int n = q.length;
        double[][] y = new double[n][n];
        for (int i = 0; i < n; i++) {
            y[i][i] = -1;
        }
        triangular.solve(y);
        return Congruence.of(gemm, q, y, schur.qt());
    }

    /** X with K X + X Kᵀ = e, exactly symmetric; e is symmetric and is not changed. */
    double[][] solve(double[][] e) {
        double[][] y = Congruence.of(gemm, schur.qt(), e, q);
        triangular.solve(y);
        return Congruence.of(gemm, q, y, schur.qt());
    }
}
