package org.ladderwork.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.CollisionDerivation;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * The entropy production rate Π = dS/dt − Σ β_i Q̇_i, Eq. (C5); in a steady state Π = −Σ β_i Q̇_i.
 *
 * <p>Π ≥ 0 is a theorem where every ancilla arrives in a thermal state of its own Hamiltonian: Σ = I(S:E) + S(ρ_E'‖ρ_E^th) is a sum of a mutual
 * information and relative entropies, Eqs. (C1)–(C3), and equals ΔS − Σ β_i δQ_i with the heat defined by the ancillas. A bath given by
 * Hermitian jump operators with rates only mixes: it adds to dS/dt what is not negative, and nothing to Σ β_i Q̇_i. The hypotheses are checked here; no number is.
 *
 * @param flux −Σ β_i Q̇_i as an operator, empty if some bath has no temperature
 * @param secondLaw whether the theorem applies
 * @param reason the hypotheses as checked, or the one that fails
 */
public record EntropyProduction(Optional<Operator> flux, boolean secondLaw, String reason) {

    /** {@return the entropy production of this master equation} */
    public static EntropyProduction of(MasterEquation equation) {
        Operator sum = Operator.ZERO;
        List<String> without = new ArrayList<>();
        List<String> mixing = new ArrayList<>();
        for (BathGenerator bath : equation.baths()) {
            if (bath.derivations().isEmpty() && onlyMixes(bath)) {
                mixing.add(bath.bath().name());
            } else if (bath.derivations().isEmpty()) {
                without.add("bath " + bath.bath().name() + " is given by rates, without ancillas");
            }
            for (CollisionDerivation d : bath.derivations()) {
                Optional<Scalar> beta = d.collision().inverseTemperature();
                if (beta.isEmpty() || !d.collision().thermal()) {
                    without.add("an ancilla of bath " + bath.bath().name() + " is not in a thermal state");
                } else {
                    sum = sum.minus(HeatRate.of(d).times(beta.get()));
                }
            }
        }
        if (!without.isEmpty()) {
            return new EntropyProduction(Optional.empty(), false, without.get(0));
        }
        return new EntropyProduction(
                Optional.of(sum),
                true,
                "every ancilla arrives in a thermal state of its own Hamiltonian, so the entropy production of a stroke is a mutual information plus "
                        + "relative entropies"
                        + (mixing.isEmpty()
                                ? ""
                                : "; the jump operators of bath " + String.join(", ", mixing)
                                        + " are Hermitian, which only raises the entropy"));
    }

    /** D(ρ) = Σ γ L[A, ρ] with A = A† keeps the identity, so that dS/dt ≥ 0 from it alone: dephasing, a bath of infinite temperature. */
    private static boolean onlyMixes(BathGenerator bath) {
        return bath.dissipators().stream().allMatch(d -> d.isLindblad() && d.a().isHermitian());
    }
}
