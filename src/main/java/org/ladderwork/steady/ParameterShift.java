package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * The coordinates x_j = y_j + v_j t, t = x_pivot: what is invariant under a common shift along v contains no t.
 *
 * @param pivot the generator that becomes t
 * @param direction v, integers, with v_pivot = 1
 */
record ParameterShift(int pivot, BigInteger[] direction) {
    /** {@return independent shifts under which every polynomial is invariant, as many as there are with integer directions}
     *  @param movable the generators a direction may contain */
    static List<ParameterShift> of(Collection<Polynomial> invariants, boolean[] movable) {
        int n = movable.length;
        List<Scalar[]> rows = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            if (!movable[k]) {
                Scalar[] row = zeros(n);
                row[k] = Scalar.ONE;
                rows.add(row);
            }
        }
        for (Polynomial e : invariants) {
            TreeMap<String, Scalar[]> byMonomial = new TreeMap<>();
            for (int k = 0; k < n; k++) {
                for (Polynomial.Term t : e.derivative(k).terms()) {
                    byMonomial
                                    .computeIfAbsent(
                                            Arrays.toString(Arrays.copyOf(t.exponents(), n)), unused -> zeros(n))[k] =
                            Scalar.of(t.coefficient());
                }
            }
            rows.addAll(byMonomial.values());
        }
        List<ParameterShift> shifts = new ArrayList<>();
        for (Scalar[] v : reduced(kernel(reduced(rows, n), n), n)) {
            int pivot = 0;
            while (v[pivot].isZero()) {
                pivot++;
            }
            BigInteger[] direction = new BigInteger[n];
            boolean integer = true;
            for (int k = 0; k < n; k++) {
                integer &= v[k].rationalDenominator().equals(BigInteger.ONE);
                direction[k] = v[k].rationalNumerator();
            }
            if (integer) {
                shifts.add(new ParameterShift(pivot, direction));
            }
        }
        return shifts;
    }

    /** {@return the polynomial in the coordinates (y, t)} */
    Polynomial into(Polynomial p) {
        return moved(p, 1);
    }

    /** {@return the polynomial in the coordinates x} */
    Polynomial back(Polynomial p) {
        return moved(p, -1);
    }

    private Polynomial moved(Polynomial p, int sign) {
        Polynomial result = p;
        for (int j = 0; j < direction.length; j++) {
            if (j != pivot && direction[j].signum() != 0 && p.degree(j) > 0) {
                Polynomial image = Polynomial.variable(j)
                        .plus(Polynomial.variable(pivot).times(direction[j].multiply(BigInteger.valueOf(sign))));
                List<Polynomial> c = result.coefficients(j);
                Polynomial sum = Polynomial.ZERO;
                for (int e = c.size() - 1; e >= 0; e--) {
                    sum = sum.times(image).plus(c.get(e));
                }
                result = sum;
            }
        }
        return result;
    }

    private static Scalar[] zeros(int n) {
        Scalar[] row = new Scalar[n];
        Arrays.fill(row, Scalar.ZERO);
        return row;
    }

    /** Reduced row echelon form, zero rows left out. */
    private static List<Scalar[]> reduced(List<Scalar[]> rows, int n) {
        List<Scalar[]> work = new ArrayList<>();
        rows.forEach(r -> work.add(r.clone()));
        int rank = 0;
        for (int c = 0; c < n; c++) {
            int pivot = rank;
            while (pivot < work.size() && work.get(pivot)[c].isZero()) {
                pivot++;
            }
            if (pivot == work.size()) {
                continue;
            }
            java.util.Collections.swap(work, rank, pivot);
            Scalar[] p = work.get(rank);
            Scalar inverse = p[c].inverse();
            for (int k = 0; k < n; k++) {
                p[k] = p[k].times(inverse);
            }
            for (int r = 0; r < work.size(); r++) {
                Scalar factor = work.get(r)[c];
                if (r != rank && !factor.isZero()) {
                    for (int k = 0; k < n; k++) {
                        work.get(r)[k] = work.get(r)[k].minus(factor.times(p[k]));
                    }
                }
            }
            rank++;
        }
        return work.subList(0, rank);
    }

    /** A basis of the vectors that the rows of a reduced echelon form annihilate. */
    private static List<Scalar[]> kernel(List<Scalar[]> echelon, int n) {
        int[] pivotOf = new int[n];
        Arrays.fill(pivotOf, -1);
        for (int r = 0; r < echelon.size(); r++) {
            int c = 0;
            while (echelon.get(r)[c].isZero()) {
                c++;
            }
            pivotOf[c] = r;
        }
        List<Scalar[]> basis = new ArrayList<>();
        for (int free = 0; free < n; free++) {
            if (pivotOf[free] < 0) {
                Scalar[] v = zeros(n);
                v[free] = Scalar.ONE;
                for (int c = 0; c < n; c++) {
                    if (pivotOf[c] >= 0) {
                        v[c] = echelon.get(pivotOf[c])[free].negated();
                    }
                }
                basis.add(v);
            }
        }
        return basis;
    }
}
