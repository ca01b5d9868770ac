package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The axioms of a field, on every pair and triple of a small set with roots, i, exponentials and quotients. */
class ScalarLawsTest {
    private final ScalarField field = new ScalarField();
    private final Scalar w1 = Scalar.of(field.positive("omega_1"));
    private final Scalar w2 = Scalar.of(field.positive("omega_2"));
    private final Scalar e = Scalar.of(field.real("epsilon"));
    private final Scalar z = Scalar.of(field.complex("z"));
    private final List<Scalar> sample = sample();

    private List<Scalar> sample() {
        List<Scalar> s = new ArrayList<>();
        s.add(Scalar.ZERO);
        s.add(Scalar.of(-2, 3));
        s.add(Scalar.I);
        s.add(w1);
        s.add(e.minus(w2));
        s.add(field.sqrt(w1.times(w2)));
        s.add(field.sqrt(Scalar.of(2)).plus(Scalar.I));
        s.add(field.exp(w1.times(w2)).plus(Scalar.ONE));
        s.add(Scalar.ONE.over(e.times(Scalar.I).plus(w1.minus(w2))));
        s.add(z.over(w1));
        return s;
    }

    @Test
    @DisplayName("(x + y) + z = x + (y + z), (xy)z = x(yz), x(y + z) = xy + xz")
    void ringLaws() {
        int checked = 0;
        for (Scalar x : sample) {
            for (Scalar y : sample) {
                assertEquals(x.plus(y), y.plus(x));
                assertEquals(x.times(y), y.times(x));
                for (Scalar v : sample) {
                    assertEquals(x.plus(y).plus(v), x.plus(y.plus(v)));
                    assertEquals(x.times(y).times(v), x.times(y.times(v)));
                    assertEquals(x.times(y.plus(v)), x.times(y).plus(x.times(v)));
                    checked++;
                }
            }
        }
        assertEquals(1000, checked);
    }

    @Test
    @DisplayName("x · 1/x = 1, x − x = 0, (xy)* = x* y*, x** = x")
    void inversesAndConjugates() {
        for (Scalar x : sample) {
            assertTrue(x.minus(x).isZero());
            assertEquals(x, x.conjugate().conjugate());
            if (!x.isZero()) {
                assertEquals(Scalar.ONE, x.times(x.inverse()), () -> "x = " + x);
                assertEquals(x.hashCode(), x.times(x).over(x).hashCode());
            }
            for (Scalar y : sample) {
                assertEquals(x.times(y).conjugate(), x.conjugate().times(y.conjugate()));
                assertEquals(x.equals(y), x.minus(y).isZero());
            }
        }
        assertThrows(ArithmeticException.class, () -> Scalar.ONE.over(w1.minus(w1)));
    }

    @Test
    @DisplayName("√(ω₁ω₂) = √ω₁ √ω₂, (√P)² = P, 1/(√2 + √3) = √3 − √2")
    void roots() {
        assertEquals(field.sqrt(w1).times(field.sqrt(w2)), field.sqrt(w1.times(w2)));
        Scalar p = e.pow(2).times(Scalar.of(4)).plus(w1.minus(w2).pow(2));
        assertEquals(p, field.sqrt(p).pow(2));
        assertEquals(
                field.sqrt(p).times(Scalar.of(3)).over(w1),
                field.sqrt(p.times(Scalar.of(9)).over(w1.pow(2))));
        Scalar two = field.sqrt(Scalar.of(2));
        Scalar three = field.sqrt(Scalar.of(3));
        assertEquals(three.minus(two), two.plus(three).inverse());
        assertEquals(two.times(three), field.sqrt(Scalar.of(6)));
        assertEquals(Scalar.I.times(two), field.sqrt(Scalar.of(-2)));
    }

    @Test
    @DisplayName("√((ω₁−ω₂)²) is refused: its sign is not known")
    void signOfRootIsNotGuessed() {
        ArithmeticException refusal = assertThrows(
                ArithmeticException.class, () -> field.sqrt(w1.minus(w2).pow(2)));
        assertTrue(refusal.getMessage().contains("sign is not known"), refusal.getMessage());
        field.sqrt(w1.minus(w2).times(e));
        field.sqrt(e.times(w1.minus(w2).plus(Scalar.ONE)));
        // √(ab), √(ac) adjoined; √(bc) is their product up to a sign
        assertThrows(
                ArithmeticException.class,
                () -> field.sqrt(w1.minus(w2).times(w1.minus(w2).plus(Scalar.ONE))));
    }

