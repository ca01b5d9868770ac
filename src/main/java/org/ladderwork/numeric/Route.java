package org.ladderwork.numeric;

import org.ladderwork.numeric.point.ParameterPoint;

/** A way from the statement of a model to numbers; compiled for one model, used at many points by any number of threads. */
public interface Route {
    /** {@return the name, for a table} */
    String name();

    /**
     * {@return the steady state at a point, or why there is none}
     *
     * @throws IllegalArgumentException if a parameter has no value or the model makes no sense there: a negative rate or occupation, a coefficient that
     *     is not finite
     */
    RouteOutcome at(ParameterPoint point);
}
