package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.numeric.dense.GaussianEntropy;
import org.ladderwork.numeric.gaussian.CountedQuanta;
import org.ladderwork.numeric.gaussian.GaussianModel;
import org.ladderwork.numeric.gaussian.GaussianSteadyState;
import org.ladderwork.numeric.gaussian.GaussianThermodynamics;
import org.ladderwork.numeric.gaussian.Ladder;
import org.ladderwork.numeric.gaussian.PhaseSpaceState;
import org.ladderwork.numeric.gaussian.QuadraticForm;
import org.ladderwork.numeric.gaussian.Wick;
import org.ladderwork.numeric.secular.GlobalHeat;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/** Quantities of a Gaussian steady state; the error bounds of the moments are carried to everything that is linear in them or follows by Wick's theorem. */
final class GaussianQuantities implements NumericQuantities {
    static final String ROUTE = "Lyapunov";

    private final GaussianModel model;
    private final GaussianSteadyState steady;
    private final PhaseSpaceState state;
    private final PhaseSpaceState errors;

    GaussianQuantities(GaussianModel model, GaussianSteadyState steady) {
        this.model = model;
        this.steady = steady;
        this.state = steady.state();
        this.errors = steady.errors();
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String method() {
        return steady.method() + ", " + state.mean().length + " x " + state.mean().length + ", residual "
                + steady.residual();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (steady.margin().nearlyUnstable()) {
            remarks.add("nearly unstable: the slowest motion decays at the rate "
                    + -steady.margin().spectralAbscissa());
        }
        steady.certificate().match(proved -> true, none -> remarks.add("no error bound: " + none.reason()));
        return List.copyOf(remarks);
    }

    @Override
    public Estimate heat(String bath) {
        QuadraticForm heat = model.heats().get(bath);
        if (heat == null) {
            throw new IllegalArgumentException("there is no bath " + bath + "; the baths are " + model.baths());
        }
        return estimate(heat, heat);
    }

    @Override
    public Estimate work() {
        QuadraticForm work = model.work();
        return estimate(work, model.exchanged());
    }

    @Override
    public Optional<Estimate> entropyProduction() {
        return GaussianThermodynamics.entropyFlux(model).map(flux -> {
            Estimate e = estimate(flux, flux.absolute());
            return Estimate.estimated(e.re(), e.error()); // the rounding of β is not bounded
        });
    }

    @Override
    public Optional<Estimate> noise(String first, String second) {
        return CountedQuanta.of(model)
                .map(c -> c.covariance(steady, first, second))
                .map(s -> Estimate.estimated(s.value(), s.error()));
    }

    @Override
    public Optional<Estimate> globalHeat(String bath) {
        return GlobalHeat.of(model)
                .flatMap(heats -> Optional.ofNullable(heats.get(bath)))
                .map(Estimate::rounded);
    }

    /** The error is that of a first-order change, dS = ½ tr(M dV). */
    @Override
    public Estimate entropy() {
        double value = GaussianThermodynamics.entropy(state);
        double[][] m = GaussianThermodynamics.modularHamiltonian(state.covariance());
        double error = 16 * Math.ulp(Math.max(1, value));
        for (int j = 0; j < m.length; j++) {
            for (int k = 0; k < m.length; k++) {
                error += 0.5 * Math.abs(m[j][k]) * errors.covariance()[j][k];
            }
        }
        return Estimate.estimated(value, Double.isFinite(error) ? error : nearPure());
    }

    /** Where a mode is pure the entropy has no derivative: the entropy that as many quanta as the error allows would have. */
    private double nearPure() {
        double most = 0;
        for (double[] row : errors.covariance()) {
            for (double e : row) {
                most = Math.max(most, e);
            }
        }
        return Double.isFinite(most)
                ? model.modes().size()
                        * GaussianEntropy.ofOccupation(model.modes().size() * 2 * most)
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public Estimate expectation(Operator operator) {
        Wick wick = new Wick(state);
        Complex sum = Complex.ZERO;
        double error = 0;
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            List<Ladder> product = Ladder.of(term.getKey(), model.modes());
            Complex c = model.point().evaluate(term.getValue());
            sum = sum.plus(c.times(wick.expectation(product)));
            error += c.abs() * wick.errorBound(product, errors);
        }
        return new Estimate(sum.re(), sum.im(), error, Double.isFinite(error));
    }

    /** @param parts a form whose rounding bounds that of {@code form} */
    private Estimate estimate(QuadraticForm form, QuadraticForm parts) {
        double error = form.propagated(state, errors) + parts.rounding(state);
        return new Estimate(form.expectation(state), 0, error, Double.isFinite(error));
    }
}
