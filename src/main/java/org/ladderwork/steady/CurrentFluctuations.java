package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.literature.Source;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ZeroSum;
import org.ladderwork.thermo.CountedCurrent;

/**
 * Mean and zero-frequency noise of counted currents in the steady state, exactly.
 *
 * <p>With J_i(ρ) = Σ κ w S_a ρ S_b what counts at bath i, K_i(ρ) = Σ κ w² S_a ρ S_b, and I_i = tr J_i ρ, second-order perturbation of the leading eigenvalue of
 * L_χ in the counting fields gives
 *
 * <pre>   S_ij = lim Cov(N_i, N_j)/t = δ_ij tr K_i(ρ) + tr J_i(X_j) + tr J_j(X_i),     L(X_j) = −(J_j(ρ) − I_j ρ),  tr X_j = 0.</pre>
 *
 * <p>X_j is never formed. Its moments x_k = tr(O_k X_j) obey the same closed equations as those of ρ, without their constant (tr X_j = 0) and with a source,
 *
 * <pre>   Σ_l A_kl x_l = −( tr(O_k J_j(ρ)) − I_j ⟨O_k⟩ ),</pre>
 *
 * and tr J_i(X_j) = Σ κ w tr(S_b S_a X_j) is linear in them. The solution is substituted back before it is believed. Cost: one linear system of the size of the
 * moment equations of the current, and the steady moments of S_b O_k S_a, of at most two degrees more.
 *
 * <p>What it does not do: no higher cumulants, no finite frequency.
 */
@Source(key = "flindt2010", at = "Sec. II")
public final class CurrentFluctuations {
    private record Response(MomentEquations equations, List<Scalar> x) {}

    private final MasterEquation equation;
    private final Function<List<Operator>, List<Scalar>> steady;
    private final Deadline deadline;
    private final Map<List<CountedCurrent>, Response> responses = new LinkedHashMap<>();

    /** @param steady expectation values in the steady state, of several operators at once @param deadline for each linear system */
    public CurrentFluctuations(
            MasterEquation equation, Function<List<Operator>, List<Scalar>> steady, Deadline deadline) {
        this.equation = equation;
        this.steady = steady;
        this.deadline = deadline;
    }

    /** {@return I_i, per unit of time, positive into the system} */
    public Scalar mean(CountedCurrent current) {
        return one(current.operator());
    }

    /** {@return S_ij, the covariance per unit of time of what two baths bring; the variance for i = j}
     *  @throws IllegalStateException if the moments do not close or have no unique stationary value */
    public Scalar noise(CountedCurrent i, CountedCurrent j) {
        Scalar sum = response(i, j).plus(i.equals(j) ? Scalar.ZERO : response(j, i));
        return i.equals(j) ? one(i.weighted(Operator.identity(), 2)).plus(sum.times(Scalar.of(2))) : sum;
    }

    private Scalar one(Operator observable) {
        return steady.apply(List.of(observable)).get(0);
    }

    /** tr J_i(X_j). */
    private Scalar response(CountedCurrent i, CountedCurrent j) {
        Operator observable = withoutConstant(i.operator());
        Response r = responses.get(List.of(i, j));
        if (r == null) {
            r = solve(observable, j);
            responses.put(List.of(i, j), r);
        }
        return r.equations.expectation(observable, r.x).orElseThrow();
    }

    /** tr X_j = 0. */
    private static Operator withoutConstant(Operator o) {
        return o.minus(Operator.of(o.coefficient(Monomial.ONE)));
    }

    private Response solve(Operator observable, CountedCurrent j) {
        MomentEquations.Outcome outcome =
                MomentEquations.closing(equation, List.of(observable), MomentEquations.Limit.DEFAULT, deadline);
        if (!(outcome instanceof MomentEquations.Outcome.Closed closed)) {
            throw new IllegalStateException("the moments that the fluctuations of the current need do not close");
        }
        MomentEquations m = closed.equations();
        List<Operator> wanted = new ArrayList<>(m.observables());
        m.observables().forEach(o -> wanted.add(j.weighted(o, 1)));
        wanted.add(j.operator());
        List<Scalar> values = steady.apply(wanted);
        Scalar mean = values.get(2 * m.size());
        List<Scalar> source = new ArrayList<>();
        for (int k = 0; k < m.size(); k++) {
            source.add(mean.times(values.get(k)).minus(values.get(m.size() + k)));
        }
        Matrix a = Matrix.of(m.size(), m.size(), (k, l) -> m.matrix().get(k).getOrDefault(l, Scalar.ZERO));
        List<Scalar> x = new LinearSystem(a, source)
                .solve(deadline)
                .match(LinearSolution.Unique::x, family -> List.<Scalar>of(), none -> List.<Scalar>of());
        if (x.size() != m.size()) {
            throw new IllegalStateException("the steady state is not unique, and the fluctuations depend on the start");
        }
        verify(a, x, source);
        return new Response(m, x);
    }

    private static void verify(Matrix a, List<Scalar> x, List<Scalar> source) {
        for (int k = 0; k < x.size(); k++) {
            ZeroSum residual = new ZeroSum();
            residual.add(source.get(k).negated());
            for (int l = 0; l < x.size(); l++) {
                residual.add(a.get(k, l), x.get(l));
            }
            if (!residual.isZero()) {
                throw new IllegalStateException("the response of the currents does not solve its equations");
            }
        }
    }
}
