package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.RationalPoint;
import org.ladderwork.check.Region;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.StateRates;
import org.ladderwork.numeric.gaussian.GaussianForm;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.thermo.CountedCurrent.Unit;
import org.ladderwork.thermo.HeatRate;

/**
 * The steady heat and work of a model, exact against each independent numerical route that can take it.
 *
 * <p>The fast route takes all points. The others take seconds where the Lyapunov equation takes microseconds: they get few points, of small occupations so that
 * a truncated space is enough, and by themselves only what is cheap: the collisions at one point, where its size says that they take milliseconds. The whole bundle is asked for.
 */
final class CrossChecks {
    private static final int MOST_POINTS_OF_SLOW_ROUTES = 3;
    private static final int MOST_POINTS_OF_BUNDLE = 2;
    /** Without {@code --cross-check full} strokes are simulated for so many oscillators at most … */
    private static final int MOST_MODES_BY_ITSELF = 6;
    /** … or so many levels of system and ancillas together. */
    private static final double MOST_LEVELS_BY_ITSELF = 32;

    /** Among so many points those of the smallest occupations are looked for. */
    private static final int CANDIDATES = 400;
    /** A truncated space is tried up to so many quanta in a mode. */
    private static final double MOST_QUANTA = 1;
    /** Below so many quanta everywhere there is little to compare: what is left is rounding. */
    private static final double FEW_QUANTA = 0.02;

    /** Exact values without a closed form take a system of equations each. */
    private static final int MOST_UNEXPANDED = 3;

    /** A value and what it is compared with. */
    record Exact(
            String quantity,
            Optional<Scalar> value,
            Function<RationalPoint, Complex> at,
            Function<NumericQuantities, Optional<Estimate>> numeric) {
        Exact(String quantity, Scalar value, Function<NumericQuantities, Optional<Estimate>> numeric) {
            this(quantity, Optional.of(value), p -> Complex.ZERO, numeric);
        }

        /** A value that has no closed form. */
        static Exact unexpanded(
                String quantity,
                Unexpanded state,
                Operator observable,
                Map<RationalPoint, List<Scalar>> solved,
                Function<NumericQuantities, Optional<Estimate>> numeric) {
            return new Exact(
                    quantity,
                    Optional.empty(),
                    p -> {
                        try {
                            List<Scalar> moments = solved.computeIfAbsent(p, q -> state.moments(q.values()));
                            return state.value(observable, moments, p.values()).evaluate(Map.of());
                        } catch (ArithmeticException notUnique) {
                            return new Complex(Double.NaN, 0);
                        }
                    },
                    numeric);
        }
    }

    private final OpenSystem system;
    private final List<Exact> quantities;
    private final List<Symbol> parameters;
    private final Region region;
    private final int points;
    private final long seed;
    private final boolean full;
    /** Where there is no steady state to compare. */
    private Optional<StateChecks> inStates = Optional.empty();

    CrossChecks(
            OpenSystem system, List<Exact> quantities, List<Symbol> parameters, Region region, Run.Options options) {
        this.system = system;
        this.quantities = new ArrayList<>(quantities);
        this.parameters = List.copyOf(parameters);
        this.region = region;
        this.points = options.points();
        this.seed = options.seed();
        this.full = options.fullChecks();
    }

    /** Takes the exact values out of the analysis, so that {@link #run} can go on in another thread. */
    CrossChecks(Analysis analysis, List<Symbol> parameters, Region region, Run.Options options) {
        this(analysis.system(), exact(analysis), parameters, region, options);
        if (quantities.isEmpty()) {
            inStates = Optional.of(new StateChecks(analysis, parameters, region, options));
        }
    }

    private static List<Exact> exact(Analysis analysis) {
        List<Exact> quantities = new ArrayList<>();
        if (analysis.steadyState().isPresent()) {
            for (HeatRate heat : analysis.energetics().heats()) {
                quantities.add(new Exact(
                        "heat(" + heat.bath() + ")",
                        analysis.steady(heat.operator()),
                        n -> Optional.of(n.heat(heat.bath()))));
            }
            Operator work = analysis.energetics().work().operator();
            quantities.add(new Exact("work", analysis.steady(work), n -> Optional.of(n.work())));
        }
        analysis.unexpanded().ifPresent(u -> {
            Map<RationalPoint, List<Scalar>> solved = new HashMap<>(); // looked up only
            for (HeatRate heat : analysis.energetics().heats()) {
                quantities.add(Exact.unexpanded(
                        "heat(" + heat.bath() + ")",
                        u,
                        heat.operator(),
                        solved,
                        n -> Optional.of(n.heat(heat.bath()))));
            }
            Operator work = analysis.energetics().work().operator();
            quantities.add(Exact.unexpanded("work", u, work, solved, n -> Optional.of(n.work())));
        });
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

    /** {@return what {@link #start} found} */
    static List<CrossCheck> of(FutureTask<List<CrossCheck>> underway) {
        try {
            return underway.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped during the cross-checks");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a cross-check failed: " + failed.getCause(), failed.getCause());
        }
    }

