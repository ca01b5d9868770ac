package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.collision.CollisionRun;
import org.ladderwork.numeric.collision.CollisionState;
import org.ladderwork.numeric.point.ParameterPoint;

/** The limit cycle of the collisions at τ, τ/2, τ/4, …, extrapolated to τ → 0. */
record CollisionRoute(OpenSystem system) implements Route {
    static final String ROUTE = "collisions";

    private static final int HALVINGS = 6;

    @Override
    public String name() {
        return ROUTE;
    }

    @Override
    public RouteOutcome at(ParameterPoint point) {
        Optional<String> obstacle = CollisionRun.obstacle(system, point);
        if (obstacle.isPresent()) {
            return new RouteOutcome.NotApplicable(ROUTE, obstacle.get());
        }
        List<CollisionQuantities.Cycle> cycles = new ArrayList<>();
        double tau = CollisionRun.of(system, point, 1).shortTau();
        for (int k = 0; k <= HALVINGS; k++) {
            CollisionRun run = CollisionRun.of(system, point, tau);
            Optional<CollisionState> cycle = run.limitCycle();
            if (cycle.isEmpty()) {
                return new RouteOutcome.Unstable(ROUTE, "the strokes of length " + tau + " have no unique limit cycle");
            }
            cycles.add(new CollisionQuantities.Cycle(run, cycle.get(), run.energies(cycle.get())));
            tau /= 2;
        }
        return new RouteOutcome.Steady(new CollisionQuantities(system, cycles));
    }
}
