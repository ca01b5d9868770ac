/**
 * Chains of any length: statements that are proved for every N at once.
 *
 * <p>A file that says {@code integer N >= 2} is about every N. Its families are kept as they were written, with their index, and a
 * {@link org.ladderwork.chain.Site} is a whole number such as j + 1 or N − 1 in which j and N are letters. An
 * {@link org.ladderwork.chain.Arrangement} says in which order the letters lie on the chain and how close; where an answer depends on more than that, it is
 * divided into two, until every question has one answer ({@link org.ladderwork.chain.Undecided}). So a statement is proved in finitely many cases.
 *
 * <p>{@link org.ladderwork.chain.LocalModel} is the piece of the chain that some sites can feel: an ordinary model, read and derived by the same classes as
 * every other. {@link org.ladderwork.chain.PairMotion} gives the equations of motion of ⟨x_j† y_k⟩, {@link org.ladderwork.chain.Continuity} those of the
 * quanta and what they say of heat and work, {@link org.ladderwork.chain.Conjecture} a closed form seen in short chains, and
 * {@link org.ladderwork.chain.AnsatzProof} its proof.
 *
 * <p>Conventions: sites are numbered from 1; parameters of all lengths and of all local pieces are symbols of one field, N and j among them.
 *
 * <p>What it does not do: index arithmetic is a letter plus a number; sums over two indices and couplings of unlimited range are refused with a reason.
 */
@NullMarked
package org.ladderwork.chain;

import org.jspecify.annotations.NullMarked;
