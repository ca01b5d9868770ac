package org.ladderwork.numeric.liouville;

import java.util.List;
import java.util.Optional;
import org.ladderwork.literature.Source;

/**
 * The noise of the quanta that jumps bring, from the answer of the steady state to a counting field.
 *
 * <p>L_s(ρ) = L(ρ) + Σ (e^{s_i w} − 1) M S_a ρ S_b† over the jumps of each bath i has the eigenvalue λ(s), with λ(0) = 0. With J_i(ρ) = Σ M w S_a ρ S_b† over the jumps of
 * bath i, perturbation theory of second order gives
 *
 * <pre>   L x_i = −J_i(ρ) + ρ tr J_i(ρ),   tr x_i = 0,
 *   S_ij = δ_ij Σ M w² tr(S_b†S_a ρ) + tr J_i(x_j) + tr J_j(x_i).</pre>
 *
 * <p>L is singular, but the right side lies in its range: (L − σ) with a tiny σ is factored once, and iterative refinement with L itself takes σ out again. Cost: one
 * factorisation of the sector that populations reach.
 *
 * <p>What it does not do: sectors that {@link LevelElimination} cannot afford.
 */
@Source(key = "esposito2009", at = "Sec. III")
public final class CountedJumps {
    private static final int DENSE = 700;
    private static final double SHIFT = 1e-10;
    private static final int REFINEMENTS = 4;
    private static final double ROUNDING = 1e-12;

    /** S_ij. @param error estimated, of rounding alone */
    public record Covariance(double value, double error) {}

    private final Liouvillian liouvillian;
    private final MatrixState steady;
    private final SteadySector sector;
    private final LevelElimination solver;

    private CountedJumps(Liouvillian liouvillian, MatrixState steady, SteadySector sector, LevelElimination solver) {
        this.liouvillian = liouvillian;
        this.steady = steady;
        this.sector = sector;
        this.solver = solver;
    }

    /** {@return the counted jumps, empty if the space is too large} @param steady the state with L(ρ) = 0, trace one */
    public static Optional<CountedJumps> of(Liouvillian liouvillian, MatrixState steady) {
        SteadySector sector = SteadySector.of(liouvillian);
        LevelElimination solver = LevelElimination.of(sector.columns(), sector.size() <= DENSE);
        if (!solver.isAffordable()) {
            return Optional.empty();
        }
        double norm = sector.columns().stream().mapToDouble(Column::norm).max().orElse(0);
        if (norm == 0) {
            return Optional.empty();
        }
        solver.factor(SHIFT * norm);
        return Optional.of(new CountedJumps(liouvillian, steady, sector, solver));
    }

    /** {@return S_ij of two baths, empty if a jump of theirs brings no definite number of quanta} */
    public Optional<Covariance> covariance(String first, String second) {
        for (String bath : List.of(first, second)) {
            if (liouvillian.pairs(bath).stream().anyMatch(p -> Double.isNaN(p.quanta()))) {
                return Optional.empty();
            }
        }
        Optional<MatrixState> ofSecond = response(second);
        Optional<MatrixState> ofFirst = first.equals(second) ? ofSecond : response(first);
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            return Optional.empty();
        }
        double own =
                first.equals(second) ? liouvillian.counted(first, 2, steady).trace() : 0;
        double one = liouvillian.counted(first, 1, ofSecond.get()).trace();
        double two = liouvillian.counted(second, 1, ofFirst.get()).trace();
        return Optional.of(new Covariance(own + one + two, ROUNDING * (Math.abs(own) + Math.abs(one) + Math.abs(two))));
    }

    /** x_i; empty if a jump alone leaves the sector that all of them together keep. */
    private Optional<MatrixState> response(String bath) {
        MatrixState source = liouvillian.counted(bath, 1, steady);
        double mean = source.trace();
        return sector.unknowns(source)
                .flatMap(b -> sector.unknowns(steady).map(rho -> {
                    for (int k = 0; k < b.length; k++) {
                        b[k] = mean * rho[k] - b[k];
                    }
                    return withoutTrace(solved(b));
                }));
    }

    /** L x = b up to a multiple of ρ: x ← x + (L − σ)⁻¹(b − L x). */
    private double[] solved(double[] b) {
        double[] x = solver.solve(b);
        for (int k = 0; k < REFINEMENTS; k++) {
            x = withoutSteady(x);
            double[] image = KernelSolver.times(sector.columns(), x);
            for (int i = 0; i < image.length; i++) {
                image[i] = b[i] - image[i];
            }
            double[] step = solver.solve(image);
            for (int i = 0; i < step.length; i++) {
                x[i] += step[i];
            }
        }
        return withoutSteady(x);
    }

    /** x − ρ tr x, which L does not see: rounding feeds it, divided by σ. */
    private double[] withoutSteady(double[] x) {
        return sector.unknowns(withoutTrace(x)).orElse(x);
    }

    private MatrixState withoutTrace(double[] x) {
        MatrixState all = sector.matrix(x);
        double trace = all.trace();
        for (int m = 0; m < all.dimension(); m++) {
            for (int n = 0; n < all.dimension(); n++) {
                all.re()[m][n] -= trace * steady.re()[m][n];
                all.im()[m][n] -= trace * steady.im()[m][n];
            }
        }
        return all;
    }
}
