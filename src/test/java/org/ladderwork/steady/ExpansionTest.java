package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/** Expansions against terms worked out by hand, and against the closed forms they approximate. */
class ExpansionTest {
    private final ScalarField field = new ScalarField();
    private final Symbol gamma = field.positive("gamma");
    private final Symbol epsilon = field.real("epsilon");
    private final Symbol eta = field.real("eta");
    private final Symbol beta = field.positive("beta");
    private final Scalar w1 = Scalar.of(field.positive("omega_1"));
    private final Scalar w2 = Scalar.of(field.positive("omega_2"));
    private final Scalar n1 = Scalar.of(field.positive("n_1"));
    private final Scalar n2 = Scalar.of(field.positive("n_2"));
    private final Scalar g = Scalar.of(gamma);
    private final Scalar e = Scalar.of(epsilon);
    private final Scalar h = Scalar.of(eta);
    private final Scalar b = Scalar.of(beta);

    private Scalar equation18() {
        Scalar delta =
                g.pow(2).plus(e.pow(2).times(Scalar.of(4))).plus(w1.minus(w2).pow(2));
        return g.times(e.pow(2))
                .times(w1)
                .times(n1.minus(n2))
                .times(Scalar.of(2))
                .over(delta);
    }

    @Test
    @DisplayName("(18) for γ → ∞: 2ε²ω₁(n₁−n₂)/γ − 2ε²ω₁(n₁−n₂)(4ε²+(ω₁−ω₂)²)/γ³ + …")
    void largeRate() {
        // 1/Δ² = γ⁻² (1 − (4ε²+(ω₁−ω₂)²)/γ² + …), so the order γ⁻² vanishes
        Scalar c = e.pow(2).times(w1).times(n1.minus(n2)).times(Scalar.of(2));
        Scalar d = e.pow(2).times(Scalar.of(4)).plus(w1.minus(w2).pow(2));
        Expansion x = Expansion.of(equation18(), Limit.toInfinity(gamma), 2);
        assertEquals(List.of(new Expansion.Term(1, c.over(g))), x.terms());
        assertEquals(
                new Expansion.Term(3, c.times(d).over(g.pow(3)).negated()),
                x.next().orElseThrow());
        assertEquals(c, x.coefficient(-1));
        assertEquals(Scalar.ZERO, x.coefficient(-2));
    }

    @Test
    @DisplayName("the terms through an order are those of the expansion, without the next one")
    void through() {
        Scalar x = b.times(w1);
        Scalar n = field.exp(x).minus(Scalar.ONE).inverse();
        Scalar late = equation18()
                .minus(Expansion.of(equation18(), Limit.toZero(epsilon), 6).sum());
        int terms = 0;
        for (int order = -2; order <= 9; order++) {
            for (Scalar y : List.of(equation18(), n, n.times(equation18()), late)) {
                for (Limit limit : List.of(Limit.toInfinity(gamma), Limit.toZero(epsilon), Limit.toZero(beta))) {
                    List<Expansion.Term> expected =
                            Expansion.of(y, limit, order).terms();
                    assertEquals(expected, Expansion.through(y, limit, order), y + " " + limit);
                    terms += expected.size();
                }
            }
        }
        assertTrue(terms > 100, "terms " + terms);
        assertEquals(List.of(), Expansion.through(Scalar.ZERO, Limit.toZero(epsilon), 3));
    }

    @Test
    @DisplayName("1/(e^{βω} − 1) = 1/(βω) − 1/2 + βω/12 − (βω)³/720 + …, coth(βω/2) = 2/(βω) + βω/6 − …")
    void boseEinsteinAtHighTemperature() {
        Scalar x = b.times(w1);
        Scalar n = field.exp(x).minus(Scalar.ONE).inverse();
        Expansion expansion = Expansion.of(n, Limit.toZero(beta), 2);
        assertEquals(
                List.of(
                        new Expansion.Term(-1, x.inverse()),
                        new Expansion.Term(0, Scalar.of(-1, 2)),
                        new Expansion.Term(1, x.over(Scalar.of(12)))),
                expansion.terms());
        assertEquals(
                new Expansion.Term(3, x.pow(3).over(Scalar.of(-720))),
                expansion.next().orElseThrow());
        Scalar coth = n.times(Scalar.of(2)).plus(Scalar.ONE);
        assertEquals(
                x.inverse().times(Scalar.of(2)).plus(x.over(Scalar.of(6))),
                Expansion.of(coth, Limit.toZero(beta), 2).sum());
    }

