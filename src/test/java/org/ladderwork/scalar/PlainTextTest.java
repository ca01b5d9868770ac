package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fallback text: what it says is the value. */
class PlainTextTest {
    @Test
    @DisplayName("the minus of a sum stands before each of its terms, or before brackets")
    void signs() {
        ScalarField field = new ScalarField();
        Scalar x = Scalar.of(field.real("x"));
        Scalar y = Scalar.of(field.positive("y"));
        Scalar d = x.minus(y);
        assertEquals("x - y", d.toString());
        assertEquals("-x + y", d.negated().toString());
        assertEquals("-x - y", x.plus(y).negated().toString());
        assertEquals("-(x - y)/y", d.over(y).negated().toString());
        assertEquals("-(x - y)*i", d.times(Scalar.I).negated().toString());
        assertEquals("-x + y - (x - y)*i", d.negated().minus(d.times(Scalar.I)).toString());
        assertEquals(
                "-x + y - 2*sqrt(y)",
                d.negated().minus(y.sqrt().times(Scalar.of(2))).toString());
        assertEquals("-2*x", x.times(Scalar.of(-2)).toString());
    }

    @Test
    @DisplayName("a conjugate is written so that it can be read: conj(z), not z*")
    void conjugates() {
        ScalarField field = new ScalarField();
        Scalar z = Scalar.of(field.complex("z"));
        Scalar y = Scalar.of(field.positive("y"));
        assertEquals("conj(z)", z.conjugate().toString());
        assertEquals("z*conj(z)^2*y", y.times(z).times(z.conjugate().pow(2)).toString());
        assertEquals("y/(conj(z))", y.over(z.conjugate()).toString());
    }
}
