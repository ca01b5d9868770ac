package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

class LyapunovEquationTest {
    private static LyapunovSolution.Unique solve(LyapunovEquation equation) {
        return assertInstanceOf(LyapunovSolution.Unique.class, equation.solve(Deadline.none()));
    }

    private static LyapunovSolution.Unique proved(LyapunovEquation equation) {
        LyapunovSolution.Unique solution = solve(equation);
        assertEquals(List.of(), equation.residual(solution));
        return solution;
    }

    @Test
    @DisplayName("De Chiara et al. (8)–(10): ⟨a₁†a₁⟩ = n₁ + 2ε²/Δ² (n₂ − n₁), ⟨a₂†a₁⟩ = ε/Δ² (ω₁ − ω₂ + iγ)(n₁ − n₂)")
    void twoOscillators() {
        OscillatorChain c = new OscillatorChain(2, "ends", true, false);
        LyapunovSolution.Unique x = proved(c.conserving());
        Scalar gamma = c.rate[0];
        Scalar detuning = c.frequency[0].minus(c.frequency[1]);
        Scalar delta2 = gamma.pow(2).plus(c.epsilon.pow(2).times(Scalar.of(4))).plus(detuning.pow(2));
        Scalar n1 = c.occupation[0];
        Scalar n2 = c.occupation[1];
        Scalar shift = Scalar.of(2).times(c.epsilon.pow(2)).over(delta2).times(n2.minus(n1));
        assertEquals(n1.plus(shift), x.value(0, 0));
        assertEquals(n2.minus(shift), x.value(1, 1));
        Scalar coherence = c.epsilon
                .over(delta2)
                .times(detuning.plus(Scalar.I.times(gamma)))
                .times(n1.minus(n2));
        assertEquals(coherence, x.value(0, 1)); // X_12 = ⟨a_2†a_1⟩
        assertEquals(coherence.conjugate(), x.value(1, 0));
    }

