package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Scalar;

/**
 * When all zeros of a polynomial lie in the open left half plane, as inequalities between its coefficients.
 *
 * <p>For p(s) = a_n s^n + … + a_0 with real coefficients and a_n &gt; 0 the Hurwitz matrix is H_ij = a_{n−2j+i}
 * (i, j = 1, …, n; a_k = 0 outside 0 ≤ k ≤ n), Δ_k its leading k × k minor. All zeros have negative real part if and
 * only if Δ_1, …, Δ_n &gt; 0 (Hurwitz), and if and only if a_0, a_2, a_4, … &gt; 0 and Δ_{n−1}, Δ_{n−3}, … &gt; 0 (Liénard
 * and Chipart). The second set is half as long and is what {@link #conditions} gives.
 *
 * <p>A polynomial whose coefficients are not real is replaced by p p*, p* with conjugate coefficients: the zeros of p* are
 * the conjugates of those of p.
 *
 * @param coefficients a_0, …, a_n of the real polynomial with a_n = 1
 * @param minors Δ_1, …, Δ_n
 */
@Source(key = "gantmacher1959", at = "Ch. XV")
public record RouthHurwitz(List<Scalar> coefficients, List<Scalar> minors) {
    public RouthHurwitz {
        coefficients = List.copyOf(coefficients);
        minors = List.copyOf(minors);
    }

    /**
     * {@return the criterion for a polynomial}
     *
     * @param coefficients constant term first; the last one is not zero
     * @throws IllegalArgumentException if the leading coefficient is zero or there is none
     */
    public static RouthHurwitz of(List<Scalar> coefficients) {
        int n = coefficients.size() - 1;
        if (n < 0 || coefficients.get(n).isZero()) {
            throw new IllegalArgumentException("the leading coefficient of a polynomial must not be zero");
        }
        Scalar lead = coefficients.get(n);
        List<Scalar> monic = coefficients.stream().map(a -> a.over(lead)).toList();
        if (!monic.stream().allMatch(Scalar::isReal)) {
            return of(product(monic, monic.stream().map(Scalar::conjugate).toList()));
        }
        Matrix hurwitz = Matrix.of(n, n, (i, j) -> {
            int k = n - 2 * (j + 1) + (i + 1);
            return k < 0 || k > n ? Scalar.ZERO : monic.get(k);
        });
        List<Scalar> minors = new ArrayList<>();
        List<Integer> leading = new ArrayList<>();
        for (int k = 0; k < n - 1; k++) {
            leading.add(k);
            minors.add(Determinant.of(hurwitz.submatrix(leading, leading)));
        }
        if (n > 0) {
            // the last column of the Hurwitz matrix is zero except for a_0
            Scalar previous = n == 1 ? Scalar.ONE : minors.get(n - 2);
            minors.add(previous.times(monic.get(0)));
        }
        return new RouthHurwitz(monic, minors);
    }

    private static List<Scalar> product(List<Scalar> left, List<Scalar> right) {
        List<Scalar> product = new ArrayList<>(Collections.nCopies(left.size() + right.size() - 1, Scalar.ZERO));
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                product.set(i + j, product.get(i + j).plus(left.get(i).times(right.get(j))));
            }
        }
        return product;
    }

    public int degree() {
        return coefficients.size() - 1;
    }

    /** {@return the scalars that must all be positive, and suffice: a_0, a_2, … and Δ_{n−1}, Δ_{n−3}, …; constants that are positive are left out} */
    public List<Scalar> conditions() {
        List<Scalar> conditions = new ArrayList<>();
        for (int k = 0; k < degree(); k += 2) {
            keep(conditions, coefficients.get(k));
        }
        for (int k = degree() - 1; k >= 1; k -= 2) {
            keep(conditions, minors.get(k - 1));
        }
        return List.copyOf(conditions);
    }

    private static void keep(List<Scalar> conditions, Scalar condition) {
        boolean evident =
                condition.isRational() && condition.rationalNumerator().signum() > 0;
        if (!evident && !conditions.contains(condition)) {
            conditions.add(condition);
        }
    }

    /**
     * {@return whether all zeros have negative real part, for a polynomial with rational coefficients}
     *
     * @throws ArithmeticException if a condition contains symbols or roots
     */
    public boolean isStable() {
        return minors.stream().allMatch(minor -> minor.rationalNumerator().signum() > 0);
    }
}
