package org.ladderwork.symja;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.matheclipse.core.eval.EvalEngine;
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
        UNRELIABLE,
        /** No answer within {@link #SECONDS}, or none at all. */
        NONE
    }

    /** What one question may take. */
    public static final int SECONDS = 5;

    private SecondOpinion() {}

    /** {@return what Symja says of left = right} */
    public static Opinion on(ScalarField field, Scalar left, Scalar right) {
        SymjaExpressions expressions = new SymjaExpressions(field);
        return on(WrittenExpression.of(expressions, left), WrittenExpression.of(expressions, right), left.minus(right));
    }

    /**
     * {@return what Symja says of an equation as it was written}
     *
     * @param difference left − right by this project's arithmetic, which the answer is compared with
     */
    public static Opinion on(WrittenExpression left, WrittenExpression right, Scalar difference) {
        IExpr question = F.Together(left.minus(right));
        EvalEngine engine = new ExprEvaluator(true, (short) 0).getEvalEngine(); // a shared one gives wrong answers
        FutureTask<IExpr> answer = new FutureTask<>(() -> {
            EvalEngine.set(engine);
            return engine.evaluate(question);
        });
        Thread thread = new Thread(answer, "Symja");
        thread.setDaemon(true); // it does not always heed a request to stop
        thread.start();
        IExpr together;
        try {
            together = answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Opinion.NONE;
        } catch (ExecutionException failed) {
            return Opinion.NONE;
        } catch (TimeoutException late) {
            engine.stopRequest();
            answer.cancel(true);
            return Opinion.NONE;
        }
        if (!left.scalar(together).equals(difference)) {
            return Opinion.UNRELIABLE;
        }
        return together.isZero() ? Opinion.EQUAL : Opinion.DIFFERENT;
    }
}
