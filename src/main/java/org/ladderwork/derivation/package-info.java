/**
 * The run of a derivation file: from the model to the last formula, with a record that a reader can follow.
 *
 * <p>{@link org.ladderwork.derivation.Analysis} holds what follows from a model, each result derived when it is first asked for.
 * {@link org.ladderwork.derivation.ModelQuantities} offers it to expressions, for the steady state or for an arbitrary state.
 * {@link org.ladderwork.derivation.Narrative} writes it down in the order of a paper: eigenoperators, detailed balance, dissipators, heat and work,
 * moments, steady state, first and second law, regimes, claims, cross-checks.
 *
 * <p>{@link org.ladderwork.derivation.SweepPlan} makes a model into the rows of a table, {@link org.ladderwork.derivation.FigurePlan} reads off a file what moves and what is drawn,
 * {@link org.ladderwork.derivation.FigureDrawing} draws it from the tables. {@link org.ladderwork.derivation.Simulation} runs the collisions.
 *
 * <p>What it does not do: it derives nothing by itself, and it prints nothing.
 */
@NullMarked
package org.ladderwork.derivation;

import org.jspecify.annotations.NullMarked;
