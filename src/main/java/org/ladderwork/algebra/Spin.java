package org.ladderwork.algebra;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;

/**
 * A spin j: S_+^p S_z^q for p &gt; 0 and S_z^q S_-^{−p} for p ≤ 0, with |p| ≤ 2j and q ≤ 2j − |p|; (2j + 1)² elements.
 *
 * @param twice 2j ≥ 1
 */
public record Spin(int twice) implements ModeKind {
    public Spin {
        if (twice < 1) {
            throw new IllegalArgumentException("a spin is 1/2, 1, 3/2, …; got 2j = " + twice);
        }
    }

    /** {@return j} */
    public Scalar spin() {
        return Scalar.of(twice, 2);
    }

    @Override
    public <R> R match(
            Function<Boson, R> boson,
            Function<Qubit, R> qubit,
            Function<Level, R> level,
            Function<Spin, R> spin,
            Function<Fermion, R> fermion) {
        return spin.apply(this);
    }

    @Override
    public String word() {
        return "spin";
    }

    @Override
    public OptionalInt dimension() {
        return OptionalInt.of(twice + 1);
    }

    @Override
    public boolean contains(LocalElement e) {
        return Math.abs(e.p()) <= twice && e.q() >= 0 && e.q() <= twice - Math.abs(e.p());
    }

    @Override
    public List<LocalTerm> product(LocalElement left, LocalElement right) {
        return SpinProduct.of(this, left, right);
    }

    @Override
    public LocalElement adjoint(LocalElement e) {
        return new LocalElement(-e.p(), e.q());
    }

    @Override
    public int degree(LocalElement e) {
        return Math.abs(e.p()) + e.q();
    }

    @Override
    public int charges() {
        return 1;
    }

    @Override
    public int charge(LocalElement e, int label) {
        return e.p();
    }

    @Override
    public int compare(LocalElement left, LocalElement right) {
        return Integer.compare(right.p(), left.p());
    }

    /** S_z|n) = (n − j)|n), S_+|n) = |n+1), S_-|n) = n(2j − n + 1)|n−1), where |n) = S_+^n|−j⟩. */
    @Override
    public LadderImage apply(LocalElement e, int n) {
        int target = n + e.p();
        if (target < 0 || target > twice) {
            return new LadderImage(0, Scalar.ZERO);
        }
        Scalar c = Scalar.ONE;
        for (int k = n; k > target; k--) {
            c = c.times(Scalar.of((long) k * (twice - k + 1)));
        }
        // S_z stands to the right of S_+ and to the left of S_-: in both cases it acts at the lower of the two levels
        Scalar m = Scalar.of(2L * Math.min(n, target) - twice, 2);
        return new LadderImage(target, c.times(m.pow(e.q())));
    }

    @Override
    public int normStep(int n) {
        return (n + 1) * (twice - n);
    }

    @Override
    public String text(String name, LocalElement e) {
        String z = e.q() == 0 ? "" : LadderText.power(name + "_z", e.q());
        String ladder = e.p() == 0 ? "" : LadderText.power(name + (e.p() > 0 ? "_+" : "_-"), Math.abs(e.p()));
        if (z.isEmpty() || ladder.isEmpty()) {
            return z + ladder;
        }
        return e.p() > 0 ? ladder + " " + z : z + " " + ladder;
    }
}
