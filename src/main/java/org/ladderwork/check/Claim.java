package org.ladderwork.check;

import java.util.List;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;

/**
 * A statement about a model that somebody made.
 *
 * @param id how its author calls it, such as {@code (18)}
 * @param formulas what it says; all of it is claimed
 * @param problems what could not be read of it
 * @param text as it was written, native or LaTeX
 * @param span where
 */
public record Claim(String id, List<Formula> formulas, List<Problem> problems, String text, Span span) {
    public Claim {
        formulas = List.copyOf(formulas);
        problems = List.copyOf(problems);
        if (formulas.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("the claim " + id + " says nothing");
        }
    }

    /** {@return the claim that one formula makes} */
    public static Claim of(String id, Formula formula) {
        return new Claim(id, List.of(formula), List.of(), formula.span().text(), formula.span());
    }

    /** {@return the claim of a derivation file} */
    public static Claim of(Statement.Claim statement) {
        return new Claim(
                statement.id(),
                statement.formulas(),
                statement.problems(),
                statement.span().text(),
                statement.span());
    }
}
