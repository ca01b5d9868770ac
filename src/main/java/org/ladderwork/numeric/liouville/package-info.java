/**
 * The generator dρ/dt = −i[H_S, ρ] + Σ D_i(ρ) as matrices, on all levels of finite systems and the lowest levels of oscillators.
 *
 * <p>With V = Σ_a S_a E_a, the E_a distinct monomials of the ancilla, −½ tr_E[V, [V, ρρ_E]] (30) is
 *
 * <pre>   D(ρ) = Σ_ab M_ab (S_a ρ S_b† − ½{S_b†S_a, ρ}),   M_ab = tr(E_b†E_a ρ_E),</pre>
 *
 * <p>and what the ancillas lose, −tr_E of the same with H_E, is the observable −Σ_ab N_ab S_b†S_a with N_ab = ⟨E_b†H_E E_a⟩ − ½⟨{E_b†E_a, H_E}⟩. M and N
 * are numbers, from the matrices of finite ancillas and from Wick's theorem for oscillators; the S_a are sparse matrices, with the parity of the
 * system's fermions where E_a is odd. Nothing of the operator algebra is used beyond the matrix of a monomial.
 *
 * <p>The steady state is sought in the sector that populations can reach: symmetries of the generator show as unconnected blocks of its matrix. Units and
 * signs as in the package {@code numeric}.
 *
 * <p>What it does not do: truncation is cutting off, no basis is optimised; d levels give d² unknowns.
 */
@NullMarked
package org.ladderwork.numeric.liouville;

import org.jspecify.annotations.NullMarked;
