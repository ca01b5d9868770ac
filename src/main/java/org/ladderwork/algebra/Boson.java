package org.ladderwork.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Scalar;

/**
 * An oscillator mode: a†^p a^q with [a, a†] = 1.
 *
 * <p>a^q a†^r = Σ_k k! C(q, k) C(r, k) a†^{r−k} a^{q−k}, 0 ≤ k ≤ min(q, r) (Wick: k pairs are contracted).
 */
@Source(key = "blasiak2007", at = "normal ordering of a^m a†^n")
public record Boson() implements ModeKind {
    static final Boson KIND = new Boson();

    @Override
    public <R> R match(
            Function<Boson, R> boson,
            Function<Qubit, R> qubit,
            Function<Level, R> level,
            Function<Spin, R> spin,
            Function<Fermion, R> fermion) {
        return boson.apply(this);
    }

    // As in Mode: linked before the program runs.
    @Override
    public boolean equals(Object other) {
        return other instanceof Boson;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String word() {
        return "boson";
    }

    @Override
    public OptionalInt dimension() {
        return OptionalInt.empty();
    }

    @Override
    public boolean contains(LocalElement e) {
        return e.p() >= 0 && e.q() >= 0;
    }

    @Override
    public List<LocalTerm> product(LocalElement left, LocalElement right) {
        int q = left.q();
        int r = right.p();
        List<LocalTerm> terms = new ArrayList<>();
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= Math.min(q, r); k++) {
            terms.add(new LocalTerm(
                    new LocalElement(left.p() + r - k, q - k + right.q()), Scalar.of(ways, BigInteger.ONE)));
            // k! C(q,k) C(r,k) from its predecessor: × (q−k)(r−k)/(k+1), always an integer
            ways = ways.multiply(BigInteger.valueOf((long) (q - k) * (r - k))).divide(BigInteger.valueOf(k + 1L));
        }
        return terms;
    }

    @Override
    public LocalElement adjoint(LocalElement e) {
        return new LocalElement(e.q(), e.p());
    }

    @Override
    public int degree(LocalElement e) {
        return e.p() + e.q();
    }

    @Override
    public int charges() {
        return 1;
    }

    @Override
    public int charge(LocalElement e, int label) {
        return e.p() - e.q();
    }

    @Override
    public int compare(LocalElement left, LocalElement right) {
        return Integer.compare(right.p(), left.p());
    }

    /** a†^p a^q |n) = n(n−1)…(n−q+1) |n − q + p), where |n) = a†^n|0⟩. */
    @Override
    public LadderImage apply(LocalElement e, int n) {
        BigInteger falling = BigInteger.ONE;
        for (int k = 0; k < e.q(); k++) {
            falling = falling.multiply(BigInteger.valueOf(n - k));
        }
        return new LadderImage(n - e.q() + e.p(), Scalar.of(falling, BigInteger.ONE));
    }

    @Override
    public int normStep(int n) {
        return n + 1;
    }

    @Override
    public String text(String name, LocalElement e) {
        return LadderText.of(name, e);
    }
}
