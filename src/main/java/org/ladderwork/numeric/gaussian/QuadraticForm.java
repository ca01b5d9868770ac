package org.ladderwork.numeric.gaussian;

/**
 * A Hermitian observable ½ rᵀG r + hᵀr + c of second degree in quadratures.
 *
 * @param g G, real symmetric
 * @param h h
 * @param constant c, with r_j r_k symmetrised in the quadratic part
 */
public record QuadraticForm(double[][] g, double[] h, double constant) {

    public static QuadraticForm zero(int quadratures) {
        return new QuadraticForm(new double[quadratures][quadratures], new double[quadratures], 0);
    }

    public QuadraticForm plus(QuadraticForm other) {
        double[] sum = h.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += other.h[j];
        }
        return new QuadraticForm(Matrices.plus(g, other.g), sum, constant + other.constant);
    }

    public QuadraticForm times(double factor) {
        double[] product = h.clone();
        for (int j = 0; j < product.length; j++) {
            product[j] *= factor;
        }
        return new QuadraticForm(Matrices.times(g, factor), product, constant * factor);
    }

    /** {@return ½ tr G(V + r̄r̄ᵀ) + hᵀr̄ + c} */
    public double expectation(PhaseSpaceState state) {
        double sum = constant;
        for (int j = 0; j < h.length; j++) {
            double row = 0;
            for (int k = 0; k < h.length; k++) {
                row += g[j][k] * (state.covariance()[j][k] + state.mean()[j] * state.mean()[k]);
            }
            sum += 0.5 * row + h[j] * state.mean()[j];
        }
        return sum;
    }

    /** {@return by how much {@link #expectation} changes at most when the moments are off} @param error entrywise bounds on the moments */
    public double propagated(PhaseSpaceState state, PhaseSpaceState error) {
        double sum = 0;
        for (int j = 0; j < h.length; j++) {
            double mj = Math.abs(state.mean()[j]);
            for (int k = 0; k < h.length; k++) {
                double change = error.covariance()[j][k]
                        + error.mean()[j] * Math.abs(state.mean()[k])
                        + mj * error.mean()[k]
                        + error.mean()[j] * error.mean()[k];
                sum += 0.5 * Math.abs(g[j][k]) * change;
            }
            sum += Math.abs(h[j]) * error.mean()[j];
        }
        return sum;
    }

    /**
     * {@return a bound on the rounding of the coefficients and of {@link #expectation}, relative errors of each coefficient taken as a few units} For a
     * form that is a difference ask its {@linkplain #absolute parts}, added, instead.
     */
    public double rounding(PhaseSpaceState state) {
        double sum = Math.abs(constant);
        for (int j = 0; j < h.length; j++) {
            for (int k = 0; k < h.length; k++) {
                sum += 0.5
                        * Math.abs(g[j][k])
                        * (Math.abs(state.covariance()[j][k]) + Math.abs(state.mean()[j] * state.mean()[k]));
            }
            sum += Math.abs(h[j] * state.mean()[j]);
        }
        return (h.length + 16) * Math.ulp(1.0) * sum;
    }

    /** {@return the form with the absolute values of its coefficients} */
    public QuadraticForm absolute() {
        QuadraticForm copy = times(1);
        for (int j = 0; j < h.length; j++) {
            copy.h[j] = Math.abs(h[j]);
            for (int k = 0; k < h.length; k++) {
                copy.g[j][k] = Math.abs(g[j][k]);
            }
        }
        return new QuadraticForm(copy.g, copy.h, Math.abs(constant));
    }

    /**
     * {@return the observable whose expectation value is the rate of change of this one's}, by dr̄/dt = K r̄ + d, dV/dt = KV + VKᵀ + D
     */
    public QuadraticForm rate(double[][] k, double[][] diffusion, double[] drive) {
        double[][] gk = Matrices.times(g, k);
        double[] linear = Matrices.times(Matrices.transpose(k), h);
        double[] driven = Matrices.times(g, drive);
        double c = 0;
        for (int i = 0; i < h.length; i++) {
            linear[i] += driven[i];
            c += h[i] * drive[i];
            for (int j = 0; j < h.length; j++) {
                c += 0.5 * g[i][j] * diffusion[i][j];
            }
        }
        return new QuadraticForm(Matrices.plus(gk, Matrices.transpose(gk)), linear, c);
    }
}
