/**
 * Dense double-precision kernels for Gaussian open systems: continuous and discrete Lyapunov equations, propagation of
 * covariances, Gaussian entropies. Java alone, except that large Schur forms come from the system's LAPACK where there is a
 * tuned one.
 *
 * <h2>Equations</h2>
 *
 * <ul>
 *   <li>{@link Lyapunov}: K V + V Kᵀ + D = 0, drift K and diffusion D = Dᵀ real n × n, the steady covariance of
 *       dV/dt = K V + V Kᵀ + D;
 *   <li>{@link ComplexLyapunov}: W C + C W† + F = 0 with F = F†, C_ij = ⟨a_j† a_i⟩, for models that conserve quanta;
 *   <li>{@link Stein}: V = X V Xᵀ + Y, the fixed point of a map applied again and again;
 *   <li>{@link Evolution}: V(t) = e^{Kt} V(0) e^{Kᵀt} + ∫₀ᵗ e^{Ks} D e^{Kᵀs} ds;
 *   <li>{@link Eigenvalues}: of a real matrix; {@link GaussianEntropy}: from symplectic eigenvalues, vacuum = 1/2.
 * </ul>
 *
 * <h2>Conventions</h2>
 *
 * A matrix is an array of its rows, {@code double[i][j]}; arguments are never written to. Outcomes are data: an unstable
 * drift is an {@link LyapunovOutcome.Unstable}, not an exception; an answer without a proof of its accuracy is
 * {@link Certificate.NotCertified}. Wrong shapes and numbers that are not finite are misuse and throw
 * {@link IllegalArgumentException}.
 *
 * <h2>What it does not do</h2>
 *
 * No structure is used beyond symmetry: time n³, memory n². Chains and networks with few baths belong to
 * {@code org.ladderwork.numeric.chain}. No matrix pencils, no descriptor systems.
 *
 * <h2>How it is made fast in plain Java</h2>
 *
 * HotSpot vectorises loops that run over few distinct arrays with one common index; it does not vectorise loops with
 * several offsets into one array, nor reductions. Hence rows as separate arrays, packed panels, kernels that are small
 * static methods, and separate kernels for tiny and for large sizes (a kernel whose profile was made by tiny calls is
 * compiled for tiny calls).
 */
@NullMarked
package org.ladderwork.numeric.dense;

import org.jspecify.annotations.NullMarked;
