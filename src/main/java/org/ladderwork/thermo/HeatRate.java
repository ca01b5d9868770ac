package org.ladderwork.thermo;

import java.util.Optional;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.CollisionDerivation;
import org.ladderwork.model.Collision;
import org.ladderwork.scalar.Scalar;

/**
 * The heat current Q̇_i from one bath into the system, as an operator whose expectation value it is.
 *
 * <p>The energy that the ancillas lose per unit of time: Q̇_i = −ΔH_Ei/τ = ½ ⟨[V_i, [V_i, H_Ei]]⟩, Eq. (B3), traced over the fresh ancilla. It
 * does not use the dissipators.
 *
 * @param bath the label of the bath
 * @param operator Q̇_i
 * @param derived true if it comes from the ancillas, false if it is the definition tr[D_i H_Si] for a bath without a microscopic model
 * @param subsystemRate D_i†(H_Si), whose expectation value is tr[D_i(ρ) H_Si]
 * @param explicitFormula Eq. (41), where every ancilla operator is an eigenoperator of H_E
 */
public record HeatRate(
        String bath, Operator operator, boolean derived, Operator subsystemRate, Optional<Operator> explicitFormula) {

    /** {@return the heat current from this bath} */
    public static HeatRate of(BathGenerator bath) {
        Operator subsystemRate = bath.adjointOn(bath.bath().subsystem().hamiltonian());
        if (bath.derivations().isEmpty()) {
            return new HeatRate(bath.bath().name(), subsystemRate, false, subsystemRate, Optional.empty());
        }
        Operator heat = Operator.ZERO;
        Optional<Operator> explicit = Optional.of(Operator.ZERO);
        for (CollisionDerivation d : bath.derivations()) {
            heat = heat.plus(ancillaLoss(d.collision()));
            Optional<Operator> formula = explicitFormula(d);
            explicit = explicit.flatMap(e -> formula.map(e::plus));
        }
        return new HeatRate(bath.bath().name(), heat, true, subsystemRate, explicit);
    }

    /** ½ tr_E(ρ_E [V, [V, H_E]]). */
    private static Operator ancillaLoss(Collision c) {
        Operator v = c.coupling();
        return c.state().traceOut(v.commutator(v.commutator(c.hamiltonian()))).times(Scalar.of(1, 2));
    }

    /** Σ ½ (ω_a − ω_b) κ_ab S_b S_a with [H_E, E_a] = −ω_a E_a; in a thermal state this is Eq. (41), Σ ω (γ⁺ L L† − γ⁻ L†L). */
    private static Optional<Operator> explicitFormula(CollisionDerivation derivation) {
        Operator sum = Operator.ZERO;
        Operator he = derivation.collision().hamiltonian();
        for (CollisionDerivation.Correlation k : derivation.correlations()) {
            Optional<Scalar> a = Eigenoperators.frequency(he, k.ancillaA());
            Optional<Scalar> b = Eigenoperators.frequency(he, k.ancillaB());
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            Scalar energy = a.get().minus(b.get()).times(Scalar.of(1, 2));
            sum = sum.plus(k.b().times(k.a()).times(k.kappa()).times(energy));
        }
        return Optional.of(sum);
    }

    /** {@return the heat that one kind of collision brings} */
    static Operator of(CollisionDerivation derivation) {
        return ancillaLoss(derivation.collision());
    }

    /** {@return whether the heat equals tr[D_i H_Si] identically: local detailed balance} */
    public boolean isSubsystemRate() {
        return operator.equals(subsystemRate);
    }

    /** {@return whether Eq. (41) was applicable and gives the same operator} */
    public boolean isExplicit() {
        return explicitFormula.filter(operator::equals).isPresent();
    }
}
