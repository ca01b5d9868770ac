package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.collision.CollisionRun;
import org.ladderwork.numeric.collision.CollisionState;
import org.ladderwork.numeric.collision.Extrapolation;
import org.ladderwork.numeric.collision.Stroke;

/** Quantities of limit cycles at shorter and shorter strokes, extrapolated. */
final class CollisionQuantities implements NumericQuantities {
    /** Rounding of the energies of a stroke and of the limit cycle, relative to the energies' size of order one. */
    private static final double ROUNDING = 1e-14;

    /** A limit cycle and what is measured in one stroke of it. */
    record Cycle(CollisionRun run, CollisionState state, Stroke stroke) {}

    private final OpenSystem system;
    private final List<Cycle> cycles;

    CollisionQuantities(OpenSystem system, List<Cycle> cycles) {
        this.system = system;
        this.cycles = List.copyOf(cycles);
    }

    @Override
    public String route() {
        return CollisionRoute.ROUTE;
    }

    @Override
    public String method() {
        double order = order();
        return cycles.get(0).run().method() + ", tau = " + cycles.get(0).run().tau() + " to " + shortest()
                + " extrapolated to 0"
                + (Double.isNaN(order) ? "" : ", measured order " + Math.round(100 * order) / 100.0);
    }

    /** That of the first rate that stands above its rounding and depends on τ; NaN if there is none. */
    private double order() {
        List<ToDoubleFunction<Cycle>> rates = new ArrayList<>();
        rates.add(c -> c.stroke().work() / c.run().tau());
        system.baths()
                .forEach(b -> rates.add(c ->
                        c.stroke().heat().getOrDefault(b.name(), 0.0) / c.run().tau()));
        for (ToDoubleFunction<Cycle> rate : rates) {
            Extrapolation e = extrapolation(rate, rounding());
            if (Math.abs(e.limit()) > 1000 * e.error() && !Double.isNaN(e.order())) {
                return e.order();
            }
        }
        return Double.NaN;
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    private double shortest() {
        return cycles.get(cycles.size() - 1).run().tau();
    }

    private double rounding() {
        return ROUNDING / shortest();
    }

    @Override
    public Estimate heat(String bath) {
        if (system.bath(bath).isEmpty()) {
            throw new IllegalArgumentException("there is no bath " + bath + "; the baths are "
                    + system.baths().stream().map(Bath::name).toList());
        }
        return rate(c -> c.stroke().heat().getOrDefault(bath, 0.0));
    }

    @Override
    public Estimate work() {
        return rate(c -> c.stroke().work());
    }

    /** Σ/τ by (C4): in the limit cycle ΔS = 0. */
    @Override
    public Optional<Estimate> entropyProduction() {
        return cycles.get(0).stroke().clausius().isEmpty()
                ? Optional.empty()
                : Optional.of(rate(
                        c -> c.stroke().clausius().orElseThrow() - c.stroke().entropyChange()));
    }

    @Override
    public Estimate entropy() {
        return estimate(c -> c.run().entropy(c.state()), 1e-13);
    }

    @Override
    public Estimate expectation(Operator operator) {
        Estimate re = estimate(c -> c.run().expectation(c.state(), operator).re(), 1e-13);
        Estimate im = estimate(c -> c.run().expectation(c.state(), operator).im(), 1e-13);
        return new Estimate(re.re(), im.re(), Math.hypot(re.error(), im.error()), false);
    }

    private Estimate rate(ToDoubleFunction<Cycle> ofStroke) {
        return estimate(c -> ofStroke.applyAsDouble(c) / c.run().tau(), rounding());
    }

    private Estimate estimate(ToDoubleFunction<Cycle> value, double rounding) {
        Extrapolation e = extrapolation(value, rounding);
        return Estimate.estimated(e.limit(), e.error());
    }

    private Extrapolation extrapolation(ToDoubleFunction<Cycle> value, double rounding) {
        return Extrapolation.of(cycles.stream().map(value::applyAsDouble).toList(), rounding);
    }
}
