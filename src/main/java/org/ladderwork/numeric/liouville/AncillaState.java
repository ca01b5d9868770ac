package org.ladderwork.numeric.liouville;

import java.util.Map;
import org.ladderwork.algebra.DensityMatrix;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Populations;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/** The density matrix of fresh ancillas in the number basis. */
public final class AncillaState {
    private AncillaState() {}

    /**
     * {@return ρ_E = ⊗ρ_k on the modes of the space}
     *
     * <p>A thermal oscillator is cut at the space's number of levels and normalised again.
     *
     * @throws IllegalArgumentException if a population is negative, or an oscillator is squeezed or displaced
     */
    public static SparseOperator matrix(TruncatedSpace space, Map<Mode, LocalState> states, ParameterPoint point) {
        SparseOperator product = SparseOperator.diagonal(new double[space.dimension()], 1);
        for (int k = 0; k < space.modes().size(); k++) {
            Mode mode = space.modes().get(k);
            product = product.times(local(space, k, states.getOrDefault(mode, LocalState.ground(mode.kind())), point));
        }
        return product;
    }

    private static SparseOperator local(TruncatedSpace space, int k, LocalState state, ParameterPoint point) {
        if (state instanceof DensityMatrix dense) {
            return dense(space, k, dense, point);
        }
        double[] p = new double[space.levels(k)];
        if (state instanceof GaussianState g) {
            thermal(p, g, space.modes().get(k), point);
        } else {
            java.util.List<Scalar> given = ((Populations) state).p();
            for (int n = 0; n < given.size(); n++) {
                p[n] = point.evaluate(given.get(n)).re();
                if (p[n] < 0) {
                    throw new IllegalArgumentException("level " + n + " of the ancilla '"
                            + space.modes().get(k) + "' has the population " + p[n]
                            + ", below zero; an occupation above 1?");
                }
            }
        }
        double[] diagonal = new double[space.dimension()];
        for (int j = 0; j < diagonal.length; j++) {
            diagonal[j] = p[space.levelsOf(j)[k]];
        }
        return SparseOperator.diagonal(diagonal, 0);
    }

    private static void thermal(double[] p, GaussianState g, Mode mode, ParameterPoint point) {
        double n = point.evaluate(g.n()).re();
        if (n < 0) {
            throw new IllegalArgumentException("the occupation of '" + mode + "' is " + n + ", below zero");
        }
        if (!g.m().isZero() || !g.alpha().isZero()) {
            throw new IllegalArgumentException(
                    "the ancilla '" + mode + "' is squeezed or displaced; it has no populations");
        }
        double sum = 0;
        for (int l = 0; l < p.length; l++) {
            p[l] = l == 0 ? 1 : p[l - 1] * n / (n + 1);
            sum += p[l];
        }
        for (int l = 0; l < p.length; l++) {
            p[l] /= sum;
        }
    }

    private static SparseOperator dense(TruncatedSpace space, int k, DensityMatrix state, ParameterPoint point) {
        java.util.TreeMap<Long, Complex> entries = new java.util.TreeMap<>();
        for (int column = 0; column < space.dimension(); column++) {
            int[] levels = space.levelsOf(column);
            int from = levels[k];
            for (int to = 0; to < space.levels(k); to++) {
                levels[k] = to;
                Complex z = point.evaluate(state.rho().get(to).get(from));
                entries.put(column * (long) space.dimension() + space.indexOf(levels), z);
            }
        }
        return SparseOperator.of(space.dimension(), entries);
    }
}
