/**
 * The command line: {@code derive}, {@code check}, {@code evaluate}, {@code sweep}, {@code simulate}.
 *
 * <p>Exit codes: 0 everything asked for was derived and every claim holds; 1 a claim was refuted or could not be decided, or the time was up; 2 the input is
 * wrong; 3 the program failed. Results go to standard output, everything else to standard error. Files are written beside their final
 * place and moved there, so an interrupted run leaves no half of one.
 */
@NullMarked
package org.ladderwork.cli;

import org.jspecify.annotations.NullMarked;
