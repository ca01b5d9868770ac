package org.ladderwork.language;

import java.util.List;
import org.ladderwork.language.Expression.ImaginaryUnit;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Numeral;

/** The same expression as if it had been written elsewhere: an alias is shown where it is used. */
final class Relocation {

    private Relocation() {}

    /** Names and numbers move; the nodes above them keep the place of the alias' definition for their brackets only. */
    static Expression of(Expression it, Span place) {
        if (it instanceof Name name) {
            return new Name(place, name.name());
        }
        if (it instanceof Numeral numeral) {
            return new Numeral(place, numeral.numerator(), numeral.denominator());
        }
        if (it instanceof ImaginaryUnit) {
            return new ImaginaryUnit(place);
        }
        List<Expression> parts =
                it.children().stream().map(part -> of(part, place)).toList();
        if (it instanceof Indexed indexed) {
            return new Indexed(place, indexed.base(), parts);
        }
        if (it instanceof Expression.Call call && call.named().isEmpty()) {
            return new Expression.Call(place, call.function(), parts, List.of());
        }
        if (it instanceof Expression.Power) {
            return new Expression.Power(place, parts.get(0), parts.get(1));
        }
        if (it instanceof Expression.Expectation expectation) {
            return new Expression.Expectation(place, parts.get(0), expectation.state());
        }
        return it.withChildren(parts);
    }
}
