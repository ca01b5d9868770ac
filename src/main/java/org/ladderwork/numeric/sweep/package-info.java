/**
 * Tables over one or two parameters: any function of a point, on all cores, resumable, cut into shards.
 *
 * <p>A {@link org.ladderwork.numeric.sweep.SweepGrid} of exact rational points; a {@link org.ladderwork.numeric.sweep.SweepFunction} that gives a row for each; a
 * {@link org.ladderwork.numeric.sweep.Sweep} that runs it. Rows come out in the order of the grid whatever the number of threads. With a
 * {@link org.ladderwork.numeric.sweep.SweepJournal} every finished row is on disk before the next is begun on that thread; an interrupted sweep goes on where it stopped, and shards
 * of one sweep are merged.
 *
 * <p>What it does not do: it knows no models; where a point makes no sense the function says so and the row shows it. The grid is not refined.
 */
@NullMarked
package org.ladderwork.numeric.sweep;

import org.jspecify.annotations.NullMarked;
