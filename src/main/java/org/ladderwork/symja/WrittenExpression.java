package org.ladderwork.symja;

import java.util.List;
import org.ladderwork.scalar.Scalar;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IASTAppendable;
import org.matheclipse.core.interfaces.IExpr;

/**
 * A formula as it was written, operation by operation, for Symja to simplify: none of this project's arithmetic joins its parts.
 */
public final class WrittenExpression {
    private final SymjaExpressions expressions;
    private final IExpr expression;

    private WrittenExpression(SymjaExpressions expressions, IExpr expression) {
        this.expressions = expressions;
        this.expression = expression;
    }

    /** {@return a scalar as a part of a formula} */
    public static WrittenExpression of(SymjaExpressions expressions, Scalar x) {
        return new WrittenExpression(expressions, expressions.of(x));
    }

    /** {@return the sum of at least one part} */
    public static WrittenExpression sum(List<WrittenExpression> parts) {
        return joined(F.PlusAlloc(parts.size()), parts);
    }

    /** {@return the product of at least one part} */
    public static WrittenExpression product(List<WrittenExpression> parts) {
        return joined(F.TimesAlloc(parts.size()), parts);
    }

    private static WrittenExpression joined(IASTAppendable list, List<WrittenExpression> parts) {
        parts.forEach(p -> list.append(p.expression));
        return new WrittenExpression(parts.get(0).expressions, list);
    }

    /** {@return its negative} */
    public WrittenExpression negated() {
        return with(F.Times(F.CN1, expression));
    }

    /** {@return the quotient} */
    public WrittenExpression over(WrittenExpression divisor) {
        return with(F.Times(expression, F.Power(divisor.expression, F.CN1)));
    }

    /** {@return a whole power} */
    public WrittenExpression pow(int exponent) {
        return with(F.Power(expression, F.ZZ(exponent)));
    }

    private WrittenExpression with(IAST next) {
        return new WrittenExpression(expressions, next);
    }

    IExpr minus(WrittenExpression other) {
        return F.Plus(expression, F.Times(F.CN1, other.expression));
    }

    Scalar scalar(IExpr result) {
        return expressions.scalar(result);
    }
}
