package org.ladderwork.master;

import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * What one contact does to the whole system at one of its Bohr frequencies: γ(1 ± n) L[A] + γ n L[A†].
 *
 * @param bath the label of the bath
 * @param operator A = L(Ω), [H_S, A] = −Ω A
 * @param rate γ, the spectral density at Ω
 * @param frequency Ω
 * @param occupation n_i(Ω), a symbol that stands for it
 * @param bosonic whether n = 1/(e^{βΩ} − 1), γ⁻ = γ(1 + n); else n = 1/(e^{βΩ} + 1), γ⁻ = γ(1 − n)
 * @param inverseTemperature β of the bath
 */
public record Transition(
        String bath,
        Operator operator,
        Scalar rate,
        Scalar frequency,
        Symbol occupation,
        boolean bosonic,
        Scalar inverseTemperature) {
    /** {@return γ⁻ = γ(1 ± n)} */
    public Scalar down() {
        Scalar n = Scalar.of(occupation);
        return rate.times(bosonic ? Scalar.ONE.plus(n) : Scalar.ONE.minus(n));
    }

    /** {@return γ⁺ = γ n} */
    public Scalar up() {
        return rate.times(Scalar.of(occupation));
    }

    /** {@return n_i(Ω) at a value of βΩ} */
    public double occupation(double exponent) {
        return 1 / (bosonic ? Math.expm1(exponent) : Math.exp(exponent) + 1);
    }
}
