package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.chain.ChainOptions;
import org.ladderwork.numeric.collision.CollisionRun;
import org.ladderwork.numeric.gaussian.GaussianForm;
import org.ladderwork.numeric.gaussian.GaussianModel;
import org.ladderwork.numeric.gaussian.GaussianSteadyState;
import org.ladderwork.numeric.point.ParameterPoint;

/** The routes there are. Those that cannot take a model say so at every point, so that a table shows why a column is empty. */
public final class Routes {
    private Routes() {}

    /** {@return all routes that there are for this model, in the order in which a table shows them} */
    public static List<Route> all(OpenSystem system) {
        List<Route> routes = new ArrayList<>(List.of(lyapunov(system), liouvillian(system), collisions(system)));
        chain(system).ifPresent(routes::add);
        return List.copyOf(routes);
    }

    /** {@return the solver for chains of oscillators; empty for any other model} */
    public static Optional<Route> chain(OpenSystem system) {
        return system.modes().size() < 3 || ChainForm.obstacle(system).isPresent()
                ? Optional.empty()
                : Optional.of(new ChainRoute(ChainForm.of(system)));
    }

    /** {@return the steady covariance from K V + V Kᵀ + D = 0} */
    public static Route lyapunov(OpenSystem system) {
        return GaussianForm.obstacle(system)
                .<Route>map(reason -> new Closed(GaussianQuantities.ROUTE, "not Gaussian: " + reason))
                .orElseGet(() -> new LyapunovRoute(GaussianForm.of(system)));
    }

    /** {@return the kernel of the Liouvillian, on a truncated space for oscillators} */
    public static Route liouvillian(OpenSystem system) {
        return new FockRoute(system);
    }

    /** {@return the limit cycle of the collisions, extrapolated to τ → 0} */
    public static Route collisions(OpenSystem system) {
        return new CollisionRoute(system);
    }

    /** {@return the levels of system and ancillas together whose unitary a stroke is, for a model that is not Gaussian; infinite for others, and where there are no strokes} */
    public static double collisionLevels(OpenSystem system, ParameterPoint point) {
        try {
            return CollisionRun.obstacle(system).isPresent()
                            || GaussianForm.obstacle(system).isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : CollisionRun.levels(system, point);
        } catch (IllegalArgumentException senseless) {
            return Double.POSITIVE_INFINITY; // a negative rate or occupation at this point
        }
    }

    /** A route that cannot take the model. */
    private record Closed(String name, String reason) implements Route {
        @Override
        public RouteOutcome at(ParameterPoint point) {
            return new RouteOutcome.NotApplicable(name, reason);
        }
    }

    private record LyapunovRoute(GaussianForm form) implements Route {
        @Override
        public String name() {
            return GaussianQuantities.ROUTE;
        }

        @Override
        public RouteOutcome at(ParameterPoint point) {
            GaussianModel model = form.at(point);
            return model.steady()
                    .match(
                            steady -> steady(model, steady.state()),
                            unstable -> new RouteOutcome.Unstable(name(), unstable.reason()));
        }

        private static RouteOutcome steady(GaussianModel model, GaussianSteadyState state) {
            return new RouteOutcome.Steady(new GaussianQuantities(model, state));
        }
    }

    private record ChainRoute(ChainForm form) implements Route {
        @Override
        public String name() {
            return ChainQuantities.ROUTE;
        }

        @Override
        public RouteOutcome at(ParameterPoint point) {
            ChainNumbers.Outcome outcome = ChainNumbers.of(form.at(point), ChainOptions.DEFAULT);
            return outcome instanceof ChainNumbers.Outcome.Steady steady
                    ? new RouteOutcome.Steady(new ChainQuantities(form, steady.numbers(), point))
                    : new RouteOutcome.Unstable(name(), ((ChainNumbers.Outcome.Dark) outcome).reason());
        }
    }
}
