package org.ladderwork.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

class RouthHurwitzTest {
    /** Factors s − r, and s² − 2 Re(r) s + |r|² for a pair of complex zeros; with the largest real part of their zeros. */
    private record Factor(List<Scalar> coefficients, double realPart) {}

    private static final List<Factor> FACTORS = List.of(
            new Factor(List.of(Scalar.ONE, Scalar.ONE), -1),
            new Factor(List.of(Scalar.of(1, 3), Scalar.ONE), -1.0 / 3),
            new Factor(List.of(Scalar.of(-2), Scalar.ONE), 2),
            new Factor(List.of(Scalar.ZERO, Scalar.ONE), 0),
            new Factor(List.of(Scalar.of(2), Scalar.of(2), Scalar.ONE), -1),
            new Factor(List.of(Scalar.of(5), Scalar.of(1, 5), Scalar.ONE), -0.1),
            new Factor(List.of(Scalar.of(9), Scalar.ZERO, Scalar.ONE), 0),
            new Factor(List.of(Scalar.of(5), Scalar.of(-2), Scalar.ONE), 1),
            new Factor(List.of(Scalar.I, Scalar.ONE), 0),
            new Factor(List.of(Scalar.ONE.plus(Scalar.I), Scalar.ONE), -1));

    @Test
    @DisplayName("every product of three factors with known zeros")
    void knownZeros() {
        int count = 0;
        for (int i = 0; i < FACTORS.size(); i++) {
            for (int j = i; j < FACTORS.size(); j++) {
                for (int k = j; k < FACTORS.size(); k++) {
                    Factor f = FACTORS.get(i);
                    Factor g = FACTORS.get(j);
                    Factor h = FACTORS.get(k);
                    List<Scalar> p = product(product(f.coefficients, g.coefficients), h.coefficients);
                    RouthHurwitz criterion = RouthHurwitz.of(p);
                    boolean expected = Math.max(f.realPart, Math.max(g.realPart, h.realPart)) < 0;
                    assertEquals(expected, criterion.isStable(), p::toString);
                    boolean lienardChipart = criterion.conditions().stream()
                            .allMatch(c -> c.rationalNumerator().signum() > 0);
                    assertEquals(expected, lienardChipart, p::toString);
                    count++;
                }
            }
        }
        // C(12, 3)
        assertEquals(220, count);
    }

    @Test
    @DisplayName("s³ + a s² + b s + c is stable if and only if c, a, ab − c > 0")
    void cubic() {
        ScalarField field = new ScalarField();
        Scalar a = Scalar.of(field.real("a"));
        Scalar b = Scalar.of(field.real("b"));
        Scalar c = Scalar.of(field.real("c"));
        RouthHurwitz criterion = RouthHurwitz.of(List.of(c, b, a, Scalar.ONE));
        assertEquals(List.of(c, a, a.times(b).minus(c)), criterion.conditions());
        assertEquals(List.of(a, a.times(b).minus(c), a.times(b).minus(c).times(c)), criterion.minors());
    }

    @Test
    void refusesAVanishingLeadingCoefficient() {
        assertThrows(IllegalArgumentException.class, () -> RouthHurwitz.of(List.of(Scalar.ONE, Scalar.ZERO)));
    }

    private static List<Scalar> product(List<Scalar> left, List<Scalar> right) {
        List<Scalar> product = new ArrayList<>();
        for (int k = 0; k < left.size() + right.size() - 1; k++) {
            Scalar sum = Scalar.ZERO;
            for (int i = 0; i <= k; i++) {
                if (i < left.size() && k - i < right.size()) {
                    sum = sum.plus(left.get(i).times(right.get(k - i)));
                }
            }
            product.add(sum);
        }
        return product;
    }
}
