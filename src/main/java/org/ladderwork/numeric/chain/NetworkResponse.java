package org.ladderwork.numeric.chain;

/**
 * Steady second moments C_ij = ⟨a_j† a_i⟩ = Σ_b n_b (Y_b Y_b†)_ij of a network as a linear function of the occupations of
 * its baths. Holds N² complex numbers per bath.
 */
public final class NetworkResponse {
    private final Network network;
    private final int[] baths;
    /** Y_b by row: re[b][i][step]. */
    private final double[][][] re;

    private final double[][][] im;
    private final ErrorEstimate error;

    NetworkResponse(Network network, double[][][] re, double[][][] im, double residual, double eigenvectorError) {
        this.network = network;
        this.baths = network.baths();
        this.re = re;
        this.im = im;
        this.error = estimate(residual, eigenvectorError);
    }

    /** The damped modes in ascending order; occupations are passed in this order. */
    public int[] baths() {
        return baths.clone();
    }

    /** What is known about the error; the sum rule is tested on the diagonal. */
    public ErrorEstimate error() {
        return error;
    }

    /**
     * n_i = ⟨a_i† a_i⟩.
     *
     * @param occupations n_b ≥ 0, one per bath
     */
    public double[] occupations(double... occupations) {
        double base = base(occupations);
        double[] n = new double[network.modes()];
        for (int i = 0; i < n.length; i++) {
            n[i] = base;
            for (int b = 0; b < baths.length; b++) {
                n[i] += (occupations[b] - base) * square(b, i);
            }
        }
        return n;
    }

    /**
     * C_ij.
     *
     * @return {Re C_ij, Im C_ij}
     */
    public double[] coherence(int i, int j, double... occupations) {
        double base = base(occupations);
        double[] c = {i == j ? base : 0, 0};
        for (int b = 0; b < baths.length; b++) {
            double[] x = product(b, i, j);
            c[0] += (occupations[b] - base) * x[0];
            c[1] += (occupations[b] - base) * x[1];
        }
        return c;
    }

    /** Quanta per time that flow from mode i to mode j through H_ij: 2 Im(H_ij* C_ij). */
    public double current(int i, int j, double... occupations) {
        double[] c = coherence(i, j, occupations);
        return 2
                * (network.hamiltonian().real()[i][j] * c[1]
                        - network.hamiltonian().imaginary()[i][j] * c[0]);
    }

    /** Quanta per time that bath b puts in, γ_b (n_b − ⟨a_b† a_b⟩): a sum over the other baths of positive responses. */
    public double[] bathCurrents(double... occupations) {
        base(occupations);
        double[] current = new double[baths.length];
        for (int b = 0; b < baths.length; b++) {
            for (int other = 0; other < baths.length; other++) {
                // Σ_b' C_b' = 1 turns n_b − n into Σ_b' (n_b − n_b') (C_b')_bb.
                double share = square(other, baths[b]);
                current[b] += network.damping()[baths[b]] * (occupations[b] - occupations[other]) * share;
            }
        }
        return current;
    }

    private double base(double[] occupations) {
        return BathOccupations.least(occupations, baths.length, "network", "modes");
    }

    private double square(int b, int i) {
        double sum = 0;
        for (int s = 0; s < re[b][i].length; s++) {
            sum += re[b][i][s] * re[b][i][s] + im[b][i][s] * im[b][i][s];
        }
        return sum;
    }

    private double[] product(int b, int i, int j) {
        double x = 0;
        double y = 0;
        for (int s = 0; s < re[b][i].length; s++) {
            x += re[b][i][s] * re[b][j][s] + im[b][i][s] * im[b][j][s];
            y += im[b][i][s] * re[b][j][s] - re[b][i][s] * im[b][j][s];
        }
        return new double[] {x, y};
    }

    /** Sum rule on the diagonal; continuity: what a bath puts in, γ_b, is lost at the damped modes. */
    private ErrorEstimate estimate(double residual, double eigenvectorError) {
        double defect = 0;
        for (int i = 0; i < network.modes(); i++) {
            double sum = -1;
            for (int b = 0; b < baths.length; b++) {
                sum += square(b, i);
            }
            defect = Math.max(defect, Math.abs(sum));
        }
        double continuity = 0;
        for (int b = 0; b < baths.length; b++) {
            double rate = network.damping()[baths[b]];
            double lost = 0;
            for (int s : baths) {
                lost += network.damping()[s] * square(b, s);
            }
            continuity = Math.max(continuity, Math.abs(lost / rate - 1));
        }
        return new ErrorEstimate(defect, continuity, residual, 0, eigenvectorError);
    }
}