    @Test
    @DisplayName("the same in a temperature T → ∞; T → 0 has no power series and says so")
    void temperature() {
        Symbol t = field.positive("T");
        Scalar x = w1.over(Scalar.of(t));
        Scalar n = field.exp(x).minus(Scalar.ONE).inverse();
        assertEquals(
                x.inverse().minus(Scalar.of(1, 2)),
                Expansion.of(n, Limit.toInfinity(t), 0).sum());
        ArithmeticException refusal =
                assertThrows(ArithmeticException.class, () -> Expansion.of(n, Limit.toZero(t), 1));
        assertTrue(refusal.getMessage().contains("no power series"), refusal.getMessage());
    }

    @Test
    @DisplayName("√(γ² + 4ε²) = γ + 2ε²/γ − 2ε⁴/γ³ + …; ln(1 + ε²/γ²) = ε²/γ² − ε⁴/2γ⁴ + …")
    void rootsAndLogarithms() {
        Scalar root = field.sqrt(g.pow(2).plus(e.pow(2).times(Scalar.of(4))));
        Expansion x = Expansion.of(root, Limit.toInfinity(gamma), 2);
        assertEquals(g.plus(e.pow(2).times(Scalar.of(2)).over(g)), x.sum());
        assertEquals(
                e.pow(4).times(Scalar.of(-2)).over(g.pow(3)),
                x.next().orElseThrow().value());
        Scalar log = field.log(Scalar.ONE.plus(e.pow(2).over(g.pow(2))));
        Expansion y = Expansion.of(log, Limit.toZero(epsilon), 3);
        assertEquals(e.pow(2).over(g.pow(2)), y.sum());
        assertEquals(
                e.pow(4).over(g.pow(4)).over(Scalar.of(-2)),
                y.next().orElseThrow().value());
    }

    @Test
    @DisplayName("ε, η → 0 together: εη/(ε² + γη) starts with ε/γ")
    void scaledTogether() {
        Scalar x = e.times(h).over(e.pow(2).plus(g.times(h)));
        Expansion both = Expansion.of(x, Limit.toZero(epsilon, eta), 1);
        assertEquals(List.of(new Expansion.Term(1, e.over(g))), both.terms());
        assertEquals(
                e.pow(3).over(g.pow(2).times(h)).negated(),
                both.next().orElseThrow().value());
    }

    @Test
    @DisplayName("what is a Laurent polynomial has no next term")
    void finiteExpansions() {
        Scalar x = g.plus(e.over(g.pow(2)));
        assertTrue(Expansion.of(x, Limit.toInfinity(gamma), 2).next().isEmpty());
        assertEquals(2, Expansion.of(x, Limit.toInfinity(gamma), 2).terms().size());
        assertEquals(
                2,
                Expansion.of(x, Limit.toInfinity(gamma), 1).next().orElseThrow().order());
        assertTrue(Expansion.of(Scalar.ZERO, Limit.toZero(gamma), 1).terms().isEmpty());
    }

    @Test
    @DisplayName("the remainder of 100 random rational functions starts with the next term")
    void remainders() {
        long seed = 48;
        SplittableRandom random = new SplittableRandom(seed);
        int checked = 0;
        for (int k = 0; k < 50; k++) {
            Scalar x = polynomial(random).over(polynomial(random).plus(g.pow(3)));
            for (Limit limit : List.of(Limit.toZero(gamma), Limit.toInfinity(gamma))) {
                Expansion expansion = Expansion.of(x, limit, 3);
                Scalar rest = x.minus(expansion.sum());
                if (expansion.next().isEmpty()) {
                    assertTrue(rest.isZero());
                } else {
                    Scalar ratio = rest.over(expansion.next().get().value()).minus(Scalar.ONE);
                    // ratio − 1 vanishes in the limit: one order below zero
                    boolean small = ratio.isZero()
                            || Expansion.leading(ratio, limit).terms().get(0).order() > 0;
                    assertTrue(small, "seed " + seed + ": " + x);
                }
                checked++;
            }
        }
        assertEquals(100, checked);
    }

