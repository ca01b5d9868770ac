package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;

/**
 * The smallest space of observables without parameters that contains given ones and that a generator maps into itself:
 *
 * <p>L(B_k) = Σ_l A_kl B_l + c_k, with Hermitian B_k free of parameters, and A and c real.
 *
 * <p>For a master equation L is the adjoint generator dO/dt = i[H, O] + …, and ⟨B_k⟩ obey d⟨B⟩/dt = A⟨B⟩ + c. Following
 * monomials one by one is not enough to find a small set: in a chain of qubits σ_1†σ_3 and σ_1†σ_2†σ_2σ_3 occur only
 * together, as σ_1†(1 − 2σ_2†σ_2)σ_3. Here the rate of change is split by the parameters in front (ParameterParts), and what is
 * left of each part modulo the observables known already is one new observable.
 *
 * <p>Why it is the smallest: L(O) lies in an invariant space spanned by operators without parameters for all values of the
 * parameters only if each part does. The basis is brought to reduced form at the end, which makes it unique.
 *
 * <p>Cost: one application of L and one reduction modulo n operators for each of the n observables and its parts.
 *
 * @param basis B_k, Hermitian, with coefficients in ℚ(i), none with a constant term
 * @param matrix A
 * @param source c
 */
public record InvariantSpan(List<Operator> basis, Matrix matrix, List<Scalar> source) {
    public InvariantSpan {
        basis = List.copyOf(basis);
        source = List.copyOf(source);
    }

    /**
     * {@return the span, or empty if it has more than {@code limit} dimensions}
     *
     * @param observables what it has to contain, with their adjoints
     * @param generator L: linear, L(O†) = L(O)†, L(1) = 0
     * @param limit how many observables may be followed
     * @throws IllegalArgumentException if the generator maps a Hermitian operator to one that is not
     */
    public static Optional<InvariantSpan> of(
            Collection<Operator> observables, UnaryOperator<Operator> generator, int limit) {
        HermitianBasis found = new HermitianBasis();
        for (Operator observable : observables) {
            ParameterParts.of(observable).forEach(found::extend);
        }
        for (int k = 0; k < found.size(); k++) {
            if (found.size() > limit) {
                return Optional.empty();
            }
            Operator image = generator.apply(found.get(k));
            if (!image.isHermitian()) {
                throw new IllegalArgumentException(
                        "the generator maps " + found.get(k) + " to an operator that is not Hermitian");
            }
            ParameterParts.of(image).forEach(found::extend);
        }
        HermitianBasis basis = found.reduced();
        List<List<Scalar>> rows = new ArrayList<>();
        List<Scalar> source = new ArrayList<>();
        for (Operator observable : basis.operators()) {
            Operator image = generator.apply(observable);
            rows.add(basis.coordinates(image));
            source.add(basis.remainder(image).coefficient(Monomial.ONE));
        }
        return Optional.of(new InvariantSpan(basis.operators(), Matrix.of(rows), source));
    }

    public int dimension() {
        return basis.size();
    }

    /**
     * {@return ⟨operator⟩ as a function of the ⟨B_k⟩}
     *
     * @param values ⟨B_k⟩
     * @throws IllegalArgumentException if the operator is outside the span; the message shows what is left of it
     */
    public Scalar expectation(Operator operator, List<Scalar> values) {
        List<Scalar> functional = functional(operator);
        Scalar sum = functional.get(values.size());
        for (int k = 0; k < values.size(); k++) {
            sum = functional.get(k).isZero() ? sum : sum.plus(functional.get(k).times(values.get(k)));
        }
        return sum;
    }

    /** {@return d and c with operator = Σ d_k B_k + c, the constant last}
     *  @throws IllegalArgumentException as {@link #expectation} */
    public List<Scalar> functional(Operator operator) {
        HermitianBasis own = HermitianBasis.of(basis);
        Scalar half = Scalar.of(1, 2);
        List<Scalar> real = hermitian(own, operator.plus(operator.adjoint()).times(half));
        List<Scalar> imaginary =
                hermitian(own, operator.minus(operator.adjoint()).times(half.over(Scalar.I)));
        List<Scalar> sum = new ArrayList<>();
        for (int k = 0; k < real.size(); k++) {
            sum.add(real.get(k).plus(imaginary.get(k).times(Scalar.I)));
        }
        return sum;
    }

    private static List<Scalar> hermitian(HermitianBasis basis, Operator operator) {
        Operator remainder = basis.remainder(operator);
        if (!remainder.isScalar()) {
            throw new IllegalArgumentException("outside the span of the observables: " + remainder);
        }
        List<Scalar> functional = new ArrayList<>(basis.coordinates(operator));
        functional.add(remainder.coefficient(Monomial.ONE));
        return functional;
    }

    /** {@return whether ⟨operator⟩ is a function of the ⟨B_k⟩} */
    public boolean contains(Operator operator) {
        HermitianBasis own = HermitianBasis.of(basis);
        return own.remainder(operator.plus(operator.adjoint())).isScalar()
                && own.remainder(operator.minus(operator.adjoint()).times(Scalar.I))
                        .isScalar();
    }
}
