package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;

/**
 * A ladder operator of a numbered oscillator: a = uᵀr with u = (1, i)/√2 on (q, p), a† = u†r.
 *
 * @param mode number of the oscillator, from 0
 * @param dagger whether it is the creator
 */
public record Ladder(int mode, boolean dagger) {
    static final double ROOT_HALF = Math.sqrt(0.5);

    /** Im of the component of u on p; that on q is real, {@link #ROOT_HALF}. */
    double imaginary() {
        return dagger ? -ROOT_HALF : ROOT_HALF;
    }

    /**
     * {@return the ladder operators of a monomial from left to right}
     *
     * @param modes the oscillators in the order of their numbers
     * @throws IllegalArgumentException if it acts on anything but these oscillators
     */
    public static List<Ladder> of(Monomial monomial, List<Mode> modes) {
        List<Ladder> ladders = new ArrayList<>();
        for (Factor f : monomial.factors()) {
            int mode = modes.indexOf(f.mode());
            if (mode < 0 || !(f.mode().kind() instanceof Boson)) {
                throw new IllegalArgumentException(
                        monomial + " acts on '" + f.mode() + "', which is not among the oscillators " + modes);
            }
            for (int k = 0; k < f.element().p(); k++) {
                ladders.add(new Ladder(mode, true));
            }
            for (int k = 0; k < f.element().q(); k++) {
                ladders.add(new Ladder(mode, false));
            }
        }
        return ladders;
    }
}