    private Scalar polynomial(SplittableRandom random) {
        List<Scalar> atoms = List.of(g, e, w1, Scalar.ONE);
        Scalar sum = Scalar.ZERO;
        for (int k = 0; k < 4; k++) {
            Scalar term = Scalar.of(random.nextInt(-3, 4));
            for (int f = 0; f < 3; f++) {
                term = term.times(atoms.get(random.nextInt(atoms.size())));
            }
            sum = sum.plus(term);
        }
        return sum.plus(g.times(w1));
    }

    @Test
    @DisplayName("agreement: (18) and 2ω₁ε²(n₁−n₂)/γ agree to leading order, and the next term is of order γ⁻³")
    void agreement() {
        Scalar claimed =
                e.pow(2).times(w1).times(n1.minus(n2)).times(Scalar.of(2)).over(g);
        // the difference starts two orders after the leading one, which is gamma^-1
        Expansion difference = Expansion.leading(equation18().minus(claimed), Limit.toInfinity(gamma));
        assertEquals(3, difference.terms().get(0).order());
        assertEquals(
                1,
                Expansion.leading(equation18().plus(claimed), Limit.toInfinity(gamma))
                        .terms()
                        .get(0)
                        .order());
    }

    @Test
    @DisplayName("(48)–(50): the paper's rates for γ → ∞ straight from the moment equations, to order 10")
    void straightFromTheEquations() {
        CovarianceByElimination two =
                new CovarianceByElimination(List.of(w1, w2), List.of(g, g), List.of(n1, n2), e, h);
        Matrix m = two.matrix();
        SeriesSolution series = SeriesSolution.of(m, two.rightSide(), Limit.toInfinity(gamma), 10);
        Scalar number1 = series.sum(two.index(0, 0))
                .plus(series.sum(two.index(1, 1)))
                .minus(Scalar.ONE)
                .over(Scalar.of(2));
        Scalar heat1 = g.times(w1).times(n1.minus(number1));
        // Eq. (48): 2ω₁/γ [ε²(n₁−n₂) − η²(n₁+n₂+1)]
        Scalar equation48 = e.pow(2)
                .times(n1.minus(n2))
                .minus(h.pow(2).times(n1.plus(n2).plus(Scalar.ONE)))
                .times(w1)
                .times(Scalar.of(2))
                .over(g);
        Expansion leading = Expansion.leading(heat1, Limit.toInfinity(gamma));
        assertEquals(List.of(new Expansion.Term(1, equation48)), leading.terms());
        // substituted back, the residual is beyond order 10
        for (int i = 0; i < m.rows(); i++) {
            Scalar residual = two.rightSide().get(i).negated();
            for (int j = 0; j < m.columns(); j++) {
                residual = residual.plus(m.get(i, j).times(series.sum(j)));
            }
            assertTrue(residual.isZero()
                    || Expansion.leading(residual, Limit.toInfinity(gamma))
                                    .terms()
                                    .get(0)
                                    .order()
                            > 9);
        }
        // against the closed form
        Scalar exact = g.times(w1).times(n1.minus(two.number(0)));
        assertEquals(
                Expansion.of(exact, Limit.toInfinity(gamma), 5).sum(),
                Expansion.of(heat1, Limit.toInfinity(gamma), 5).sum());
    }

    @Test
    @DisplayName("a singular leading matrix: ⟨a₂†a₂⟩ of an undamped mode for ε → 0")
    void singularLeadingMatrix() {
        // mode 2 is damped through mode 1 only, so at ε = 0 its number is free; the state is thermal at every ε ≠ 0
        CovarianceByElimination two = new CovarianceByElimination(
                List.of(w1, w2), List.of(g, Scalar.ZERO), List.of(n1, Scalar.ZERO), e, Scalar.ZERO);
        SeriesSolution series = SeriesSolution.of(two.matrix(), two.rightSide(), Limit.toZero(epsilon), 2);
        List<Scalar> numbers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            numbers.add(series.sum(two.index(i, i)));
        }
        Scalar thermal = n1.plus(Scalar.of(1, 2));
        assertEquals(List.of(thermal, thermal, thermal, thermal), numbers);
    }
}
