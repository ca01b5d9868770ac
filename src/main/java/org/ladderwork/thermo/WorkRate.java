package org.ladderwork.thermo;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.CollisionDerivation;
import org.ladderwork.master.Dissipator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.Collision;
import org.ladderwork.scalar.Scalar;

/**
 * The work rate Ẇ of switching the couplings on and off, as an operator whose expectation value it is.
 *
 * <p>Per bath, Ẇ_i = −½ ⟨[V_i, [V_i, H_S + H_Ei]]⟩ by Eqs. (B7) and (B8), traced over the fresh ancilla. It does not use the dissipators. For a
 * bath given by rates alone it is defined as tr[D_i (H_S − H_Si)].
 *
 * @param operator Ẇ = Σ Ẇ_i
 * @param byBath Ẇ_i for each bath, by label
 * @param interactionRate Σ D_i†(H_I), whose expectation value is tr[Σ D_i(ρ) H_I] of Eq. (17)
 * @param explicitFormula Eq. (43), ½ Σ (γ⁻ L†F − γ⁺ F L†) + h.c. with F = [H_I, L]; cross terms of squeezed baths are treated alike
 */
public record WorkRate(
        Operator operator, SortedMap<String, Operator> byBath, Operator interactionRate, Operator explicitFormula) {
    public WorkRate {
        byBath = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byBath));
    }

    /** {@return the work rate of this master equation} */
    public static WorkRate of(MasterEquation equation) {
        Operator hs = equation.system().hamiltonian();
        SortedMap<String, Operator> byBath = new TreeMap<>();
        Operator sum = Operator.ZERO;
        for (BathGenerator bath : equation.baths()) {
            Operator work = bath.derivations().isEmpty()
                    ? bath.adjointOn(hs.minus(bath.bath().subsystem().hamiltonian()))
                    : switching(bath.derivations(), hs);
            byBath.put(bath.bath().name(), work);
            sum = sum.plus(work);
        }
        Operator hi = equation.system().interaction();
        return new WorkRate(sum, byBath, equation.dissipation(hi), explicitFormula(equation, hi));
    }

    private static Operator switching(List<CollisionDerivation> derivations, Operator hs) {
        Operator sum = Operator.ZERO;
        for (CollisionDerivation d : derivations) {
            Collision c = d.collision();
            Operator v = c.coupling();
            Operator energy = hs.plus(c.hamiltonian());
            sum = sum.plus(
                    c.state().traceOut(v.commutator(v.commutator(energy))).times(Scalar.of(-1, 2)));
        }
        return sum;
    }

    /** ½ γ B†[H_I, A] + ½ γ [B†, H_I] A for each dissipator γ (AρB† − ½{B†A, ρ}). */
    private static Operator explicitFormula(MasterEquation equation, Operator hi) {
        Operator sum = Operator.ZERO;
        for (Dissipator d : equation.dissipators()) {
            Operator bd = d.b().adjoint();
            Operator both =
                    bd.times(hi.commutator(d.a())).plus(bd.commutator(hi).times(d.a()));
            sum = sum.plus(both.times(d.rate()).times(Scalar.of(1, 2)));
        }
        return sum;
    }

    /** {@return whether Ẇ = tr[Σ D_i H_I] identically: all ancillas resonant with their subsystems} */
    public boolean isInteractionRate() {
        return operator.equals(interactionRate);
    }

    /** {@return whether Eq. (43) gives the same operator} */
    public boolean isExplicit() {
        return operator.equals(explicitFormula);
    }
}
