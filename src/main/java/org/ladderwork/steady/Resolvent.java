package org.ladderwork.steady;

import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.GaussianPolynomial;

/**
 * The resolvent (x − M)⁻¹ = B(x)/p(x) of a matrix of polynomials: p(x) = det(x − M) = Σ_k c_k x^k and the adjugate
 * B(x) = Σ_{k<n} B_k x^k, by the recursion of Faddeev and Leverrier
 *
 * <pre>    c_n = 1, B_{n−1} = 1;   c_k = −tr(M B_k)/(n − k),   B_{k−1} = M B_k + c_k.</pre>
 *
 * <p>Why it is right: comparing powers of x in (x − M) B(x) = p(x) gives the second column, p′(x) = tr B(x) the first. The divisions by
 * n − k are exact. The last step, M B_0 + c_0 = 0, is the theorem of Cayley and Hamilton and is the certificate.
 *
 * <p>Cost: n products of M with a matrix; zeros of M cost nothing, so n³ products of polynomials for a chain.
 */
@Source(key = "faddeev1963")
final class Resolvent {
    final int n;
    /** c_0 … c_n. */
    final GaussianPolynomial[] characteristic;
    /** B_0 … B_{n−1}, each [row][column]. */
    final GaussianPolynomial[][][] adjugate;

    private Resolvent(GaussianPolynomial[] characteristic, GaussianPolynomial[][][] adjugate) {
        this.n = adjugate.length;
        this.characteristic = characteristic;
        this.adjugate = adjugate;
    }

    /** {@return the resolvent of M}
     *  @throws Deadline.Exceeded when the time is over */
    static Resolvent of(GaussianPolynomial[][] m, Deadline deadline) {
        int n = m.length;
        GaussianPolynomial[] c = new GaussianPolynomial[n + 1];
        GaussianPolynomial[][][] b = new GaussianPolynomial[n][][];
        c[n] = GaussianPolynomial.ONE;
        GaussianPolynomial[][] current = identity(n);
        for (int k = n - 1; k >= 0; k--) {
            int done = n - 1 - k;
            deadline.check(() -> done + " of " + n + " coefficients of the characteristic polynomial");
            b[k] = current;
            GaussianPolynomial[][] product = times(m, current);
            GaussianPolynomial trace = GaussianPolynomial.ZERO;
            for (int i = 0; i < n; i++) {
                trace = trace.plus(product[i][i]);
            }
            c[k] = trace.dividedExactlyBy(k - n);
            for (int i = 0; i < n; i++) {
                product[i][i] = product[i][i].plus(c[k]);
            }
            current = product;
        }
        for (GaussianPolynomial[] row : current) {
            for (GaussianPolynomial entry : row) {
                if (!entry.isZero()) {
                    throw new IllegalStateException("the resolvent fails the theorem of Cayley and Hamilton");
                }
            }
        }
        return new Resolvent(c, b);
    }

    /** {@return the polynomial B(x)_{row, column}, coefficients of x^0 … x^{n−1}} */
    GaussianPolynomial[] entry(int row, int column) {
        GaussianPolynomial[] entry = new GaussianPolynomial[n];
        for (int k = 0; k < n; k++) {
            entry[k] = adjugate[k][row][column];
        }
        return entry;
    }

    private static GaussianPolynomial[][] identity(int n) {
        GaussianPolynomial[][] one = new GaussianPolynomial[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                one[i][j] = i == j ? GaussianPolynomial.ONE : GaussianPolynomial.ZERO;
            }
        }
        return one;
    }

    private static GaussianPolynomial[][] times(GaussianPolynomial[][] m, GaussianPolynomial[][] b) {
        int n = m.length;
        GaussianPolynomial[][] product = new GaussianPolynomial[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                GaussianPolynomial sum = GaussianPolynomial.ZERO;
                for (int l = 0; l < n; l++) {
                    if (!m[i][l].isZero() && !b[l][j].isZero()) {
                        sum = sum.plus(m[i][l].times(b[l][j]));
                    }
                }
                product[i][j] = sum;
            }
        }
        return product;
    }
}
