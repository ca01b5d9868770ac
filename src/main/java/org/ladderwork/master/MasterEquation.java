package org.ladderwork.master;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.scalar.Scalar;

/**
 * The local master equation dρ/dt = −i[H_S, ρ] + Σ_i D_i(ρ), Eq. (29), derived from the collisions.
 *
 * @param system what it describes
 * @param baths the D_i, in the order of the baths
 */
public record MasterEquation(OpenSystem system, List<BathGenerator> baths) {
    public MasterEquation {
        baths = List.copyOf(baths);
    }

    /** {@return the local master equation of this system}
     *  @throws IllegalArgumentException if a collision has no limit τ → 0; the message says why and what to change */
    public static MasterEquation of(OpenSystem system) {
        List<BathGenerator> baths = new ArrayList<>();
        for (Bath bath : system.baths()) {
            baths.add(BathGenerator.of(system, bath));
        }
        return new MasterEquation(system, baths);
    }

    /** {@return dO/dt = i[H_S, O] + Σ D_i†(O), normally ordered; its expectation value is d⟨O⟩/dt} */
    public Operator heisenberg(Operator observable) {
        Operator rate = system.hamiltonian().commutator(observable).times(Scalar.I);
        for (BathGenerator bath : baths) {
            rate = rate.plus(bath.adjointOn(observable));
        }
        return rate;
    }

    /** {@return Σ D_i†(O), without the Hamiltonian} */
    public Operator dissipation(Operator observable) {
        Operator rate = Operator.ZERO;
        for (BathGenerator bath : baths) {
            rate = rate.plus(bath.adjointOn(observable));
        }
        return rate;
    }

    /** {@return all dissipators of all baths, in order} */
    public List<Dissipator> dissipators() {
        List<Dissipator> all = new ArrayList<>();
        baths.forEach(b -> all.addAll(b.dissipators()));
        return all;
    }
}
