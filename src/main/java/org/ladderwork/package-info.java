/**
 * Ladderwork: from the definition of an open quantum system to the exact formulas of its thermodynamics.
 *
 * <p>The packages below this one are read in the order in which they depend on each other; each uses only those
 * before it.
 *
 * <ol>
 *   <li>{@code literature}: the works that the code rests on;
 *   <li>{@code scalar}: exact commutative numbers, rational functions of the parameters and their extensions;
 *   <li>{@code symja}: the way out to, and a second opinion from, the computer algebra system Symja;
 *   <li>{@code linear}: exact linear algebra over scalars;
 *   <li>{@code algebra}: the ladder-operator algebra, always normally ordered;
 *   <li>{@code language}: reading of derivation files, claims and LaTeX;
 *   <li>{@code model}: what a physicist specifies;
 *   <li>{@code master}: from collisions to the master equation;
 *   <li>{@code thermo}: heat, work, entropy production;
 *   <li>{@code moment}: equations of motion of expectation values;
 *   <li>{@code steady}: exact stationary solutions, their compact forms and limits;
 *   <li>{@code numeric}: the independent route in double precision;
 *   <li>{@code check}: claims and verdicts, exact against numeric;
 *   <li>{@code write}: text, LaTeX, JSON, HTML and figures;
 *   <li>{@code derivation}: the record of steps and the run of a file;
 *   <li>{@code cli}: the command line.
 * </ol>
 *
 * <p>Throughout, ħ = k_B = 1.
 */
@NullMarked
@Source(key = "dechiara2018")
package org.ladderwork;

import org.jspecify.annotations.NullMarked;
import org.ladderwork.literature.Source;
