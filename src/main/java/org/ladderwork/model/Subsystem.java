package org.ladderwork.model;

import org.ladderwork.algebra.Operator;

/**
 * A part S_i of the system with its own Hamiltonian H_Si, as in Eq. (25).
 *
 * @param name the name of its Hamiltonian in the model, such as {@code H_1}
 * @param hamiltonian H_Si, Hermitian
 */
public record Subsystem(String name, Operator hamiltonian) {
    public Subsystem {
        if (!hamiltonian.isHermitian()) {
            throw new IllegalArgumentException(name + " is not Hermitian; " + name + " − " + name + "† = "
                    + hamiltonian.minus(hamiltonian.adjoint()));
        }
    }
}
