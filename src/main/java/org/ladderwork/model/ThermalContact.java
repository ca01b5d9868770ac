package org.ladderwork.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.ModeKind;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.ProductState;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * The shorthand {@code thermal(L, rate = γ, occupation = n)}: a coupling operator of a subsystem in contact with thermal ancillas.
 *
 * <p>The coupling operator is split into its eigenoperators, [H_Si, L_k] = −ω_k L_k, Eq. (32). Each L_k with ω_k that lowers the energy gets an ancilla
 * with H_E = ν b†b and V = √γ (L_k† b + L_k b†), Eqs. (31) and (39), where ν = ω_k unless another frequency is asked for.
 *
 * @param coupling L, or a sum of eigenoperators, or a Hermitian coupling operator
 * @param rate γ, the scale of the rates
 * @param occupation ⟨A†A⟩ of the ancilla, where it is given
 * @param inverseTemperature β, where it is given
 * @param frequency the frequency ν of the ancilla, where it is not that of the subsystem
 * @param ancilla the kind of the ancilla, where it is not that of the coupled mode
 * @param squeezing ⟨A²⟩ of the ancilla, where it is squeezed
 */
public record ThermalContact(
        Operator coupling,
        Scalar rate,
        Optional<Scalar> occupation,
        Optional<Scalar> inverseTemperature,
        Optional<Scalar> frequency,
        Optional<AncillaKind> ancilla,
        Optional<Scalar> squeezing) {
    public ThermalContact {
        if (occupation.isPresent() == inverseTemperature.isPresent()) {
            throw new IllegalArgumentException("a thermal contact needs exactly one of occupation and temperature");
        }
    }

    /**
     * {@return the collisions this contact stands for, one for each Bohr frequency}
     *
     * @param subsystem with H_Si
     * @param bath the label of the bath, for the names of the ancillas
     * @param firstOrder the order of the first ancilla mode; greater than that of every mode of the system
     * @throws IllegalArgumentException if the coupling is no sum of eigenoperators, or an occupation is given for several frequencies, or no component
     *     lowers the energy
     */
    public List<Collision> collisions(ScalarField field, Subsystem subsystem, String bath, int firstOrder) {
        Eigenoperators parts = Eigenoperators.of(field, subsystem.hamiltonian(), coupling);
        Map<Scalar, Operator> lowering = lowering(parts, subsystem);
        if (lowering.size() > 1 && occupation.isPresent()) {
            throw new IllegalArgumentException(
                    "the coupling " + coupling + " has " + lowering.size() + " Bohr frequencies " + lowering.keySet()
                            + "; give the temperature, or one contact for each of them");
        }
        List<Collision> collisions = new ArrayList<>();
        for (Map.Entry<Scalar, Operator> part : lowering.entrySet()) {
            String suffix = lowering.size() > 1 ? "_" + (collisions.size() + 1) : "";
            collisions.add(collision(
                    field, part.getValue(), part.getKey(), "b_" + bath + suffix, firstOrder + collisions.size()));
        }
        return collisions;
    }

    private Map<Scalar, Operator> lowering(Eigenoperators parts, Subsystem subsystem) {
        Map<Scalar, Operator> lowering = new TreeMap<>();
        for (Map.Entry<Scalar, Operator> part : parts.components().entrySet()) {
            Scalar omega = part.getKey();
            boolean raises = Positivity.sign(omega) < 0;
            boolean partner = parts.components().containsKey(omega.negated());
            if (omega.isZero()) {
                throw new IllegalArgumentException("the part " + part.getValue() + " of the coupling commutes with "
                        + subsystem.name() + ": it exchanges no energy and is no thermal contact; give it as a rate");
            }
            if (!raises && !(partner && omega.leadsNegative() && Positivity.sign(omega) <= 0)) {
                lowering.put(omega, part.getValue());
            } else if (!partner) {
                throw new IllegalArgumentException("the operator " + part.getValue() + " raises the energy of "
                        + subsystem.name() + " by " + omega.negated() + "; write its adjoint");
            }
        }
        return lowering;
    }

    private Collision collision(ScalarField field, Operator lowering, Scalar omega, String name, int order) {
        AncillaKind kind = ancilla.orElseGet(() -> kindOf(lowering));
        Mode mode = kind.mode(name, order);
        Scalar nu = frequency.orElse(omega);
        Scalar n = occupation.orElseGet(
                () -> kind.occupation(inverseTemperature.orElseThrow().times(nu), field));
        if (kind != AncillaKind.BOSON && occupation.isPresent()) {
            field.assumePositive(Scalar.ONE.minus(n)); // a population
        }
        LocalState state = squeezing.isPresent() ? GaussianState.squeezed(n, squeezing.get()) : kind.state(n);
        Operator b = Operator.annihilator(mode);
        Operator exchange = lowering.adjoint().times(b);
        Operator v = exchange.plus(exchange.adjoint()).times(field.sqrt(rate));
        return new Collision(
                List.of(mode),
                Operator.number(mode).times(nu),
                v,
                ProductState.of(Map.of(mode, state)),
                squeezing.isPresent() ? Optional.empty() : Optional.of(beta(field, kind, n, nu)),
                squeezing.isEmpty());
    }

    /** β from e^{βν} = ⟨AA†⟩/⟨A†A⟩, where it was not given. */
    private Scalar beta(ScalarField field, AncillaKind kind, Scalar n, Scalar nu) {
        return inverseTemperature.orElseGet(
                () -> field.log(kind.boltzmannFactor(n)).over(nu));
    }

    private static AncillaKind kindOf(Operator lowering) {
        ModeKind kind = lowering.modes().first().kind();
        return kind.match(
                boson -> AncillaKind.BOSON,
                qubit -> AncillaKind.QUBIT,
                level -> AncillaKind.QUBIT,
                spin -> AncillaKind.QUBIT,
                fermion -> AncillaKind.FERMION);
    }
}
