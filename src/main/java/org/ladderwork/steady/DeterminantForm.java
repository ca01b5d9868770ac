package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.Matrix;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.LinearDrift;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;

/**
 * The steady covariances of a linear system of ladder operators as a quotient of two determinants of order n, n being the number of operators v:
 *
 * <pre>    ½⟨{v_j, v_k†}⟩ = −½ det 𝓑[g_jk] / det 𝓑,    d⟨v⟩/dt = A⟨v⟩,    A S + S A† + F = 0.</pre>
 *
 * <p>p(x) = det(x + iA) = a(x) + i b(x) with a, b real for real x; 𝓑_jk = Σ_{i ≤ min(j,k)} (a_{j+k+1−i} b_i − a_i b_{j+k+1−i}) is their Bezoutian, and 𝓑[g] is 𝓑 with the coefficients of
 * g_jk(x) = [adj(x + iA) F adj(x + iA)†]_jk mod a(x) as its first row. Why: {@link SpectralFunctional}, whose L(f) = −½ Σ_k f_k (𝓑⁻¹)_{0k}. Nothing in this is expanded; for a chain p is a
 * recurrence of three terms, {@link #isChain}.
 *
 * @param variables v
 * @param drift A
 * @param noise F, Hermitian
 */
public record DeterminantForm(List<Operator> variables, Matrix drift, Matrix noise) {

    /** {@return the form, or empty if the model is not linear in ladder operators or has a displacement} */
    public static Optional<DeterminantForm> of(MasterEquation equation) {
        return LinearDrift.of(equation)
                .filter(l -> l.source().stream().allMatch(Scalar::isZero))
                .map(l -> of(equation, l));
    }

    private static DeterminantForm of(MasterEquation equation, LinearDrift linear) {
        List<Operator> v = linear.variables().stream().map(Operator::of).toList();
        int n = v.size();
        Matrix a = linear.matrix();
        Matrix f = Matrix.of(n, n, (j, k) -> {
            Scalar constant =
                    equation.heisenberg(symmetrised(v.get(j), v.get(k))).coefficient(Monomial.ONE);
            return constant.minus(a.get(j, k).plus(a.get(k, j).conjugate()).times(Scalar.of(1, 2)));
        });
        return new DeterminantForm(v, a, f);
    }

    private static Operator symmetrised(Operator left, Operator right) {
        return left.anticommutator(right.adjoint()).times(Scalar.of(1, 2));
    }

    /** {@return ½{v_j, v_k†}} */
    public Operator symmetrised(int j, int k) {
        return symmetrised(variables.get(j), variables.get(k));
    }

