package org.ladderwork.numeric.chain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * C_b of a chain to many digits, by the modal formula in 100-digit arithmetic:
 *
 * <pre>   C_b = Σ_{kk'} c_k c*_k' / (−λ_k − λ*_k') x_k x_k'†,   W x_k = λ_k x_k, x_kᵀx_k = 1, c_k = √γ_b x_k(b).</pre>
 *
 * The formula is useless in double precision (it loses N³) and shares nothing with the solver but the equation; rough
 * eigenvalues are only starting points of Newton's iteration here. That all of them are found is checked by Σ λ = tr W,
 * and the result by its residual in the original equation.
 */
final class ModalReference {
    private final int n;
    private final BigComplex[] diagonal;
    private final BigComplex[] off;
    private final BigComplex[] lambda;
    private final BigComplex[][] x;

    ModalReference(Chain chain, double[] re, double[] im) {
        n = chain.sites();
        diagonal = new BigComplex[n];
        off = new BigComplex[Math.max(0, n - 1)];
        for (int j = 0; j < n; j++) {
            diagonal[j] = BigComplex.of(-chain.damping()[j] / 2, -chain.energies()[j]);
            if (j + 1 < n) {
                off[j] = BigComplex.of(0, -chain.hoppingReal()[j]);
            }
        }
        lambda = new BigComplex[n];
        x = new BigComplex[n][];
        BigComplex sum = BigComplex.ZERO;
        for (int k = 0; k < n; k++) {
            lambda[k] = newton(BigComplex.of(re[k], im[k]));
            x[k] = vector(lambda[k]);
            sum = sum.plus(lambda[k]);
        }
        BigComplex trace = Arrays.stream(diagonal).reduce(BigComplex.ZERO, BigComplex::plus);
        assertTrue(sum.minus(trace).norm().doubleValue() < 1e-150, "the sum of the eigenvalues is the trace");
    }

    /** Left and right pivots of z − W, then z ← z − 1/tr (z − W)⁻¹. */
    private BigComplex newton(BigComplex start) {
        BigComplex z = start;
        for (int step = 0; step < 12; step++) {
            BigComplex[] left = left(z);
            BigComplex trace = BigComplex.ZERO;
            BigComplex right = BigComplex.ZERO;
            for (int j = n - 1; j >= 0; j--) {
                BigComplex coupling =
                        j + 1 < n ? off[j].times(off[j]).over(right).negated() : BigComplex.ZERO;
                BigComplex tau = left[j].plus(coupling);
                if (tau.norm().signum() == 0) {
                    return z;
                }
                trace = trace.plus(BigComplex.ONE.over(tau));
                right = z.minus(diagonal[j]).plus(coupling);
            }
            BigComplex move = BigComplex.ONE.over(trace);
            z = z.minus(move);
            if (move.norm().compareTo(new BigDecimal("1e-186")) < 0) {
                return z;
            }
        }
        throw new AssertionError("Newton's iteration for the reference did not converge");
    }

    private BigComplex[] left(BigComplex z) {
        BigComplex[] d = new BigComplex[n];
        for (int j = 0; j < n; j++) {
            d[j] = z.minus(diagonal[j]);
            if (j > 0) {
                d[j] = d[j].minus(off[j - 1].times(off[j - 1]).over(d[j - 1]));
            }
        }
        return d;
    }

    /** Solution of (λ − W) x = 0 by its three-term recursion from the left end, normalised to xᵀx = 1 up to a sign. */
    private BigComplex[] vector(BigComplex z) {
        BigComplex[] v = new BigComplex[n];
        v[0] = BigComplex.ONE;
        for (int j = 0; j + 1 < n; j++) {
            BigComplex next = z.minus(diagonal[j]).times(v[j]);
            if (j > 0) {
                next = next.minus(off[j - 1].times(v[j - 1]));
            }
            v[j + 1] = next.over(off[j]);
        }
        BigComplex size = BigComplex.ZERO;
        for (BigComplex a : v) {
            size = size.plus(a.times(a));
        }
        // Only products x x† occur, so x/√s enters as x x†/|s| and c_k c*_k' carries the phases: keep s instead of its
        // root.
        scale = scale == null ? new BigComplex[n] : scale;
        scale[filled++] = size;
        return v;
    }

    private BigComplex[] scale;
    private int filled;

    /** {occupations, Re and Im of C_{j,j+1}} for the bath at {@code site} with this rate. */
    BigDecimal[][] response(int site, double rate) {
        BigDecimal[][] result = new BigDecimal[3][n];
        for (BigDecimal[] r : result) {
            Arrays.fill(r, BigDecimal.ZERO);
        }
        BigComplex gamma = BigComplex.of(rate, 0);
        for (int k = 0; k < n; k++) {
            // y_j = Σ_k' a_k' conj(x_k'(j)) with the coefficients of row k.
            BigComplex ck = x[k][site].over(scale[k]);
            BigComplex[] y = new BigComplex[n];
            Arrays.fill(y, BigComplex.ZERO);
            for (int l = 0; l < n; l++) {
                BigComplex cl = x[l][site].over(scale[l]).conjugate();
                BigComplex denominator = lambda[k].plus(lambda[l].conjugate()).negated();
                BigComplex a = gamma.times(ck).times(cl).over(denominator);
                for (int j = 0; j < n; j++) {
                    y[j] = y[j].plus(a.times(x[l][j].conjugate()));
                }
            }
            for (int j = 0; j < n; j++) {
                result[0][j] = result[0][j].add(x[k][j].times(y[j]).re());
                if (j + 1 < n) {
                    BigComplex c = x[k][j].times(y[j + 1]);
                    result[1][j] = result[1][j].add(c.re());
                    result[2][j] = result[2][j].add(c.im());
                }
            }
        }
        return result;
    }
}
