package org.ladderwork.symja;

import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Symja's opinion on an identity: the numerator of {@code Together(left − right)}.
 *
 * <p>It is an opinion: the proof is the canonical form of {@link Scalar}. What Symja returns is read back and compared with the difference it was given; an answer that is
 * not equal to it is reported as such, since then Symja, and not the identity, is wrong.
 */
public final class SecondOpinion {
    /** What Symja says. */
    public enum Opinion {
        /** The difference is zero. */
        EQUAL,
        /** The difference is not zero, and what it was turned into is equal to it. */
        DIFFERENT,
        /** The answer is not equal to what was asked. */
        UNRELIABLE
    }

    private static final ThreadLocal<ExprEvaluator> EVALUATOR =
            ThreadLocal.withInitial(() -> new ExprEvaluator(true, (short) 0));

    private SecondOpinion() {}

    /** {@return what Symja says of left = right} */
    public static Opinion on(ScalarField field, Scalar left, Scalar right) {
        SymjaExpressions expressions = new SymjaExpressions(field);
        IExpr difference = F.Subtract(expressions.of(left), expressions.of(right));
        IExpr together = EVALUATOR.get().eval(F.Together(difference));
        boolean right0 = expressions.scalar(together).equals(left.minus(right));
        if (!right0) {
            return Opinion.UNRELIABLE;
        }
        return together.isZero() ? Opinion.EQUAL : Opinion.DIFFERENT;
    }
}
