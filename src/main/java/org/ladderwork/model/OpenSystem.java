package org.ladderwork.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.ScalarField;

/**
 * A system S of interacting subsystems, each possibly in contact with baths, Eq. (25): H_S = Σ H_Si + H_I.
 *
 * @param title what the model is called
 * @param source where it comes from; may be empty
 * @param field the field of its parameters
 * @param modes the modes of the system, in order
 * @param subsystems with their Hamiltonians H_Si
 * @param interaction H_I, Hermitian
 * @param baths in the order of declaration, with distinct names
 */
public record OpenSystem(
        String title,
        String source,
        ScalarField field,
        List<Mode> modes,
        List<Subsystem> subsystems,
        Operator interaction,
        List<Bath> baths) {
    public OpenSystem {
        modes = List.copyOf(modes);
        subsystems = List.copyOf(subsystems);
        baths = List.copyOf(baths);
        if (!interaction.isHermitian()) {
            throw new IllegalArgumentException(
                    "H_I is not Hermitian; H_I − H_I† = " + interaction.minus(interaction.adjoint()));
        }
        Set<String> names = new HashSet<>();
        for (Bath bath : baths) {
            if (!names.add(bath.name())) {
                throw new IllegalArgumentException("two baths are called '" + bath.name() + "'");
            }
            for (Collision c : collisions(bath)) {
                for (Mode contact : c.contact()) {
                    if (!modes.contains(contact)) {
                        throw new IllegalArgumentException("bath " + bath.name() + " couples to '" + contact
                                + "', which is no mode of the system");
                    }
                }
            }
        }
    }

    private static List<Collision> collisions(Bath bath) {
        return bath.match(Bath.Microscopic::collisions, rates -> List.of());
    }

    /** {@return H_S = Σ H_Si + H_I} */
    public Operator hamiltonian() {
        Operator sum = interaction;
        for (Subsystem s : subsystems) {
            sum = sum.plus(s.hamiltonian());
        }
        return sum;
    }

    /** {@return Σ H_Si, the energy of the subsystems without their interaction} */
    public Operator localHamiltonian() {
        return hamiltonian().minus(interaction);
    }

    /** {@return the bath with this name} */
    public Optional<Bath> bath(String name) {
        return baths.stream().filter(b -> b.name().equals(name)).findFirst();
    }

    /** {@return all collisions of all baths, in order} */
    public List<Collision> collisions() {
        List<Collision> all = new ArrayList<>();
        baths.forEach(b -> all.addAll(collisions(b)));
        return all;
    }
}
