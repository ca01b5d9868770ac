/**
 * The ladder-operator algebra: bosons, qubits, d-level systems, spins and fermions, and products of these.
 *
 * <p>There is one compound type, {@link org.ladderwork.algebra.Operator}: a finite sum of scalars times
 * {@linkplain org.ladderwork.algebra.Monomial monomials}. A product is put into normal form as it is made, so
 * {@code equals} is equality in the algebra and nothing ever has to be simplified.
 *
 * <p>A monomial has at most one factor per {@linkplain org.ladderwork.algebra.Mode mode}, in the order of the modes.
 * The factors of each kind form a basis of its local algebra:
 *
 * <table>
 * <caption>Local bases; (p, q) is the content of a {@link org.ladderwork.algebra.LocalElement}</caption>
 * <tr><th>kind</th><th>(p, q) means</th><th>relation that removes the rest</th></tr>
 * <tr><td>boson</td><td>a†^p a^q</td><td>a a† = a†a + 1</td></tr>
 * <tr><td>fermion</td><td>c†^p c^q, p, q ≤ 1</td><td>c c† = 1 − c†c; factors of different modes anticommute</td></tr>
 * <tr><td>qubit, d-level</td><td>|p⟩⟨q|, but (0, 0) is 1</td><td>|0⟩⟨0| = 1 − Σ |j⟩⟨j| over j ≥ 1</td></tr>
 * <tr><td>spin j</td><td>p &gt; 0: S_+^p S_z^q; else S_z^q S_-^{−p}</td>
 * <td>S_∓S_± = j(j+1) − S_z² ∓ S_z, and q ≤ 2j − |p| by the minimal polynomial of S_z</td></tr>
 * </table>
 *
 * <p>Conventions: ħ = 1; {@code σ = |0⟩⟨1|} lowers; [S_+, S_-] = 2 S_z; {c_i, c_j†} = δ_ij; a fermionic monomial is the
 * product of its factors in the order of the modes, and the Jordan–Wigner string of a mode runs over the fermion modes
 * before it.
 *
 * <p>What the package does not do: it knows no states beyond products of states of single modes, no rates and no baths;
 * it reads and prints nothing ({@code toString} is a plain fallback).
 */
@NullMarked
package org.ladderwork.algebra;

import org.jspecify.annotations.NullMarked;
