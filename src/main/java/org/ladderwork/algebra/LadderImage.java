package org.ladderwork.algebra;

import org.ladderwork.scalar.Scalar;

/**
 * The image of a basis vector of the unnormalised ladder basis |n) under a local element: coefficient × |level).
 *
 * @param level the level reached
 * @param coefficient rational; zero if the vector is annihilated
 */
public record LadderImage(int level, Scalar coefficient) {}
