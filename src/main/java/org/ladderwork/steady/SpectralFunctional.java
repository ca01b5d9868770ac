package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.GaussianPolynomial;

/**
 * The linear functional L(x^m) = ∫ dω/2π x^m/(p p̃), m ≤ 2n − 2, as a vector over one denominator.
 *
 * <p>Here p(x) = a(x) + ι b(x) is the characteristic polynomial, of degree n with a monic, b of degree n − 1, and p̃ = a − ι b its reflection
 * at the imaginary axis of the eigenvalues. Two cases:
 *
 * <ul>
 *   <li>adjoint: x = ω, p(ω) = det(ω + iA), p̃ = p̄, ι = i, so a = Re p and b = Im p, ρ = −1/2;
 *   <li>transpose: x = s = iω, p(s) = det(s − A), p̃(s) = p(−s), so a and b are the parts of p of the parity of n and of n − 1;
 *       ρ = −1/2 for even n, 1/2 for odd n.
 * </ul>
 *
 * <p>Closing the contour in the half-plane without poles gives L(x^j a) = 0 and L(x^j b) = 0 for j ≤ n − 2, and L(x^{n−1} b) = ρ. These
 * determine L, also where the integral does not converge: they are the Lyapunov equation. With the Bezoutian
 * 𝓑(x,y) = (a(x)b(y) − b(x)a(y))/(x − y) = Σ 𝓑_jk x^j y^k they say L_x[𝓑(x,y) f(x)] = ρ f(y) for every f of degree below n, that is,
 * (L(x^{j+k}))_{jk} = ρ 𝓑⁻¹ (Hermite, Fujiwara). So L(x^k) = ρ C_{0k}/det 𝓑 with the cofactors C of one row. Higher powers are
 * reduced modulo a, which L does not see.
 *
 * <p>In the transpose case odd powers vanish and 𝓑 has the pattern of a chessboard. Its odd block has the Hurwitz determinant Δ_{n−1} as
 * determinant and gives L(x²), L(x⁴), …; L(1) follows from L(e) = 0, where e is the even one of a and b and e(0) = c_0 = ± det A. So
 * the denominator det(A) Δ_{n−1} is known factored, without a factorisation.
 */
@Source(key = "gantmacher1959", at = "Ch. XV, for the determinants")
final class SpectralFunctional {
    private final int n;
    private final boolean transpose;
    private final GaussianPolynomial[] a;
    private final GaussianPolynomial[] b;
    /** Twice ρ. */
    private final int twiceRho;
    /** Cofactors: of row 0 of 𝓑, or of row 0 of its odd block. */
    private final GaussianPolynomial[] cofactors;

    private final GaussianPolynomial determinant;

    private SpectralFunctional(boolean transpose, GaussianPolynomial[] a, GaussianPolynomial[] b, Deadline deadline) {
        this.n = a.length - 1;
        this.transpose = transpose;
        this.a = a;
        this.b = b;
        this.twiceRho = transpose && n % 2 == 1 ? 1 : -1;
        GaussianPolynomial[][] matrix = transpose ? oddBlock(bezoutian()) : bezoutian();
        if (matrix.length == 0) {
            this.cofactors = new GaussianPolynomial[0];
            this.determinant = GaussianPolynomial.ONE;
        } else {
            this.cofactors = Minors.cofactors(matrix, 0, deadline);
            GaussianPolynomial sum = GaussianPolynomial.ZERO;
            for (int k = 0; k < matrix.length; k++) {
                sum = sum.plus(matrix[0][k].times(cofactors[k]));
            }
            this.determinant = sum;
        }
    }

    /** {@return L for x = ω, p(ω) = det(ω + iA)}
     *  @param p coefficients of ω^0 … ω^n */
    static SpectralFunctional adjoint(GaussianPolynomial[] p, Deadline deadline) {
        GaussianPolynomial[] a = new GaussianPolynomial[p.length];
        GaussianPolynomial[] b = new GaussianPolynomial[p.length];
        for (int k = 0; k < p.length; k++) {
            a[k] = GaussianPolynomial.of(p[k].re());
            b[k] = GaussianPolynomial.of(p[k].im());
        }
        return new SpectralFunctional(false, a, b, deadline);
    }

