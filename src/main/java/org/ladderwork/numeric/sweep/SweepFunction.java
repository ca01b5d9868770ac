package org.ladderwork.numeric.sweep;

import java.util.List;
import org.ladderwork.scalar.Scalar;

/** A row for a point; called by several threads at once. */
@FunctionalInterface
public interface SweepFunction {
    /**
     * {@return the row}
     *
     * @param point the varied parameters, in the order of the axes
     * @throws IllegalArgumentException or ArithmeticException where the point makes no sense; the row then shows the message
     */
    SweepRow at(List<Scalar> point);
}
