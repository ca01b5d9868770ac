package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Entropy of Gaussian states, in units of k_B, from covariances in the order (x_1, p_1, x_2, p_2, …) with vacuum 1/2.
 *
 * <p>J. Williamson's theorem: V = S diag(ν_1, ν_1, ν_2, ν_2, …) Sᵀ with S symplectic; the ν_k ≥ 1/2 are the moduli of the
 * eigenvalues of iΩV, and S = Σ_k s(ν_k − 1/2) with s(n) = (n+1) ln(n+1) − n ln n (A. S. Holevo, M. Sohma and O. Hirota,
 * Phys. Rev. A 59, 1820 (1999)). With V = RᵀR the matrix iΩV has the eigenvalues of the antisymmetric R (iΩ) Rᵀ, which
 * a backward stable eigenvalue iteration finds to rounding of ‖V‖.
 */
@Source(key = "holevo1999")
public final class GaussianEntropy {
    private static final double TOLERANCE = 1e-9;

    private GaussianEntropy() {}

    /**
     * The symplectic eigenvalues ν_1 ≥ ν_2 ≥ …
     *
     * @param covariance V, 2N × 2N, order (x_1, p_1, x_2, p_2, …), [x, p] = i
     * @throws IllegalArgumentException if V is not symmetric, not of even size, or not positive definite
     */
    public static double[] symplecticEigenvalues(double[][] covariance) {
        Shape.square(covariance, "the covariance");
        Shape.symmetric(covariance, "the covariance");
        int n = covariance.length;
        if (n % 2 != 0) {
            throw new IllegalArgumentException(
                    "the covariance has " + n + " rows; it needs two (x and p) for every mode");
        }
        double[][] r = RealSchur.copy(covariance);
        Gemm gemm = new Gemm();
        if (!Cholesky.factor(r, gemm)) {
            throw new IllegalArgumentException("the covariance is not positive definite: no quantum state has it");
        }
        double[][] rOmega = new double[n][n];
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(r[i], 0, i, 0.0);
            for (int k = 0; k < n; k += 2) {
                // (R Ω)_{i,k+1} = R_ik, (R Ω)_{i,k} = −R_{i,k+1} for Ω = ⊕ (0 1; −1 0).
                rOmega[i][k + 1] = r[i][k];
                rOmega[i][k] = -r[i][k + 1];
            }
        }
        double[][] a = gemm.times(rOmega, Transpose.of(r));
        double[] ascending = RealSchur.eigenvaluesOf(a).stream()
                .mapToDouble(e -> Math.abs(e.imaginary()))
                .sorted()
                .toArray();
        double[] nu = new double[n / 2];
        for (int k = 0; k < nu.length; k++) {
            nu[k] = 0.5 * (ascending[n - 1 - 2 * k] + ascending[n - 2 - 2 * k]);
        }
        return nu;
    }

    /**
     * von Neumann entropy of the Gaussian state with this covariance.
     *
     * @param covariance V, order (x_1, p_1, …), vacuum 1/2
     * @throws IllegalArgumentException if V is no covariance of a quantum state: some ν_k &lt; 1/2 by more than 10⁻⁹ of
     *     the largest
     */
    public static double of(double[][] covariance) {
        double[] nu = symplecticEigenvalues(covariance);
        double sum = 0;
        for (double v : nu) {
            if (v < 0.5 - TOLERANCE * Math.max(1, nu[0])) {
                throw new IllegalArgumentException(
                        "the covariance violates the uncertainty relation: symplectic eigenvalue " + v
                                + " is below 1/2");
            }
            sum += ofOccupation(Math.max(0, v - 0.5));
        }
        return sum;
    }

    /** s(n) = (n+1) ln(n+1) − n ln n = ln(1+n) + n ln(1 + 1/n), the entropy of one mode with n quanta on average. */
    public static double ofOccupation(double n) {
        if (!(n >= 0)) {
            throw new IllegalArgumentException("the mean occupation is " + n + "; it cannot be negative");
        }
        return n == 0 ? 0 : Math.log1p(n) + n * Math.log1p(1 / n);
    }
}
