package org.ladderwork.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;

/**
 * The currents of a steady state with heat counted in one way. Several accounts of one model stand side by side: the first law holds in each, the second need not.
 *
 * @param counting how heat is counted
 * @param heats the currents into the system, by bath
 * @param work what the first law leaves: minus the sum of the currents
 * @param entropyProduction −Σ β_i Q̇_i; empty if a bath has no temperature
 * @param law whether that is never negative
 * @param reason why, or a point where it is negative
 */
public record HeatAccount(
        Counting counting,
        Map<String, Scalar> heats,
        Scalar work,
        Optional<Scalar> entropyProduction,
        Law law,
        String reason) {
    public HeatAccount {
        heats = Collections.unmodifiableMap(new LinkedHashMap<>(heats));
    }

    /** What is called heat. */
    public enum Counting {
        /** Q̇_i = −ΔH_Ei/τ, Eq. (B3). */
        ANCILLAS("what the ancillas lose"),
        /** tr[D_i(ρ) H_Si], Eq. (16). */
        BARE("the bare Hamiltonian, tr[D_i H_Si]"),
        /** tr[D_i(ρ) H_S], Eq. (23). */
        WHOLE("the full Hamiltonian, tr[D_i H_S]");

        private final String words;

        Counting(String words) {
            this.words = words;
        }

        /** {@return what is counted, in words} */
        public String words() {
            return words;
        }
    }

    /** What is known of the second law in an account. */
    public enum Law {
        /** The entropy production is never negative: a theorem, or its sign is seen. */
        HOLDS("holds"),
        /** It is negative at a point that is given. */
        VIOLATED("violated"),
        /** Its sign is not seen, and no point was met where it is negative. */
        OPEN("open"),
        /** Some bath has no temperature. */
        NO_TEMPERATURE("no temperature");

        private final String word;

        Law(String word) {
            this.word = word;
        }

        /** {@return the word for people and programs} */
        public String word() {
            return word;
        }
    }
}
