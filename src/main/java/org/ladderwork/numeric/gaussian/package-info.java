/**
 * Gaussian open systems in phase space: oscillators, a Hamiltonian of at most second degree, couplings linear in the ladder operators of
 * system and ancilla, or jump operators linear in those of the system.
 *
 * <h2>Equations</h2>
 *
 * <p>Quadratures r = (q_1, p_1, q_2, p_2, …), q = (a + a†)/√2, p = (a − a†)/(i√2), [r_j, r_k] = iΩ_jk, vacuum covariance ½. With
 * H_S = ½ rᵀG r + hᵀr, a collision V = rᵀC e with ancilla quadratures e of covariance V_E, and jump operators A = cᵀr at rate γ,
 *
 * <pre>
 *   dr̄/dt = K r̄ + d,        dV/dt = K V + V Kᵀ + D                        (A5)
 *   K = ΩG + Σ ½ ΩC Ω_E Cᵀ − Σ γ Ω Im(c c†)
 *   D = Σ ΩC V_E Cᵀ Ωᵀ      + Σ γ Ω Re(c c†) Ωᵀ
 * </pre>
 *
 * <p>which is what a stroke with S = exp(√τ A), A = Ω_tot (0 C; Cᵀ 0), does to the moments in first order of τ. The ancilla's own moments change
 * in the same stroke, and with them ⟨H_E⟩: that is the heat. The energy that V gives to system and ancilla together is the work.
 *
 * <p>Everything here comes from the statement of the model; no dissipator, moment equation or closed form is used. The scaling (A1)–(A6) of the
 * paper, x = q/√ω and p√ω, is offered by {@link org.ladderwork.numeric.gaussian.PaperScaling}.
 *
 * <p>What it does not do: no time-dependent parameters, no non-Gaussian ancillas, no collisions at finite τ.
 */
@NullMarked
package org.ladderwork.numeric.gaussian;

import org.jspecify.annotations.NullMarked;
