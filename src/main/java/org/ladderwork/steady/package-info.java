/**
 * Exact stationary states in closed form: the solution of the moment equations with its proof and its conditions, written as a person
 * would write it, and expanded in a stated limit.
 *
 * <p>A {@link org.ladderwork.steady.Form} is a formula as it is to be read: which factors, which sums, which abbreviations, in which
 * order. Its {@link org.ladderwork.steady.Form#value value} is a scalar, and every rewriting is accepted only if that value is the one that
 * was derived; so a form can be ugly, never wrong.
 *
 * <p>What this package does not do: it does not print ({@code write} does), and it uses no floating-point number.
 */
@NullMarked
package org.ladderwork.steady;

import org.jspecify.annotations.NullMarked;
