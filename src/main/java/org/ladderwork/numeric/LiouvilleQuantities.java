package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.numeric.liouville.CountedJumps;
import org.ladderwork.numeric.liouville.Liouvillian;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.secular.GlobalHeat;
import org.ladderwork.scalar.Complex;

/**
 * Quantities of a steady state on a truncated space; each is computed on the last two truncations, and the error follows from their difference.
 *
 * <p>Populations of high levels fall by a ratio r per level that was added last, so what the larger space still lacks is about r of the difference; 3√r of it
 * is reported, and at most the difference itself.
 */
final class LiouvilleQuantities implements NumericQuantities {
    private final LiouvilleState best;
    private final Optional<LiouvilleState> smaller;
    private final List<String> remarks;

    LiouvilleQuantities(LiouvilleState best, Optional<LiouvilleState> smaller, List<String> remarks) {
        this.best = best;
        this.smaller = smaller;
        this.remarks = List.copyOf(remarks);
    }

    @Override
    public String route() {
        return FockRoute.ROUTE;
    }

    @Override
    public String method() {
        String before = smaller.map(s -> "; errors from the smaller space of "
                        + sizes(s.liouvillian().space()) + " levels")
                .orElse("");
        return sizes(best.liouvillian().space()) + " levels, " + best.steady().method() + ", residual "
                + best.steady().residual() + before;
    }

    private static String sizes(TruncatedSpace space) {
        List<String> levels = new ArrayList<>();
        for (int k = 0; k < space.modes().size(); k++) {
            levels.add(Integer.toString(space.levels(k)));
        }
        return String.join(" x ", levels);
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public Estimate heat(String bath) {
        if (!best.liouvillian().baths().contains(bath)) {
            throw new IllegalArgumentException("there is no bath " + bath + "; the baths are "
                    + best.liouvillian().baths());
        }
        return real(l -> java.util.Objects.requireNonNull(l.heats().get(bath)));
    }

    @Override
    public Estimate work() {
        return real(Liouvillian::work);
    }

    @Override
    public Optional<Estimate> entropyProduction() {
        return best.liouvillian()
                .entropyFlux()
                .map(flux -> real(l -> l.entropyFlux().orElseThrow()));
    }

    @Override
    public Optional<Estimate> noise(String first, String second) {
        return counted(best, first, second).map(value -> {
            double truncation = smaller.flatMap(s -> counted(s, first, second)
                            .map(before -> lacking(s) * Math.abs(value.value() - before.value())))
                    .orElse(0.0);
            return Estimate.estimated(value.value(), value.error() + truncation);
        });
    }

    private static Optional<CountedJumps.Covariance> counted(LiouvilleState s, String first, String second) {
        return CountedJumps.of(s.liouvillian(), s.steady().state()).flatMap(c -> c.covariance(first, second));
    }

    @Override
    public Optional<Estimate> globalHeat(String bath) {
        return GlobalHeat.of(best.liouvillian().system(), best.liouvillian().point())
                .flatMap(heats -> Optional.ofNullable(heats.get(bath)))
                .map(Estimate::rounded);
    }

    @Override
    public Estimate entropy() {
        double value = best.steady().state().entropy();
        double before = smaller.map(s -> s.steady().state().entropy()).orElse(value);
        return Estimate.estimated(value, Math.abs(value - before) + 1e-12 * (1 + value));
    }

    @Override
    public Estimate expectation(Operator operator) {
        return estimate(l -> l.matrix(operator));
    }

    private double lacking(LiouvilleState before) {
        TruncatedSpace space = best.liouvillian().space();
        double ratio = 0;
        for (int k = 0; k < space.modes().size(); k++) {
            if (space.modes().get(k).kind().dimension().isEmpty()) {
                double top = top(best, k);
                ratio = Math.max(ratio, top / Math.max(top, top(before, k)));
            }
        }
        return Math.min(1, 3 * Math.sqrt(ratio));
    }

    private static double top(LiouvilleState s, int k) {
        double[] p = s.steady().state().populations(s.liouvillian().space(), k);
        return Math.abs(p[p.length - 1]);
    }

    private Estimate real(Function<Liouvillian, SparseOperator> observable) {
        Estimate e = estimate(observable);
        return Estimate.estimated(e.re(), e.error());
    }

    /** Rounding: that of the solver, the residual over the slowest rate, is not known and taken as 10⁻¹³ of the largest entry. */
    private Estimate estimate(Function<Liouvillian, SparseOperator> observable) {
        SparseOperator x = observable.apply(best.liouvillian());
        Complex value = x.expectation(best.steady().state());
        double rounding = 1e-13 * x.expectationSize(best.steady().state());
        double truncation = smaller.map(s -> lacking(s)
                        * observable
                                .apply(s.liouvillian())
                                .expectation(s.steady().state())
                                .minus(value)
                                .abs())
                .orElse(0.0);
        return new Estimate(value.re(), value.im(), truncation + rounding, false);
    }
}
