package org.ladderwork.numeric.dense;

/**
 * A complex matrix as its real and imaginary parts, rows of each. The arrays are not copied.
 *
 * @param real Re a_ij
 * @param imaginary Im a_ij, same shape
 */
public record ComplexMatrix(double[][] real, double[][] imaginary) {
    /** Throws if the two parts differ in shape. */
    public ComplexMatrix {
        boolean same = real.length == imaginary.length;
        for (int i = 0; same && i < real.length; i++) {
            same = real[i].length == imaginary[i].length;
        }
        if (!same) {
            throw new IllegalArgumentException("the real and the imaginary part must have the same shape");
        }
    }

    /** Number of rows. */
    public int size() {
        return real.length;
    }

    /** A square matrix of zeros. */
    public static ComplexMatrix zero(int n) {
        return new ComplexMatrix(new double[n][n], new double[n][n]);
    }

    /**
     * The real 2n × 2n matrix (A −B; B A) of A + iB. Sums, products and adjoints (transposes) carry over, so that complex
     * equations become real ones.
     */
    public double[][] embedded() {
        int n = real.length;
        double[][] m = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = real[i][j];
                m[n + i][n + j] = real[i][j];
                m[i][n + j] = -imaginary[i][j];
                m[n + i][j] = imaginary[i][j];
            }
        }
        return m;
    }

    /** The complex matrix of which {@code m} is the embedding; the two copies of each part are averaged. */
    static ComplexMatrix fromEmbedded(double[][] m) {
        int n = m.length / 2;
        ComplexMatrix c = zero(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c.real[i][j] = 0.5 * (m[i][j] + m[n + i][n + j]);
                c.imaginary[i][j] = 0.5 * (m[n + i][j] - m[i][n + j]);
            }
        }
        return c;
    }
}
