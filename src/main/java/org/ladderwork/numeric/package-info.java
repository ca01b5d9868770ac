/**
 * The independent second opinion: numbers for heat, work, entropy production and expectation values, made without the exact layer.
 *
 * <p>A {@link org.ladderwork.numeric.Route} goes from the statement of the model to the steady state by its own way; all of them answer the same questions
 * ({@link org.ladderwork.numeric.NumericQuantities}) with an error beside each number:
 *
 * <ul>
 *   <li>{@code numeric.gaussian}: drift and diffusion in phase space, Lyapunov equation, for oscillators with quadratic Hamiltonians;
 *   <li>{@code numeric.liouville}: the generator as a sparse matrix, exact for finite levels, on a truncated Fock space for oscillators;
 *   <li>{@code numeric.collision}: the strokes themselves at finite τ, extrapolated to τ → 0;
 *   <li>{@code numeric.sweep}: tables over one or two parameters, in parallel, resumable;
 *   <li>{@code numeric.point}, {@code numeric.dense}, {@code numeric.chain}: what these stand on.
 * </ul>
 *
 * <p>Conventions: ħ = k_B = 1, heat and work positive into the system, V without its 1/√τ. The package and its parts see scalars, operators and models
 * only; dissipators, moment equations and closed forms are what they check. Equation numbers are those of De Chiara et al., New J. Phys. 20,
 * 113024 (2018).
 *
 * <p>What it does not do: it proves nothing about formulas, and compares nothing with them.
 */
@NullMarked
package org.ladderwork.numeric;

import org.jspecify.annotations.NullMarked;
