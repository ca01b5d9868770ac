/**
 * From exact parameters to doubles: the point at which a model is evaluated, and scalars compiled for many evaluations.
 *
 * <p>A {@link org.ladderwork.numeric.point.ParameterPoint} keeps the exact values, so that nothing is lost before the last
 * step; {@link org.ladderwork.numeric.point.CompiledScalars} turns the coefficients of a model into straight-line double
 * arithmetic, once per model, not once per point.
 *
 * <p>What it does not do: it knows no models and no operators.
 */
@NullMarked
package org.ladderwork.numeric.point;

import org.jspecify.annotations.NullMarked;
