/**
 * Equations of motion of expectation values.
 *
 * <p>{@link org.ladderwork.moment.MomentEquations} follows the adjoint master equation from the observables that are asked for to the moments they need, until the
 * set closes or is seen to grow without end. {@link org.ladderwork.moment.SymmetrySector} finds the charges that the model conserves, which is why the
 * set is small: moments of another charge do not couple to it.
 *
 * <p>What it does not do: it truncates nothing (no cumulants), and it solves nothing.
 */
@NullMarked
package org.ladderwork.moment;

import org.jspecify.annotations.NullMarked;