    /** {@return whether A has entries next to its diagonal only, so that p_j = (x + iA_jj) p_{j−1} + A_{j,j−1} A_{j−1,j} p_{j−2}} */
    public boolean isChain() {
        for (int j = 0; j < variables.size(); j++) {
            for (int k = 0; k < variables.size(); k++) {
                if (Math.abs(j - k) > 1 && !drift.get(j, k).isZero()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the image of ½⟨{v_j, v_k†}⟩, by these formulas}
     *  @throws ArithmeticException if the point does not fit */
    public long image(int j, int k, ModularPoint point) {
        int n = variables.size();
        long[][][] b = new long[n][][];
        long[][][] mirrored = new long[n][][];
        long[] p = resolvent(point, false, b);
        long[] q = resolvent(point, true, mirrored);
        long half = Goldilocks.inverse(2);
        long[] even = new long[n + 1];
        long[] odd = new long[n + 1];
        for (int m = 0; m <= n; m++) {
            even[m] = Goldilocks.times(Goldilocks.plus(p[m], q[m]), half);
            long difference = Goldilocks.times(Goldilocks.minus(p[m], q[m]), half);
            odd[m] = Goldilocks.times(difference, Goldilocks.negated(Goldilocks.I)); // 1/i = −i
        }
        long[] spectrum = new long[2 * n - 1];
        for (int u = 0; u < n; u++) {
            for (int w = 0; w < n; w++) {
                long f = point.of(noise.get(u, w));
                for (int r = 0; r < n && f != 0; r++) {
                    long left = Goldilocks.times(b[r][j][u], f);
                    for (int s = 0; s < n; s++) {
                        spectrum[r + s] = Goldilocks.plus(spectrum[r + s], Goldilocks.times(left, mirrored[s][k][w]));
                    }
                }
            }
        }
        for (int m = 2 * n - 2; m >= n; m--) { // modulo the monic a
            for (int l = 0; l < n; l++) {
                spectrum[m - n + l] = Goldilocks.minus(spectrum[m - n + l], Goldilocks.times(spectrum[m], even[l]));
            }
        }
        long[][] bezoutian = bezoutian(even, odd);
        long below = determinant(bezoutian);
        bezoutian[0] = java.util.Arrays.copyOf(spectrum, n);
        long above = determinant(bezoutian);
        return Goldilocks.negated(Goldilocks.times(half, Goldilocks.times(above, Goldilocks.inverse(below))));
    }

    /** p and the matrices B_k of adj(x + iA) = Σ B_k x^k, by the recursion of Faddeev and Leverrier; or of x − iA* for the mirror image. */
    private long[] resolvent(ModularPoint point, boolean conjugate, long[][][] b) {
        int n = variables.size();
        long[][] m = new long[n][n]; // x − m
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                Scalar a = drift.get(j, k);
                long image = point.of(conjugate ? a.conjugate() : a);
                m[j][k] = Goldilocks.times(image, conjugate ? Goldilocks.I : Goldilocks.negated(Goldilocks.I));
            }
        }
        long[] c = new long[n + 1];
        c[n] = 1;
        long[][] current = new long[n][n];
        for (int j = 0; j < n; j++) {
            current[j][j] = 1;
        }
        for (int k = n - 1; k >= 0; k--) {
            b[k] = current;
            long[][] product = times(m, current);
            long trace = 0;
            for (int j = 0; j < n; j++) {
                trace = Goldilocks.plus(trace, product[j][j]);
            }
            c[k] = Goldilocks.negated(Goldilocks.times(trace, Goldilocks.inverse(n - (long) k)));
            for (int j = 0; j < n; j++) {
                product[j][j] = Goldilocks.plus(product[j][j], c[k]);
            }
            current = product;
        }
        return c;
    }

    private static long[][] bezoutian(long[] a, long[] b) {
        int n = a.length - 1;
        long[][] matrix = new long[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                for (int i = Math.max(0, j + k + 1 - n); i <= Math.min(j, k); i++) {
                    int high = j + k + 1 - i;
                    long term = Goldilocks.minus(Goldilocks.times(a[high], b[i]), Goldilocks.times(a[i], b[high]));
                    matrix[j][k] = Goldilocks.plus(matrix[j][k], term);
                }
            }
        }
        return matrix;
    }

    private static long[][] times(long[][] x, long[][] y) {
        int n = x.length;
        long[][] product = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < n; l++) {
                for (int j = 0; j < n && x[i][l] != 0; j++) {
                    product[i][j] = Goldilocks.plus(product[i][j], Goldilocks.times(x[i][l], y[l][j]));
                }
            }
        }
        return product;
    }

    private static long determinant(long[][] matrix) {
        int n = matrix.length;
        List<long[]> rows = new ArrayList<>();
        for (long[] row : matrix) {
            rows.add(row.clone());
        }
        long product = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            while (pivot < n && rows.get(pivot)[k] == 0) {
                pivot++;
            }
            if (pivot == n) {
                return 0;
            }
            if (pivot != k) {
                java.util.Collections.swap(rows, pivot, k);
                product = Goldilocks.negated(product);
            }
            long[] row = rows.get(k);
            product = Goldilocks.times(product, row[k]);
            long inverse = Goldilocks.inverse(row[k]);
            for (int i = k + 1; i < n; i++) {
                long factor = Goldilocks.times(rows.get(i)[k], inverse);
                for (int j = k; j < n && factor != 0; j++) {
                    rows.get(i)[j] = Goldilocks.minus(rows.get(i)[j], Goldilocks.times(factor, row[j]));
                }
            }
        }
        return product;
    }
}
