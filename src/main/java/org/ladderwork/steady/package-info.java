/**
 * Exact stationary states in closed form: the solution of the moment equations with its proof and its conditions, written as a person
 * would write it, and expanded in a stated limit.
 *
 * <p>A {@link org.ladderwork.steady.Form} is a formula as it is to be read: which factors, which sums, which abbreviations, in which
 * order. Its {@link org.ladderwork.steady.Form#value value} is a scalar, and every rewriting is accepted only if that value is the one that
 * was derived; so a form can be ugly, never wrong.
 *
 * <p>{@link org.ladderwork.steady.Stationarity} chooses the way to the solution. Quadratic bosonic models go through
 * {@link org.ladderwork.steady.LyapunovEquation}, which never forms the linear system of moments; all others through elimination in it. Either way
 * {@link org.ladderwork.steady.SteadyState} substitutes the values in the moment equations before it believes them.
 *
 * <p>Rates that belong together are written as a {@link org.ladderwork.steady.FormFamily}: split by their two sources, coefficients divided by a factor of the
 * denominators, names where they make the whole shorter. {@link org.ladderwork.steady.Symmetries} finds the changes of modes and parameters that
 * leave the equations of motion as they are. {@link org.ladderwork.steady.SteadySeries} expands without the closed form.
 *
 * <p>What this package does not do: it does not print ({@code write} does), and it uses no floating-point number.
 */
@NullMarked
package org.ladderwork.steady;

import org.jspecify.annotations.NullMarked;
