package org.ladderwork.numeric.collision;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured in one stroke. Energies and entropies of the stroke, not rates: divide by τ.
 *
 * @param tau its length
 * @param heat δQ_i of each bath: the energy its ancillas lost
 * @param work δW = (⟨V⟩ − ⟨V⟩′)/√τ (B7)
 * @param energyChange Δ⟨H_S⟩
 * @param entropyChange ΔS of the system
 * @param mutualInformation I(S:E) = ΔS_S + ΔS_E (C2), with the entropy of all ancillas together
 * @param relativeEntropy S(ρ_E′‖ρ_E) (C3); infinite for ancillas in a pure state that do not stay in it
 * @param clausius ΔS − Σ β_i δQ_i (C4); empty where an ancilla is not thermal, or its temperature is zero
 */
public record Stroke(
        double tau,
        SortedMap<String, Double> heat,
        double work,
        double energyChange,
        double entropyChange,
        double mutualInformation,
        double relativeEntropy,
        OptionalDouble clausius) {
    public Stroke {
        heat = Collections.unmodifiableSortedMap(new TreeMap<>(heat));
    }

    Stroke withInformation(double mutual, double relative) {
        return new Stroke(tau, heat, work, energyChange, entropyChange, mutual, relative, clausius);
    }

    /** {@return Σ = I(S:E) + S(ρ_E′‖ρ_E) ≥ 0 (C1)} */
    public double entropyProduction() {
        return mutualInformation + relativeEntropy;
    }

    /** {@return Δ⟨H_S⟩ − Σ δQ_i − δW: zero to rounding at every τ} */
    public double firstLawDefect() {
        double defect = energyChange - work;
        for (double q : heat.values()) {
            defect -= q;
        }
        return defect;
    }
}
