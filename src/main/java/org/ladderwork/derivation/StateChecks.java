package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.RationalPoint;
import org.ladderwork.check.Region;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.PureState;
import org.ladderwork.numeric.StateRates;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.HeatRate;

/**
 * Cross-checks of a model without one steady state in closed form: what was derived holds in every state, so it is compared in given ones.
 *
 * <p>Heat, work and the change of each Hamiltonian, as the operators that were derived, against the matrices of the generator and against strokes of the collisions, each in a
 * random pure state of few quanta on which nothing is truncated.
 */
final class StateChecks {
    static final String GENERATOR = "Liouvillian, given states";
    static final String STROKES = "collisions, given states";

    /** Points that are looked at to find some with few quanta in the ancillas. */
    private static final int CANDIDATES = 400;

    private static final int MOST_POINTS = 5;
    private static final int POINTS_OF_STROKES = 2;

    /** A derived operator, and the number beside it. */
    private record Quantity(String name, Operator derived, Function<StateRates, Estimate> numeric) {}

    private final OpenSystem system;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Operator> energies = new ArrayList<>();
    private final List<Symbol> parameters;
    private final Region region;
    private final Run.Options options;

    StateChecks(Analysis analysis, List<Symbol> parameters, Region region, Run.Options options) {
        this.system = analysis.system();
        this.parameters = List.copyOf(parameters);
        this.region = region;
        this.options = options;
        for (HeatRate heat : analysis.energetics().heats()) {
            quantities.add(new Quantity("heat(" + heat.bath() + ")", heat.operator(), r -> r.heat(heat.bath())));
        }
        quantities.add(new Quantity("work", analysis.energetics().work().operator(), StateRates::work));
        for (Subsystem s : system.subsystems()) {
            add("d<" + s.name() + ">/dt", s.hamiltonian(), analysis);
        }
        add("d<H_I>/dt", system.interaction(), analysis);
    }

    private void add(String name, Operator energy, Analysis analysis) {
        if (energy.isZero()) {
            return;
        }
        energies.add(energy);
        quantities.add(new Quantity(name, analysis.equation().heisenberg(energy), r -> r.rate(energy)));
    }

    /** {@return one check for each quantity and way} */
    List<CrossCheck> run() {
        List<CrossCheck> checks = new ArrayList<>();
        int count = Math.min(options.points(), MOST_POINTS);
        if (count > 0) {
            checks.addAll(by(GENERATOR, region.points(needed(), count, options.seed()), this::generator));
            if (options.fullChecks()) {
                List<RationalPoint> coldest = new ArrayList<>(region.points(needed(), CANDIDATES, options.seed()));
                coldest.sort(Comparator.comparingDouble(
                        p -> StateRates.strokeLevels(system, ParameterPoint.of(p.values()))));
                checks.addAll(by(STROKES, coldest, this::strokes));
            }
        }
        return checks;
    }

    private List<Scalar> needed() {
        return parameters.stream().map(s -> Scalar.of(s)).toList();
    }

    private Optional<StateRates> generator(ParameterPoint point, PureState state) {
        return Optional.of(StateRates.generator(system, point, state));
    }

    private Optional<StateRates> strokes(ParameterPoint point, PureState state) {
        return StateRates.strokes(system, point, state, energies);
    }

    /** What one way says at a point. */
    @FunctionalInterface
    private interface Way {
        Optional<StateRates> at(ParameterPoint point, PureState state);
    }

    private List<CrossCheck> by(String method, List<RationalPoint> candidates, Way way) {
        boolean strokes = method.equals(STROKES);
        Map<RationalPoint, StateRates> numbers = new HashMap<>(); // looked up only
        Map<RationalPoint, PureState> states = new HashMap<>(); // looked up only
        List<RationalPoint> points = new ArrayList<>();
        for (RationalPoint p : candidates) {
            if (points.size() == (strokes ? POINTS_OF_STROKES : MOST_POINTS)) {
                break;
            }
            PureState state = PureState.of(system, options.seed() + points.size());
            try {
                way.at(ParameterPoint.of(p.values()), state).ifPresent(found -> {
                    numbers.put(p, found);
                    states.put(p, state);
                    points.add(p);
                });
            } catch (IllegalArgumentException senseless) {
                continue; // a negative rate or occupation at this point
            }
        }
        List<CrossCheck> checks = new ArrayList<>();
        for (Quantity q : quantities) {
            CrossCheck check = CrossCheck.at(
                    points,
                    q.name(),
                    p -> Complex.of(known(states, p).mean(q.derived(), ParameterPoint.of(p.values()))),
                    method,
                    p -> Optional.of(q.numeric().apply(known(numbers, p)))
                            .map(x -> new CrossCheck.Sample(Complex.of(x.re()), 0, x.error(), strokes)));
            if (check.points() + check.rough() > 0) {
                checks.add(check);
            }
        }
        return checks;
    }

    private static <T> T known(Map<RationalPoint, T> values, RationalPoint point) {
        T value = values.get(point);
        if (value == null) {
            throw new IllegalStateException("nothing was computed at " + point);
        }
        return value;
    }
}
