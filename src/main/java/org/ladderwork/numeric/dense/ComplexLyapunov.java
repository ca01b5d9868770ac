package org.ladderwork.numeric.dense;

/**
 * Steady second moments of a model that conserves quanta: W C + C W† + F = 0 with W = −iH − Γ/2, F = Γ n and
 * C_ij = ⟨a_j† a_i⟩.
 *
 * <p>Solved as the real equation of twice the size, K = (A −B; B A) for W = A + iB: the embedding respects products,
 * sums and adjoints, and the solution is unique, so it is the embedding of C. The eigenvalues of K are those of W and
 * their conjugates. Certificates carry over: averaging the two copies of each part cannot increase an error bound.
 */
public final class ComplexLyapunov {
    private ComplexLyapunov() {}

    /** Solves with a certificate and without refinement. */
    public static ComplexLyapunovOutcome solve(ComplexMatrix drift, ComplexMatrix diffusion) {
        return solve(drift, diffusion, LyapunovOptions.DEFAULT);
    }

    /**
     * Solves W C + C W† + F = 0.
     *
     * @param drift W, n × n
     * @param diffusion F = F†, n × n
     * @throws IllegalArgumentException if a matrix is not square or not finite, the sizes differ, or F is not Hermitian
     */
    public static ComplexLyapunovOutcome solve(ComplexMatrix drift, ComplexMatrix diffusion, LyapunovOptions options) {
        Shape.square(drift.real(), "the real part of the drift");
        Shape.square(drift.imaginary(), "the imaginary part of the drift");
        Shape.square(diffusion.real(), "the real part of the diffusion");
        Shape.square(diffusion.imaginary(), "the imaginary part of the diffusion");
        Shape.sameSize(drift.real(), "the drift", diffusion.real(), "the diffusion");
        return Lyapunov.solve(drift.embedded(), diffusion.embedded(), options)
                .match(
                        s -> new ComplexLyapunovOutcome.Stable(
                                ComplexMatrix.fromEmbedded(s.covariance()),
                                s.residual(),
                                halved(s.certificate(), drift.size()),
                                s.margin(),
                                s.method() + ", complex as real of twice the size"),
                        u -> new ComplexLyapunovOutcome.Unstable(u.eigenvalue()));
    }

    /**
     * Errors e (i, j), f (n+i, n+j) of the real part are averaged, those of the imaginary part likewise. A real and an
     * imaginary error of at most b each make a complex one of at most √2 b, and averaging rounds once.
     */
    private static Certificate halved(Certificate certificate, int n) {
        return certificate.match(
                c -> {
                    double[] scale = new double[n];
                    for (int i = 0; i < n; i++) {
                        double larger = Math.max(c.scale()[i], c.scale()[n + i]);
                        scale[i] = Math.nextUp(larger * Math.sqrt(Math.sqrt(2)) * (1 + 1e-15));
                    }
                    double rounding = Math.sqrt(2) * (c.rounding() + Rounding.U) * (1 + 1e-15);
                    return new Certificate.Certified((c.relative() + 2 * Rounding.U) * (1 + 1e-15), scale, rounding);
                },
                c -> c);
    }
}
