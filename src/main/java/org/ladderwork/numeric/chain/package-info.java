/**
 * Steady second moments of large number-conserving models that have structure: chains
 * ({@link ChainSolver}, {@link Chain}) and networks of any geometry with few damped modes ({@link FewBathSolver},
 * {@link Network}).
 *
 * <h2>Equation</h2>
 *
 * W C + C W† + F = 0 with W = −iH − Γ/2, F = Γ n, C_ij = ⟨a_j† a_i⟩; γ_i ≥ 0 damping and n_i occupation of the bath at
 * site i. Sites are numbered from 0. Rates in any common unit, C has none.
 *
 * <h2>What comes out</h2>
 *
 * The response C_b to each bath, so that one solve serves all temperatures, with {@link ErrorEstimate}: the sum rule
 * Σ_b C_b = 1 and the remaining noise cost nothing and measure the error. A mode that no bath reaches is an outcome, not
 * a wrong number.
 *
 * <h2>What it does not do</h2>
 *
 * No pairing terms, no squeezed baths, no correlated damping (Γ is diagonal): those go to
 * {@code org.ladderwork.numeric.dense}. The error is estimated, not proved; a proof in double precision is possible only
 * while the dense equation is well enough conditioned, and there the dense solver gives it.
 *
 * <p>Of the project only {@code dense} is used; EJML supplies the symmetric eigenvalue problem.
 */
@NullMarked
package org.ladderwork.numeric.chain;

import org.jspecify.annotations.NullMarked;
