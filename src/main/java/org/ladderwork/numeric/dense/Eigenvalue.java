package org.ladderwork.numeric.dense;

/**
 * An eigenvalue {@code real + i imaginary}, in the unit of the matrix (a rate, for a drift).
 *
 * @param real real part
 * @param imaginary imaginary part
 */
public record Eigenvalue(double real, double imaginary) {

    /** |λ|, without overflow. */
    public double modulus() {
        return Math.hypot(real, imaginary);
    }

    @Override
    public String toString() {
        if (imaginary == 0) {
            return Double.toString(real);
        }
        return real + (imaginary < 0 ? " - " : " + ") + Math.abs(imaginary) + " i";
    }
}
