/**
 * Judging: formulas that somebody wrote against what follows from a model, the model against what is known of models, and exact values against numbers.
 *
 * <p>{@link org.ladderwork.check.Judge} takes a {@link org.ladderwork.check.Claim} and gives a {@link org.ladderwork.check.Judgement}: one
 * {@link org.ladderwork.check.Verdict} for every link of a chain of relations, for every value of its free indices. Equality is proved by the canonical form; it is refuted at
 * once by the images modulo a prime. What was refuted gets a {@link org.ladderwork.check.Diagnosis}: the smallest changes that make it true, each of them proved.
 *
 * <p>{@link org.ladderwork.check.ModelAudit} asks of a model what should be asked before any formula. {@link org.ladderwork.check.CrossCheck} compares
 * exact values with an independent numerical route at rational points of a {@link org.ladderwork.check.Region}.
 *
 * <p>Conventions: a proof uses no tolerance; what was only seen at points is called supported and says how many. Random points come from fixed seeds. Nothing here knows how
 * quantities follow from a model: they come through {@link org.ladderwork.language.Evaluator}, once for an arbitrary state and once for the steady state.
 */
@NullMarked
package org.ladderwork.check;

import org.jspecify.annotations.NullMarked;
