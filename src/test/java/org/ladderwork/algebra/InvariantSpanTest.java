package org.ladderwork.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ladderwork.algebra.Operator.annihilator;
import static org.ladderwork.algebra.Operator.creator;
import static org.ladderwork.algebra.Operator.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** Closed sets of observables of chains with a bath at each end, and what solving them gives. */
class InvariantSpanTest {
    private final ScalarField field = new ScalarField();
    private final Scalar epsilon = Scalar.of(field.real("epsilon"));
    private final Scalar gamma = Scalar.of(field.positive("gamma"));
    private final Scalar n1 = Scalar.of(field.positive("n_1"));
    private final Scalar n2 = Scalar.of(field.positive("n_2"));

    private Operator chain(List<Mode> modes) {
        Operator h = Operator.ZERO;
        for (int k = 0; k < modes.size(); k++) {
            Scalar omega = Scalar.of(field.symbol("omega_" + k).orElseGet(() -> declared()));
            h = h.plus(number(modes.get(k)).times(omega));
            if (k > 0) {
                Operator hop = creator(modes.get(k - 1)).times(annihilator(modes.get(k)));
                h = h.plus(hop.plus(hop.adjoint()).times(epsilon));
            }
        }
        return h;
    }

    private int declarations;

    private org.ladderwork.scalar.Symbol declared() {
        return field.positive("omega_" + declarations++);
    }

    /** dO/dt = i[H, O] + Σ rate (L†OL − ½{L†L, O}), thermal at both ends. */
    private UnaryOperator<Operator> generator(Operator h, Mode first, Mode last) {
        List<Operator> jumps = List.of(annihilator(first), creator(first), annihilator(last), creator(last));
        Scalar up1 = gamma.times(n1);
        Scalar up2 = gamma.times(n2);
        List<Scalar> rates = List.of(up1.plus(gamma), up1, up2.plus(gamma), up2);
        return o -> {
            Operator rate = h.commutator(o).times(Scalar.I);
            for (int k = 0; k < jumps.size(); k++) {
                Operator l = jumps.get(k);
                Operator gain = l.adjoint().times(o).times(l);
                Operator loss = l.adjoint().times(l).anticommutator(o).times(Scalar.of(1, 2));
                rate = rate.plus(gain.minus(loss).times(rates.get(k)));
            }
            return rate;
        };
    }

    private static List<Mode> qubits(int n) {
        List<Mode> modes = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            modes.add(Mode.qubit("s_" + (k + 1), k));
        }
        return modes;
    }

    private static InvariantSpan checked(InvariantSpan span, UnaryOperator<Operator> generator) {
        for (int k = 0; k < span.dimension(); k++) {
            Operator sum = Operator.of(span.source().get(k));
            for (int l = 0; l < span.dimension(); l++) {
                sum = sum.plus(span.basis().get(l).times(span.matrix().get(k, l)));
            }
            assertEquals(generator.apply(span.basis().get(k)), sum);
            assertTrue(span.basis().get(k).isHermitian());
            assertTrue(span.matrix().row(k).stream().allMatch(Scalar::isReal));
        }
        return span;
    }

    @Test
    @DisplayName("a chain of N qubits with exchange closes on N² observables, as fermions do")
    void exchangeChains() {
        for (int n = 2; n <= 3; n++) {
            List<Mode> modes = qubits(n);
            UnaryOperator<Operator> generator = generator(chain(modes), modes.get(0), modes.get(n - 1));
            InvariantSpan span = InvariantSpan.of(List.of(number(modes.get(0))), generator, 64)
                    .orElseThrow();
            assertEquals(n * n, checked(span, generator).dimension());
        }
    }

    @Test
    @DisplayName("three qubits: the observables are those of fermions, strings included")
    void strings() {
        List<Mode> modes = qubits(3);
        UnaryOperator<Operator> generator = generator(chain(modes), modes.get(0), modes.get(2));
        InvariantSpan span =
                InvariantSpan.of(List.of(number(modes.get(0))), generator, 64).orElseThrow();
        List<Mode> fermions = List.of(Mode.fermion("c_1", 0), Mode.fermion("c_2", 1), Mode.fermion("c_3", 2));
        JordanWigner map = new JordanWigner(fermions, modes);
        for (Mode j : fermions) {
            for (Mode k : fermions) {
                assertTrue(span.contains(map.toQubits(creator(j).times(annihilator(k)))));
            }
        }
        assertFalse(span.contains(creator(modes.get(0)).times(annihilator(modes.get(2)))));
    }

    /** De Chiara et al. (2018), Eqs. (8)–(10), typed from there; Δ² = γ² + 4ε² + (ω_1 − ω_2)². */
    @Test
    @DisplayName("two oscillators: ⟨a_1†a_1⟩ = n_1 + 2ε²/Δ² (n_2 − n_1), ⟨a_2†a_1⟩ = ε/Δ² (ω_1 − ω_2 + iγ)(n_1 − n_2)")
    void twoOscillators() {
        List<Mode> modes = List.of(Mode.boson("a_1", 0), Mode.boson("a_2", 1));
        UnaryOperator<Operator> generator = generator(chain(modes), modes.get(0), modes.get(1));
        InvariantSpan span = checked(
                InvariantSpan.of(List.of(number(modes.get(0))), generator, 64).orElseThrow(), generator);
        assertEquals(4, span.dimension());
        List<Scalar> b = span.source().stream().map(Scalar::negated).toList();
        LinearSolution.Unique solution = (LinearSolution.Unique) new LinearSystem(span.matrix(), b).solve();
        Scalar delta = Scalar.of(field.symbol("omega_0").orElseThrow())
                .minus(Scalar.of(field.symbol("omega_1").orElseThrow()));
        Scalar four = Scalar.of(4);
        Scalar delta2 = gamma.pow(2).plus(epsilon.pow(2).times(four)).plus(delta.pow(2));
        Scalar shift = epsilon.pow(2).times(Scalar.of(2)).over(delta2).times(n2.minus(n1));
        assertEquals(n1.plus(shift), span.expectation(number(modes.get(0)), solution.x()));
        assertEquals(n2.minus(shift), span.expectation(number(modes.get(1)), solution.x()));
        Scalar coherence =
                epsilon.over(delta2).times(delta.plus(gamma.times(Scalar.I))).times(n1.minus(n2));
        Operator coherent = creator(modes.get(1)).times(annihilator(modes.get(0)));
        assertEquals(coherence, span.expectation(coherent, solution.x()));
    }

    @Test
    @DisplayName("a Kerr term does not close; what is outside the span is named")
    void limits() {
        Mode a = Mode.boson("a", 0);
        Operator kerr = creator(a).pow(2).times(annihilator(a).pow(2)).times(epsilon);
        UnaryOperator<Operator> generator = generator(kerr.plus(number(a)), a, a);
        assertEquals(Optional.empty(), InvariantSpan.of(List.of(annihilator(a)), generator, 20));
        InvariantSpan span = InvariantSpan.of(List.of(number(a)), generator, 20).orElseThrow();
        assertEquals(1, span.dimension());
        assertEquals(
                "outside the span of the observables: 1/2 a' + 1/2 a",
                assertThrows(IllegalArgumentException.class, () -> span.expectation(annihilator(a), List.of(n1)))
                        .getMessage());
    }
}
