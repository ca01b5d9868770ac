package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;

/** Operators that may have been left out of a side: the monomials in which it differs from the wanted value; dissipators, where the value is an expression in ρ. */
final class MissingOperators {
    private static final int MOST = 8;

    private MissingOperators() {}

    /** {@return them without their coefficients} */
    static List<Expression> of(Value wanted, Expression side, Meaning meaning) {
        List<Expression> found = new ArrayList<>();
        if (wanted instanceof Value.OfScalar) {
            return found;
        }
        try {
            Value difference = Difference.of(wanted, meaning.of(side), side.span());
            if (difference instanceof Value.OfOperator o) {
                o.operator().terms().keySet().stream()
                        .filter(m -> !m.isIdentity())
                        .limit(MOST)
                        .forEach(m -> Written.of(m.toString(), side.span(), meaning.table())
                                .ifPresent(found::add));
            } else if (difference instanceof Value.OfState) {
                found.addAll(MissingDissipator.possible(side, meaning));
            }
        } catch (SourceError | ArithmeticException noValue) {
            return found;
        }
        return found.subList(0, Math.min(found.size(), MOST));
    }
}
