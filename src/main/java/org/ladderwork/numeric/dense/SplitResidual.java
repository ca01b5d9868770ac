package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * R = K X + X Kᵀ + D for a full K, to some 20 bits more than double, by ordinary matrix products.
 *
 * <p>K = K₁ + K₂ and X = X₁ + X₂ without error, where the rows of K₁ and the columns of X₁ are integers, in a unit of
 * their own, of so few bits that K₁ X₁ is free of rounding in whatever order it is added up: with n ≤ 2^m the integers
 * may have 53 − m bits together (K. Ozaki, T. Ogita, S. Oishi and S. M. Rump, Numer. Algorithms 59, 95 (2012)). What is
 * left, K₁ X₂ + K₂ X, is smaller by 2^−(53−m)/2, and so is its rounding. Three products, 6 n³ flops, half of the time of
 * {@link DoubleDoubleResidual}.
 *
 * <p>The residual after a correction needs no second such sum: X + δ is kept as two doubles without error, hence
 * R(X + δ) = R(X) + K δ + δ Kᵀ, and the product with the small δ may be rounded.
 *
 * @param values R, exactly symmetric
 * @param rounding bound on ‖R_exact − R‖_∞
 */
@Source(key = "ozaki2012")
record SplitResidual(double[][] values, double rounding) {
    /** Below this a row is not split: its unit would not be a normal number. */
    private static final double SMALLEST = 0x1p-900;

    /** X is exactly symmetric, and the sizes of all are far from overflow. */
    static SplitResidual of(double[][] k, double[][] x, double[][] d, Gemm gemm) {
        int n = k.length;
        int bits = 53 - (32 - Integer.numberOfLeadingZeros(n - 1));
        double[] kUnit = roundingConstants(k, bits - bits / 2);
        double[] xUnit = roundingConstants(x, bits / 2);
        double[][] k1 = new double[n][n];
        double[][] k2 = new double[n][n];
        double[][] x1 = new double[n][n];
        double[][] x2 = new double[n][n];
        for (int i = 0; i < n; i++) {
            splitRow(k[i], kUnit[i], k1[i], k2[i]);
            splitColumns(x[i], xUnit, x1[i], x2[i]);
        }
        double[][] high = gemm.times(k1, x1);
        double[][] low = gemm.times(k1, x2);
        gemm.addTimes(1, k2, 0, 0, x, 0, 0, low, 0, 0, n, n, n);
        double rounding = rounding(k1, k2, x, x2, Rounding.gamma(2 * n + 8));
        double[][] r = high;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = DoubleDouble.sum(high[i][j], high[j][i], d[i][j], low[i][j] + low[j][i]);
                r[i][j] = s;
                r[j][i] = s;
            }
        }
        // |K₁| ≤ 2 |K| and |X₁| ≤ 2 |X|: the rounding errors of the sum of four are below 6 u² of four times these.
        double ofTheSum = Residual.bound(new double[n][n], k, x, d, 32 * Rounding.U * Rounding.U);
        double ofTheResult = 2 * Rounding.U * Norms.rowSum(r);
        return new SplitResidual(r, (rounding + ofTheSum + ofTheResult) * Residual.SLACK);
    }

    /** The residual of X + δ, both parts kept; δ is exactly symmetric. */
    Residual corrected(double[][] k, double[][] delta, Gemm gemm) {
        Residual r = Residual.of(k, delta, values, gemm);
        return new Residual(r.values(), (r.bound() + rounding) * Residual.SLACK);
    }

    /** 3/2 · 2⁵² units for each row, so that adding and subtracting it rounds to a multiple of the unit; 0: no splitting. */
    private static double[] roundingConstants(double[][] a, int bits) {
        double[] c = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double largest = 0;
            for (double x : a[i]) {
                largest = Math.max(largest, Math.abs(x));
            }
            c[i] = largest < SMALLEST ? 0 : Math.scalb(1.5, 52 + Math.getExponent(largest) + 1 - bits);
        }
        return c;
    }

    private static void splitRow(double[] a, double c, double[] high, double[] low) {
        if (c == 0) {
            System.arraycopy(a, 0, low, 0, a.length);
            return;
        }
        for (int j = 0; j < a.length; j++) {
            double h = a[j] + c - c;
            high[j] = h;
            low[j] = a[j] - h;
        }
    }

    private static void splitColumns(double[] a, double[] c, double[] high, double[] low) {
        for (int j = 0; j < a.length; j++) {
            double h = c[j] == 0 ? 0 : a[j] + c[j] - c[j];
            high[j] = h;
            low[j] = a[j] - h;
        }
    }

    /** γ times the largest row sum of A + Aᵀ, A = |K₁||X₂| + |K₂||X|, with room for underflow. */
    private static double rounding(double[][] k1, double[][] k2, double[][] x, double[][] x2, double gamma) {
        int n = x.length;
        double[] k1e = new double[n];
        double[] k2e = new double[n];
        double[] xe = new double[n];
        double[] x2e = new double[n];
        for (int i = 0; i < n; i++) {
            addSizes(k1[i], k1e);
            addSizes(k2[i], k2e);
            xe[i] = size(x[i]);
            x2e[i] = size(x2[i]);
        }
        double[] column = new double[n];
        for (int p = 0; p < n; p++) {
            for (int i = 0; i < n; i++) {
                column[i] += Math.abs(x2[p][i]) * k1e[p] + Math.abs(x[p][i]) * k2e[p];
            }
        }
        double max = 0;
        for (int i = 0; i < n; i++) {
            double row = column[i];
            for (int p = 0; p < n; p++) {
                row += Math.abs(k1[i][p]) * x2e[p] + Math.abs(k2[i][p]) * xe[p];
            }
            max = row <= max ? max : row;
        }
        return gamma * max * Residual.SLACK + 4.0 * n * n * Double.MIN_NORMAL;
    }

    private static void addSizes(double[] a, double[] to) {
        for (int j = 0; j < a.length; j++) {
            to[j] += Math.abs(a[j]);
        }
    }

    private static double size(double[] a) {
        double sum = 0;
        for (double x : a) {
            sum += Math.abs(x);
        }
        return sum;
    }
}
