/**
 * From the collisions to the generator of the dynamics.
 *
 * <p>{@link org.ladderwork.master.CollisionDerivation} expands the collision map (27) to first order in τ: the double commutator (30), traced over the
 * thermal ancilla, is written as dissipators with their rates (36), (37). {@link org.ladderwork.master.DetailedBalance} tests Eqs. (34) and (35), and
 * gives F = [H_I, L] where the balance is broken globally. {@link org.ladderwork.master.MasterEquation} collects all of it and acts on
 * observables.
 *
 * <p>Conventions: ħ = 1; L[A, B]ρ = AρB† − ½{B†A, ρ}; γ⁻ belongs to the L that lowers the energy. Nothing is looked up: each rate is an expectation
 * value in the state of the ancilla. Equation numbers are those of De Chiara et al., New J. Phys. 20, 113024 (2018).
 *
 * <p>What it does not do: it knows no heat and no work ({@code thermo} does), and it makes no secular approximation.
 */
@Source(key = "dechiara2018")
@NullMarked
package org.ladderwork.master;

import org.jspecify.annotations.NullMarked;
import org.ladderwork.literature.Source;
