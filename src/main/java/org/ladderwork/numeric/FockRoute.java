package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.liouville.LiouvilleOutcome;
import org.ladderwork.numeric.liouville.Liouvillian;
import org.ladderwork.numeric.point.ParameterPoint;

/**
 * The kernel of the Liouvillian. Systems of finite levels are taken whole; oscillators get more and more levels until the highest is empty, or the equations become
 * too many. The error is that seen when the space was enlarged last.
 */
record FockRoute(OpenSystem system) implements Route {
    static final String ROUTE = "Liouvillian";

    private static final int FIRST = 4;
    private static final int LARGEST = 1200;
    /** By how much a number of levels grows at most; the next where the one before led to too many equations. */
    private static final double[] GROWTH = {2, 1.35, 1.12};

    /** Population of a highest level below which a truncation needs no enlarging. */
    private static final double EMPTY = 1e-11;

    /** Share of an even distribution over the levels in the highest one, above which the numbers are not worth printing. */
    private static final double CROWDED = 1e-2;

    @Override
    public String name() {
        return ROUTE;
    }

    @Override
    public RouteOutcome at(ParameterPoint point) {
        Map<Mode, Integer> levels = new TreeMap<>();
        for (Mode mode : system.modes()) {
            levels.put(mode, mode.kind().dimension().orElse(FIRST));
        }
        Optional<LiouvilleState> smaller = Optional.empty();
        Optional<LiouvilleState> best = Optional.empty();
        Map<Mode, Integer> solved = levels;
        int pace = 0;
        while (true) {
            long dimension = 1;
            for (int size : levels.values()) {
                dimension = Math.min(dimension * size, Integer.MAX_VALUE);
            }
            TruncatedSpace space = TruncatedSpace.of(levels);
            Liouvillian liouvillian = Liouvillian.of(system, point, space);
            LiouvilleOutcome outcome = dimension > LARGEST ? new LiouvilleOutcome.TooLarge(0, 0) : liouvillian.steady();
            if (outcome instanceof LiouvilleOutcome.NotUnique several) {
                return new RouteOutcome.Unstable(
                        ROUTE,
                        "the steady state is not unique: zero is an eigenvalue " + several.dimension()
                                + " times or more");
            }
            if (!(outcome instanceof LiouvilleOutcome.Unique unique)) {
                pace++; // the last step was too long
                if (pace == GROWTH.length || best.isEmpty()) {
                    break;
                }
                levels = next(solved, best.get(), GROWTH[pace]);
                continue;
            }
            smaller = best;
            best = Optional.of(new LiouvilleState(liouvillian, unique));
            solved = levels;
            if (isHopeless(best.get())) {
                return finished(best.get(), smaller, false);
            }
            levels = next(solved, best.get(), GROWTH[pace]);
            if (levels.equals(solved)) {
                return finished(best.get(), smaller, true);
            }
        }
        if (best.isEmpty()) {
            return new RouteOutcome.Failed(
                    ROUTE, "the space of " + system.modes().size() + " modes is too large");
        }
        return finished(best.get(), smaller, false);
    }

    /** Whether even a highest level that is barely empty would take more states than can be had. */
    private static boolean isHopeless(LiouvilleState state) {
        TruncatedSpace space = state.liouvillian().space();
        double states = 1;
        for (int k = 0; k < space.modes().size(); k++) {
            double[] p = state.steady().state().populations(space, k);
            int size = p.length;
            double top = Math.abs(p[size - 1]);
            boolean crowded = space.modes().get(k).kind().dimension().isEmpty() && top * size > CROWDED;
            double fall = crowded ? Math.log(Math.min(0.99, top / Math.abs(p[size - 2]))) : 1;
            states *= crowded ? size + Math.log(CROWDED / (top * size)) / fall : size;
        }
        return states > 2.0 * LARGEST;
    }

    /**
     * More levels for every oscillator whose highest level is not empty: as many as its last two populations ask for, at most {@code growth} times as many as before.
     */
    private static Map<Mode, Integer> next(Map<Mode, Integer> levels, LiouvilleState state, double growth) {
        Map<Mode, Integer> more = new TreeMap<>(levels);
        TruncatedSpace space = state.liouvillian().space();
        for (int k = 0; k < space.modes().size(); k++) {
            Mode mode = space.modes().get(k);
            double[] p = state.steady().state().populations(space, k);
            int size = p.length;
            double top = Math.abs(p[size - 1]);
            if (mode.kind().dimension().isEmpty() && top > EMPTY) {
                double fall = Math.log(Math.min(0.99, top / Math.abs(p[size - 2])));
                double asked = size + 1 + Math.log(EMPTY / top) / fall;
                int longest = (int) Math.ceil(growth * size);
                more.put(mode, (int) Math.max(size + 1, Math.min(longest, asked)));
            }
        }
        return more;
    }

    private static RouteOutcome finished(LiouvilleState best, Optional<LiouvilleState> smaller, boolean complete) {
        List<String> remarks = new ArrayList<>();
        TruncatedSpace space = best.liouvillian().space();
        for (int k = 0; k < space.modes().size() && !complete; k++) {
            Mode mode = space.modes().get(k);
            double[] p = best.steady().state().populations(space, k);
            double top = p[p.length - 1];
            if (mode.kind().dimension().isEmpty() && top * p.length > CROWDED) {
                return new RouteOutcome.Failed(
                        ROUTE,
                        "the truncation is too small for the occupations: '" + mode + "' is with probability "
                                + String.format(Locale.ROOT, "%.1e", top)
                                + " in the highest of its " + p.length
                                + " levels, and more levels are too many equations");
            }
            if (mode.kind().dimension().isEmpty() && top > EMPTY) {
                remarks.add("the highest of " + p.length + " levels of '" + mode + "' has probability "
                        + String.format(Locale.ROOT, "%.1e", top));
            }
        }
        return new RouteOutcome.Steady(new LiouvilleQuantities(best, smaller, remarks));
    }
}
