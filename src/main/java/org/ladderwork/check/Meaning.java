package org.ladderwork.check;

import java.util.Optional;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/**
 * What expressions mean in one claim: for some states, under its conditions.
 *
 * @param scope for which states
 * @param evaluator the meaning without conditions
 * @param solved the same without solving for moments that nobody asked for; empty where that costs nothing anyway
 * @param given the conditions
 * @param partial whether it knows some relations of the states only, so that what it does not prove may hold all the same
 */
record Meaning(
        SymbolTable table, Scope scope, Evaluator evaluator, Optional<Evaluator> solved, Given given, boolean partial) {
    /** {@return the same, known to be less than the whole truth} */
    Meaning asPartial() {
        return new Meaning(table, scope, evaluator, Optional.empty(), given, true);
    }

    /** {@return the exact value} @throws SourceError with the place where it has none */
    Value of(Expression it) {
        return of(it, evaluator);
    }

    /** {@return the exact value, as far as it is known at once} @throws SourceError if it is not, or has none */
    Value atOnce(Expression it) {
        return of(it, solved.orElse(evaluator));
    }

    private Value of(Expression it, Evaluator evaluator) {
        Value value = evaluator.value(it);
        if (given.values().isEmpty()) {
            return value;
        }
        try {
            return Difference.mapped(value, given::of);
        } catch (ArithmeticException pole) {
            throw SourceError.at(it.span(), "this is not defined under the condition: " + pole.getMessage(), "");
        }
    }

    /** {@return whether two sides are equal identically} */
    boolean areEqual(Expression left, Expression right) {
        return Difference.isZero(Difference.of(of(left), of(right), right.span()));
    }

    /**
     * Refuses an expression that has no value where it is stated: a denominator that vanishes under the conditions even where the whole, reduced, would not.
     *
     * @throws SourceError at the denominator
     */
    void requireDefined(Expression it) {
        if (given.values().isEmpty()) {
            return;
        }
        if (it instanceof Expression.Quotient q && isZero(q.denominator())) {
            throw SourceError.at(
                    q.denominator().span(),
                    "this denominator is zero under the condition",
                    "the formula is undefined here");
        }
        it.children().forEach(this::requireDefined);
    }

    /** {@return whether a denominator in it is known and zero} */
    boolean dividesByZero(Expression it) {
        if (it instanceof Expression.Quotient q) {
            try {
                if (isZero(q.denominator())) {
                    return true;
                }
            } catch (SourceError unknown) {
                return dividesByZero(q.numerator());
            }
        }
        return it.children().stream().anyMatch(this::dividesByZero);
    }

    /** {@return whether it is a scalar that vanishes identically} */
    boolean isZero(Expression it) {
        return of(it) instanceof Value.OfScalar s && s.scalar().isZero();
    }

    /** {@return the scalar value} @throws SourceError if it is none */
    Scalar scalar(Expression it) {
        if (of(it) instanceof Value.OfScalar s) {
            return s.scalar();
        }
        throw SourceError.at(it.span(), of(it).what() + " stands where a scalar is due", "");
    }
}
