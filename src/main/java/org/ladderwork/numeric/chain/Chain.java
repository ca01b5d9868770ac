package org.ladderwork.numeric.chain;

/**
 * A chain of N modes: H = Σ ω_j a_j† a_j + Σ (h_j a_j† a_{j+1} + h.c.), with damping γ_j ≥ 0 at some sites.
 *
 * @param energies ω_j, N numbers (a rate)
 * @param hoppingReal Re h_j, N − 1 numbers; h_j is the matrix element H_{j,j+1}
 * @param hoppingImaginary Im h_j, N − 1 numbers
 * @param damping γ_j ≥ 0, N numbers; the drift is W = −iH − Γ/2. The time is proportional to how many are not zero
 */
public record Chain(double[] energies, double[] hoppingReal, double[] hoppingImaginary, double[] damping) {
    /** Checks shapes, signs and that every number is finite. */
    public Chain {
        int n = energies.length;
        if (n == 0) {
            throw new IllegalArgumentException("a chain needs at least one site");
        }
        length(hoppingReal, n - 1, "hopping amplitudes (real part), one per bond,");
        length(hoppingImaginary, n - 1, "hopping amplitudes (imaginary part), one per bond,");
        length(damping, n, "damping rates, one per site,");
        finite(energies, "site energy");
        finite(hoppingReal, "hopping amplitude");
        finite(hoppingImaginary, "hopping amplitude");
        finite(damping, "damping rate");
        for (int j = 0; j < n; j++) {
            if (damping[j] < 0) {
                throw new IllegalArgumentException(
                        "the damping rate at site " + j + " is " + damping[j] + "; rates cannot be negative");
            }
        }
    }

    /** A chain with real hopping. */
    public static Chain of(double[] energies, double[] hopping, double[] damping) {
        return new Chain(energies, hopping, new double[hopping.length], damping);
    }

    /** A uniform chain: equal energies and hopping, damping at its two ends (added up when there is one site). */
    public static Chain uniform(int sites, double energy, double hopping, double left, double right) {
        double[] energies = new double[sites];
        double[] bonds = new double[Math.max(0, sites - 1)];
        double[] damping = new double[sites];
        java.util.Arrays.fill(energies, energy);
        java.util.Arrays.fill(bonds, hopping);
        damping[0] += left;
        damping[sites - 1] += right;
        return of(energies, bonds, damping);
    }

    /** N. */
    public int sites() {
        return energies.length;
    }

    /** The damped sites in ascending order: one bath each. */
    public int[] baths() {
        return java.util.stream.IntStream.range(0, damping.length)
                .filter(j -> damping[j] > 0)
                .toArray();
    }

    private static void length(double[] x, int expected, String what) {
        if (x.length != expected) {
            throw new IllegalArgumentException(
                    "there must be " + expected + " " + what + " but " + x.length + " were given");
        }
    }

    private static void finite(double[] x, String what) {
        for (int j = 0; j < x.length; j++) {
            if (!Double.isFinite(x[j])) {
                throw new IllegalArgumentException("the " + what + " at " + j + " is " + x[j] + "; it must be finite");
            }
        }
    }
}
