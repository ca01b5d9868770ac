/**
 * Heat currents of the global (secular) master equation in numbers, from the spectrum of the whole Hamiltonian.
 *
 * <p>Baths that never stop to interact with the system, at the temperatures of the model, with a flat spectral density γ_i. Quadratic models that conserve quanta through their
 * normal modes ({@link org.ladderwork.numeric.secular.NormalModes}), finite ones through the rate equation of the populations of energy levels
 * ({@link org.ladderwork.numeric.secular.LevelRates}); nothing is taken from the algebra of eigenoperators.
 *
 * <p>What it does not do: degenerate levels, pairing of oscillators, Lamb shifts.
 */
@NullMarked
package org.ladderwork.numeric.secular;

import org.jspecify.annotations.NullMarked;
