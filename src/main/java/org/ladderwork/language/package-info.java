/**
 * Reading: one lexer and one expression parser behind {@code .lw} files, claims and LaTeX.
 *
 * <p>The way of a formula through this package:
 *
 * <pre>
 *   Source ── NativeScanner ──┐
 *                             ├─ Token ── PrattParser ── Expression ── Evaluator ── Value
 *   TexDocument ─ TexScanner ─┘      (driven by one SymbolTable)
 * </pre>
 *
 * <p>{@link org.ladderwork.language.Source} is a text with a name; a {@link org.ladderwork.language.Span} is a piece of
 * it, and every token, expression and statement carries one, so that whatever goes wrong later can be shown at its place
 * with a caret ({@link org.ladderwork.language.SourceError}). {@link org.ladderwork.language.Expression} is what was
 * written, with the order of factors kept and nothing simplified; native text and LaTeX give the same tree. What a name
 * means comes from the {@link org.ladderwork.language.SymbolTable} and from nowhere else: an undeclared name is an error
 * with a suggestion, and what can be read in two ways is an error that shows both.
 *
 * <p>Conventions: names are canonical ({@code omega_1} for {@code \omega_{1}}, {@code ω_1} and {@code ω₁}); a member of
 * a family {@code a[3]} is the name {@code a_3}; numbers are exact; {@code <A>} is an expectation value; {@code '} is the
 * adjoint.
 *
 * <p>What it does not do: it knows no physics beyond the kinds of names, derives nothing, prints nothing but native text
 * of what it read, and opens no file other than the one it was given.
 */
@NullMarked
package org.ladderwork.language;

import org.jspecify.annotations.NullMarked;
