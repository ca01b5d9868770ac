/**
 * The collisions themselves at finite τ, Eqs. (26)–(28): a stroke with H_S + Σ H_E + Σ V/√τ, then fresh ancillas.
 *
 * <p>All baths act in the same stroke. Of each stroke are measured, not inferred from each other: the heat, which is the energy the ancillas lost, δQ_i = ⟨H_Ei⟩ − ⟨H_Ei⟩′; the work of
 * switching the coupling on and off, δW = (⟨V⟩ − ⟨V⟩′)/√τ (B7); the change of ⟨H_S⟩; the mutual information between system and ancillas (C2); and the relative
 * entropy of the ancillas to their initial state (C3). Their sum is the entropy production Σ (C1), which must be ΔS − Σ β_i δQ_i (C4).
 *
 * <p>Gaussian models by the affine symplectic map of the stroke ({@link org.ladderwork.numeric.collision.GaussianCollisions}), finite levels by the whole unitary
 * ({@link org.ladderwork.numeric.collision.MatrixCollisions}). {@link org.ladderwork.numeric.collision.Extrapolation} goes to τ → 0.
 *
 * <p>What it does not do: no correlations between ancillas before a stroke, no memory from stroke to stroke, no baths known by their rates alone.
 */
@NullMarked
package org.ladderwork.numeric.collision;

import org.jspecify.annotations.NullMarked;
