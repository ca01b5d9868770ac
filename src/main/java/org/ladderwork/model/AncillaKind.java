package org.ladderwork.model;

import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Populations;
import org.ladderwork.scalar.Scalar;

/** What a thermal ancilla is, and with it the statistics of a bath. */
public enum AncillaKind {
    /** An oscillator: n = 1/(e^{βω} − 1), γ⁻ = γ(n + 1), γ⁺ = γ n. */
    BOSON,
    /** A two-level system: f = 1/(e^{βω} + 1), γ⁻ = γ(1 − f), γ⁺ = γ f. */
    QUBIT,
    /** A fermionic mode: f = 1/(e^{βω} + 1), γ⁻ = γ(1 − f), γ⁺ = γ f. */
    FERMION;

    /** {@return a fresh mode of this kind} */
    public Mode mode(String name, int order) {
        return switch (this) {
            case BOSON -> Mode.boson(name, order);
            case QUBIT -> Mode.qubit(name, order);
            case FERMION -> Mode.fermion(name, order);
        };
    }

    /** {@return the diagonal state with this mean occupation} */
    public LocalState state(Scalar occupation) {
        return this == BOSON ? GaussianState.thermal(occupation) : Populations.excited(occupation);
    }

    /** {@return the thermal occupation, Eq. (6) for oscillators} @param exponent βω, not zero */
    public Scalar occupation(Scalar exponent, org.ladderwork.scalar.ScalarField field) {
        Scalar boltzmann = field.exp(exponent);
        Scalar one = this == BOSON ? Scalar.ONE.negated() : Scalar.ONE;
        return boltzmann.plus(one).inverse();
    }

    /** {@return ⟨A A†⟩/⟨A†A⟩ = e^{βω} for this occupation}: (n + 1)/n or (1 − f)/f */
    public Scalar boltzmannFactor(Scalar occupation) {
        Scalar down = this == BOSON ? Scalar.ONE.plus(occupation) : Scalar.ONE.minus(occupation);
        return down.over(occupation);
    }
}
