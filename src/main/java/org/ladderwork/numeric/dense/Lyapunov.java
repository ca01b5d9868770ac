package org.ladderwork.numeric.dense;

/**
 * Steady covariance of a linear stochastic system, K V + V Kᵀ + D = 0.
 *
 * <p>Bartels and Stewart's method on the real Schur form, with a recursive triangular solver and one correction
 * where it pays ({@link Refinement}): backward stable, residual of the order of rounding. The error of V is up to ‖L⁻¹‖ times the residual, L(X) = K X +
 * X Kᵀ; for a chain of N sites that factor grows as N³. The certificate ({@link ErrorBound}) says how large it is,
 * refinement removes it. Time 35 n³ flops, 11 n³ more with the correction and 7 n³ with the certificate, memory about 8 n² numbers. One thread (but see
 * {@link SystemLapack}); no state that changes, so any number of calls may run in parallel.
 */
public final class Lyapunov {
    private Lyapunov() {}

    /** Solves with a certificate and without further refinement. */
    public static LyapunovOutcome solve(double[][] drift, double[][] diffusion) {
        return solve(drift, diffusion, LyapunovOptions.DEFAULT);
    }

    /**
     * Solves K V + V Kᵀ + D = 0.
     *
     * @param drift K, n × n, real (unit: rate)
     * @param diffusion D = Dᵀ, n × n (unit: rate times that of V); it need not be positive
     * @return {@link LyapunovOutcome.Unstable} when the computed spectral abscissa is not negative
     * @throws IllegalArgumentException if a matrix is not square or not finite, the sizes differ, or D is not symmetric
     *     (differences of rounding size are allowed; then the symmetric part is used)
     */
    public static LyapunovOutcome solve(double[][] drift, double[][] diffusion, LyapunovOptions options) {
        Shape.square(drift, "the drift");
        Shape.square(diffusion, "the diffusion");
        Shape.sameSize(drift, "the drift", diffusion, "the diffusion");
        Shape.symmetric(diffusion, "the diffusion");
        // Powers of two bring both matrices to size 1: nothing over- or underflows, and no bit changes.
        int driftExponent = exponent(drift);
        int diffusionExponent = exponent(diffusion);
        double[][] k = scaled(drift, -driftExponent);
        double[][] d = scaled(diffusion, -diffusionExponent);
        Congruence.symmetrise(d);
        int back = diffusionExponent - driftExponent;

        LyapunovOperator operator = new LyapunovOperator(k);
        Eigenvalue rightmost = Eigenvalues.rightmost(operator.schur().eigenvalues());
        Eigenvalue unscaled = new Eigenvalue(
                Math.scalb(rightmost.real(), driftExponent), Math.scalb(rightmost.imaginary(), driftExponent));
        if (!(rightmost.real() < 0)) {
            return new LyapunovOutcome.Unstable(unscaled);
        }
        StabilityMargin margin =
                new StabilityMargin(unscaled, -rightmost.real() < StabilityMargin.NEARLY * Norms.rowSum(k));
        Refinement solution = options.refine()
                ? Refinement.refined(operator, k, d)
                : Refinement.once(operator, k, d, rightmost.real());
        Certificate certificate = options.certificate()
                ? ErrorBound.certify(operator, k, solution.value(), solution.residual(), solution.rounding())
                : new Certificate.NotCertified("no certificate was asked for");
        double[][] v = scaled(solution.value(), back);
        return new LyapunovOutcome.Stable(
                v,
                relativeResidual(k, solution, d),
                inUnitsOfV(certificate, back),
                margin,
                (operator.schur().fromSystem() ? "Bartels-Stewart with the system's LAPACK, " : "Bartels-Stewart, ")
                        + (solution.steps() == 1 ? "1 correction" : solution.steps() + " corrections"));
    }

    private static double relativeResidual(double[][] k, Refinement solution, double[][] d) {
        double size = 2 * Norms.frobenius(k) * Norms.frobenius(solution.value()) + Norms.frobenius(d);
        return size == 0 ? 0 : Norms.frobenius(solution.residual().values()) / size;
    }

    private static Certificate inUnitsOfV(Certificate certificate, int exponent) {
        return certificate.match(
                c -> {
                    double[] scale = c.scale().clone();
                    double root = Math.sqrt(Math.scalb(1.0, exponent));
                    for (int i = 0; i < scale.length; i++) {
                        scale[i] = Math.nextUp(Math.nextUp(scale[i] * root));
                    }
                    return new Certificate.Certified(c.relative(), scale, c.rounding());
                },
                c -> c);
    }

    private static int exponent(double[][] a) {
        double largest = Norms.largest(a);
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    private static double[][] scaled(double[][] a, int exponent) {
        double[][] b = RealSchur.copy(a);
        if (exponent == 0) {
            return b;
        }
        // A product with a power of two is as exact as scalb and several times as fast; beyond the range of double
        // scalb stays.
        double factor = Math.abs(exponent) < 1000 ? Math.scalb(1.0, exponent) : 0;
        for (double[] row : b) {
            for (int j = 0; j < row.length; j++) {
                row[j] = factor != 0 ? row[j] * factor : Math.scalb(row[j], exponent);
            }
        }
        return b;
    }
}
