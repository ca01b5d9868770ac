/**
 * Exact linear algebra over {@linkplain org.ladderwork.scalar.Scalar scalars}: systems, determinants, kernels,
 * characteristic polynomials and stability criteria, all with parameters.
 *
 * <p>{@link org.ladderwork.linear.LinearSystem#solve} has three outcomes, which are data and not errors:
 * {@link org.ladderwork.linear.LinearSolution.Unique one solution},
 * {@link org.ladderwork.linear.LinearSolution.Family many}, or
 * {@link org.ladderwork.linear.LinearSolution.None none}, the last with a witness. All are meant over the field of the
 * parameters, that is for generic values; the scalars that must not vanish for the answer to hold at a particular point are
 * part of it.
 *
 * <p>{@link org.ladderwork.linear.SolutionCheck} verifies an outcome by substituting it back. It shares no code with the
 * solver beyond the arithmetic of scalars.
 *
 * <p>Conventions: vectors are lists of scalars; polynomials in one variable are lists of coefficients, constant term first.
 *
 * <p>What it does not do: it takes no tolerance and knows no floating point; it does not use any structure beyond zeros
 * (blocks and sparsity), so systems with a structure of their own are better reduced before they come here.
 */
@NullMarked
package org.ladderwork.linear;

import org.jspecify.annotations.NullMarked;
