package org.ladderwork.numeric.gaussian;

import org.ladderwork.numeric.dense.Certificate;
import org.ladderwork.numeric.dense.Eigenvalue;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.numeric.dense.LyapunovOptions;
import org.ladderwork.numeric.dense.LyapunovOutcome;
import org.ladderwork.numeric.dense.StabilityMargin;

/**
 * The steady state K r̄ + d = 0, K V + V Kᵀ + D = 0 (A6) of a Gaussian model, with bounds on its errors.
 *
 * <p>Two errors are bounded. That of the solver comes with the certificate of the Lyapunov equation. That of the data, because parameters and
 * coefficients are rounded to double: with |δK| ≤ u|K|, |δD| ≤ u|D| the right-hand side is off by at most ρ = ‖u(|K||V| + |V||K|ᵀ + |D|)‖, and
 * |δV_jk| ≤ ρ (Y_jj Y_kk)^{1/2} with K Y + Y Kᵀ + 1 = 0 in first order, since the inverse of the Lyapunov operator is a positive map.
 */
public final class GaussianSteadyState {
    /** An abscissa below this share of ‖K‖ cannot be told from zero. */
    private static final double MARGINAL = 1e-13;

    /** Roundings per coefficient, generously: evaluation of the coefficient and assembly of K and D. */
    private static final double DATA = 16 * Math.ulp(1.0);

    private final PhaseSpaceState state;
    private final LyapunovOutcome.Stable solution;
    private final double[][] drift;
    private final double[][] diffusion;
    private final double[] drive;

    private GaussianSteadyState(PhaseSpaceState state, LyapunovOutcome.Stable solution, GaussianModel model) {
        this.state = state;
        this.solution = solution;
        this.drift = model.drift();
        this.diffusion = model.diffusion();
        this.drive = model.drive();
    }

    static GaussianOutcome of(GaussianModel model, LyapunovOptions options) {
        return Lyapunov.solve(model.drift(), model.diffusion(), options)
                .match(stable -> of(model, stable), unstable -> refused(unstable.eigenvalue()));
    }

    private static GaussianOutcome of(GaussianModel model, LyapunovOutcome.Stable stable) {
        if (-stable.margin().spectralAbscissa() < MARGINAL * Matrices.norm(model.drift())) {
            return refused(stable.margin().rightmost());
        }
        double[] mean = new double[model.drive().length];
        boolean driven = false;
        for (double d : model.drive()) {
            driven |= d != 0;
        }
        if (driven) {
            mean = Matrices.solve(model.drift(), model.drive());
            for (int j = 0; j < mean.length; j++) {
                mean[j] = -mean[j];
            }
        }
        return new GaussianOutcome.Steady(
                new GaussianSteadyState(new PhaseSpaceState(mean, stable.covariance()), stable, model));
    }

    private static GaussianOutcome refused(Eigenvalue e) {
        return new GaussianOutcome.Unstable(
                e,
                "the drift has the eigenvalue " + e + ", whose real part is not negative: "
                        + (Math.abs(e.real()) < 1e-10 * Math.max(1e-300, e.modulus()) || e.real() < 0
                                ? "an undamped motion, no unique steady state"
                                : "fluctuations grow, no steady state"));
    }

    public PhaseSpaceState state() {
        return state;
    }

    /** {@return relative residual of the Lyapunov equation} */
    public double residual() {
        return solution.residual();
    }

    /** {@return what is proved about the solver's error} */
    public Certificate certificate() {
        return solution.certificate();
    }

    /** {@return how far from instability} */
    public StabilityMargin margin() {
        return solution.margin();
    }

    /** {@return the method, in words} */
    public String method() {
        return solution.method();
    }

    /** {@return entrywise bounds on the errors of the moments, infinite where nothing is proved} */
    public PhaseSpaceState errors() {
        int n = drive.length;
        double[][] v = state.covariance();
        double[][] bounds = new double[n][n];
        double[] y = new double[n];
        Lyapunov.solve(drift, Matrices.one(n), LyapunovOptions.PLAIN)
                .match(
                        stable -> {
                            for (int j = 0; j < n; j++) {
                                y[j] = stable.covariance()[j][j];
                            }
                            return true;
                        },
                        unstable -> {
                            java.util.Arrays.fill(y, Double.POSITIVE_INFINITY);
                            return false;
                        });
        double rho = dataResidual();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                int row = j;
                int column = k;
                double solver = solution.certificate()
                        .match(c -> c.entrywise(row, column, v[row][column]), none -> Double.POSITIVE_INFINITY);
                bounds[j][k] = solver + 2 * rho * Math.sqrt(y[j] * y[k]);
            }
        }
        return new PhaseSpaceState(meanErrors(), bounds);
    }

    private double dataResidual() {
        int n = drive.length;
        double most = 0;
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int j = 0; j < n; j++) {
                row += Math.abs(diffusion[i][j]);
                for (int k = 0; k < n; k++) {
                    row += Math.abs(drift[i][k] * state.covariance()[k][j])
                            + Math.abs(state.covariance()[i][k] * drift[j][k]);
                }
            }
            most = Math.max(most, row);
        }
        return DATA * most;
    }

    /** |δr̄| ≤ |K⁻¹| (|K r̄ + d| + u(|K||r̄| + |d|)), twice for the rounding of the inverse. */
    private double[] meanErrors() {
        int n = drive.length;
        double[] right = new double[n];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            double residual = drive[i];
            double size = Math.abs(drive[i]);
            for (int j = 0; j < n; j++) {
                residual += drift[i][j] * state.mean()[j];
                size += Math.abs(drift[i][j] * state.mean()[j]);
            }
            right[i] = Math.abs(residual) + DATA * size;
            any |= right[i] != 0;
        }
        double[] bound = any ? Matrices.times(Matrices.absoluteInverse(drift), right) : right;
        for (int i = 0; i < n; i++) {
            bound[i] *= 2;
        }
        return bound;
    }
}
