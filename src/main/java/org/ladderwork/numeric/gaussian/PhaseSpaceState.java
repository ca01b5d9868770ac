package org.ladderwork.numeric.gaussian;

import java.util.Arrays;

/**
 * First and second moments of a Gaussian state, or bounds on their errors.
 *
 * @param mean r̄ = ⟨r⟩
 * @param covariance V_jk = ½⟨{r_j, r_k}⟩ − r̄_j r̄_k, order (q_1, p_1, q_2, p_2, …), vacuum ½
 */
public record PhaseSpaceState(double[] mean, double[][] covariance) {

    /** {@return uncorrelated thermal states without displacement} @param occupations ⟨a†a⟩ of each mode */
    public static PhaseSpaceState thermal(double... occupations) {
        int n = 2 * occupations.length;
        double[][] v = new double[n][n];
        for (int j = 0; j < n; j++) {
            v[j][j] = occupations[j / 2] + 0.5;
        }
        return new PhaseSpaceState(new double[n], v);
    }

    /** {@return the vacuum of {@code modes} oscillators} */
    public static PhaseSpaceState vacuum(int modes) {
        return thermal(new double[modes]);
    }

    public int modes() {
        return mean.length / 2;
    }

    /** {@return the product of two states, the modes of this one first} */
    public PhaseSpaceState times(PhaseSpaceState other) {
        int n = mean.length;
        int m = other.mean.length;
        double[] joint = Arrays.copyOf(mean, n + m);
        System.arraycopy(other.mean, 0, joint, n, m);
        double[][] v = new double[n + m][n + m];
        for (int j = 0; j < n; j++) {
            System.arraycopy(covariance[j], 0, v[j], 0, n);
        }
        for (int j = 0; j < m; j++) {
            System.arraycopy(other.covariance[j], 0, v[n + j], n, m);
        }
        return new PhaseSpaceState(joint, v);
    }

    /** {@return the reduced state of {@code modes} modes from number {@code first} on} */
    public PhaseSpaceState part(int first, int modes) {
        double[][] v = new double[2 * modes][];
        for (int j = 0; j < v.length; j++) {
            v[j] = Arrays.copyOfRange(covariance[2 * first + j], 2 * first, 2 * (first + modes));
        }
        return new PhaseSpaceState(Arrays.copyOfRange(mean, 2 * first, 2 * (first + modes)), v);
    }
}
