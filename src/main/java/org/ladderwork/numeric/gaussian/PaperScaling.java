package org.ladderwork.numeric.gaussian;

/**
 * The quadratures of Eqs. (2) and (A1): x = q/√ω and √ω p, of dimension, for oscillators of unit mass.
 *
 * <p>With T = diag(1/√ω_1, √ω_1, 1/√ω_2, …): K ↦ T K T⁻¹, D ↦ T D T, V ↦ T V T.
 *
 * @param frequencies ω of each oscillator, positive
 */
public record PaperScaling(double... frequencies) {
    private double factor(int j) {
        double root = Math.sqrt(frequencies[j / 2]);
        return j % 2 == 0 ? 1 / root : root;
    }

    /** {@return K of (A2)} */
    public double[][] drift(double[][] k) {
        double[][] scaled = Matrices.times(k, 1);
        for (int i = 0; i < k.length; i++) {
            for (int j = 0; j < k.length; j++) {
                scaled[i][j] *= factor(i) / factor(j);
            }
        }
        return scaled;
    }

    /** {@return V of (A4), or D of (A5)} */
    public double[][] covariance(double[][] v) {
        double[][] scaled = Matrices.times(v, 1);
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                scaled[i][j] *= factor(i) * factor(j);
            }
        }
        return scaled;
    }
}