    /** {@return L for x = s, p(s) = det(s − A)}
     *  @param p coefficients of s^0 … s^n */
    static SpectralFunctional transpose(GaussianPolynomial[] p, Deadline deadline) {
        GaussianPolynomial[] a = new GaussianPolynomial[p.length];
        GaussianPolynomial[] b = new GaussianPolynomial[p.length];
        for (int k = 0; k < p.length; k++) {
            boolean leading = (p.length - 1 - k) % 2 == 0;
            a[k] = leading ? p[k] : GaussianPolynomial.ZERO;
            b[k] = leading ? GaussianPolynomial.ZERO : p[k];
        }
        return new SpectralFunctional(true, a, b, deadline);
    }

    /** 𝓑_jk = Σ_i (a_{j+k+1−i} b_i − a_i b_{j+k+1−i}), i ≤ min(j, k). */
    private GaussianPolynomial[][] bezoutian() {
        GaussianPolynomial[][] matrix = new GaussianPolynomial[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = j; k < n; k++) {
                GaussianPolynomial sum = GaussianPolynomial.ZERO;
                for (int i = Math.max(0, j + k + 1 - n); i <= j; i++) {
                    int high = j + k + 1 - i;
                    sum = sum.plus(a[high].times(b[i])).minus(a[i].times(b[high]));
                }
                matrix[j][k] = sum;
                matrix[k][j] = sum;
            }
        }
        return matrix;
    }

    private static GaussianPolynomial[][] oddBlock(GaussianPolynomial[][] matrix) {
        int size = matrix.length / 2;
        GaussianPolynomial[][] block = new GaussianPolynomial[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                block[j][k] = matrix[2 * j + 1][2 * k + 1];
            }
        }
        return block;
    }

    /** {@return polynomials whose product is twice the denominator of {@link #of}} Zero among them: no unique steady state. */
    List<GaussianPolynomial> denominators() {
        List<GaussianPolynomial> factors = new ArrayList<>();
        if (transpose) {
            factors.add(n == 1 ? b[0] : even()[0]);
        }
        factors.add(determinant);
        return factors;
    }

    private GaussianPolynomial[] even() {
        return n % 2 == 0 ? a : b;
    }

    /** {@return U with L(N) = U/(2 Π denominators)}
     *  @param numerator the coefficients of N, degree at most 2n − 2 */
    GaussianPolynomial of(GaussianPolynomial[] numerator, Deadline deadline) {
        GaussianPolynomial[] rest = reduced(numerator);
        GaussianPolynomial sum = GaussianPolynomial.ZERO;
        if (!transpose) {
            for (int k = 0; k < n; k++) {
                deadline.check(() -> "a moment being expanded");
                sum = sum.plus(cofactors[k].times(rest[k]));
            }
        } else if (n == 1) {
            sum = rest[0];
        } else {
            GaussianPolynomial[] e = even();
            for (int k = 0; k < cofactors.length; k++) {
                deadline.check(() -> "a moment being expanded");
                int m = 2 * k + 2;
                GaussianPolynomial first = m < n ? e[0].times(rest[m]) : GaussianPolynomial.ZERO;
                sum = sum.plus(cofactors[k].times(first.minus(rest[0].times(e[m]))));
            }
        }
        return twiceRho < 0 ? sum.negated() : sum;
    }

    /** The remainder of N modulo a, odd powers left out in the transpose case. */
    private GaussianPolynomial[] reduced(GaussianPolynomial[] numerator) {
        GaussianPolynomial[] rest = numerator.clone();
        for (int m = rest.length - 1; m >= n; m--) {
            if (!rest[m].isZero() && (!transpose || m % 2 == 0)) {
                for (int k = 0; k < n; k++) {
                    if (!a[k].isZero()) {
                        rest[m - n + k] = rest[m - n + k].minus(rest[m].times(a[k]));
                    }
                }
            }
        }
        GaussianPolynomial[] low = new GaussianPolynomial[n];
        for (int k = 0; k < n; k++) {
            low[k] = k < rest.length ? rest[k] : GaussianPolynomial.ZERO;
        }
        return low;
    }
}
