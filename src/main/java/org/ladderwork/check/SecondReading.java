package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.symja.SecondOpinion;
import org.ladderwork.symja.SymjaExpressions;
import org.ladderwork.symja.WrittenExpression;

/**
 * A proved equation of scalars, read a second time: its sums, products, quotients and whole powers are handed to Symja as they were written, the quantities of the model
 * (moments, heat, work) as the closed forms they have here, and Symja simplifies the difference. It checks the arithmetic of the proof, not the derivation of the model.
 */
public final class SecondReading {
    private final Evaluator values;
    private final SymjaExpressions expressions;

    private SecondReading(Evaluator values) {
        this.values = values;
        this.expressions = new SymjaExpressions(values.field());
    }

    /** {@return what Symja says of a link; nothing where it was not proved, or is no equation of scalars} */
    public static Optional<SecondOpinion.Opinion> of(Judgement.Link link, Grounds grounds) {
        if (!(link.verdict() instanceof Verdict.Proved proved)
                || link.relator() != Relator.EQUAL
                || !link.indices().isEmpty()) {
            return Optional.empty();
        }
        Evaluator values = proved.scope() == Scope.STEADY_STATE
                ? grounds.steady()
                : grounds.everyState().orElse(grounds.steady());
        try {
            if (!(values.value(link.left()) instanceof Value.OfScalar left)
                    || !(values.value(link.right()) instanceof Value.OfScalar right)) {
                return Optional.empty();
            }
            SecondReading reading = new SecondReading(values);
            return Optional.of(SecondOpinion.on(
                    reading.written(link.left()),
                    reading.written(link.right()),
                    left.scalar().minus(right.scalar())));
        } catch (SourceError noValue) {
            return Optional.empty(); // a side that has its meaning only within the statement
        }
    }

    private WrittenExpression written(Expression e) {
        if (e instanceof Expression.Sum sum) {
            return WrittenExpression.sum(all(sum.terms()));
        }
        if (e instanceof Expression.Product product) {
            return WrittenExpression.product(all(product.factors()));
        }
        if (e instanceof Expression.Negated negated) {
            return written(negated.operand()).negated();
        }
        if (e instanceof Expression.Quotient quotient) {
            return written(quotient.numerator()).over(written(quotient.denominator()));
        }
        // A name may have a value in a power only: Delta^2.
        if (e instanceof Expression.Power power && !(power.base() instanceof Expression.Name)) {
            Scalar exponent = values.scalar(power.exponent());
            if (exponent.isRational() && exponent.rationalDenominator().equals(BigInteger.ONE)) {
                return written(power.base()).pow(exponent.rationalNumerator().intValueExact());
            }
        }
        return WrittenExpression.of(expressions, values.scalar(e));
    }

    private List<WrittenExpression> all(List<Expression> parts) {
        List<WrittenExpression> written = new ArrayList<>();
        parts.forEach(p -> written.add(written(p)));
        return written;
    }
}
