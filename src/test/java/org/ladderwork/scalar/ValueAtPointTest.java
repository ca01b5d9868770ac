package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValueAtPointTest {
    private final ScalarField field = new ScalarField();
    private final Symbol x = field.positive("x");
    private final Symbol y = field.positive("y");
    private final Scalar ex = field.exp(Scalar.of(x));
    private final Scalar ey = field.exp(Scalar.of(y));

    private static Scalar q(long numerator, long denominator) {
        return Scalar.of(numerator).over(Scalar.of(denominator));
    }

    @Test
    @DisplayName("(e^x − e^y)/(e^x + x) at x = 10/9, y = 13/5: neither exponential is a power of the other")
    void incommensurableExponents() {
        Scalar it = ex.minus(ey).over(ex.plus(Scalar.of(x)));
        double expected = (Math.exp(10 / 9.0) - Math.exp(2.6)) / (Math.exp(10 / 9.0) + 10 / 9.0);
        assertEquals(expected, it.valueAt(Map.of(x, q(10, 9), y, q(13, 5))).re(), 1e-14);
    }

    @Test
    @DisplayName("(e^x − e^y)/(x − y) expanded, at x = 1, y = 1 − 1/10⁹: e to 9 digits, none lost by cancellation")
    void cancellation() {
        Scalar it = ex.times(ex).minus(ey.times(ey)).over(Scalar.of(x).minus(Scalar.of(y)));
        double h = 1e-9;
        double expected = Math.exp(2) * (1 - h); // (e^{2} − e^{2−2h})/h = 2 e² (1 − h + …)
        assertEquals(
                2 * expected,
                it.valueAt(Map.of(x, q(1, 1), y, q(999_999_999, 1_000_000_000))).re(),
                1e-12);
    }

    @Test
    @DisplayName("in formulas e^{13/5} beside e^{10/9} is refused, with what to do instead")
    void refusedInFormulas() {
        field.exp(q(10, 9));
        ArithmeticException refusal = assertThrows(ArithmeticException.class, () -> field.exp(q(13, 5)));
        assertTrue(refusal.getMessage().contains("occupations in place of temperatures"), refusal.getMessage());
    }

    @Test
    @DisplayName("what is zero is zero, and a pole is refused")
    void zeroAndPole() {
        Map<Symbol, Scalar> same = Map.of(x, q(10, 9), y, q(10, 9));
        assertEquals(0, ex.minus(ey).valueAt(same).re());
        assertThrows(ArithmeticException.class, () -> ex.minus(ey).inverse().valueAt(same));
    }
}
