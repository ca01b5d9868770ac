package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/** A dissipator c D[L]ρ that was left out, where L is a mode, its adjoint, or one of the jump operators that are written, or the adjoint of one. */
final class MissingDissipator {
    private MissingDissipator() {}

    /** {@return the side with the term that the difference is, where it is one} Not proved yet. */
    static Optional<Edit> of(Value difference, Expression side, Meaning meaning) {
        for (Expression jump : jumps(side, meaning)) {
            Span at = side.span();
            Expression map = new Expression.DissipatorTerm(at, List.of(jump), new Expression.Name(at, "rho"));
            try {
                Optional<Scalar> rate = Difference.ratio(difference, meaning.of(map), at);
                Optional<Expression> factor = rate.flatMap(r -> Written.of(r, at, meaning.table()));
                if (factor.isPresent()) {
                    Expression term = Build.product(at, List.of(factor.get(), map));
                    return Optional.of(new Edit(
                            List.of(Slip.MISSING_TERM),
                            Slip.MISSING_TERM.cost()
                                    + 2 * (rate.get().numeratorPolynomial().size() - 1),
                            Sentence.of("the term", term, "is missing"),
                            Build.sum(at, List.of(side, term))));
                }
            } catch (SourceError | ArithmeticException noDissipator) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** {@return the dissipators that may be missing, without their rates} */
    static List<Expression> possible(Expression side, Meaning meaning) {
        Span at = side.span();
        return jumps(side, meaning).stream()
                .map(jump ->
                        (Expression) new Expression.DissipatorTerm(at, List.of(jump), new Expression.Name(at, "rho")))
                .distinct()
                .toList();
    }

    private static List<Expression> jumps(Expression side, Meaning meaning) {
        List<Expression> found = new ArrayList<>();
        written(side, found);
        for (Declaration d : meaning.table().declarations()) {
            if (d.kind().isMode() && !d.family()) {
                found.add(new Expression.Name(side.span(), d.name()));
            }
        }
        List<Expression> all = new ArrayList<>();
        for (Expression jump : found) {
            all.add(jump);
            all.add(jump instanceof Expression.Adjoint a ? a.operand() : new Expression.Adjoint(jump.span(), jump));
        }
        return all;
    }

    private static void written(Expression it, List<Expression> found) {
        if (it instanceof Expression.DissipatorTerm d && d.operators().size() == 1) {
            found.add(d.operators().get(0));
        }
        it.children().forEach(c -> written(c, found));
    }
}
