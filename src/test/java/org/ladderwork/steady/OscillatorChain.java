package org.ladderwork.steady;

import java.util.Arrays;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * Drift and source of a chain of oscillators, written down directly: H = Σ ω_i a_i†a_i + Σ ε(a_i†a_{i+1} + h.c.) + Σ η(a_i a_{i+1} + h.c.),
 * with thermal baths of rate γ_i and occupation n_i on chosen sites.
 *
 * <p>d⟨a⟩/dt = W⟨a⟩ + Z⟨a†⟩, W = −iω − γ/2 − iε(…), Z = −iη(…).
 */
final class OscillatorChain {
    final ScalarField field = new ScalarField();
    final int sites;
    final Scalar[] frequency;
    final Scalar[] rate;
    final Scalar[] occupation;
    final Scalar epsilon;
    final Scalar eta;

    /** @param baths "ends" or "all" */
    OscillatorChain(int sites, String baths, boolean equalRates, boolean equalFrequencies) {
        this.sites = sites;
        frequency = new Scalar[sites];
        rate = new Scalar[sites];
        occupation = new Scalar[sites];
        Scalar gamma = equalRates ? Scalar.of(field.positive("gamma")) : Scalar.ZERO;
        for (int i = 0; i < sites; i++) {
            boolean bath = baths.equals("all") || i == 0 || i == sites - 1;
            rate[i] = !bath ? Scalar.ZERO : equalRates ? gamma : Scalar.of(field.positive("gamma_" + (i + 1)));
            occupation[i] = bath ? Scalar.of(field.positive("n_" + (i + 1))) : Scalar.ZERO;
        }
        epsilon = Scalar.of(field.real("epsilon"));
        eta = Scalar.of(field.real("eta"));
        Scalar omega = equalFrequencies ? Scalar.of(field.positive("omega")) : Scalar.ZERO;
        for (int i = 0; i < sites; i++) {
            frequency[i] = equalFrequencies ? omega : Scalar.of(field.positive("omega_" + (i + 1)));
        }
    }

    static Scalar[][] zeros(int n) {
        Scalar[][] matrix = new Scalar[n][n];
        for (Scalar[] row : matrix) {
            Arrays.fill(row, Scalar.ZERO);
        }
        return matrix;
    }

    Scalar[][] normalDrift() {
        Scalar[][] w = zeros(sites);
        for (int i = 0; i < sites; i++) {
            w[i][i] = rate[i].times(Scalar.of(-1, 2)).minus(Scalar.I.times(frequency[i]));
            if (i + 1 < sites) {
                w[i][i + 1] = Scalar.I.times(epsilon).negated();
                w[i + 1][i] = w[i][i + 1];
            }
        }
        return w;
    }

    private Scalar[][] anomalousDrift() {
        Scalar[][] z = zeros(sites);
        for (int i = 0; i + 1 < sites; i++) {
            z[i][i + 1] = Scalar.I.times(eta).negated();
            z[i + 1][i] = z[i][i + 1];
        }
        return z;
    }

    /** {@return the equation for ⟨a_k†a_j⟩ at η = 0} */
    LyapunovEquation conserving() {
        Scalar[][] f = zeros(sites);
        for (int i = 0; i < sites; i++) {
            f[i][i] = rate[i].times(occupation[i]);
        }
        return LyapunovEquation.hermitian(normalDrift(), f);
    }

    /** {@return the equation for ½⟨{q_j, q_k}⟩, q = (x_1 … x_N, p_1 … p_N), x = (a + a†)/√2, p = i(a† − a)/√2} */
    LyapunovEquation quadratures() {
        Scalar[][] w = normalDrift();
        Scalar[][] z = anomalousDrift();
        Scalar[][] k = zeros(2 * sites);
        Scalar[][] d = zeros(2 * sites);
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                k[i][j] = w[i][j].plus(z[i][j]).realPart();
                k[i][sites + j] = w[i][j].minus(z[i][j]).imaginaryPart().negated();
                k[sites + i][j] = w[i][j].plus(z[i][j]).imaginaryPart();
                k[sites + i][sites + j] = w[i][j].minus(z[i][j]).realPart();
            }
            d[i][i] = rate[i].times(occupation[i].plus(Scalar.of(1, 2)));
            d[sites + i][sites + i] = d[i][i];
        }
        return LyapunovEquation.symmetric(k, d);
    }

    /** {@return ⟨a_i†a_i⟩ = (⟨x²⟩ + ⟨p²⟩ − 1)/2} */
    Scalar occupationOf(LyapunovSolution.Unique v, int i) {
        return v.value(i, i)
                .plus(v.value(sites + i, sites + i))
                .minus(Scalar.ONE)
                .times(Scalar.of(1, 2));
    }
}
