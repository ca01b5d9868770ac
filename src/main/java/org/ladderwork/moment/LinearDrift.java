package org.ladderwork.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.Matrix;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * The linear equations d⟨v⟩/dt = A⟨v⟩ + c of the ladder operators themselves, where the master equation has them: bosonic modes, H at most quadratic,
 * jump operators linear.
 *
 * <p>If A mixes no a with an a† (the number of quanta is conserved up to single-mode phases), v = (a_1, …, a_N) suffices; otherwise v = (a_1, …, a_N, a_1†, …, a_N†).
 * The steady state is unique and approached from every state if and only if A is Hurwitz.
 *
 * @param variables the monomials v
 * @param matrix A, complex
 * @param source c
 * @param conserving whether v has no creators
 */
public record LinearDrift(List<Monomial> variables, Matrix matrix, List<Scalar> source, boolean conserving) {
    public LinearDrift {
        variables = List.copyOf(variables);
        source = List.copyOf(source);
    }

    /** {@return the linear equations, or empty if the model is not of this kind} */
    public static Optional<LinearDrift> of(MasterEquation equation) {
        List<Monomial> lowering = new ArrayList<>();
        List<Monomial> raising = new ArrayList<>();
        for (Mode mode : equation.system().modes()) {
            if (!(mode.kind() instanceof Boson)) {
                return Optional.empty();
            }
            lowering.add(Operator.annihilator(mode).terms().firstKey());
            raising.add(Operator.creator(mode).terms().firstKey());
        }
        SortedMap<Monomial, Operator> rates = new TreeMap<>();
        boolean conserving = true;
        for (Monomial m : lowering) {
            Operator rate = equation.heisenberg(Operator.of(m));
            if (rate.degree() > 1) {
                return Optional.empty();
            }
            conserving &= raising.stream().allMatch(r -> rate.coefficient(r).isZero());
            rates.put(m, rate);
        }
        List<Monomial> variables = new ArrayList<>(lowering);
        if (!conserving) {
            for (Monomial m : raising) {
                rates.put(m, equation.heisenberg(Operator.of(m)));
            }
            variables.addAll(raising);
        }
        Matrix a = Matrix.of(
                variables.size(),
                variables.size(),
                (i, j) -> rates.getOrDefault(variables.get(i), Operator.ZERO).coefficient(variables.get(j)));
        List<Scalar> source = new ArrayList<>();
        for (Monomial v : variables) {
            source.add(rates.getOrDefault(v, Operator.ZERO).coefficient(Monomial.ONE));
        }
        return Optional.of(new LinearDrift(variables, a, source, conserving));
    }
}
