package org.ladderwork.derivation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;

/** Where the numbers of a sweep come from. */
public enum SweepMethod {
    LYAPUNOV(system -> Optional.of(Routes.lyapunov(system))),
    LIOUVILLIAN(system -> Optional.of(Routes.liouvillian(system))),
    COLLISIONS(system -> Optional.of(Routes.collisions(system))),
    /** The closed form, in doubles. */
    CLOSED(system -> Optional.empty());

    private final Function<OpenSystem, Optional<Route>> route;

    SweepMethod(Function<OpenSystem, Optional<Route>> route) {
        this.route = route;
    }

    /** {@return the numerical route; none for the closed form} */
    Optional<Route> route(OpenSystem system) {
        return route.apply(system);
    }

    @Override
    public String toString() {
        return this == CLOSED ? "closed form" : name().toLowerCase(Locale.ROOT);
    }
}