    /** {@return one check for each quantity and route, the fastest route first; in given states where there is no steady state; none if no route takes the model} */
    List<CrossCheck> run() {
        List<CrossCheck> checks = new ArrayList<>();
        if (inStates.isPresent() && points > 0) {
            return inStates.get().run();
        }
        if (quantities.isEmpty() || points == 0) {
            return checks;
        }
        Route fast = Routes.lyapunov(system);
        Route fock = Routes.liouvillian(system);
        checks.addAll(by(fast, sensible(fast)));
        boolean gaussian = !checks.isEmpty();
        if (!gaussian) {
            checks.addAll(by(fock, sample(Math.min(points, MOST_POINTS_OF_SLOW_ROUTES))));
        }
        if (full) {
            List<RationalPoint> small = gaussian ? smallest(fast) : sample(MOST_POINTS_OF_BUNDLE);
            if (gaussian) {
                checks.addAll(by(fock, small));
            }
            checks.addAll(by(Routes.collisions(system), gaussian ? small : withNumbers(Routes.collisions(system))));
        } else {
            checks.addAll(by(Routes.collisions(system), cheapStrokes(gaussian)));
        }
        return checks;
    }

    /** One point where the limit cycles take milliseconds; none if there is no such point. */
    private List<RationalPoint> cheapStrokes(boolean gaussian) {
        if (gaussian) {
            return system.modes().size() <= MOST_MODES_BY_ITSELF ? sample(1) : List.of();
        }
        return sample(points).stream()
                .filter(p -> Routes.collisionLevels(system, ParameterPoint.of(p.values())) <= MOST_LEVELS_BY_ITSELF)
                .limit(1)
                .toList();
    }

    /** As many points as are wanted; where the model makes no sense at some of them, others take their place. */
    private List<RationalPoint> sensible(Route fast) {
        List<RationalPoint> first = sample(points);
        if (!GaussianForm.obstacle(system).isEmpty()
                || first.stream().anyMatch(p -> quantities(fast, p).isPresent())) {
            return first;
        }
        return sample(CANDIDATES).stream()
                .filter(p -> quantities(fast, p).isPresent())
                .limit(points)
                .toList();
    }

    private List<RationalPoint> sample(int count) {
        List<Scalar> needed = new ArrayList<>();
        parameters.forEach(s -> needed.add(Scalar.of(s)));
        quantities.forEach(q -> q.value().ifPresent(needed::add));
        return region.points(needed, count, seed);
    }

    /** The points of a larger sample where the modes are emptiest, but not empty. */
    private List<RationalPoint> smallest(Route fast) {
        Map<RationalPoint, Double> quanta = new HashMap<>(); // looked up only
        List<RationalPoint> fitting = new ArrayList<>();
        for (RationalPoint p : sample(CANDIDATES)) {
            double most = quantities(fast, p).map(this::quanta).orElse(Double.POSITIVE_INFINITY);
            if (FEW_QUANTA <= most && most <= MOST_QUANTA) {
                quanta.put(p, most);
                fitting.add(p);
            }
        }
        fitting.sort(Comparator.comparingDouble(p -> quanta.getOrDefault(p, 0.0)));
        return fitting.subList(0, Math.min(MOST_POINTS_OF_BUNDLE, fitting.size()));
    }

    private double quanta(NumericQuantities n) {
        double most = 0;
        for (Mode m : system.modes()) {
            Operator a = Operator.annihilator(m);
            most = Math.max(most, n.expectation(a.adjoint().times(a)).re());
        }
        return most;
    }

    /** The first points of a larger sample that a route can take, cold ones first: ancillas of many levels take time. The coldest few are left out, where there is little heat. */
    private List<RationalPoint> withNumbers(Route route) {
        List<RationalPoint> found = new ArrayList<>();
        List<RationalPoint> coldFirst = new ArrayList<>(sample(CANDIDATES));
        coldFirst.sort(Comparator.comparingDouble(p -> StateRates.strokeLevels(system, ParameterPoint.of(p.values()))));
        for (RationalPoint p : coldFirst.subList(coldFirst.size() / 100, coldFirst.size())) {
            if (found.size() == MOST_POINTS_OF_BUNDLE) {
                break;
            }
            if (quantities(route, p).isPresent()) {
                found.add(p);
            }
        }
        return found;
    }

    private List<CrossCheck> by(Route route, List<RationalPoint> sample) {
        Map<RationalPoint, Optional<NumericQuantities>> known = new HashMap<>(); // looked up only
        Function<RationalPoint, Optional<NumericQuantities>> at =
                p -> known.computeIfAbsent(p, q -> quantities(route, q));
        List<CrossCheck> checks = new ArrayList<>();
        for (Exact e : quantities) {
            boolean limit = !route.name().equals(Routes.lyapunov(system).name());
            CrossCheck.Route there = p -> at.apply(p)
                    .flatMap(e.numeric())
                    .map(x -> new CrossCheck.Sample(new Complex(x.re(), x.im()), 0, x.error(), limit));
            CrossCheck check = e.value().isPresent()
                    ? CrossCheck.at(sample, e.quantity(), e.value().get(), route.name(), there)
                    : CrossCheck.at(
                            sample.subList(0, Math.min(sample.size(), MOST_UNEXPANDED)),
                            e.quantity(),
                            e.at(),
                            route.name(),
                            there);
            if (check.points() + check.rough() > 0) {
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
