package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.check.RationalPoint;
import org.ladderwork.check.Region;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.numeric.secular.GlobalHeat;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** The heat currents of the global master equation, exact against those from the numerical spectrum of the whole Hamiltonian. */
final class GlobalChecks {
    private static final String METHOD = "spectrum of H_S";

    private GlobalChecks() {}

    /** {@return one check for each bath, at points where every transition frequency is positive; without points where no numerical way takes the model} */
    static List<CrossCheck> of(Analysis local, List<Symbol> parameters, Region region, int points, long seed) {
        GlobalComparison global = local.global();
        List<Scalar> everything = new ArrayList<>();
        parameters.forEach(s -> everything.add(Scalar.of(s)));
        List<CrossCheck> checks = new ArrayList<>();
        for (String bath : global.baths()) {
            Scalar exact = global.symbolicHeat(bath);
            int met = 0;
            double worst = 0;
            Optional<RationalPoint> where = Optional.empty();
            for (RationalPoint p : region.points(everything, points, seed)) {
                Map<Symbol, Double> all = global.completed(p.values());
                Optional<SortedMap<String, Double>> there = numeric(local, p);
                boolean sound = global.equation().frequencies().stream()
                        .allMatch(x -> x.evaluate(all).re() > 0);
                if (!sound || there.isEmpty()) {
                    continue;
                }
                double here = exact.evaluate(all).re();
                double scale = there.get().values().stream()
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0);
                double oneWay = oneWay(global, all);
                double error = Math.abs(here - there.get().getOrDefault(bath, Double.NaN))
                        / (scale > 1e-12 * oneWay ? scale : oneWay);
                met++;
                if (where.isEmpty() || !(error <= worst)) {
                    worst = error;
                    where = Optional.of(p);
                }
            }
            if (met > 0) {
                checks.add(new CrossCheck("globalheat(" + bath + ")", METHOD, met, worst, where));
            }
        }
        return checks;
    }

    /** The largest energy current in one direction, of which heat currents are differences. */
    private static double oneWay(GlobalComparison global, Map<Symbol, Double> point) {
        return global.equation().transitions().stream()
                .mapToDouble(t ->
                        Math.abs(t.frequency().times(t.down()).evaluate(point).re()))
                .max()
                .orElse(0);
    }

    private static Optional<SortedMap<String, Double>> numeric(Analysis local, RationalPoint p) {
        try {
            return GlobalHeat.of(local.system(), ParameterPoint.of(p.values()));
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }
}