    @Test
    @DisplayName("η = 0: quadratures and ladder operators give one answer")
    void quadraturesAgree() {
        OscillatorChain c = new OscillatorChain(2, "ends", false, false);
        Scalar[][] k = OscillatorChain.zeros(4);
        Scalar[][] d = OscillatorChain.zeros(4);
        Scalar[][] w = c.normalDrift();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                k[i][j] = w[i][j].realPart();
                k[2 + i][2 + j] = k[i][j];
                k[i][2 + j] = w[i][j].imaginaryPart().negated();
                k[2 + i][j] = w[i][j].imaginaryPart();
            }
            d[i][i] = c.rate[i].times(c.occupation[i].plus(Scalar.of(1, 2)));
            d[2 + i][2 + i] = d[i][i];
        }
        LyapunovSolution.Unique v = proved(LyapunovEquation.symmetric(k, d));
        assertEquals(proved(c.conserving()).value(0, 0), c.occupationOf(v, 0));
    }

    /** Numbers of terms of numerator and denominator of ⟨a₁†a₁⟩ as found by six general computer algebra systems, which agree. */
    @ParameterizedTest(name = "N = {0}, rates equal: {1}, frequencies equal: {2} gives {3}/{4} terms")
    @CsvSource({
        "2, true, false, 6, 5",
        "2, false, false, 10, 9",
        "3, true, false, 29, 24",
        "3, false, false, 62, 54",
        "4, true, false, 342, 305",
        "4, false, false, 682, 618",
        "5, true, false, 3983, 3571",
        "3, true, true, 3, 2",
        "5, true, true, 3, 2",
        "8, true, true, 3, 2"
    })
    void conservingChain(int sites, boolean equalRates, boolean equalFrequencies, int above, int below) {
        OscillatorChain c = new OscillatorChain(sites, "ends", equalRates, equalFrequencies);
        LyapunovSolution solution = c.conserving().solve(List.of(new LyapunovEquation.Entry(0, 0)), Deadline.none());
        Scalar x = ((LyapunovSolution.Unique) solution).value(0, 0);
        assertEquals(above, x.numeratorPolynomial().size());
        assertEquals(below, x.denominatorPolynomial().size());
    }

    @ParameterizedTest(name = "N = {0} with pairing, rates equal: {1}, frequencies equal: {2} gives {3}/{4} terms")
    @CsvSource({
        "2, true, false, 176, 81",
        "2, false, false, 462, 257",
        "3, true, true, 274, 119",
        "3, true, false, 6314, 3198"
    })
    void chainWithPairing(int sites, boolean equalRates, boolean equalFrequencies, int above, int below) {
        OscillatorChain c = new OscillatorChain(sites, "ends", equalRates, equalFrequencies);
        LyapunovSolution solution = c.quadratures()
                .solve(
                        List.of(new LyapunovEquation.Entry(0, 0), new LyapunovEquation.Entry(sites, sites)),
                        Deadline.none());
        Scalar x = c.occupationOf((LyapunovSolution.Unique) solution, 0);
        assertEquals(above, x.numeratorPolynomial().size());
        assertEquals(below, x.denominatorPolynomial().size());
    }

    @ParameterizedTest(name = "uniform chain of {0}: ⟨a₁†a₁⟩ = n₁ + 2ε²/(γ² + 4ε²) (n_N − n₁)")
    @CsvSource({"2", "3", "4", "6", "7"})
    void uniformChain(int sites) {
        OscillatorChain c = new OscillatorChain(sites, "ends", true, true);
        LyapunovSolution.Unique x = proved(c.conserving());
        Scalar e2 = c.epsilon.pow(2);
        Scalar n1 = c.occupation[0];
        Scalar weight = e2.times(Scalar.of(2)).over(c.rate[0].pow(2).plus(e2.times(Scalar.of(4))));
        assertEquals(n1.plus(weight.times(c.occupation[sites - 1].minus(n1))), x.value(0, 0));
        Scalar middle = n1.plus(c.occupation[sites - 1]).times(Scalar.of(1, 2));
        for (int i = 1; i + 1 < sites; i++) {
            assertEquals(middle, x.value(i, i)); // ballistic: flat inside
        }
    }

    @Test
    @DisplayName("N = 2 with pairing, unequal rates: residual zero")
    void pairingResidual() {
        proved(new OscillatorChain(2, "ends", false, false).quadratures());
        proved(new OscillatorChain(3, "all", false, true).conserving());
    }

    @Test
    @DisplayName("one damped mode: 0 = −γ n + γ n̄; a mode without bath has no unique steady state")
    void single() {
        ScalarField field = new ScalarField();
        Scalar g = Scalar.of(field.positive("gamma"));
        Scalar n = Scalar.of(field.positive("n"));
        Scalar w = Scalar.of(field.real("omega"));
        Scalar[][] a = {{g.times(Scalar.of(-1, 2)).minus(Scalar.I.times(w))}};
        assertEquals(
                n,
                proved(LyapunovEquation.hermitian(a, new Scalar[][] {{g.times(n)}}))
                        .value(0, 0));
        Scalar[][] real = {{g.times(Scalar.of(-1, 2))}};
        assertEquals(
                n,
                proved(LyapunovEquation.symmetric(real, new Scalar[][] {{g.times(n)}}))
                        .value(0, 0));

        Scalar[][] two = OscillatorChain.zeros(2);
        two[0][0] = a[0][0];
        two[1][1] = Scalar.I.times(w);
        Scalar[][] f = OscillatorChain.zeros(2);
        f[0][0] = g.times(n);
        LyapunovSolution.Singular singular = assertInstanceOf(
                LyapunovSolution.Singular.class,
                LyapunovEquation.hermitian(two, f).solve(Deadline.none()));
        assertEquals(List.of(1), singular.indices());
        // Asked for the damped mode alone, there is an answer.
        LyapunovSolution.Unique part = (LyapunovSolution.Unique) LyapunovEquation.hermitian(two, f)
                .solve(List.of(new LyapunovEquation.Entry(0, 0), new LyapunovEquation.Entry(0, 1)), Deadline.none());
        assertEquals(n, part.value(0, 0));
        assertEquals(Scalar.ZERO, part.value(0, 1));
    }

    @Test
    @DisplayName("complex couplings, roots and numbers among the symbols")
    void otherFields() {
        ScalarField field = new ScalarField();
        Scalar g = Scalar.of(field.positive("gamma"));
        Scalar h = Scalar.of(field.positive("kappa"));
        Scalar z = Scalar.of(field.complex("z"));
        Scalar cross = field.sqrt(g.times(h)).times(Scalar.of(-1, 4)); // a bath that both modes share
        Scalar[][] a = {
            {g.times(Scalar.of(-1, 2)), Scalar.I.times(z).negated().plus(cross)},
            {
                Scalar.I.times(z.conjugate()).negated().plus(cross),
                h.times(Scalar.of(-1, 2)).minus(Scalar.I.times(Scalar.of(3, 7)))
            }
        };
        Scalar[][] f = {
            {g, field.sqrt(g.times(h)).times(Scalar.of(1, 3)).plus(z.times(Scalar.of(1, 5)))},
            {
                field.sqrt(g.times(h)).times(Scalar.of(1, 3)).plus(z.conjugate().times(Scalar.of(1, 5))),
                h.times(Scalar.of(2))
            }
        };
        proved(LyapunovEquation.hermitian(a, f));
    }

    @Test
    @DisplayName("W M + M Wᵀ + S = 0 with complex W and complex symmetric S: a squeezed bath")
    void squeezedSource() {
        OscillatorChain c = new OscillatorChain(2, "ends", false, false);
        Scalar m = Scalar.of(c.field.complex("m"));
        Scalar[][] s = OscillatorChain.zeros(2);
        s[0][0] = c.rate[0].times(m);
        proved(LyapunovEquation.symmetric(c.normalDrift(), s));
        assertThrows(IllegalArgumentException.class, () -> LyapunovEquation.hermitian(c.normalDrift(), s));
    }

    @Test
    @DisplayName("a deadline ends the computation and says how far it came")
    void deadline() {
        LyapunovEquation large = new OscillatorChain(4, "all", false, false).quadratures();
        Deadline.Exceeded over =
                assertThrows(Deadline.Exceeded.class, () -> large.solve(Deadline.after(Duration.ofMillis(30))));
        assertTrue(over.getMessage().contains("0.03 s"), over.getMessage());
    }
}
