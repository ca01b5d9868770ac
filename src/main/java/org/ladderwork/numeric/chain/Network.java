package org.ladderwork.numeric.chain;

import org.ladderwork.numeric.dense.ComplexMatrix;

/**
 * Modes coupled in any geometry, H = Σ H_ij a_i† a_j, with damping at a few of them.
 *
 * @param hamiltonian H, Hermitian N × N (a rate)
 * @param damping γ_i ≥ 0, N numbers; the drift is W = −iH − Γ/2
 */
public record Network(ComplexMatrix hamiltonian, double[] damping) {
    /** Checks shapes, signs, Hermiticity and that every number is finite. */
    public Network {
        int n = damping.length;
        double[][] re = hamiltonian.real();
        double[][] im = hamiltonian.imaginary();
        if (n == 0 || re.length != n) {
            throw new IllegalArgumentException("the Hamiltonian has " + re.length + " rows, but there are " + n
                    + " damping rates; both must be the number of modes, at least 1");
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            if (re[i].length != n) {
                throw new IllegalArgumentException(
                        "row " + i + " of the Hamiltonian has " + re[i].length + " entries, not " + n);
            }
            if (!(damping[i] >= 0) || damping[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "the damping rate of mode " + i + " is " + damping[i] + "; it must be finite and not negative");
            }
            for (int j = 0; j < n; j++) {
                if (!Double.isFinite(re[i][j]) || !Double.isFinite(im[i][j])) {
                    throw new IllegalArgumentException("the Hamiltonian is not finite at (" + i + ", " + j + ")");
                }
                largest = Math.max(largest, Math.max(Math.abs(re[i][j]), Math.abs(im[i][j])));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (Math.abs(re[i][j] - re[j][i]) > 1e-12 * largest
                        || Math.abs(im[i][j] + im[j][i]) > 1e-12 * largest) {
                    throw new IllegalArgumentException("the Hamiltonian is not Hermitian at (" + i + ", " + j
                            + "); H_ij must be the conjugate of H_ji");
                }
            }
        }
    }

    /** A network with a real symmetric Hamiltonian. */
    public static Network of(double[][] hamiltonian, double[] damping) {
        return new Network(new ComplexMatrix(hamiltonian, new double[hamiltonian.length][hamiltonian.length]), damping);
    }

    /** N. */
    public int modes() {
        return damping.length;
    }

    /** The damped modes in ascending order: one bath each. */
    public int[] baths() {
        return java.util.stream.IntStream.range(0, damping.length)
                .filter(i -> damping[i] > 0)
                .toArray();
    }

    boolean isReal() {
        for (double[] row : hamiltonian.imaginary()) {
            for (double x : row) {
                if (x != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
