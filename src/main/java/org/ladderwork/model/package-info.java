/**
 * What a physicist specifies: an open system made of subsystems, and the baths it is in contact with.
 *
 * <p>An {@link org.ladderwork.model.OpenSystem} has the Hamiltonian H_S = Σ H_Si + H_I of Eq. (25) and baths. A bath is either microscopic, a stream of
 * {@linkplain org.ladderwork.model.Collision collisions} with fresh ancillas as in Eqs. (26)–(28), or a list of jump operators with rates and no
 * microscopic model. The shorthand {@link org.ladderwork.model.ThermalContact} is turned into collisions here, so that whatever comes later derives
 * dissipators from one kind of statement.
 *
 * <p>Conventions: ħ = k_B = 1; [H_Si, L] = −ω L with L lowering the energy; V stands without its 1/√τ.
 *
 * <p>What it does not do: it derives nothing. Equation numbers are those of De Chiara et al., New J. Phys. 20, 113024 (2018).
 */
@Source(key = "dechiara2018")
@NullMarked
package org.ladderwork.model;

import org.jspecify.annotations.NullMarked;
import org.ladderwork.literature.Source;
