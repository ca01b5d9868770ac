package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Scalar;

/**
 * p(s) = det(s − M) = Σ_k a_k s^k and adj(s − M) = Σ_k B_k s^k by the recurrence of Faddeev and Le Verrier:
 *
 * <p>B_{n−1} = 1, a_n = 1; a_{n−k} = −tr(M B_{n−k})/k, B_{n−k−1} = M B_{n−k} + a_{n−k}, k = 1, …, n.
 *
 * <p>Why it is right: compare powers of s in (s − M) adj(s − M) = p(s), and use p′(s) = tr adj(s − M). B_{−1} = 0 is the
 * theorem of Cayley and Hamilton.
 *
 * <p>Cost: n matrix products and divisions by integers only, no greatest common divisors for polynomial entries:
 * denominators are taken out before, p_M(s) = d^{−n} p_{dM}(ds).
 *
 * @param coefficients a_0, …, a_n with a_n = 1
 * @param adjugate B_0, …, B_{n−1}
 */
@Source(key = "faddeev1963")
public record CharacteristicPolynomial(List<Scalar> coefficients, List<Matrix> adjugate) {
    public CharacteristicPolynomial {
        coefficients = List.copyOf(coefficients);
        adjugate = List.copyOf(adjugate);
    }

    /** @throws IllegalArgumentException if the matrix is not square */
    public static CharacteristicPolynomial of(Matrix matrix) {
        matrix.requireSquare("characteristic polynomial");
        int n = matrix.columns();
        List<Scalar> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.addAll(matrix.row(i));
        }
        Scalar d = CommonDenominator.of(all);
        Matrix m = d.isOne() ? matrix : matrix.times(d);
        List<Scalar> a = new ArrayList<>(Collections.nCopies(n + 1, Scalar.ONE));
        List<Matrix> b = new ArrayList<>(Collections.nCopies(n, Matrix.identity(n)));
        for (int k = 1; k <= n; k++) {
            Matrix product = m.times(b.get(n - k));
            Scalar coefficient = product.trace().times(Scalar.of(-1, k));
            a.set(n - k, coefficient);
            if (k < n) {
                b.set(n - k - 1, product.plus(Matrix.identity(n).times(coefficient)));
            }
        }
        for (int k = 0; k < n && !d.isOne(); k++) {
            Scalar scale = d.pow(n - k).inverse();
            a.set(k, a.get(k).times(scale));
            b.set(k, b.get(k).times(scale.times(d)));
        }
        return new CharacteristicPolynomial(a, b);
    }

    /**
     * {@return the characteristic polynomials of the irreducible diagonal blocks of M; their product is that of M}
     *
     * @throws IllegalArgumentException if the matrix is not square
     */
    public static List<CharacteristicPolynomial> ofBlocks(Matrix matrix) {
        matrix.requireSquare("characteristic polynomial");
        // s − M has a full diagonal, so its blocks pair each row with the column of the same number
        Matrix pattern = Matrix.of(
                matrix.rows(),
                matrix.columns(),
                (i, j) -> i == j || !matrix.get(i, j).isZero() ? Scalar.ONE : Scalar.ZERO);
        Optional<List<ZeroPattern.Block>> blocks = new ZeroPattern(pattern).diagonalBlocks();
        return blocks.orElseThrow().stream()
                .map(block -> of(matrix.submatrix(block.columns(), block.columns())))
                .toList();
    }

    public int degree() {
        return coefficients.size() - 1;
    }

    /** {@return p(s)} */
    public Scalar at(Scalar s) {
        Scalar value = Scalar.ZERO;
        for (int k = degree(); k >= 0; k--) {
            value = value.times(s).plus(coefficients.get(k));
        }
        return value;
    }

    /** {@return det M = (−1)^n a_0} */
    public Scalar determinant() {
        return degree() % 2 == 0 ? coefficients.get(0) : coefficients.get(0).negated();
    }
}
