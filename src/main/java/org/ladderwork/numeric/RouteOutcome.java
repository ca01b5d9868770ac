package org.ladderwork.numeric;

import java.util.Optional;
import java.util.function.Function;

/** What a route found at a point. */
public sealed interface RouteOutcome {
    /** {@return the name of the route} */
    String route();

    /** A unique steady state. */
    record Steady(NumericQuantities values) implements RouteOutcome {
        @Override
        public String route() {
            return values.route();
        }
    }

    /** The model has no unique steady state here. @param reason with the eigenvalue that makes it so */
    record Unstable(String route, String reason) implements RouteOutcome {}

    /** The route cannot take this model at all. @param reason one clause */
    record NotApplicable(String route, String reason) implements RouteOutcome {}

    /** The route could take it but did not reach an answer it would stand for. @param reason with what to change */
    record Failed(String route, String reason) implements RouteOutcome {}

    /** One function per case. */
    default <T> T match(
            Function<Steady, T> steady,
            Function<Unstable, T> unstable,
            Function<NotApplicable, T> notApplicable,
            Function<Failed, T> failed) {
        if (this instanceof Steady s) {
            return steady.apply(s);
        }
        if (this instanceof Unstable u) {
            return unstable.apply(u);
        }
        return this instanceof NotApplicable n ? notApplicable.apply(n) : failed.apply((Failed) this);
    }

    /** {@return the numbers, if there are any} */
    default Optional<NumericQuantities> quantities() {
        return match(s -> Optional.of(s.values()), u -> Optional.empty(), n -> Optional.empty(), f -> Optional.empty());
    }

    /** {@return why there are no numbers; empty if there are} */
    default String reason() {
        return match(s -> "", Unstable::reason, NotApplicable::reason, Failed::reason);
    }
}
