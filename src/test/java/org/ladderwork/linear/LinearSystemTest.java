package org.ladderwork.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** Outcomes are substituted back; which outcome it has to be is known from how the system was made. */
class LinearSystemTest {
    private static final Scalar[] SMALL = new Scalar[3];
    private static final Scalar A;

    static {
        ScalarField field = new ScalarField();
        A = Scalar.of(field.real("a"));
        SMALL[0] = Scalar.ZERO;
        SMALL[1] = Scalar.ONE;
        SMALL[2] = A;
    }

    private static String outcome(LinearSolution solution) {
        return solution.match(unique -> "unique", family -> "family", none -> "none");
    }

    private static LinearSolution checked(LinearSystem system, String message) {
        LinearSolution solution = system.solve();
        SolutionCheck check = SolutionCheck.of(system, solution);
        assertTrue(check.holds(), () -> message + ": " + check.failures() + " for\n" + system.matrix());
        return solution;
    }

    @Test
    @DisplayName(
            "every 3 × 3 matrix over {0, 1, a} with rows in order: the outcome holds, and is unique if and only if det ≠ 0")
    void allSmallMatrices() {
        List<Scalar> right = List.of(Scalar.ONE, Scalar.ZERO, A);
        int unique = 0;
        int count = 0;
        for (int code = 0; code < 19_683; code++) {
            int[] digits = new int[9];
            for (int k = 0, rest = code; k < 9; k++, rest /= 3) {
                digits[k] = rest % 3;
            }
            boolean inOrder = code % 27 <= code / 27 % 27 && code / 27 % 27 <= code / 729;
            if (!inOrder) {
                continue;
            }
            Matrix m = Matrix.of(3, 3, (i, j) -> SMALL[digits[3 * i + j]]);
            Scalar determinant = leibniz(m);
            assertEquals(determinant, Determinant.of(m), m::toString);
            LinearSolution solution = checked(new LinearSystem(m, right), "matrix " + code);
            assertEquals(!determinant.isZero(), outcome(solution).equals("unique"), m::toString);
            unique += determinant.isZero() ? 0 : 1;
            count++;
        }
        // 27 rows, three of them with repetition: C(29, 3)
        assertEquals(3_654, count);
        assertTrue(unique > 1_000 && unique < count, "unique: " + unique);
    }

    private static Scalar leibniz(Matrix m) {
        int[][] permutations = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
        Scalar sum = Scalar.ZERO;
        for (int p = 0; p < 6; p++) {
            Scalar product = Scalar.of(p < 3 ? 1 : -1);
            for (int i = 0; i < 3; i++) {
                product = product.times(m.get(i, permutations[p][i]));
            }
            sum = sum.plus(product);
        }
        return sum;
    }

    @Test
    @DisplayName("random systems of rational functions, real and complex, of any shape")
    void randomSystems() {
        long seed = 20181113;
        RandomScalars random = new RandomScalars(seed);
        int[] outcomes = new int[3];
        for (int trial = 0; trial < 120; trial++) {
            int rows = 1 + random.below(4);
            int columns = trial % 2 == 0 ? rows : 1 + random.below(4);
            Matrix m = random.matrix(rows, columns, 4 + random.below(5), trial % 3 == 0);
            LinearSolution solution =
                    checked(new LinearSystem(m, random.vector(rows)), "seed " + seed + ", trial " + trial);
            outcomes[List.of("unique", "family", "none").indexOf(outcome(solution))]++;
        }
        for (int k = 0; k < 3; k++) {
            assertTrue(outcomes[k] >= 10, "outcome " + k + " occurred " + outcomes[k] + " times, seed " + seed);
        }
    }

