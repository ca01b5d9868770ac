package org.ladderwork.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** The image of A x + b = 0 modulo the prime. */
class ModularSystemTest {
    @Test
    @DisplayName("the solution of the image is the image of the solution; rows are exchanged where a pivot is zero")
    void image() {
        ScalarField field = new ScalarField();
        Scalar x = Scalar.of(field.real("x"));
        Scalar y = Scalar.of(field.positive("y"));
        // u_1 = x, (x + y) u_0 + i u_1 - y u_2 = 1, u_0/y + u_2 = 0
        List<java.util.SortedMap<Integer, Scalar>> a = List.of(
                new TreeMap<>(Map.of(1, Scalar.ONE)),
                new TreeMap<>(Map.of(0, x.plus(y), 1, Scalar.I, 2, y.negated())),
                new TreeMap<>(Map.of(0, y.inverse(), 2, Scalar.ONE)));
        List<Scalar> b = List.of(x.negated(), Scalar.of(-1), Scalar.ZERO);
        // u_0 (x + y + 1) = 1 - i x
        Scalar u = Scalar.ONE.minus(Scalar.I.times(x)).over(x.plus(y).plus(Scalar.ONE));
        ModularPoint point = new ModularPoint(5);
        long[] image = ModularSystem.of(a, b, point).solve().orElseThrow();
        assertEquals(point.of(u), image[0]);
        assertEquals(point.of(x), image[1]);
        assertEquals(point.of(u.over(y).negated()), image[2]);
    }

    @Test
    @DisplayName("a singular matrix has no solution here, also where the equations agree")
    void singular() {
        List<java.util.SortedMap<Integer, Scalar>> a = List.of(
                new TreeMap<>(Map.of(0, Scalar.ONE, 1, Scalar.of(2))),
                new TreeMap<>(Map.of(0, Scalar.of(2), 1, Scalar.of(4))));
        Optional<long[]> none = ModularSystem.of(a, List.of(Scalar.ZERO, Scalar.ZERO), new ModularPoint(1))
                .solve();
        assertTrue(none.isEmpty());
    }
}
