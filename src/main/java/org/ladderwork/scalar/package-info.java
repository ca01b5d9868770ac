/**
 * Exact commutative numbers.
 *
 * <p>A {@link org.ladderwork.scalar.Scalar} is an element of the field ℚ(i)(x₁, …, x_n) of rational functions of the
 * declared parameters of one model, extended where a model asks for it by square roots, exponentials and logarithms, each
 * a further generator with its relation. Every element has one canonical form, made by the arithmetic itself, so
 * {@code equals} is equality in the field and {@code isZero} is a proof. No tolerance appears in this package.
 *
 * <pre>{@code
 * ScalarField field = new ScalarField();
 * Scalar g = Scalar.of(field.positive("gamma"));
 * Scalar e = Scalar.of(field.real("epsilon"));
 * g.plus(e).pow(2).minus(g.pow(2)).over(e).equals(g.times(Scalar.of(2)).plus(e));   // true
 * }</pre>
 *
 * <p>Conventions. Real and positive symbols are their own conjugates; a complex symbol z has the partner z*. Symbols are
 * ordered by declaration, never by hash. Sums, products and exact quotients of polynomials are computed here on packed monomials
 * ({@link org.ladderwork.scalar.Polynomial}); greatest common divisors, where no cheap certificate shows that there is none, and
 * factors are the Rings library's, whose polynomials are mutable and never leave one class.
 *
 * <p>What it does not do: it does not read or print formulas (a plain {@code toString} is the fallback), it does not
 * order real numbers, and it has no nested radicals.
 */
@NullMarked
package org.ladderwork.scalar;

import org.jspecify.annotations.NullMarked;