    @Test
    @DisplayName("e^{x+y} = e^x e^y, e^{2x} = (e^x)², e^{x/2}² = e^x, ln e^x = x, e^{ln x} = x")
    void exponentials() {
        Scalar x = w1.times(e);
        assertEquals(field.exp(x.plus(w2)), field.exp(x).times(field.exp(w2)));
        assertEquals(field.exp(x.times(Scalar.of(2))), field.exp(x).pow(2));
        assertEquals(Scalar.ONE, field.exp(x).times(field.exp(x.negated())));
        assertEquals(field.exp(x), field.exp(x.over(Scalar.of(2))).pow(2));
        assertEquals(x, field.log(field.exp(x)));
        Scalar n = w1.plus(Scalar.ONE).over(w1);
        assertEquals(n, field.exp(field.log(n)));
        assertEquals(
                field.log(w1.times(Scalar.of(12))),
                field.log(w1).plus(field.log(Scalar.of(2)).times(Scalar.of(2))).plus(field.log(Scalar.of(3))));
        assertThrows(ArithmeticException.class, () -> field.log(w1.minus(w2)));
    }

    @Test
    @DisplayName("n = 1/(e^{βω} − 1) gives n/(n + 1) = e^{−βω}")
    void boseEinstein() {
        Scalar boltzmann = field.exp(w1.times(w2).negated());
        Scalar n = field.exp(w1.times(w2)).minus(Scalar.ONE).inverse();
        assertEquals(boltzmann, n.over(n.plus(Scalar.ONE)));
    }

    @Test
    @DisplayName("substitution is simultaneous, reaches under roots and exponentials, and names a pole")
    void substitution() {
        Map<Symbol, Scalar> swap = Map.of(symbol(w1), w2, symbol(w2), w1);
        Scalar x = w1.minus(w2.times(Scalar.of(3))).over(w1.plus(e));
        assertEquals(w2.minus(w1.times(Scalar.of(3))).over(w2.plus(e)), x.with(swap));
        assertEquals(field.sqrt(w2), field.sqrt(w1).with(swap));
        assertEquals(field.exp(w2.times(e)), field.exp(w1.times(e)).with(swap));
        assertEquals(Scalar.of(3), field.sqrt(w1).with(Map.of(symbol(w1), Scalar.of(9))));
        assertEquals(Scalar.ONE, field.exp(w1.times(e)).with(Map.of(symbol(e), Scalar.ZERO)));
        Scalar pole = w1.minus(w2).inverse();
        ArithmeticException thrown = assertThrows(ArithmeticException.class, () -> pole.with(Map.of(symbol(w1), w2)));
        assertTrue(thrown.getMessage().contains("vanishes"), thrown.getMessage());
    }

    @Test
    @DisplayName("∂(x y) = x ∂y + y ∂x on all pairs; ∂√x, ∂e^x, ∂ln x")
    void derivatives() {
        Symbol by = symbol(w1);
        for (Scalar x : sample) {
            for (Scalar y : sample) {
                assertEquals(
                        x.derivative(by).times(y).plus(x.times(y.derivative(by))),
                        x.times(y).derivative(by));
            }
        }
        assertEquals(w2.times(field.exp(w1.times(w2))), field.exp(w1.times(w2)).derivative(by));
        assertEquals(field.log(w1).derivative(by), w1.inverse());
    }

    @Test
    @DisplayName("values: double, exact and 40 digits agree")
    void values() {
        Map<Symbol, Double> point = Map.of(symbol(w1), 2.0, symbol(w2), 0.5, symbol(e), 3.0, symbol(z), 1.5);
        Map<Symbol, Scalar> exact = Map.of(
                symbol(w1),
                Scalar.of(2),
                symbol(w2),
                Scalar.of(1, 2),
                symbol(e),
                Scalar.of(3),
                symbol(z),
                Scalar.of(3, 2));
        for (Scalar x : sample) {
            Complex value = x.evaluate(point);
            Scalar at = x.with(exact);
            assertEquals(at.realPart().toDouble(), value.re(), 1e-14 * (1 + value.abs()));
            assertEquals(at.imaginaryPart().toDouble(), value.im(), 1e-14 * (1 + value.abs()));
        }
        // e = 2.718281828459045235360287471352662497757…
        HighPrecision precise = new HighPrecision(Map.of());
        assertEquals(
                "2.718281828459045235360287471352662497757",
                precise.of(field.exp(Scalar.ONE), 40).re().toString());
        assertEquals(
                "0.6931471805599453094172321214581765680755",
                precise.of(field.log(Scalar.of(2)), 40).re().toString());
    }

    @Test
    @DisplayName("different models do not mix; names are declared once")
    void misuse() {
        ScalarField other = new ScalarField();
        Scalar foreign = Scalar.of(other.real("epsilon"));
        assertThrows(IllegalArgumentException.class, () -> foreign.plus(e));
        assertThrows(IllegalArgumentException.class, () -> other.real("epsilon"));
        assertNotEquals(foreign, e);
        assertFalse(Scalar.of(3).isZero());
        assertEquals(Scalar.of(3, 10), Scalar.parseDecimal("0.3"));
        assertEquals(Scalar.of(1, 500), Scalar.parseDecimal("2e-3"));
    }

    private static Symbol symbol(Scalar x) {
        return x.symbols().first();
    }
}
