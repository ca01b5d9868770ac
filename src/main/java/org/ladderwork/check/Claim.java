package org.ladderwork.check;

import org.ladderwork.language.Formula;
import org.ladderwork.language.Span;

/**
 * A statement about a model that somebody made.
 *
 * @param id how its author calls it, such as {@code (18)}
 * @param formula what it says
 * @param text as it was written, native or LaTeX
 * @param span where
 */
public record Claim(String id, Formula formula, String text, Span span) {
    /** {@return the claim that a formula makes} */
    public static Claim of(String id, Formula formula) {
        return new Claim(id, formula, formula.span().text(), formula.span());
    }
}
