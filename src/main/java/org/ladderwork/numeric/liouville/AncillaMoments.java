package org.ladderwork.numeric.liouville;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Populations;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.numeric.gaussian.Ladder;
import org.ladderwork.numeric.gaussian.PhaseSpaceState;
import org.ladderwork.numeric.gaussian.Wick;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;

/**
 * Expectation values of products of monomials in the state of a fresh ancilla.
 *
 * <p>Oscillators in Gaussian states by Wick's theorem, without truncation; everything else as matrices, oscillators in mixtures of the first Fock states with enough
 * levels above them that no product of three couplings reaches the edge.
 */
final class AncillaMoments {
    private static final int MARGIN = 8;

    private final List<Mode> gaussian = new ArrayList<>();
    private final Wick wick;
    private final TruncatedSpace finite;
    private final SparseOperator rho;

    AncillaMoments(Map<Mode, LocalState> states, ParameterPoint point) {
        PhaseSpaceState moments = PhaseSpaceState.vacuum(0);
        Map<Mode, Integer> levels = new TreeMap<>();
        for (Map.Entry<Mode, LocalState> e : states.entrySet()) {
            if (e.getValue() instanceof GaussianState g) {
                gaussian.add(e.getKey());
                moments = moments.times(moments(e.getKey(), g, point));
            } else if (e.getKey().kind().dimension().isPresent()) {
                levels.put(e.getKey(), e.getKey().kind().dimension().getAsInt());
            } else {
                levels.put(e.getKey(), ((Populations) e.getValue()).p().size() + MARGIN);
            }
        }
        wick = new Wick(moments);
        finite = TruncatedSpace.of(levels);
        rho = AncillaState.matrix(finite, states, point);
    }

    static PhaseSpaceState moments(Mode mode, GaussianState g, ParameterPoint point) {
        double n = point.evaluate(g.n()).re();
        Complex m = point.evaluate(g.m());
        Complex alpha = point.evaluate(g.alpha());
        if (n < 0 || m.abs() * m.abs() > n * (n + 1) * (1 + 1e-12)) {
            throw new IllegalArgumentException("the ancilla '" + mode + "' cannot have <b'b> = " + n + " and |<b^2>| = "
                    + m.abs() + "; a negative temperature?");
        }
        double[][] v = {{n + 0.5 + m.re(), m.im()}, {m.im(), n + 0.5 - m.re()}};
        return new PhaseSpaceState(new double[] {Math.sqrt(2) * alpha.re(), Math.sqrt(2) * alpha.im()}, v);
    }

    /** A monomial or its adjoint. */
    record Step(Monomial monomial, boolean adjoint) {}

    /** {@return ⟨X_1 X_2 …⟩} */
    Complex expectation(List<Step> product) {
        List<Ladder> ladders = new ArrayList<>();
        SparseOperator matrix = rho;
        for (int k = product.size() - 1; k >= 0; k--) {
            Step step = product.get(k);
            SparseOperator x = SparseOperator.of(PlacedCollision.part(step.monomial, gaussian, false), finite);
            matrix = (step.adjoint ? x.adjoint() : x).times(matrix);
        }
        for (Step step : product) {
            List<Ladder> own =
                    new ArrayList<>(Ladder.of(PlacedCollision.part(step.monomial, gaussian, true), gaussian));
            if (step.adjoint) {
                java.util.Collections.reverse(own);
                own.replaceAll(l -> new Ladder(l.mode(), !l.dagger()));
            }
            ladders.addAll(own);
        }
        Complex trace = Complex.ZERO;
        for (int j = 0; j < matrix.size; j++) {
            for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
                if (matrix.row[p] == j) {
                    trace = trace.plus(new Complex(matrix.re[p], matrix.im[p]));
                }
            }
        }
        return trace.times(wick.expectation(ladders));
    }

    /** {@return whether the monomial has an odd number of fermionic ladder operators} */
    static boolean isOdd(Monomial monomial) {
        int odd = 0;
        for (Factor f : monomial.factors()) {
            odd += f.isOdd() ? 1 : 0;
        }
        return odd % 2 == 1;
    }
}
