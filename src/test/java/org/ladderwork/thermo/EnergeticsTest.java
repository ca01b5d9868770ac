package org.ladderwork.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.Dissipator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.moment.SymmetrySector;
import org.ladderwork.scalar.Scalar;

/** Eqs. (5), (14)–(17), (34), (35), (40), (41), (43) of De Chiara et al., typed from the paper. */
class EnergeticsTest {
    @Test
    @DisplayName("D_i = γ(n_i + 1) L[a_i] + γ n_i L[a_i†], from the double commutator")
    void dissipators() {
        TwoOscillators m = new TwoOscillators(false, true);
        MasterEquation equation = MasterEquation.of(m.system);
        List<Dissipator> d = equation.baths().get(0).dissipators();
        assertEquals(2, d.size());
        assertTrue(d.contains(Dissipator.of(m.a1, m.gamma.times(m.n1.plus(Scalar.ONE)))));
        assertTrue(d.contains(Dissipator.of(m.a1.adjoint(), m.gamma.times(m.n1))));
        var jump = equation.baths().get(0).jumps().get(0);
        assertEquals(m.w1, jump.frequency().orElseThrow());
        assertEquals(m.a2.times(m.epsilon.negated()), jump.force(), "[H_I, a_1] = -epsilon a_2");
        assertTrue(equation.baths().get(0).balances().get(0).isLocal());
        assertFalse(equation.baths().get(0).balances().get(0).isGlobal());
    }

    @Test
    @DisplayName("Q̇_i = γ ω_i (n_i − a_i†a_i), Ẇ = −γε(a₁†a₂ + a₂†a₁), d⟨H_S⟩/dt = Q̇₁ + Q̇₂ + Ẇ")
    void heatAndWork() {
        TwoOscillators m = new TwoOscillators(false, true);
        Energetics e = Energetics.of(MasterEquation.of(m.system));
        Operator number = m.a1.adjoint().times(m.a1);
        assertEquals(
                Operator.of(m.n1).minus(number).times(m.gamma.times(m.w1)),
                e.heats().get(0).operator());
        Operator hop = m.a1.adjoint().times(m.a2);
        assertEquals(
                hop.plus(hop.adjoint()).times(m.gamma.times(m.epsilon).negated()),
                e.work().operator());
        for (HeatRate heat : e.heats()) {
            assertTrue(heat.isSubsystemRate() && heat.isExplicit());
        }
        assertTrue(e.work().isInteractionRate() && e.work().isExplicit());
        assertTrue(e.firstLawDefect().isZero());
    }

    @Test
    @DisplayName("an ancilla of frequency ν ≠ ω₁: heat γν(n₁ − a₁†a₁), extra work γ(ω₁−ν)(n₁ − a₁†a₁)")
    void nonResonantAncilla() {
        TwoOscillators m = new TwoOscillators(true, false);
        MasterEquation equation = MasterEquation.of(m.system);
        Energetics e = Energetics.of(equation);
        Operator flow = Operator.of(m.n1).minus(m.a1.adjoint().times(m.a1)).times(m.gamma);
        assertEquals(flow.times(m.nu), e.heats().get(0).operator());
        assertFalse(e.heats().get(0).isSubsystemRate());
        assertTrue(e.heats().get(0).isExplicit());
        assertEquals(
                flow.times(m.w1.minus(m.nu)), e.work().operator().minus(e.work().interactionRate()));
        assertTrue(e.firstLawDefect().isZero());
        assertFalse(equation.baths().get(0).balances().get(0).isLocal());
    }

    @Test
    @DisplayName("four moments for η = 0 (charge a₁†a₁ + a₂†a₂), ten for η ≠ 0 (parity)")
    void closedSets() {
        assertEquals(4, closed(new TwoOscillators(false, true)).size());
        MomentEquations ten = closed(new TwoOscillators(true, true));
        assertEquals(10, ten.size());
        SymmetrySector number = SymmetrySector.of(MasterEquation.of(new TwoOscillators(false, true).system));
        assertEquals(1, number.weights().size());
        SymmetrySector parity = SymmetrySector.of(ten.equation());
        assertTrue(parity.weights().isEmpty() && parity.parity());
        assertTrue(ten.observables().stream()
                .allMatch(o -> o.terms().keySet().stream().allMatch(parity::contains)));
    }

    private static MomentEquations closed(TwoOscillators m) {
        MasterEquation equation = MasterEquation.of(m.system);
        Energetics e = Energetics.of(equation);
        var outcome = MomentEquations.closing(
                equation,
                List.of(
                        e.heats().get(0).operator(),
                        e.heats().get(1).operator(),
                        e.work().operator()),
                MomentEquations.Limit.DEFAULT);
        return ((MomentEquations.Outcome.Closed) outcome).equations();
    }

    @Test
    @DisplayName("a Kerr term does not close, and the chain shows where it escapes")
    void kerrEscapes() {
        TwoOscillators m = new TwoOscillators(false, true);
        Operator kerr = m.a1.adjoint().pow(2).times(m.a1.pow(2)).times(m.eta);
        var s = m.system;
        var system = new org.ladderwork.model.OpenSystem(
                s.title(),
                s.source(),
                s.field(),
                s.modes(),
                s.subsystems(),
                s.interaction().plus(kerr),
                s.baths());
        var outcome = MomentEquations.closing(
                MasterEquation.of(system), List.of(m.a1.adjoint().times(m.a2)), MomentEquations.Limit.DEFAULT);
        var open = (MomentEquations.Outcome.Open) outcome;
        assertTrue(open.chain().size() >= 3, open.toString());
        assertTrue(open.chain().get(open.chain().size() - 1).degree() > 8, open.toString());
    }
}
