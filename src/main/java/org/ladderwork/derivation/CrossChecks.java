package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.RationalPoint;
import org.ladderwork.check.Region;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.CountedCurrent.Unit;
import org.ladderwork.thermo.HeatRate;

/** The steady heat and work of a model, exact against each independent numerical route that can take it. */
final class CrossChecks {
    /** A route that enlarges a truncated space takes seconds where the Lyapunov equation takes microseconds. */
    private static final int MOST_POINTS_OF_SLOW_ROUTES = 3;

    /** A value and what it is compared with. */
    record Exact(String quantity, Scalar value, Function<NumericQuantities, Optional<Estimate>> numeric) {}

    private final OpenSystem system;
    private final List<Exact> quantities;
    private final List<Symbol> parameters;
    private final Region region;
    private final int points;
    private final long seed;

    CrossChecks(
            OpenSystem system,
            List<Exact> quantities,
            List<Symbol> parameters,
            Region region,
            int points,
            long seed) {
        this.system = system;
        this.quantities = new ArrayList<>(quantities);
        this.parameters = List.copyOf(parameters);
        this.region = region;
        this.points = points;
        this.seed = seed;
    }

    /** Takes the exact values out of the analysis, so that {@link #run} can go on in another thread. */
    CrossChecks(Analysis analysis, List<Symbol> parameters, Region region, int points, long seed) {
        this(analysis.system(), exact(analysis), parameters, region, points, seed);
    }

    private static List<Exact> exact(Analysis analysis) {
        List<Exact> quantities = new ArrayList<>();
        if (analysis.steadyState().isPresent()) {
            for (HeatRate heat : analysis.energetics().heats()) {
                quantities.add(new Exact(
                        "heat(" + heat.bath() + ")", analysis.steady(heat.operator()), n -> Optional.of(n.heat(heat.bath()))));
            }
            Operator work = analysis.energetics().work().operator();
            quantities.add(new Exact("work", analysis.steady(work), n -> Optional.of(n.work())));
        }
        return quantities;
    }

    /** Adds the noise of the counted currents. */
    CrossChecks withNoise(Analysis analysis) {
        if (analysis.steadyState().isEmpty()) {
            return this;
        }
        List<String> baths = analysis.fluctuations().counted();
        for (int i = 0; i < baths.size(); i++) {
            for (int j = i; j < baths.size(); j++) {
                String first = baths.get(i);
                String second = baths.get(j);
                Scalar value = analysis.fluctuations().noise(Unit.QUANTA, first, second);
                String name = "noise(" + first + (i == j ? "" : ", " + second) + ")";
                quantities.add(new Exact(name, value, n -> n.noise(first, second)));
            }
        }
        return this;
    }

    /** {@return the checks, under way in a thread of their own} */
    FutureTask<List<CrossCheck>> start() {
        FutureTask<List<CrossCheck>> task = new FutureTask<>(this::run);
        Thread worker = new Thread(null, task, "cross-checks", 1L << 26);
        worker.setDaemon(true);
        worker.start();
        return task;
    }

    /** {@return one check for each quantity, by the first route that takes the model; none if there is no steady state or no such route} */
    List<CrossCheck> run() {
        List<CrossCheck> checks = new ArrayList<>();
        if (quantities.isEmpty() || points == 0) {
            return checks;
        }
        checks.addAll(by(Routes.lyapunov(system), points));
        if (checks.isEmpty()) {
            checks.addAll(by(Routes.liouvillian(system), Math.min(points, MOST_POINTS_OF_SLOW_ROUTES)));
        }
        return checks;
    }

    private List<CrossCheck> by(Route route, int count) {
        List<Scalar> everything = new ArrayList<>();
        parameters.forEach(s -> everything.add(Scalar.of(s)));
        Map<RationalPoint, Optional<NumericQuantities>> known = new HashMap<>(); // looked up only
        Function<RationalPoint, Optional<NumericQuantities>> at =
                p -> known.computeIfAbsent(p, q -> quantities(route, q));
        List<CrossCheck> checks = new ArrayList<>();
        for (Exact e : quantities) {
            CrossCheck check = CrossCheck.of(
                    e.quantity(),
                    e.value(),
                    route.name(),
                    p -> at.apply(p).flatMap(e.numeric()).map(x -> new CrossCheck.Sample(new Complex(x.re(), x.im()), 0)),
                    region,
                    everything,
                    count,
                    seed);
            if (check.points() > 0) {
                checks.add(check);
            }
        }
        return checks;
    }

    private static Optional<NumericQuantities> quantities(Route route, RationalPoint point) {
        try {
            return route.at(ParameterPoint.of(point.values())).quantities();
        } catch (IllegalArgumentException senseless) {
            return Optional.empty(); // a negative rate or occupation at this point
        }
    }
}
