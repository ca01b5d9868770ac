package org.ladderwork.numeric.point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

class CompiledScalarsTest {
    private final ScalarField field = new ScalarField();
    private final Symbol x = field.positive("x");
    private final Symbol y = field.real("y");
    private final Scalar sx = Scalar.of(x);
    private final Scalar sy = Scalar.of(y);

    private List<Scalar> expressions() {
        Scalar root = field.sqrt(sx.plus(Scalar.ONE));
        Scalar e = field.exp(sx.times(sy));
        Scalar log = field.log(sx);
        return List.of(
                Scalar.ZERO,
                Scalar.of(3, 7),
                Scalar.I,
                sx.pow(3).minus(sy).over(sx.plus(Scalar.of(2))),
                root.times(sy).plus(Scalar.I.times(root)),
                e.minus(Scalar.ONE).inverse(),
                log.times(root).over(e.plus(Scalar.ONE)),
                field.sqrt(Scalar.of(2)).times(sx));
    }

    /** The compiled form against evaluation by the scalar itself. */
    @Test
    void agreesWithTheScalars() {
        List<Scalar> scalars = expressions();
        CompiledScalars compiled = CompiledScalars.of(scalars);
        assertEquals(List.of(x, y), compiled.parameters());
        Random random = new Random(3);
        for (int k = 0; k < 200; k++) {
            Map<Symbol, Double> point = Map.of(x, random.nextDouble(0.1, 3), y, random.nextDouble(-2, 2));
            Complex[] values = compiled.evaluate(ParameterPoint.ofDoubles(point));
            for (int j = 0; j < values.length; j++) {
                Complex expected = scalars.get(j).evaluate(point);
                assertEquals(
                        0, expected.minus(values[j]).abs(), 1e-13 * (1 + expected.abs()), scalars.get(j)::toString);
            }
        }
    }

    /** z z* = |z|², (z + z*)/2 = Re z for z = 3 + 4i. */
    @Test
    void complexParameters() {
        Symbol z = field.complex("z");
        Scalar sz = Scalar.of(z);
        ParameterPoint point = ParameterPoint.of(Map.of(z, Scalar.of(3).plus(Scalar.I.times(Scalar.of(4)))));
        assertEquals(new Complex(25, 0), point.evaluate(sz.times(sz.conjugate())));
        assertEquals(new Complex(6, 0), point.evaluate(sz.plus(sz.conjugate())));
        assertEquals(new Complex(3, -4), point.evaluate(sz.conjugate()));
    }

    /** e^{800}/(e^{800} + 1) overflows in double and is 1 nevertheless. */
    @Test
    void overflowOnTheWay() {
        Scalar e = field.exp(sx);
        ParameterPoint point = ParameterPoint.of(Map.of(x, Scalar.of(800)));
        assertEquals(1, point.evaluate(e.over(e.plus(Scalar.ONE))).re(), 1e-15);
    }

    @Test
    void whatHasNoValueIsSaid() {
        Map<Symbol, Scalar> zero = new HashMap<>(Map.of(x, Scalar.ZERO));
        List<Scalar> bad = new ArrayList<>(List.of(sx.inverse()));
        IllegalArgumentException pole = assertThrows(
                IllegalArgumentException.class, () -> CompiledScalars.of(bad).evaluate(ParameterPoint.of(zero)));
        assertTrue(String.valueOf(pole.getMessage()).contains("no finite value"), pole::getMessage);
        assertThrows(
                IllegalArgumentException.class, () -> ParameterPoint.of(zero).evaluate(sy));
        assertThrows(IllegalArgumentException.class, () -> ParameterPoint.of(Map.of(y, sx)));
        assertThrows(IllegalArgumentException.class, () -> ParameterPoint.of(Map.of(y, Scalar.I)));
        assertThrows(IllegalArgumentException.class, () -> ParameterPoint.of(Map.of(x, Scalar.of(-1))));
        assertThrows(IllegalArgumentException.class, () -> ParameterPoint.ofDoubles(Map.of(x, Double.NaN)));
    }
}