    @Test
    @DisplayName("a dependent row: a family if the right side depends likewise, else none")
    void dependentRows() {
        long seed = 4242;
        RandomScalars random = new RandomScalars(seed);
        for (int trial = 0; trial < 12; trial++) {
            Matrix top = random.matrix(3, 4, 9, trial % 2 == 1);
            List<Scalar> right = random.vector(3);
            List<Scalar> weights =
                    List.of(random.symbol(0), Scalar.of(2), random.symbol(1).plus(Scalar.ONE));
            List<List<Scalar>> rows = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                rows.add(top.row(i));
            }
            rows.add(Matrix.of(List.of(weights)).times(top).row(0));
            Scalar dependent = Matrix.of(List.of(weights)).times(right).get(0);
            List<Scalar> consistent = new ArrayList<>(right);
            consistent.add(dependent);
            List<Scalar> contradictory = new ArrayList<>(right);
            contradictory.add(dependent.plus(Scalar.ONE));
            String message = "seed " + seed + ", trial " + trial;
            LinearSolution first = checked(new LinearSystem(Matrix.of(rows), consistent), message);
            LinearSolution second = checked(new LinearSystem(Matrix.of(rows), contradictory), message);
            if (Kernel.rank(top) == 3) {
                assertEquals("family", outcome(first), message);
                assertEquals(1, ((LinearSolution.Family) first).kernel().size(), message);
            }
            assertEquals("none", outcome(second), message);
        }
    }

    @Test
    @DisplayName("roots: x + √2 y = 1, √a x − y = i")
    void roots() {
        ScalarField field = new ScalarField();
        Scalar a = Scalar.of(field.positive("a"));
        Scalar root2 = field.sqrt(Scalar.of(2));
        Matrix m = Matrix.of(List.of(List.of(Scalar.ONE, root2), List.of(a.sqrt(), Scalar.of(-1))));
        LinearSystem system = new LinearSystem(m, List.of(Scalar.ONE, Scalar.I));
        LinearSolution.Unique solution = assertInstanceOf(LinearSolution.Unique.class, checked(system, "roots"));
        // Cramer's rule by hand: det = −1 − √2 √a, x = (−1 − √2 i)/det
        Scalar determinant = Scalar.of(-1).minus(root2.times(a.sqrt()));
        Scalar x = Scalar.of(-1).minus(root2.times(Scalar.I)).over(determinant);
        assertEquals(x, solution.x().get(0));
    }

    @Test
    @DisplayName("conditions: the determinants of the blocks and the factors of the rows")
    void conditions() {
        // {x_0, x_1} is a block with determinant a² − 1; the block of x_2 is the factor a² + a taken out of the third
        // row
        Matrix m = Matrix.of(List.of(
                List.of(A, Scalar.ONE, Scalar.ZERO),
                List.of(Scalar.ONE, A, Scalar.ZERO),
                List.of(A, A, A.times(A).plus(A))));
        LinearSystem system = new LinearSystem(m, List.of(Scalar.ONE, Scalar.ONE, Scalar.ONE));
        LinearSolution.Unique solution = assertInstanceOf(LinearSolution.Unique.class, checked(system, "conditions"));
        List<Scalar> expected = List.of(A.times(A).minus(Scalar.ONE), A.times(A).plus(A));
        assertEquals(expected, solution.conditions());
        assertEquals(expected.get(0).times(expected.get(1)), Determinant.of(m));
    }

    @Test
    @DisplayName("two conserved quantities give two kernel vectors; empty rows and columns count")
    void degenerateShapes() {
        Matrix m = Matrix.of(List.of(
                List.of(A, A.negated(), Scalar.ZERO),
                List.of(A.negated(), A, Scalar.ZERO),
                List.of(Scalar.ZERO, Scalar.ZERO, Scalar.ZERO)));
        assertEquals(2, Kernel.of(m).size());
        assertEquals(1, Kernel.rank(m));
        LinearSystem contradictory = new LinearSystem(m, List.of(Scalar.ZERO, Scalar.ZERO, A));
        assertEquals("none", outcome(checked(contradictory, "an empty row")));
    }

    @Test
    @DisplayName("the check sees a wrong solution, a wrong kernel and a wrong witness")
    void checkCanFail() {
        Matrix m = Matrix.of(List.of(List.of(A, Scalar.ONE)));
        LinearSystem system = new LinearSystem(m, List.of(Scalar.ONE));
        List<Scalar> wrong = List.of(Scalar.ONE, Scalar.ONE);
        assertFalse(SolutionCheck.of(system, new LinearSolution.Unique(wrong, List.of()))
                .holds());
        List<Scalar> right = List.of(Scalar.ZERO, Scalar.ONE);
        assertFalse(SolutionCheck.of(system, new LinearSolution.Family(right, List.of(wrong), List.of()))
                .holds());
        assertFalse(SolutionCheck.of(system, new LinearSolution.None(List.of(Scalar.ONE)))
                .holds());
        assertThrows(IllegalArgumentException.class, () -> new LinearSystem(m, wrong));
    }

    @Test
    @DisplayName("a deadline that is over stops the elimination and says how far it came")
    void deadline() {
        LinearSystem system = new LinearSystem(Matrix.identity(2), List.of(A, A));
        Deadline over = Deadline.after(Duration.ofNanos(-1));
        String message =
                assertThrows(Deadline.Exceeded.class, () -> system.solve(over)).getMessage();
        assertTrue(message.endsWith("0 of 1 pivots eliminated"), message);
    }
}
