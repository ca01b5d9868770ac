package org.ladderwork.numeric.dense;

/**
 * A X + X Bᵀ = E for two standardised 2 × 2 blocks with complex eigenvalues, as two complex divisions.
 *
 * <p>A = (p q; r p) with q r &lt; 0 becomes p + a J, J = (0 1; −1 0), a = ± (−q r)^{1/2}, when its second row and column are
 * scaled by g = |q/r|^{1/2}; B likewise becomes s + b J. With σ = p + s the equation reads σ X + a J X − b X J = E. The part
 * of X that commutes with J, c + d J, is multiplied by σ + i(a − b) as the number c + i d; the part that anticommutes,
 * (e f; f −e), by σ − i(a + b) as e + i f.
 *
 * <p>The scaling costs a factor of the two g in the residual; blocks with g outside {@value #LEAST} … 1/{@value #LEAST} are
 * left to the elimination of {@link SmallSystem}.
 */
final class ComplexPairs {
    private static final double LEAST = 0.0625;

    /** For the block that starts at row i: ±(−q r)^{1/2}, and g, or 0 where there is no block or it is too skew. */
    private final double[] turn;

    private final double[] scale;

    ComplexPairs(double[][] t) {
        int n = t.length;
        turn = new double[n];
        scale = new double[n];
        for (int i = 0; i + 1 < n; i++) {
            double q = t[i][i + 1];
            double r = t[i + 1][i];
            if (r != 0 && q * r < 0 && t[i][i] == t[i + 1][i + 1]) {
                double g = Math.sqrt(Math.abs(q / r));
                if (g >= LEAST && g <= 1 / LEAST) {
                    scale[i] = g;
                    turn[i] = Math.copySign(Math.sqrt(Math.abs(q)) * Math.sqrt(Math.abs(r)), q);
                }
            }
        }
    }

    /** Whether the pair of blocks at i and j can be solved here. */
    boolean takes(int i, int j) {
        return scale[i] != 0 && scale[j] != 0;
    }

    /** Overwrites the entries (i, j) … (i + 1, j + 1), given as the rows x0 and x1; σ = p + s is not 0. */
    void solve(double[] x0, double[] x1, int i, int j, double sigma) {
        double g = scale[i];
        double h = scale[j];
        double e00 = x0[j];
        double e01 = x0[j + 1] * h;
        double e10 = x1[j] * g;
        double e11 = x1[j + 1] * (g * h);
        double difference = turn[i] - turn[j];
        double sum = turn[i] + turn[j];
        double u = 0.5 / (sigma * sigma + difference * difference);
        double v = 0.5 / (sigma * sigma + sum * sum);
        double c = e00 + e11;
        double d = e01 - e10;
        double e = e00 - e11;
        double f = e01 + e10;
        double c1 = (sigma * c + difference * d) * u;
        double d1 = (sigma * d - difference * c) * u;
        double e1 = (sigma * e - sum * f) * v;
        double f1 = (sigma * f + sum * e) * v;
        x0[j] = c1 + e1;
        x0[j + 1] = (f1 + d1) / h;
        x1[j] = (f1 - d1) / g;
        x1[j + 1] = (c1 - e1) / (g * h);
    }
}
