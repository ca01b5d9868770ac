package org.ladderwork.numeric.dense;

/**
 * Rigorous error bound for K X + X Kᵀ + D = 0 from one more solution, Y with K Y + Y Kᵀ + 1 = 0.
 *
 * <p>Let S = K Y + Y Kᵀ + 1 be the residual of Y and η ≥ ‖S‖₂. If η &lt; 1 and Y > 0, then K Y + Y Kᵀ = −(1 − S) &lt; 0
 * proves that K is stable (Lyapunov). Then P = −L⁻¹ is a positive map: P(E) = ∫ e^{Kt} E e^{Kᵀt} dt. So
 * P(1) ≤ Y/(1 − η) in Loewner order, and for the error E = X − X_exact with L(E) = R, −‖R‖ 1 ≤ R ≤ ‖R‖ 1 gives
 *
 * <pre>   −ρ Y ≤ E ≤ ρ Y,   ρ = ‖R‖₂ / (1 − η),</pre>
 *
 * hence |E_ij| ≤ ρ (Y_ii Y_jj)^{1/2} and ‖E‖_F ≤ ρ ‖Y‖_F. The same argument with R = 1 shows ‖L⁻¹‖₂ = ‖P(1)‖₂ exactly:
 * no condition estimator can do better. Rounding enters through {@link Residual} and {@link Cholesky} only.
 */
final class ErrorBound {
    private static final double SLACK = 1 + 1e-8;

    private ErrorBound() {}

    /**
     * The certificate of x with residual r.
     *
     * @param rounding 2⁻⁵³ if x is the rounding of the refined solution to which the residual belongs, else 0
     */
    static Certificate certify(LyapunovOperator operator, double[][] k, double[][] x, Residual r, double rounding) {
        int n = k.length;
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        double[][] y = operator.comparison();
        double eta = Residual.of(k, y, one, operator.gemm()).bound();
        return certify(y, eta, x, r.bound(), rounding, operator.gemm());
    }

    /**
     * The last step of the argument, for any linear equation whose inverse P is a positive map.
     *
     * @param y approximation of P(1)
     * @param eta bound on the norm of its residual
     * @param residual bound on the norm of the residual of x
     */
    static Certificate certify(double[][] y, double eta, double[][] x, double residual, double rounding, Gemm gemm) {
        int n = x.length;
        if (!(eta < 0.5)) {
            return new Certificate.NotCertified(
                    "the equation is too ill-conditioned for double precision: the residual of the comparison solution is "
                            + eta + ", it must be below 0.5");
        }
        if (!Cholesky.proves(y, gemm)) {
            return new Certificate.NotCertified(
                    "stability could not be proved: the comparison solution is not safely positive definite");
        }
        double rho = residual / (1 - eta) * SLACK;
        double size = Norms.frobenius(x);
        double error = rho * Norms.frobenius(y);
        double relative = size == 0 ? (error == 0 ? 0 : Double.POSITIVE_INFINITY) : error / size;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = Math.sqrt(rho * y[i][i]) * SLACK;
        }
        if (!Double.isFinite(relative)) {
            return new Certificate.NotCertified("the bound overflows or the solution vanishes");
        }
        return new Certificate.Certified((relative + rounding) * SLACK, scale, rounding);
    }
}
