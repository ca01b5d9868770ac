package org.ladderwork.numeric.secular;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.literature.Source;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.gaussian.Matrices;
import org.ladderwork.numeric.liouville.PlacedCollision;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.point.ParameterPoint;

/**
 * Rate equation of the populations of non-degenerate energy levels: bath i induces E_m → E_n at the rate
 *
 * <pre>   W_nm = |⟨n|X_i|m⟩|² (1 ± n_i(Ω)) for Ω = E_m − E_n &gt; 0,     |⟨n|X_i|m⟩|² n_i(−Ω) for Ω &lt; 0,</pre>
 *
 * X_i = S + S† with the part S of the system in the term S b† of V_i (S itself if Hermitian), rate included; Q̇_i = Σ (E_n − E_m) W_nm p_m.
 */
@Source(key = "breuer2002", at = "Sec. 3.3.2")
final class LevelRates {
    /** Levels closer than this share of the spread are taken for degenerate. */
    private static final double DEGENERATE = 1e-9;

    private LevelRates() {}

    static Optional<SortedMap<String, Double>> heats(OpenSystem system, ParameterPoint point) {
        Map<Mode, Integer> sizes = new TreeMap<>();
        system.modes().forEach(m -> sizes.put(m, m.kind().dimension().orElseThrow()));
        TruncatedSpace space = TruncatedSpace.of(sizes);
        Optional<double[][]> h = real(SparseOperator.of(system.hamiltonian(), space, point));
        if (h.isEmpty()) {
            return Optional.empty();
        }
        Spectrum levels = Spectrum.of(h.get());
        if (degenerate(levels.values())) {
            return Optional.empty();
        }
        SortedMap<String, double[][]> rates = new TreeMap<>();
        for (Bath bath : system.baths()) {
            double[][] w = new double[sizes(levels)][sizes(levels)];
            for (Collision c : bath.match(m -> m.collisions(), r -> java.util.List.<Collision>of())) {
                if (!add(c, levels, space, point, w)) {
                    return Optional.empty();
                }
            }
            rates.put(bath.name(), w);
        }
        return Optional.of(heats(levels, rates));
    }

    /** The matrix, if it is real. */
    private static Optional<double[][]> real(SparseOperator x) {
        double[][] im = x.dense().im();
        for (double[] row : im) {
            for (double entry : row) {
                if (entry != 0) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(x.dense().re());
    }

    private static int sizes(Spectrum levels) {
        return levels.values().length;
    }

    private static boolean degenerate(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        double spread = sorted[sorted.length - 1] - sorted[0];
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] - sorted[k - 1] < DEGENERATE * spread) {
                return true;
            }
        }
        return false;
    }

    private static boolean add(
            Collision collision, Spectrum levels, TruncatedSpace space, ParameterPoint point, double[][] w) {
        int first = space.modes().get(space.modes().size() - 1).order() + 1;
        PlacedCollision placed = PlacedCollision.of(collision, first);
        if (placed.ancillas().size() != 1 || collision.inverseTemperature().isEmpty()) {
            return false;
        }
        boolean bosonic = placed.ancillas().get(0).kind() instanceof Boson;
        double beta = point.evaluate(collision.inverseTemperature().get()).re();
        Optional<double[][]> x = coupling(placed, space, point);
        if (x.isEmpty() || !(beta > 0)) {
            return false;
        }
        for (int m = 0; m < w.length; m++) {
            for (int n = 0; n < w.length; n++) {
                double gap = levels.values()[m] - levels.values()[n];
                double size = Math.pow(levels.element(x.get(), n, m), 2);
                if (n != m && size > 1e-26) {
                    double up = 1 / (bosonic ? Math.expm1(beta * Math.abs(gap)) : Math.exp(beta * Math.abs(gap)) + 1);
                    w[n][m] += size * (gap > 0 ? (bosonic ? 1 + up : 1 - up) : up);
                }
            }
        }
        return true;
    }

    private static Optional<double[][]> coupling(PlacedCollision placed, TruncatedSpace space, ParameterPoint point) {
        SparseOperator s = SparseOperator.zero(space.dimension());
        for (var term : placed.coupling().terms().entrySet()) {
            Monomial own = PlacedCollision.part(term.getKey(), placed.ancillas(), true);
            boolean creates = own.factors().size() == 1
                    && own.factors().get(0).element().p() == 1
                    && own.factors().get(0).element().q() == 0;
            if (creates) {
                Monomial rest = PlacedCollision.part(term.getKey(), placed.ancillas(), false);
                s = s.plus(SparseOperator.of(Operator.of(rest, term.getValue()), space, point));
            }
        }
        return real(s).map(a -> {
            double[][] t = Matrices.transpose(a);
            return java.util.Arrays.deepEquals(a, t) ? a : Matrices.plus(a, t);
        });
    }

    private static SortedMap<String, Double> heats(Spectrum levels, SortedMap<String, double[][]> rates) {
        int d = sizes(levels);
        double[][] equations = new double[d][d];
        rates.values().forEach(w -> {
            for (int m = 0; m < d; m++) {
                for (int n = 0; n < d; n++) {
                    equations[n][m] += w[n][m];
                    equations[m][m] -= w[n][m];
                }
            }
        });
        double[] right = new double[d];
        java.util.Arrays.fill(equations[0], 1); // one equation follows from the others; this is the norm
        right[0] = 1;
        double[] p = Matrices.solve(equations, right);
        SortedMap<String, Double> heats = new TreeMap<>();
        rates.forEach((bath, w) -> {
            double heat = 0;
            for (int m = 0; m < d; m++) {
                for (int n = 0; n < d; n++) {
                    heat += (levels.values()[n] - levels.values()[m]) * w[n][m] * p[m];
                }
            }
            heats.put(bath, heat);
        });
        return heats;
    }
}
