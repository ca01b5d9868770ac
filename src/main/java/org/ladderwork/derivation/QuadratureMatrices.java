package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Coordinates;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * Drift K, diffusion D and covariance V in the quadratures Y = (x_1, p_1, x_2, p_2, …) of oscillators with unit mass, Eqs. (A1)–(A5).
 *
 * <p>x = (a + a†)/√(2ω), p = i√(ω/2)(a† − a), with ω from the mode's own Hamiltonian. K is read off dY/dt = K Y, V_jk = ½⟨{Y_j, Y_k}⟩ − ⟨Y_j⟩⟨Y_k⟩, and D from
 * d(½{Y_j, Y_k})/dt = Σ_l (K_jl ½{Y_l, Y_k} + K_kl ½{Y_j, Y_l}) + D_jk.
 */
final class QuadratureMatrices {
    private QuadratureMatrices() {}

    static Value of(String name, Analysis analysis, ModelQuantities quantities, Span at) {
        List<Operator> y = quadratures(analysis, at);
        return switch (name) {
            case "drift" -> new Value.OfMatrix(drift(analysis.equation(), y, at));
            case "diffusion" -> new Value.OfMatrix(diffusion(analysis.equation(), y, at));
            default -> new Value.OfMatrix(covariance(y, quantities, at));
        };
    }

    private static List<Operator> quadratures(Analysis analysis, Span at) {
        ScalarField field = analysis.system().field();
        List<Operator> y = new ArrayList<>();
        for (Mode mode : analysis.system().modes()) {
            if (!(mode.kind() instanceof Boson)) {
                throw SourceError.at(at, "quadratures belong to oscillators; '" + mode.name() + "' is none", "");
            }
            Operator a = Operator.annihilator(mode);
            Scalar omega = Eigenoperators.frequency(analysis.system().localHamiltonian(), a)
                    .orElseThrow(() -> SourceError.at(at, "'" + mode.name() + "' has no frequency of its own", ""));
            Scalar root = field.sqrt(omega.times(Scalar.of(2)));
            y.add(a.plus(a.adjoint()).times(root.inverse()));
            y.add(a.adjoint().minus(a).times(Scalar.I.times(root).times(Scalar.of(1, 2))));
        }
        return y;
    }

    private static Operator half(Operator a, Operator b) {
        return a.anticommutator(b).times(Scalar.of(1, 2));
    }

    private static List<List<Scalar>> drift(MasterEquation equation, List<Operator> y, Span at) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (Operator yj : y) {
            rows.add(combination(equation.heisenberg(yj), y, at));
        }
        return rows;
    }

    /** The coefficients of an operator in terms of the quadratures: [Y_k, p_k] = i picks them out one by one. */
    private static List<Scalar> combination(Operator rate, List<Operator> y, Span at) {
        List<Scalar> c = new ArrayList<>();
        Operator rest = rate;
        for (int k = 0; k < y.size(); k++) {
            Operator partner = y.get(k % 2 == 0 ? k + 1 : k - 1);
            Scalar i = k % 2 == 0 ? Scalar.I : Scalar.I.negated();
            Operator commutator = rate.commutator(partner);
            if (!commutator.isScalar()) {
                throw SourceError.at(at, "the equations of motion are not linear in the quadratures", "");
            }
            Scalar value = Coordinates.of(List.of(commutator)).dimension() == 0
                    ? Scalar.ZERO
                    : commutator
                            .coefficient(org.ladderwork.algebra.Monomial.ONE)
                            .over(i);
            c.add(value);
            rest = rest.minus(y.get(k).times(value));
        }
        if (!rest.isScalar()) {
            throw SourceError.at(at, "the equations of motion are not linear in the quadratures", "");
        }
        return c;
    }

    private static List<List<Scalar>> diffusion(MasterEquation equation, List<Operator> y, Span at) {
        List<List<Scalar>> k = drift(equation, y, at);
        List<List<Scalar>> rows = new ArrayList<>();
        for (int j = 0; j < y.size(); j++) {
            List<Scalar> row = new ArrayList<>();
            for (int l = 0; l < y.size(); l++) {
                Operator d = equation.heisenberg(half(y.get(j), y.get(l)));
                for (int m = 0; m < y.size(); m++) {
                    d = d.minus(half(y.get(m), y.get(l)).times(k.get(j).get(m)));
                    d = d.minus(half(y.get(j), y.get(m)).times(k.get(l).get(m)));
                }
                if (!d.isScalar()) {
                    throw SourceError.at(at, "the model has no constant diffusion matrix", "");
                }
                row.add(d.coefficient(org.ladderwork.algebra.Monomial.ONE));
            }
            rows.add(row);
        }
        return rows;
    }

    /** dV_jk/dt = d(½⟨{Y_j, Y_k}⟩)/dt − ⟨Y_j⟩ d⟨Y_k⟩/dt − d⟨Y_j⟩/dt ⟨Y_k⟩. */
    static Value covarianceRate(Analysis analysis, ModelQuantities quantities, Span at) {
        List<Operator> y = quadratures(analysis, at);
        List<List<Scalar>> rows = new ArrayList<>();
        for (Operator a : y) {
            List<Scalar> row = new ArrayList<>();
            for (Operator b : y) {
                Scalar means = quantities
                        .expectation(a, "", at)
                        .times(quantities.rate(b, at))
                        .plus(quantities.rate(a, at).times(quantities.expectation(b, "", at)));
                row.add(quantities.rate(half(a, b), at).minus(means));
            }
            rows.add(row);
        }
        return new Value.OfMatrix(rows);
    }

    private static List<List<Scalar>> covariance(List<Operator> y, ModelQuantities quantities, Span at) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (Operator a : y) {
            List<Scalar> row = new ArrayList<>();
            for (Operator b : y) {
                Scalar means = quantities.expectation(a, "", at).times(quantities.expectation(b, "", at));
                row.add(quantities.expectation(half(a, b), "", at).minus(means));
            }
            rows.add(row);
        }
        return rows;
    }
}
