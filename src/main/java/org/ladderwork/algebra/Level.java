package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;

/**
 * A d-level system: the transition operators |j⟩⟨k|, without |0⟩⟨0| = 1 − Σ_{j≥1} |j⟩⟨j|, and the identity.
 *
 * @param levels d ≥ 2
 */
public record Level(int levels) implements ModeKind {
    public Level {
        if (levels < 2) {
            throw new IllegalArgumentException("a level system has at least two levels, not " + levels);
        }
    }

    @Override
    public <R> R match(
            Function<Boson, R> boson,
            Function<Qubit, R> qubit,
            Function<Level, R> level,
            Function<Spin, R> spin,
            Function<Fermion, R> fermion) {
        return level.apply(this);
    }

    @Override
    public String word() {
        return "level";
    }

    @Override
    public OptionalInt dimension() {
        return OptionalInt.of(levels);
    }

    @Override
    public boolean contains(LocalElement e) {
        return e.p() >= 0 && e.p() < levels && e.q() >= 0 && e.q() < levels;
    }

    @Override
    public List<LocalTerm> product(LocalElement left, LocalElement right) {
        if (left.isIdentity()) {
            return LocalTerm.only(right.p(), right.q());
        }
        if (right.isIdentity()) {
            return LocalTerm.only(left.p(), left.q());
        }
        return left.q() == right.p() ? transition(left.p(), right.q()) : List.of();
    }

    /** {@return |j⟩⟨k| in the basis} */
    List<LocalTerm> transition(int j, int k) {
        if (j != 0 || k != 0) {
            return LocalTerm.only(j, k);
        }
        List<LocalTerm> terms = new ArrayList<>(LocalTerm.only(0, 0));
        for (int l = 1; l < levels; l++) {
            terms.add(new LocalTerm(new LocalElement(l, l), Scalar.of(-1)));
        }
        return terms;
    }

    @Override
    public LocalElement adjoint(LocalElement e) {
        return new LocalElement(e.q(), e.p());
    }

    /** Counted as if |j⟩⟨k| = |j⟩⟨0| · |0⟩⟨k|, so that σ†σ stands beside a†a. */
    @Override
    public int degree(LocalElement e) {
        return (e.p() > 0 ? 1 : 0) + (e.q() > 0 ? 1 : 0);
    }

    @Override
    public int charges() {
        return levels - 1;
    }

    @Override
    public int charge(LocalElement e, int label) {
        return (e.p() == label + 1 ? 1 : 0) - (e.q() == label + 1 ? 1 : 0);
    }

    /** Raising before lowering, then by the levels. */
    @Override
    public int compare(LocalElement left, LocalElement right) {
        int byCreator = Boolean.compare(left.p() == 0, right.p() == 0);
        if (byCreator != 0) {
            return byCreator;
        }
        int byKet = Integer.compare(left.p(), right.p());
        return byKet != 0 ? byKet : Integer.compare(left.q(), right.q());
    }

    @Override
    public LadderImage apply(LocalElement e, int n) {
        if (e.isIdentity()) {
            return new LadderImage(n, Scalar.ONE);
        }
        return e.q() == n ? new LadderImage(e.p(), Scalar.ONE) : new LadderImage(0, Scalar.ZERO);
    }

    @Override
    public int normStep(int n) {
        return 1;
    }

    @Override
    public String text(String name, LocalElement e) {
        return e.isIdentity() ? "" : name + "[" + e.p() + "," + e.q() + "]";
    }
}
