package org.ladderwork.numeric.chain;

/**
 * Steady second moments C_ij = ⟨a_j† a_i⟩ of a chain as a linear function of the occupations n_b of its baths, C = Σ_b n_b
 * C_b with C_b ≥ 0 and Σ_b C_b = 1. One solve serves all temperatures.
 *
 * <p>The sum rule holds because equal occupations make C = n 1 an exact solution. Every C_b is computed by itself, so
 * the defect of the sum measures the error of each; experience: within a factor of two of it.
 */
public final class ChainResponse {
    private final Chain chain;
    private final int[] baths;
    private final double[][] diagonal;
    private final double[][] bondRe;
    private final double[][] bondIm;
    private final int[] rows;
    private final double[][][] rowRe;
    private final double[][][] rowIm;
    private final ErrorEstimate error;

    ChainResponse(
            Chain chain,
            int[] rows,
            double[][] diagonal,
            double[][] bondRe,
            double[][] bondIm,
            double[][][] rowRe,
            double[][][] rowIm,
            double residual,
            int narrowModes,
            double eigenvectorError) {
        this.chain = chain;
        this.baths = chain.baths();
        this.rows = rows;
        this.diagonal = diagonal;
        this.bondRe = bondRe;
        this.bondIm = bondIm;
        this.rowRe = rowRe;
        this.rowIm = rowIm;
        this.error = new ErrorEstimate(defect(), currentDefect(), residual, narrowModes, eigenvectorError);
    }

    /** The damped sites in ascending order; occupations are passed in this order. */
    public int[] baths() {
        return baths.clone();
    }

    /** What is known about the error. */
    public ErrorEstimate error() {
        return error;
    }

    /**
     * n_j = ⟨a_j† a_j⟩ for every site.
     *
     * @param occupations n_b ≥ 0, one per bath
     */
    public double[] occupations(double... occupations) {
        double base = base(occupations);
        double[] n = new double[chain.sites()];
        java.util.Arrays.fill(n, base);
        for (int b = 0; b < baths.length; b++) {
            add(occupations[b] - base, diagonal[b], n);
        }
        return n;
    }

    /**
     * Quanta per time that flow from site j to site j + 1, for every bond.
     *
     * <p>Taken from continuity, not from coherences: what bath b at site s_b ≤ j puts in and is lost beyond the bond must
     * cross it, J_j = Σ_{s > j} γ_s (C_b)_ss, a sum of positive terms and so relatively accurate however small. The
     * coherences, J_j = 2 Im(H_{j,j+1}* C_{j,j+1}), serve as a check: {@link ErrorEstimate#currentDefect}.
     *
     * @param occupations n_b ≥ 0, one per bath
     */
    public double[] currents(double... occupations) {
        double base = base(occupations);
        double[] current = new double[Math.max(0, chain.sites() - 1)];
        for (int b = 0; b < baths.length; b++) {
            add(occupations[b] - base, current(b), current);
        }
        return current;
    }

    private double[] current(int b) {
        int n = chain.sites();
        double[] current = new double[Math.max(0, n - 1)];
        double lost = 0;
        for (int j = 0; j < baths[b]; j++) {
            lost += chain.damping()[j] * diagonal[b][j];
            current[j] = -lost;
        }
        lost = 0;
        for (int j = n - 1; j > baths[b]; j--) {
            lost += chain.damping()[j] * diagonal[b][j];
            current[j - 1] = lost;
        }
        return current;
    }

    private double hopping(int j) {
        return Math.hypot(chain.hoppingReal()[j], chain.hoppingImaginary()[j]);
    }

    /** Largest |2 h Im C_{j,j+1} − J_j| in units of the fastest rate on either side of the bond. */
    private double currentDefect() {
        double worst = 0;
        for (int b = 0; b < baths.length; b++) {
            double[] current = current(b);
            for (int j = 0; j < current.length; j++) {
                double rate = Math.max(hopping(j), chain.damping()[baths[b]]);
                worst = Math.max(worst, Math.abs(2 * hopping(j) * bondIm[b][j] - current[j]) / rate);
            }
        }
        return worst;
    }

    /**
     * Re(H_{j,j+1}* C_{j,j+1}) for every bond: half of ⟨h_j a_j† a_{j+1} + h.c.⟩, the energy of the bond.
     *
     * @param occupations n_b ≥ 0, one per bath
     */
    public double[] bondEnergies(double... occupations) {
        double base = base(occupations);
        double[] energy = new double[Math.max(0, chain.sites() - 1)];
        for (int b = 0; b < baths.length; b++) {
            add(occupations[b] - base, bondRe[b], energy);
        }
        for (int j = 0; j < energy.length; j++) {
            energy[j] *= hopping(j);
        }
        return energy;
    }

    /**
     * Row i of C, one of the rows asked for.
     *
     * @return {Re C_ij, Im C_ij} over j
     * @throws IllegalArgumentException if row i was not asked for
     */
    public double[][] row(int i, double... occupations) {
        double base = base(occupations);
        for (int r = 0; r < rows.length; r++) {
            if (rows[r] == i) {
                double[][] row = new double[2][chain.sites()];
                for (int b = 0; b < baths.length; b++) {
                    add(occupations[b] - base, rowRe[b][r], row[0]);
                    add(occupations[b] - base, rowIm[b][r], row[1]);
                }
                row[0][i] += base;
                return row;
            }
        }
        throw new IllegalArgumentException("row " + i + " was not asked for when the chain was solved");
    }

    private double base(double[] occupations) {
        return BathOccupations.least(occupations, baths.length, "chain", "sites");
    }

    private static void add(double factor, double[] x, double[] to) {
        if (factor != 0) {
            for (int j = 0; j < to.length; j++) {
                to[j] += factor * x[j];
            }
        }
    }

    /** Largest entry of Σ_b C_b − 1 among the entries that were kept. */
    private double defect() {
        double worst = 0;
        for (int j = 0; j < chain.sites(); j++) {
            double sum = -1;
            double re = 0;
            double im = 0;
            for (int b = 0; b < baths.length; b++) {
                sum += diagonal[b][j];
                re += bondRe[b][j];
                im += bondIm[b][j];
            }
            worst = Math.max(worst, Math.max(Math.abs(sum), Math.max(Math.abs(re), Math.abs(im))));
        }
        for (int r = 0; r < rows.length; r++) {
            for (int j = 0; j < chain.sites(); j++) {
                double re = rows[r] == j ? -1 : 0;
                double im = 0;
                for (int b = 0; b < baths.length; b++) {
                    re += rowRe[b][r][j];
                    im += rowIm[b][r][j];
                }
                worst = Math.max(worst, Math.max(Math.abs(re), Math.abs(im)));
            }
        }
        return worst;
    }
}
