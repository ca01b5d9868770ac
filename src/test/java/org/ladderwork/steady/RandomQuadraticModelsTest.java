package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** Random models: residual identically zero, agreement with numbers, and with elimination. */
class RandomQuadraticModelsTest {
    private static final long SEED = 113024;

    @Test
    @DisplayName(
            "40 random models: A X + X A† + F ≡ 0, and X agrees with n² numerical equations at three rational points")
    void some() {
        run(0, 40);
    }

    @Test
    @Tag("long")
    @DisplayName(
            "500 random models: A X + X A† + F ≡ 0, and X agrees with n² numerical equations at three rational points")
    void many() {
        run(0, 500);
    }

    private static void run(int from, int to) {
        int unique = 0;
        for (int k = from; k < to; k++) {
            RandomQuadraticModel model = new RandomQuadraticModel(SEED + k);
            String message = "seed " + (SEED + k);
            LyapunovEquation equation = model.equation();
            LyapunovSolution solution = equation.solve(Deadline.after(Duration.ofSeconds(60)));
            if (!(solution instanceof LyapunovSolution.Unique)) {
                continue; // a dark mode: nothing damps it
            }
            unique++;
            LyapunovSolution.Unique x = (LyapunovSolution.Unique) solution;
            assertEquals(List.of(), equation.residual(x), message);
            compare(model, x, message);
        }
        assertTrue(unique > (to - from) * 3 / 4, unique + " of " + (to - from) + " have a unique steady state");
    }

    private static void compare(RandomQuadraticModel model, LyapunovSolution.Unique x, String message) {
        for (int k = 0; k < 3; k++) {
            compare(model, x, model.point(new SplittableRandom(SEED + k)), message + ", point " + k);
        }
    }

    private static void compare(
            RandomQuadraticModel model, LyapunovSolution.Unique x, Map<Symbol, Scalar> point, String message) {
        Complex[][] numeric = model.numeric(point);
        double scale = 0;
        for (Complex[] row : numeric) {
            for (Complex z : row) {
                scale = Math.max(scale, RandomQuadraticModel.abs(z));
            }
        }
        for (int j = 0; j < numeric.length; j++) {
            for (int k = 0; k < numeric.length; k++) {
                Complex exact = x.value(j, k).with(point).evaluate(Map.of());
                Complex difference = exact.plus(numeric[j][k].times(-1.0));
                assertTrue(
                        RandomQuadraticModel.abs(difference) <= 1e-7 * scale,
                        message + ", entry (" + j + ", " + k + "): " + exact + " against " + numeric[j][k]);
            }
        }
    }

    @Test
    @DisplayName(
            "12 random models: the Lyapunov route and elimination in the n² equations give the same scalars; both find the same models singular")
    void elimination() {
        int unique = 0;
        for (int k = 1000; k < 1012; k++) {
            RandomQuadraticModel model = new RandomQuadraticModel(SEED + k);
            int n = model.drift.length;
            if (n > 3) {
                continue;
            }
            LinearSolution slow =
                    new LinearSystem(Matrix.of(n * n, n * n, (r, c) -> coefficient(model, r, c)), right(model)).solve();
            LyapunovSolution fast = model.equation().solve(Deadline.none());
            assertEquals(slow instanceof LinearSolution.Unique, fast instanceof LyapunovSolution.Unique);
            if (slow instanceof LinearSolution.Unique) {
                unique++;
                LyapunovSolution.Unique x = (LyapunovSolution.Unique) fast;
                List<Scalar> values = new ArrayList<>();
                for (int r = 0; r < n * n; r++) {
                    values.add(x.value(r / n, r % n));
                }
                assertEquals(((LinearSolution.Unique) slow).x(), values, "seed " + (SEED + k));
            }
        }
        assertTrue(unique > 2);
    }

    private static Scalar coefficient(RandomQuadraticModel model, int row, int column) {
        int n = model.drift.length;
        Scalar left = row % n == column % n ? model.drift[row / n][column / n] : Scalar.ZERO;
        Scalar right = row / n == column / n ? model.drift[row % n][column % n].conjugate() : Scalar.ZERO;
        return left.plus(right);
    }

    private static List<Scalar> right(RandomQuadraticModel model) {
        List<Scalar> right = new ArrayList<>();
        for (Scalar[] row : model.source) {
            for (Scalar x : row) {
                right.add(x.negated());
            }
        }
        return right;
    }
}
