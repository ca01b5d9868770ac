package org.ladderwork.numeric.gaussian;

import org.ladderwork.scalar.Complex;

/**
 * A jump operator A = cᵀr + c_0 at rate γ, given without ancillas.
 *
 * @param bath the label of the bath
 * @param re Re c  @param im Im c
 * @param offset c_0
 * @param rate γ ≥ 0
 */
record GaussianJump(String bath, double[] re, double[] im, Complex offset, double rate) {

    /** −γ Ω Im(c c†) */
    double[][] drift() {
        int n = re.length;
        double[][] m = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                m[j][k] = -rate * (im[j] * re[k] - re[j] * im[k]);
            }
        }
        return Matrices.omega(m);
    }

    /** γ Ω Re(c c†) Ωᵀ */
    double[][] diffusion() {
        int n = re.length;
        double[][] m = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                m[j][k] = rate * (re[j] * re[k] + im[j] * im[k]);
            }
        }
        return Matrices.congruence(Matrices.omega(Matrices.one(n)), m);
    }

    /** −γ Ω Im(c c_0*) */
    double[] drive() {
        double[] d = new double[re.length];
        for (int j = 0; j < d.length; j++) {
            d[j] = -rate * (im[j] * offset.re() - re[j] * offset.im());
        }
        return Matrices.omega(d);
    }
}
