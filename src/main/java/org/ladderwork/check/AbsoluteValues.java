package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/** |x| is x or −x where the sign of x is seen under the conditions of a claim. */
final class AbsoluteValues {
    private AbsoluteValues() {}

    /** {@return the expression without the absolute values of known sign} */
    static Expression resolved(Expression it, Meaning meaning, Region region) {
        if (it instanceof Expression.Absolute a) {
            Optional<Sign> sign = sign(a.operand(), meaning, region);
            if (sign.isPresent() && sign.get() != Sign.NEGATIVE && sign.get() != Sign.NOT_POSITIVE) {
                return a.operand();
            } else if (sign.isPresent()) {
                return Build.negated(a.operand());
            }
        }
        return it.withChildren(
                it.children().stream().map(c -> resolved(c, meaning, region)).toList());
    }

    private static Optional<Sign> sign(Expression x, Meaning meaning, Region region) {
        try {
            if (meaning.of(x) instanceof Value.OfScalar s) {
                List<Scalar> positive = new ArrayList<>(region.positive());
                positive.addAll(meaning.given().positive());
                return Sign.of(s.scalar(), positive);
            }
        } catch (SourceError | ArithmeticException noValue) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
