package org.ladderwork.algebra;

import java.math.BigInteger;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Scalar;

/**
 * A Gaussian state of an oscillator: displaced, squeezed, thermal.
 *
 * <p>With a = α + b, ⟨b⟩ = 0, n = ⟨b†b⟩ and m = ⟨b²⟩, Wick's theorem gives the normally ordered moments of b,
 *
 * <p>⟨b†^p b^q⟩ = Σ_k k! C(p,k) C(q,k) n^k · (p−k−1)!! m*^{(p−k)/2} · (q−k−1)!! m^{(q−k)/2},
 *
 * <p>over the k for which p − k and q − k are even: k pairs join a b† to a b, the others stay among themselves. The
 * moments of a follow by the binomial theorem. For m = α = 0 this is δ_pq p! n^p.
 *
 * <p>A state requires n ≥ 0 and |m|² ≤ n(n + 1). That is not checked, n and m being symbols as a rule.
 *
 * @param n ⟨b†b⟩, real, dimensionless
 * @param m ⟨b²⟩, dimensionless
 * @param alpha ⟨a⟩, dimensionless
 */
@Source(key = "wick1950")
public record GaussianState(Scalar n, Scalar m, Scalar alpha) implements LocalState {

    /** {@return the thermal state with mean occupation n} */
    public static GaussianState thermal(Scalar n) {
        return new GaussianState(n, Scalar.ZERO, Scalar.ZERO);
    }

    /** {@return the coherent state |α⟩} */
    public static GaussianState coherent(Scalar alpha) {
        return new GaussianState(Scalar.ZERO, Scalar.ZERO, alpha);
    }

    /** {@return the state without displacement with ⟨a†a⟩ = n and ⟨a²⟩ = m} */
    public static GaussianState squeezed(Scalar n, Scalar m) {
        return new GaussianState(n, m, Scalar.ZERO);
    }

    @Override
    public boolean fits(ModeKind kind) {
        return kind instanceof Boson;
    }

    @Override
    public Scalar expectation(ModeKind kind, LocalElement e) {
        Scalar sum = Scalar.ZERO;
        for (int p = alpha.isZero() ? e.p() : 0; p <= e.p(); p++) {
            for (int q = alpha.isZero() ? e.q() : 0; q <= e.q(); q++) {
                Scalar displaced = alpha.conjugate().pow(e.p() - p).times(alpha.pow(e.q() - q));
                sum = sum.plus(displaced
                        .times(integer(choose(e.p(), p).multiply(choose(e.q(), q))))
                        .times(centred(p, q)));
            }
        }
        return sum;
    }

    private Scalar centred(int p, int q) {
        Scalar sum = Scalar.ZERO;
        for (int k = Math.min(p, q); k >= 0; k--) {
            if ((p - k) % 2 == 0 && (q - k) % 2 == 0) {
                BigInteger pairings = choose(p, k)
                        .multiply(choose(q, k))
                        .multiply(factorial(k))
                        .multiply(pairings(p - k))
                        .multiply(pairings(q - k));
                sum = sum.plus(n.pow(k)
                        .times(m.conjugate().pow((p - k) / 2))
                        .times(m.pow((q - k) / 2))
                        .times(integer(pairings)));
            }
        }
        return sum;
    }

    /** (2l − 1)!!, the number of ways to pair 2l things. */
    private static BigInteger pairings(int even) {
        BigInteger product = BigInteger.ONE;
        for (int odd = even - 1; odd > 1; odd -= 2) {
            product = product.multiply(BigInteger.valueOf(odd));
        }
        return product;
    }

    private static BigInteger factorial(int n) {
        return n < 2 ? BigInteger.ONE : factorial(n - 1).multiply(BigInteger.valueOf(n));
    }

    private static BigInteger choose(int n, int k) {
        return factorial(n).divide(factorial(k).multiply(factorial(n - k)));
    }

    private static Scalar integer(BigInteger value) {
        return Scalar.of(value, BigInteger.ONE);
    }
}
