/**
 * Heat, work and entropy production of a master equation that came from collisions, as operators.
 *
 * <p>{@link org.ladderwork.thermo.HeatRate} is the energy that leaves the ancillas of one bath, Eqs. (B3) and (41); {@link org.ladderwork.thermo.WorkRate} is
 * the work of switching the coupling on and off, Eqs. (42), (B7), (B8) and (43). Both are derived from the collision by double commutators. The
 * explicit formulas of the paper, and tr[D_i H_Si], tr[Σ D_i H_I], are then compared with them, exactly, for the model at hand.
 *
 * <p>Signs: heat Q̇_i &gt; 0 enters the system from bath i; work Ẇ &gt; 0 is done on the system; d⟨H_S⟩/dt = Σ Q̇_i + Ẇ. Units: ħ = k_B = 1, so rates of energy are
 * squares of frequencies.
 *
 * <p>For a bath that is given by rates alone nothing can be derived: heat is then <em>defined</em> as tr[D_i H_Si], and the result says so.
 */
@NullMarked
package org.ladderwork.thermo;

import org.jspecify.annotations.NullMarked;
