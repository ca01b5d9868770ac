package org.ladderwork.numeric.gaussian;

/**
 * One kind of collision at one point: V = rᵀC e with ancillas that arrive with covariance V_E and no displacement.
 *
 * @param bath the label of the bath
 * @param coupling C, quadratures of the system × quadratures of the ancilla; without 1/√τ, so that C² is a rate
 * @param ancilla the state ρ_E
 * @param energy H_E
 * @param inverseTemperature β of ρ_E; infinite for an ancilla in its ground state, NaN where ρ_E is not thermal
 */
public record GaussianContact(
        String bath, double[][] coupling, PhaseSpaceState ancilla, QuadraticForm energy, double inverseTemperature) {

    /** B = Ω_E Cᵀ: what r does to e, of order √τ. */
    double[][] kick() {
        return Matrices.omega(Matrices.transpose(coupling));
    }

    /** ½ ΩC Ω_E Cᵀ: the drift of r, and the same the other way round for e. */
    double[][] drift() {
        return Matrices.times(Matrices.times(Matrices.omega(coupling), kick()), 0.5);
    }

    /** ΩC V_E Cᵀ Ωᵀ */
    double[][] diffusion() {
        return Matrices.congruence(Matrices.omega(coupling), ancilla.covariance());
    }

    /** −dH_E/dt: the energy that leaves the ancillas per unit of time, as an observable of the system. */
    QuadraticForm heat() {
        double[][] b = kick();
        double[][] back = Matrices.times(Matrices.times(b, Matrices.omega(coupling)), 0.5);
        double[][] onSystem = Matrices.times(Matrices.transpose(b), Matrices.times(energy.g(), b));
        double[][] own = Matrices.times(Matrices.times(energy.g(), back), ancilla.covariance());
        double constant = 0;
        for (int j = 0; j < own.length; j++) {
            constant += own[j][j];
        }
        return new QuadraticForm(
                Matrices.times(Matrices.symmetric(onSystem), -1), new double[coupling.length], -constant);
    }
}
