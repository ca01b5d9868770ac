package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ladderwork.scalar.Scalar;

/**
 * Linearly independent Hermitian operators, kept so that coordinates can be read off.
 *
 * <p>A Hermitian operator is known by the real and imaginary parts of its coefficients on the monomials M ≤ M†. Each
 * operator of the basis has a pivot among these numbers, which is zero in all operators that came later; so going through the
 * basis once, in order, takes an operator apart.
 */
final class HermitianBasis {
    private record Pivot(Monomial monomial, boolean imaginary) {
        Scalar of(Operator operator) {
            Scalar c = operator.coefficient(monomial);
            return imaginary ? c.imaginaryPart() : c.realPart();
        }
    }

    private final List<Operator> operators = new ArrayList<>();
    private final List<Pivot> pivots = new ArrayList<>();

    /** {@return the basis that consists of these operators, which came out of {@link #reduced}} */
    static HermitianBasis of(List<Operator> operators) {
        HermitianBasis basis = new HermitianBasis();
        operators.forEach(basis::append);
        return basis;
    }

    int size() {
        return operators.size();
    }

    Operator get(int k) {
        return operators.get(k);
    }

    List<Operator> operators() {
        return List.copyOf(operators);
    }

    /** Adds what is left of a Hermitian operator with coefficients in ℚ(i), its constant term apart, if it is not zero. */
    void extend(Operator hermitian) {
        Operator rest = remainder(hermitian);
        rest = rest.minus(Operator.of(rest.coefficient(Monomial.ONE)));
        if (!rest.isZero()) {
            Scalar lead = pivot(rest).of(rest);
            append(rest.times(lead.inverse()));
        }
    }

    private void append(Operator operator) {
        operators.add(operator);
        pivots.add(pivot(operator));
    }

    /** {@return a basis of the same space in which no pivot occurs twice, sorted by the pivots} */
    HermitianBasis reduced() {
        List<Operator> work = new ArrayList<>(operators);
        for (int k = work.size() - 1; k > 0; k--) {
            for (int j = 0; j < k; j++) {
                Scalar c = pivots.get(k).of(work.get(j));
                // the first monomial of operator j comes before pivot k and stays where it is
                work.set(
                        j,
                        c.isZero() ? work.get(j) : work.get(j).minus(work.get(k).times(c)));
            }
        }
        work.sort(Comparator.comparing((Operator operator) -> pivot(operator).monomial)
                .thenComparing(operator -> pivot(operator).imaginary));
        return of(work);
    }

    /** The first monomial that comes no later than its adjoint; a Hermitian operator with a term has one. */
    private static Pivot pivot(Operator hermitian) {
        for (Map.Entry<Monomial, Scalar> term : hermitian.terms().entrySet()) {
            if (term.getKey().compareTo(term.getKey().adjoint().monomial()) <= 0) {
                return new Pivot(term.getKey(), term.getValue().realPart().isZero());
            }
        }
        throw new IllegalArgumentException("not Hermitian: " + hermitian);
    }

    /** {@return the real coordinates of a Hermitian operator, as far as the basis reaches} */
    List<Scalar> coordinates(Operator hermitian) {
        List<Scalar> coordinates = new ArrayList<>();
        Operator rest = hermitian;
        for (int k = 0; k < operators.size(); k++) {
            Scalar c = pivots.get(k).of(rest).over(pivots.get(k).of(operators.get(k)));
            coordinates.add(c);
            rest = c.isZero() ? rest : rest.minus(operators.get(k).times(c));
        }
        return coordinates;
    }

    /** {@return the operator minus its part in the span} */
    Operator remainder(Operator hermitian) {
        Operator rest = hermitian;
        for (int k = 0; k < operators.size(); k++) {
            Scalar c = pivots.get(k).of(rest).over(pivots.get(k).of(operators.get(k)));
            rest = c.isZero() ? rest : rest.minus(operators.get(k).times(c));
        }
        return rest;
    }
}
