package org.ladderwork.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.scalar.Scalar;

/**
 * Local and global detailed balance of one collision, Eqs. (34) and (35).
 *
 * @param local [H_Si + H_Ei, V_i]; zero if all energy that leaves the subsystem enters the ancilla
 * @param global [H_S + H_Ei, V_i]; [H_I, V_i] where the local one vanishes
 * @param jumps each jump operator with its Bohr frequency and F = [H_I, L]
 */
public record DetailedBalance(Operator local, Operator global, List<Jump> jumps) {
    public DetailedBalance {
        jumps = List.copyOf(jumps);
    }

    /**
     * A jump operator that lowers the energy.
     *
     * @param jump L
     * @param frequency ω with [H_Si, L] = −ω L, empty if L is no eigenoperator of H_Si
     * @param force F = [H_I, L]; zero if L is an eigenoperator of H_S too
     */
    public record Jump(Operator jump, Optional<Scalar> frequency, Operator force) {}

    /** {@return the balance of this collision} */
    public static DetailedBalance of(OpenSystem system, Subsystem subsystem, CollisionDerivation derivation) {
        Collision c = derivation.collision();
        List<Operator> seen = new ArrayList<>();
        for (Dissipator d : derivation.dissipators()) {
            if (!seen.contains(d.a())) {
                seen.add(d.a());
            }
        }
        return new DetailedBalance(
                subsystem.hamiltonian().plus(c.hamiltonian()).commutator(c.coupling()),
                system.hamiltonian().plus(c.hamiltonian()).commutator(c.coupling()),
                jumps(system, subsystem, seen));
    }

    /** {@return the jump operators of a list, lowering ones first met, with their frequencies and forces; of a pair L, L† only L} */
    static List<Jump> jumps(OpenSystem system, Subsystem subsystem, List<Operator> operators) {
        List<Jump> jumps = new ArrayList<>();
        for (Operator l : operators) {
            Optional<Scalar> omega = Eigenoperators.frequency(subsystem.hamiltonian(), l);
            boolean hasPartner = operators.contains(l.adjoint());
            boolean raises = omega.isPresent() && omega.get().leadsNegative();
            if (!(hasPartner && raises)) {
                jumps.add(new Jump(l, omega, system.interaction().commutator(l)));
            }
        }
        return jumps;
    }

    public boolean isLocal() {
        return local.isZero();
    }

    public boolean isGlobal() {
        return global.isZero();
    }
}
