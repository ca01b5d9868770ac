package org.ladderwork.thermo;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.literature.Source;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * When the ratios of heat and work are those of an Otto engine, whatever happens between the contacts.
 *
 * <p>Let Q = Σ w N commute with H_S, and let every bath exchange a fixed energy ν_i for each unit of Q, as an identity of operators:
 *
 * <pre>
 *   [H_S, Q] = 0,     Q̇_i = ν_i I_i     with     I_i = D_i†(Q).
 * </pre>
 *
 * <p>Then d⟨Q⟩/dt = Σ ⟨I_i⟩, which vanishes in a steady state, so that Σ Q̇_i/ν_i = 0. With two contacts I_2 = −I_1, and the first law gives
 *
 * <pre>
 *   Q̇_1/Q̇_2 = −ν_1/ν_2,     Q̇_1/Ẇ = ν_1/(ν_2 − ν_1),     Ẇ/Q̇_2 = −1 + ν_1/ν_2,
 * </pre>
 *
 * <p>which is Eq. (57) where Q is the number of quanta of a chain. Neither the steady state nor closed moment equations are needed. Every hypothesis is
 * checked by exact commutators; the one that fails is named with the terms that break it.
 *
 * <p>The charges tried are all combinations of the diagonal ones (numbers, S_z, populations of levels); others are not found.
 */
@Source(key = "dechiara2018", at = "Eqs. (52)-(57)")
public sealed interface ChargeTheorem {

    /**
     * A bath that exchanges energy and charge.
     *
     * @param bath its label
     * @param current I = D†(Q), the charge that enters per unit of time
     * @param energy ν with Q̇ = ν I
     */
    record Contact(String bath, Operator current, Scalar energy) {}

    /** The hypotheses hold with two contacts. @param idle baths that exchange neither energy nor charge, such as dephasing */
    record Otto(Operator charge, Contact first, Contact second, List<String> idle) implements ChargeTheorem {
        public Otto {
            idle = List.copyOf(idle);
        }

        /** {@return Q̇_1/Ẇ, empty if the two energies are equal and no work is done} */
        public Optional<Scalar> heatOverWork() {
            Scalar difference = second.energy().minus(first.energy());
            return difference.isZero()
                    ? Optional.empty()
                    : Optional.of(first.energy().over(difference));
        }

        /** {@return Ẇ/Q̇_2, empty if the second contact exchanges no energy} */
        public Optional<Scalar> workOverHeat() {
            return second.energy().isZero()
                    ? Optional.empty()
                    : Optional.of(first.energy().over(second.energy()).minus(Scalar.ONE));
        }
    }

    /** All hypotheses hold but the number of contacts: what is left is the one relation Σ Q̇_i/ν_i = 0. */
    record OtherContacts(Operator charge, List<Contact> contacts, List<String> idle) implements ChargeTheorem {
        public OtherContacts {
            contacts = List.copyOf(contacts);
            idle = List.copyOf(idle);
        }
    }

    /** H_S conserves no charge. @param terms of H_S that no combination of the numbers commutes with together; none of them can be left out */
    record NoCharge(List<Operator> terms) implements ChargeTheorem {
        public NoCharge {
            terms = List.copyOf(terms);
        }
    }

    /**
     * H_S conserves a charge, but this bath has no fixed energy per unit of it.
     *
     * @param charges those that H_S conserves
     * @param bath the label of the bath
     * @param heat its heat current
     * @param currents D†(Q) for each of the charges
     */
    record NoFixedEnergy(List<Operator> charges, String bath, Operator heat, List<Operator> currents)
            implements ChargeTheorem {
        public NoFixedEnergy {
            charges = List.copyOf(charges);
            currents = List.copyOf(currents);
        }
    }

    /** Each bath has a fixed energy per unit of some charge that H_S conserves, but no charge serves all of them. */
    record NoCommonCharge(List<Operator> charges) implements ChargeTheorem {
        public NoCommonCharge {
            charges = List.copyOf(charges);
        }
    }

    /** {@return what the theorem says of this model} */
    static ChargeTheorem of(MasterEquation equation, Energetics energetics) {
        Operator h = equation.system().hamiltonian();
        ConservedCharges conserved = ConservedCharges.of(h, equation.system().modes());
        if (conserved.weights().isEmpty()) {
            return new NoCharge(conserved.obstacles());
        }
        ChargeExchange exchange = new ChargeExchange(equation, energetics, conserved.operators());
        for (int i = 0; i < equation.baths().size(); i++) {
            if (exchange.isActive(i) && exchange.charge(List.of(i)).isEmpty()) {
                return exchange.misfit(i);
            }
        }
        Optional<Operator> charge = exchange.charge(exchange.active());
        if (charge.isEmpty()) {
            return new NoCommonCharge(conserved.operators());
        }
        return conclude(equation, energetics, charge.get());
    }

    private static ChargeTheorem conclude(MasterEquation equation, Energetics energetics, Operator charge) {
        if (!equation.system().hamiltonian().commutator(charge).isZero()
                || !energetics.firstLawDefect().isZero()) {
            throw new IllegalStateException("the charge " + charge + " is not conserved");
        }
        List<Contact> contacts = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (int i = 0; i < equation.baths().size(); i++) {
            Operator current = equation.baths().get(i).adjointOn(charge);
            Operator heat = energetics.heats().get(i).operator();
            String bath = energetics.heats().get(i).bath();
            if (current.isZero()) {
                idle.add(bath);
                continue;
            }
            var first = current.terms().firstKey();
            Scalar energy = heat.coefficient(first).over(current.coefficient(first));
            if (!heat.equals(current.times(energy))) {
                throw new IllegalStateException("bath " + bath + " has no fixed energy per unit of " + charge);
            }
            contacts.add(new Contact(bath, current, energy));
        }
        return contacts.size() == 2
                ? new Otto(charge, contacts.get(0), contacts.get(1), idle)
                : new OtherContacts(charge, contacts, idle);
    }

    /** {@return n as a scalar} */
    static Scalar integer(int n) {
        return Scalar.of(BigInteger.valueOf(n));
    }
}
