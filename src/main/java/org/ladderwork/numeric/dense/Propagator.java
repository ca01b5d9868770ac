package org.ladderwork.numeric.dense;

/**
 * What a stretch of time does to first and second moments: r ↦ E r, V ↦ E V Eᵀ + Q.
 *
 * @param map E = e^{Kt}, no unit
 * @param noise Q = ∫₀ᵗ e^{Ks} D e^{Kᵀs} ds, exactly symmetric, in the unit of V
 */
public record Propagator(double[][] map, double[][] noise) {
    /** V after the stretch. */
    public double[][] apply(double[][] covariance) {
        Shape.square(covariance, "the covariance");
        Shape.sameSize(covariance, "the covariance", map, "the propagator");
        Shape.symmetric(covariance, "the covariance");
        double[][] v = Congruence.of(new Gemm(), map, covariance, Transpose.of(map));
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[i][j] += noise[i][j];
            }
        }
        return v;
    }

    /** First this stretch, then {@code next}. */
    public Propagator then(Propagator next) {
        return new Propagator(new Gemm().times(next.map, map), next.apply(noise));
    }
}
