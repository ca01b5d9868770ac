package org.ladderwork.numeric.liouville;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.literature.Source;
import org.ladderwork.numeric.dense.SecondDerivative;

/**
 * The scaled cumulant generating function of quanta: the eigenvalue λ(s) of largest real part of the generator that counts,
 *
 * <p>L_s(ρ) = L(ρ) + Σ (e^{s w} − 1) M S_a ρ S_b†,
 *
 * <p>at real counting fields s, where e^{tL_s} is a positive map and λ(s) is real and simple. Inverse iteration on the sector that populations reach, the shift following the
 * eigenvalue; λ = Σ (e^{s w} − 1) M tr(S_b†S_a x)/tr x loses no digits for small s. The noise is λ''(0), from central differences at three steps, extrapolated.
 *
 * <p>What it does not do: sectors of more than {@value #LARGEST} unknowns.
 */
@Source(key = "esposito2009", at = "Sec. III")
public final class CountedJumps {
    private static final int LARGEST = 400;
    private static final double STEP = 0.08;
    private static final int REFINEMENTS = 5;

    private final Liouvillian liouvillian;

    private CountedJumps(Liouvillian liouvillian) {
        this.liouvillian = liouvillian;
    }

    /** {@return the counted jumps, empty if the space is too large or a jump of these baths brings no definite number of quanta} */
    public static Optional<CountedJumps> of(Liouvillian liouvillian, List<String> baths) {
        for (String bath : baths) {
            for (Dissipation.Pair p : liouvillian.pairs(bath)) {
                if (Double.isNaN(p.quanta())) {
                    return Optional.empty();
                }
            }
        }
        boolean small = SteadySector.of(liouvillian).size() <= LARGEST;
        return small ? Optional.of(new CountedJumps(liouvillian)) : Optional.empty();
    }

    /** {@return d²λ/ds² at s = 0 where bath i counts with c_i: Σ c_i c_j S_ij} */
    public double noise(Map<String, Double> weights) {
        return SecondDerivative.atZero(s -> generatingFunction(weights, s), STEP);
    }

    /** {@return λ(s)} */
    public double generatingFunction(Map<String, Double> weights, double s) {
        SteadySector sector = SteadySector.of(liouvillian.tilted(weights, s));
        double norm = 0;
        for (Column c : sector.columns()) {
            norm = Math.max(norm, c.norm());
        }
        double[] x = new double[sector.size()];
        java.util.Arrays.fill(x, 1);
        double lambda = 0;
        for (int k = 0; k < REFINEMENTS; k++) {
            LevelElimination solver = LevelElimination.of(sector.columns(), true);
            solver.factor(lambda + 1e-11 * norm);
            x = solver.solve(solver.solve(unit(x)));
            lambda = rate(sector.state(unit(x)), weights, s);
        }
        return lambda;
    }

    private static double[] unit(double[] x) {
        double most = Double.MIN_NORMAL;
        for (double v : x) {
            most = Math.max(most, Math.abs(v));
        }
        double[] y = x.clone();
        for (int k = 0; k < y.length; k++) {
            y[k] /= most;
        }
        return y;
    }

    private double rate(MatrixState x, Map<String, Double> weights, double s) {
        double sum = 0;
        for (Map.Entry<String, Double> w : weights.entrySet()) {
            for (Dissipation.Pair p : liouvillian.pairs(w.getKey())) {
                double tilt = Math.expm1(s * w.getValue() * p.quanta());
                sum += tilt
                        * p.b().adjoint()
                                .times(p.a())
                                .expectation(x)
                                .times(p.weight())
                                .re();
            }
        }
        return sum;
    }
}
