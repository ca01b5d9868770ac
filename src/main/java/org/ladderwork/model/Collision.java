package org.ladderwork.model;

import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.ProductState;
import org.ladderwork.scalar.Scalar;

/**
 * One kind of stroke: a subsystem meets a fresh ancilla E for a time τ with H_S + H_E + V/√τ, Eqs. (26)–(28).
 *
 * @param ancillas the modes of the ancilla
 * @param hamiltonian H_E, Hermitian, on the ancilla alone
 * @param coupling V without its 1/√τ, Hermitian; V² is a rate
 * @param state the state ρ_E in which each ancilla arrives
 * @param inverseTemperature β where ρ_E is thermal: ρ_E ∝ e^{−βH_E}; a number, an expression, or {@link #unnamedTemperature}
 * @param thermal whether ρ_E is a thermal state of H_E
 */
public record Collision(
        List<Mode> ancillas,
        Operator hamiltonian,
        Operator coupling,
        ProductState state,
        Optional<Scalar> inverseTemperature,
        boolean thermal) {
    public Collision {
        ancillas = List.copyOf(ancillas);
        if (!hamiltonian.isHermitian()) {
            throw new IllegalArgumentException("the Hamiltonian " + hamiltonian + " of the ancilla is not Hermitian");
        }
        if (!coupling.isHermitian()) {
            throw new IllegalArgumentException(
                    "the coupling " + coupling + " is not Hermitian; add its adjoint (+ h.c.)");
        }
        for (Mode mode : hamiltonian.modes()) {
            if (!ancillas.contains(mode)) {
                throw new IllegalArgumentException(
                        "the Hamiltonian of the ancilla acts on '" + mode + "', which is no mode of the ancilla");
            }
        }
        if (!state.states().keySet().containsAll(ancillas)) {
            throw new IllegalArgumentException("a mode of the ancilla has no state");
        }
    }

    /** {@return the modes of the system that the coupling touches} */
    public List<Mode> contact() {
        return coupling.modes().stream().filter(m -> !ancillas.contains(m)).toList();
    }
}
