package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * R = K X + X Kᵀ + D with a bound on the norm of the true residual: ‖R_exact‖₂ ≤ {@link #bound}.
 *
 * <p>R is symmetric, hence ‖R‖₂ ≤ ‖R‖_∞ (largest row sum). Rounding adds at most γ (|K||X| + |X||K|ᵀ + |D|) entry by
 * entry (Higham, sec. 3.5), whose row sums need only matrix-vector products: |K|(|X| e), |X|(|K|ᵀ e), |D| e. Everything
 * is non-negative and added up with a relative error below 10⁻¹⁰, which the factor {@value #SLACK} covers for n &lt;
 * 10⁵; no directed rounding is needed.
 *
 * @param values R, exactly symmetric
 * @param bound rigorous bound on ‖R_exact‖₂
 */
@Source(key = "higham2002", at = "sec. 3.5")
record Residual(double[][] values, double bound) {
    static final double SLACK = 1 + 1e-10;

    /** In double: γ = γ_{n+4}. */
    static Residual of(double[][] k, double[][] x, double[][] d, Gemm gemm) {
        int n = k.length;
        double[][] r = gemm.times(k, x);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = r[i][j] + r[j][i] + d[i][j];
                r[i][j] = s;
                r[j][i] = s;
            }
        }
        return new Residual(r, bound(r, k, x, d, Rounding.gamma(n + 4)));
    }

    /** max_i ( Σ_j |R_ij| + γ (|K||X|e + |X||K|ᵀe + |D|e)_i ), with room for underflow. */
    static double bound(double[][] r, double[][] k, double[][] x, double[][] d, double gamma) {
        int n = k.length;
        double[] xe = new double[n];
        double[] ke = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = 0; j < n; j++) {
                s += Math.abs(x[i][j]);
                ke[j] += Math.abs(k[i][j]);
            }
            xe[i] = s;
        }
        double max = 0;
        for (int i = 0; i < n; i++) {
            double size = 0;
            double rounding = 0;
            for (int j = 0; j < n; j++) {
                size += Math.abs(r[i][j]);
                rounding += Math.abs(k[i][j]) * xe[j] + Math.abs(x[i][j]) * ke[j] + Math.abs(d[i][j]);
            }
            double row = size + gamma * rounding;
            if (!(row <= max)) {
                max = row;
            }
        }
        return max * SLACK + 4.0 * n * n * Double.MIN_NORMAL;
    }
}
