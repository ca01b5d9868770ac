package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.collision.Extrapolation;
import org.ladderwork.numeric.collision.FirstStroke;
import org.ladderwork.numeric.liouville.Liouvillian;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.point.ParameterPoint;

/**
 * What a model does to a given state: heat, work, and the rates at which mean values change. No steady state is needed, nor moments that close.
 *
 * <p>Two independent ways: the matrices of the generator, and one stroke of the collisions at shorter and shorter τ, extrapolated to τ → 0.
 */
public interface StateRates {
    /** {@return Q̇_i > 0 into the system} */
    Estimate heat(String bath);

    /** {@return Ẇ > 0 on the system} */
    Estimate work();

    /** {@return d⟨A⟩/dt of a Hermitian operator of the system} */
    Estimate rate(Operator observable);

    /** {@return the matrices of the generator} @throws IllegalArgumentException if the model makes no sense at the point */
    static StateRates generator(OpenSystem system, ParameterPoint point, PureState state) {
        return new Generator(Liouvillian.of(system, point, state.space()), state.projector());
    }

    /** {@return how much a stroke costs at a point: levels of its ancillas, more where they are hotter; infinite where there is no stroke} */
    static double strokeLevels(OpenSystem system, ParameterPoint point) {
        try {
            return FirstStroke.ancillaLevels(system, point);
        } catch (IllegalArgumentException senseless) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * {@return one stroke; empty where there is none, or system and ancillas have too many levels}
     *
     * @param observables all those whose rates will be asked for
     * @throws IllegalArgumentException if the model makes no sense at the point
     */
    static Optional<StateRates> strokes(
            OpenSystem system, ParameterPoint point, PureState state, List<Operator> observables) {
        return FirstStroke.of(system, point, state.space()).map(s -> Strokes.of(s, state, observables));
    }

    /** tr(A L(ρ)) and the means of the observables of heat and work. */
    record Generator(Liouvillian liouvillian, MatrixState rho) implements StateRates {
        private static final double ROUNDING = 1e-13;

        @Override
        public Estimate heat(String bath) {
            return mean(Objects.requireNonNull(liouvillian.heats().get(bath)));
        }

        @Override
        public Estimate work() {
            return mean(liouvillian.work());
        }

        @Override
        public Estimate rate(Operator observable) {
            SparseOperator a = liouvillian.matrix(observable);
            MatrixState change = liouvillian.rate(rho);
            return Estimate.estimated(a.expectation(change).re(), ROUNDING * a.expectationSize(change));
        }

        private Estimate mean(SparseOperator x) {
            return Estimate.estimated(x.expectation(rho).re(), ROUNDING * x.expectationSize(rho));
        }
    }

    /** Measured in strokes of τ, τ/2, τ/4, … @param rounding of rates @param switching that of work, a difference of order τ^{3/2} divided by τ^{3/2} */
    record Strokes(
            List<Double> lengths,
            List<FirstStroke.Measured> measured,
            List<Operator> observables,
            double rounding,
            double switching)
            implements StateRates {
        private static final int HALVINGS = 5;
        private static final double ROUNDING = 1e-16;

        static StateRates of(FirstStroke stroke, PureState state, List<Operator> observables) {
            List<Double> lengths = new ArrayList<>();
            List<FirstStroke.Measured> measured = new ArrayList<>();
            double tau = stroke.shortTau();
            for (int k = 0; k <= HALVINGS; k++) {
                lengths.add(tau);
                measured.add(stroke.measured(state.re(), state.im(), tau, observables));
                tau /= 2;
            }
            return new Strokes(
                    lengths,
                    measured,
                    List.copyOf(observables),
                    ROUNDING * stroke.scale() * stroke.scale(),
                    ROUNDING * stroke.switching() / tau);
        }

        @Override
        public Estimate heat(String bath) {
            return limit(m -> m.heat().getOrDefault(bath, Double.NaN), rounding);
        }

        @Override
        public Estimate work() {
            return limit(FirstStroke.Measured::work, switching);
        }

        @Override
        public Estimate rate(Operator observable) {
            int place = observables.indexOf(observable);
            return limit(m -> m.changes().get(place), rounding);
        }

        private Estimate limit(ToDoubleFunction<FirstStroke.Measured> quantity, double roundings) {
            List<Double> rates = new ArrayList<>();
            for (int k = 0; k < lengths.size(); k++) {
                rates.add(quantity.applyAsDouble(measured.get(k)) / lengths.get(k));
            }
            Extrapolation e = Extrapolation.of(rates, roundings);
            return Estimate.estimated(e.limit(), e.error() + FirstStroke.CUT * Math.abs(e.limit()));
        }
    }
}
