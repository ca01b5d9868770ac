package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.thermo.Energetics;
import org.ladderwork.thermo.TwoOscillators;

/** Eqs. (8)–(10) and (18)–(20) of De Chiara et al., typed from the paper. */
class SteadyStateTest {
    private static final Scalar TWO = Scalar.of(2);

    @Test
    @DisplayName("⟨a₁†a₁⟩, ⟨a₂†a₁⟩, Q̇₁, Q̇₂, Ẇ of Sec. II")
    void sectionTwo() {
        TwoOscillators m = new TwoOscillators(false, true);
        MasterEquation equation = MasterEquation.of(m.system);
        Energetics e = Energetics.of(equation);
        SteadyState s = solve(equation, e);
        Scalar d2 = m.gamma
                .pow(2)
                .plus(m.epsilon.pow(2).times(Scalar.of(4)))
                .plus(m.w1.minus(m.w2).pow(2));
        Scalar shift = TWO.times(m.epsilon.pow(2)).over(d2).times(m.n2.minus(m.n1));
        assertEquals(m.n1.plus(shift), s.expectation(m.a1.adjoint().times(m.a1)));
        assertEquals(m.n2.minus(shift), s.expectation(m.a2.adjoint().times(m.a2)));
        assertEquals(
                m.epsilon
                        .over(d2)
                        .times(m.w1.minus(m.w2).plus(Scalar.I.times(m.gamma)))
                        .times(m.n1.minus(m.n2)),
                s.expectation(m.a2.adjoint().times(m.a1)));
        Scalar common = TWO.times(m.gamma).times(m.epsilon.pow(2)).over(d2).times(m.n1.minus(m.n2));
        assertEquals(common.times(m.w1), s.expectation(e.heats().get(0).operator()));
        assertEquals(
                common.times(m.w2).negated(), s.expectation(e.heats().get(1).operator()));
        assertEquals(common.times(m.w2.minus(m.w1)), s.expectation(e.work().operator()));
    }

    @Test
    @DisplayName("η ≠ 0: first law, and the rates (48), (49) to leading order in 1/γ")
    void pairing() {
        TwoOscillators m = new TwoOscillators(true, true);
        MasterEquation equation = MasterEquation.of(m.system);
        Energetics e = Energetics.of(equation);
        SteadyState s = solve(equation, e);
        Scalar q1 = s.expectation(e.heats().get(0).operator());
        Scalar q2 = s.expectation(e.heats().get(1).operator());
        assertEquals(Scalar.ZERO, q1.plus(q2).plus(s.expectation(e.work().operator())));
        var g = m.gamma.symbols().first();
        var x = m.field.positive("x");
        Scalar leading = q1.times(m.gamma)
                .with(java.util.Map.of(g, Scalar.of(x).inverse()))
                .with(java.util.Map.of(x, Scalar.ZERO));
        assertEquals(
                TWO.times(m.w1)
                        .times(m.epsilon
                                .pow(2)
                                .times(m.n1.minus(m.n2))
                                .minus(m.eta.pow(2).times(m.n1.plus(m.n2).plus(Scalar.ONE)))),
                leading);
    }

    @Test
    @DisplayName("a mode without bath that does not couple: the conserved number is named")
    void conservedQuantity() {
        TwoOscillators m = new TwoOscillators(false, true);
        var s = m.system;
        var system = new org.ladderwork.model.OpenSystem(
                "",
                "",
                s.field(),
                s.modes(),
                s.subsystems(),
                Operator.ZERO,
                List.of(s.baths().get(0)));
        MasterEquation equation = MasterEquation.of(system);
        Operator n2 = m.a2.adjoint().times(m.a2);
        var closed = (MomentEquations.Outcome.Closed)
                MomentEquations.closing(equation, List.of(n2), MomentEquations.Limit.DEFAULT);
        var several = (Stationarity.Several) Stationarity.of(closed.equations());
        assertEquals(List.of(n2), several.conserved());
    }

    private static SteadyState solve(MasterEquation equation, Energetics e) {
        var outcome = MomentEquations.closing(
                equation,
                List.of(
                        e.heats().get(0).operator(),
                        e.heats().get(1).operator(),
                        e.work().operator()),
                MomentEquations.Limit.DEFAULT);
        MomentEquations equations = ((MomentEquations.Outcome.Closed) outcome).equations();
        return ((Stationarity.Unique) Stationarity.of(equations)).state();
    }
}
