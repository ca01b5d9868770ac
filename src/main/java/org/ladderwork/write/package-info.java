/**
 * Writing: formulas, documents and figures as terminal text, LaTeX, JSON, HTML with MathML, SVG and PGFPlots.
 *
 * <p>There are two neutral models and one writer per target:
 *
 * <pre>
 *   Form, Operator ──► Formula ─┐
 *                               ├─ Document (Block, Inline) ──► TextWriter, LatexWriter, HtmlWriter
 *              Figure ──────────┘                         ──► PgfplotsWriter, SvgWriter
 *              Report (the fields of the JSON document)   ──► JsonWriter
 * </pre>
 *
 * <p>A {@link org.ladderwork.write.Formula} is what is to be typeset, in the order in which it is to be read; whoever makes
 * one has already decided what is factored and what is named. {@link org.ladderwork.write.Notation} decides how a declared
 * name looks. {@link org.ladderwork.write.Document} is a sequence of blocks: headings, paragraphs with inline formulas,
 * displayed equations with label, number and reason, tables, verdicts, figures.
 *
 * <p>Conventions: text in ASCII style reads back as {@code .lw} to the same value; LaTeX needs amsmath alone (figures:
 * pgfplots), and breaks its lines itself, to a column of 246 pt or 510 pt, from a table of Computer Modern widths. The bytes of
 * every output are a function of its input alone.
 *
 * <p>What the package does not do: it derives nothing, rewrites no formula except to make it fit a column (a wide
 * denominator is given a name), opens no file, and knows nothing of the steps that fill a document.
 */
@NullMarked
package org.ladderwork.write;

import org.jspecify.annotations.NullMarked;
