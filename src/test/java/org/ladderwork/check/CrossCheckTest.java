package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

class CrossCheckTest {
    private final ScalarField field = new ScalarField();
    private final Symbol x = field.positive("x");
    private final Symbol y = field.real("y");
    private final Scalar exact =
            Scalar.of(x).over(Scalar.of(x).pow(2).plus(Scalar.of(y).pow(2)));

    private CrossCheck against(CrossCheck.Route route, Region region) {
        return CrossCheck.of("q", exact, "by hand", route, region, List.of(), 50, 1);
    }

    @Test
    void theSameNumbersAgreeToRounding() {
        CrossCheck c = against(
                p -> {
                    double a = p.doubles().get(x);
                    double b = p.doubles().get(y);
                    return Optional.of(CrossCheck.Sample.of(a / (a * a + b * b)));
                },
                Region.of(field));
        assertEquals(50, c.points());
        assertTrue(c.agreesTo(1e-14), c.toString());
    }

    @Test
    void theWorstPointIsTheOneWhereTheRouteIsWrong() {
        CrossCheck c = against(
                p -> {
                    double a = p.doubles().get(x);
                    double b = p.doubles().get(y);
                    return Optional.of(CrossCheck.Sample.of(a / (a * a + b * b) * (b > 2 ? 1.5 : 1)));
                },
                Region.of(field));
        assertEquals(0.5, c.worstRelativeError(), 1e-12);
        assertTrue(c.worstPoint().orElseThrow().doubles().get(y) > 2);
        assertFalse(c.agreesTo(1e-9));
    }

    @Test
    void pointsStayInsideTheRegionAndNoPointIsNoAgreement() {
        Scalar inside = Scalar.of(x).minus(Scalar.of(y)); // x > y
        against(
                p -> {
                    assertTrue(p.doubles().get(x) > p.doubles().get(y));
                    return Optional.empty();
                },
                Region.of(field).with(List.of(inside)));
        Scalar never = Scalar.of(x).negated();
        CrossCheck none = against(
                p -> Optional.of(CrossCheck.Sample.of(0)), Region.of(field).with(List.of(never)));
        assertEquals(0, none.points());
        assertFalse(none.agreesTo(1));
    }

    /** A route that claims few digits is held to its claim: within it the point is rough, outside of it the error counts. */
    @Test
    void aRouteIsHeldToTheErrorItClaims() {
        CrossCheck honest = against(p -> near(p, 1e-6, 1e-5), Region.of(field));
        assertEquals(0, honest.points());
        assertEquals(50, honest.rough());
        CrossCheck boastful = against(p -> near(p, 1e-6, 1e-7), Region.of(field));
        assertEquals(50, boastful.points());
        assertEquals(1e-6, boastful.worstRelativeError(), 1e-9);
        CrossCheck exactly = against(p -> near(p, 0, 1e-13), Region.of(field));
        assertEquals(50, exactly.points());
        assertTrue(exactly.agreesTo(1e-14));
    }

    private Optional<CrossCheck.Sample> near(RationalPoint p, double off, double claimed) {
        double a = p.doubles().get(x);
        double b = p.doubles().get(y);
        double value = a / (a * a + b * b);
        return Optional.of(new CrossCheck.Sample(Complex.of(value * (1 + off)), 0, Math.abs(value) * claimed));
    }
}
