package org.ladderwork.cli;

import java.util.List;
import java.util.Set;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.steady.LyapunovEquation;

/**
 * Loads the classes of the exact and of the numerical layer on the second core, while the first one reads the command line.
 *
 * <p>A short derivation is mostly start-up; this takes its loading off the path. Nothing of what is computed here is kept.
 */
final class WarmStart {
    private static final Set<String> NOTHING_TO_DERIVE = Set.of("help", "version", "completion");

    private WarmStart() {}

    /** Begins loading what the command will need and returns at once. */
    static void begin(List<String> args) {
        if (args.isEmpty() || NOTHING_TO_DERIVE.contains(args.get(0))) {
            return;
        }
        boolean numbers = !args.contains("--only") && !args.contains("--series");
        Thread thread = new Thread(() -> touch(numbers), "warm start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void touch(boolean numbers) {
        ScalarField field = new ScalarField();
        Scalar x = Scalar.of(field.positive("x"));
        Scalar y = Scalar.of(field.real("y"));
        Scalar quotient = x.pow(2).minus(y.pow(2)).over(x.plus(y).times(y)).plus(Scalar.I);
        Operator a = Operator.annihilator(Mode.boson("a", 0)).times(quotient);
        a.commutator(a.adjoint());
        if (numbers) {
            Factored.of(quotient.times(quotient.conjugate()).plus(field.sqrt(x)));
            Lyapunov.solve(new double[][] {{-1, 1}, {-1, -1}}, new double[][] {{1, 0}, {0, 1}});
        } else {
            Scalar[][] drift = {{x.negated(), y, y}, {y.negated(), x.negated(), y}, {y, y.negated(), x.negated()}};
            Scalar[][] noise = {
                {x, Scalar.ZERO, Scalar.ZERO}, {Scalar.ZERO, x, Scalar.ZERO}, {Scalar.ZERO, Scalar.ZERO, y}
            };
            LyapunovEquation.symmetric(drift, noise).solve(Deadline.none());
        }
    }
}
