package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Solution of L(X) = −D and its correction, X ← X + δ with L(δ) = −R(X) (C. B. Moler, J. ACM 14, 316 (1967); Higham, ch.
 * 12).
 *
 * <p>Once as a rule: the Schur factors carry the rounding of some n reflections, some 100 u in norm, which the residual of X
 * sees and the correction takes out. With R in double what remains is the rounding of R, 10 to 100 times smaller; with R
 * in double-double, which costs little for a sparse K, it is the rounding of X. A large equation whose slowest
 * motion is no slower than a twentieth of ‖K‖_F/√n is left as it is: there the error is that of the factors, some 10⁻¹⁴,
 * and the correction would be a fifth of the time.
 *
 * <p>When refinement is asked for: X is the unevaluated sum of two doubles, and R is formed beyond double, by matrix
 * products ({@link SplitResidual}) where one correction is enough, else in double-double until nothing is left to
 * correct. Each step multiplies the error by about θ = u ‖L⁻¹‖ ‖K‖ n, which the first correction measures; the iteration
 * stops when the next one would change nothing in double, or when it does not contract.
 *
 * @param value X, or its leading part
 * @param residual residual of X (of both parts, when refined)
 * @param rounding 2⁻⁵³ if a second part was dropped, else 0
 * @param steps corrections made
 */
@Source(key = "moler1967")
@Source(key = "higham2002", at = "ch. 12")
record Refinement(double[][] value, Residual residual, double rounding, int steps) {
    private static final int MOST_STEPS = 6;
    private static final double ENOUGH = 1e-18;
    /** A first correction that is no larger, relatively, leaves nothing behind but what {@link SplitResidual} does not see, 2⁻²¹ of it. */
    private static final double WELL_CONDITIONED = 1e-11;

    /** A drift with at most n²/{@value} entries that are not zero has its residual formed in double-double. */
    private static final int SPARSE = 8;

    /** From this size on only slow equations are corrected. */
    private static final int LARGE = 128;
    /** Share of ‖K‖_F/√n below which the slowest motion is slow. */
    private static final double SLOW = 0.05;

    /** Solves, and corrects once where that pays. @param abscissa the largest real part of an eigenvalue of K */
    static Refinement once(LyapunovOperator operator, double[][] k, double[][] d, double abscissa) {
        double[][] x = operator.solve(negated(d));
        boolean sparse = sparse(k);
        Residual r = residual(operator, k, x, d, sparse);
        if (k.length >= LARGE && -abscissa >= SLOW * Norms.frobenius(k) / Math.sqrt(k.length)) {
            return new Refinement(x, r, 0, 0);
        }
        double[][] delta = operator.solve(negated(r.values()));
        if (!(Norms.frobenius(delta) < 0.5 * Norms.frobenius(x))) {
            return new Refinement(x, r, 0, 0);
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                x[i][j] += delta[i][j];
            }
        }
        return new Refinement(x, residual(operator, k, x, d, sparse), 0, 1);
    }

    private static Residual residual(
            LyapunovOperator operator, double[][] k, double[][] x, double[][] d, boolean sparse) {
        return sparse ? DoubleDoubleResidual.of(k, x, d) : Residual.of(k, x, d, operator.gemm());
    }

    private static boolean sparse(double[][] k) {
        long entries = 0;
        for (double[] row : k) {
            for (double x : row) {
                entries += x != 0 ? 1 : 0;
            }
        }
        return SPARSE * entries <= (long) k.length * k.length;
    }

    /** Solves, and corrects until nothing is left to correct. */
    static Refinement refined(LyapunovOperator operator, double[][] k, double[][] d) {
        double[][] x = operator.solve(negated(d));
        if (!sparse(k)) {
            SplitResidual r = SplitResidual.of(k, x, d, operator.gemm());
            double[][] delta = operator.solve(negated(r.values()));
            if (Norms.frobenius(delta) <= WELL_CONDITIONED * Norms.frobenius(x)) {
                Residual left = r.corrected(k, delta, operator.gemm());
                add(x, new double[k.length][k.length], delta);
                return new Refinement(x, left, Rounding.U, 1);
            }
        }
        return inDoubleDouble(operator, k, d, x);
    }

    private static Refinement inDoubleDouble(LyapunovOperator operator, double[][] k, double[][] d, double[][] hi) {
        int n = k.length;
        double[][] lo = new double[n][n];
        double first = 0;
        double last = Double.POSITIVE_INFINITY;
        int steps = 0;
        Residual r = DoubleDoubleResidual.of(k, hi, lo, d);
        while (steps < MOST_STEPS) {
            double[][] delta = operator.solve(negated(r.values()));
            double change = Norms.frobenius(delta) / Math.max(Norms.frobenius(hi), Double.MIN_NORMAL);
            if (!(change < 0.5 * last)) {
                break;
            }
            add(hi, lo, delta);
            steps++;
            r = DoubleDoubleResidual.of(k, hi, lo, d);
            if (steps == 1) {
                first = change;
            }
            last = change;
            // What is left is about change · θ with θ ≈ first.
            if (change * Math.max(first, Rounding.U) < ENOUGH) {
                break;
            }
        }
        return new Refinement(hi, r, Rounding.U, steps);
    }

    private static void add(double[][] hi, double[][] lo, double[][] delta) {
        for (int i = 0; i < hi.length; i++) {
            for (int j = 0; j < hi.length; j++) {
                double small = lo[i][j] + delta[i][j];
                double s = hi[i][j] + small;
                lo[i][j] = DoubleDouble.error(hi[i][j], small, s);
                hi[i][j] = s;
            }
        }
    }

    private static double[][] negated(double[][] a) {
        double[][] b = RealSchur.copy(a);
        for (double[] row : b) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -row[j];
            }
        }
        return b;
    }
}
