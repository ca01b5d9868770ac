package org.ladderwork.master;

import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;

/**
 * A term γ (AρB† − ½{B†A, ρ}) of a master equation; for B = A the Lindblad dissipator γ L[A, ρ] of Eq. (7).
 *
 * @param a A
 * @param b B
 * @param rate γ, in units of frequency; real for B = A
 */
public record Dissipator(Operator a, Operator b, Scalar rate) {
    /** {@return γ L[A, ρ]} */
    public static Dissipator of(Operator a, Scalar rate) {
        return new Dissipator(a, a, rate);
    }

    /** {@return whether B = A} */
    public boolean isLindblad() {
        return a.equals(b);
    }

    /** {@return the action on an observable, γ (B†OA − ½{B†A, O})} */
    public Operator adjointOn(Operator observable) {
        Operator bd = b.adjoint();
        Operator loss = bd.times(a);
        return bd.times(observable)
                .times(a)
                .minus(loss.anticommutator(observable).times(Scalar.of(1, 2)))
                .times(rate);
    }
}
