package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.RationalPoint;
import org.ladderwork.check.Region;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.HeatRate;

/** The steady heat and work of a model, exact against each independent numerical route that can take it. */
final class CrossChecks {
    private final Analysis analysis;
    private final List<Symbol> parameters;
    private final Region region;
    private final int points;
    private final long seed;

    CrossChecks(Analysis analysis, List<Symbol> parameters, Region region, int points, long seed) {
        this.analysis = analysis;
        this.parameters = List.copyOf(parameters);
        this.region = region;
        this.points = points;
        this.seed = seed;
    }

    /** {@return one check for each quantity and route; none if there is no steady state or no route takes the model} */
    List<CrossCheck> run() {
        List<CrossCheck> checks = new ArrayList<>();
        if (analysis.steadyState().isEmpty() || points == 0) {
            return checks;
        }
        List<Scalar> everything = new ArrayList<>();
        parameters.forEach(s -> everything.add(Scalar.of(s)));
        for (Route route : List.of(Routes.lyapunov(analysis.system()), Routes.liouvillian(analysis.system()))) {
            if (!checks.isEmpty() && checks.stream().anyMatch(c -> c.points() > 0)) {
                break; // one route that takes the model; evaluate shows all of them
            }
            Map<RationalPoint, Optional<NumericQuantities>> known = new HashMap<>(); // looked up only
            Function<RationalPoint, Optional<NumericQuantities>> at =
                    p -> known.computeIfAbsent(p, q -> quantities(route, q));
            for (HeatRate heat : analysis.energetics().heats()) {
                checks.add(check(
                        "heat(" + heat.bath() + ")",
                        analysis.steady(heat.operator()),
                        route.name(),
                        p -> at.apply(p).map(n -> n.heat(heat.bath())),
                        everything));
            }
            checks.add(check(
                    "work",
                    analysis.steady(analysis.energetics().work().operator()),
                    route.name(),
                    p -> at.apply(p).map(NumericQuantities::work),
                    everything));
        }
        checks.removeIf(c -> c.points() == 0);
        return checks;
    }

    private static Optional<NumericQuantities> quantities(Route route, RationalPoint point) {
        return route.at(ParameterPoint.of(point.values())).quantities();
    }

    private CrossCheck check(
            String quantity,
            Scalar exact,
            String method,
            Function<RationalPoint, Optional<Estimate>> numeric,
            List<Scalar> everything) {
        return CrossCheck.of(
                quantity,
                exact,
                method,
                p -> numeric.apply(p).map(e -> new CrossCheck.Sample(new Complex(e.re(), e.im()), 0)),
                region,
                everything,
                points,
                seed);
    }
}
