package org.ladderwork.algebra;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;

/**
 * A fermionic mode: 1, c†, c, c†c with c² = 0 and {c, c†} = 1.
 *
 * <p>Signs between different modes are the business of the product of monomials.
 */
public record Fermion() implements ModeKind {
    static final Fermion KIND = new Fermion();

    @Override
    public <R> R match(
            Function<Boson, R> boson,
            Function<Qubit, R> qubit,
            Function<Level, R> level,
            Function<Spin, R> spin,
            Function<Fermion, R> fermion) {
        return fermion.apply(this);
    }

    @Override
    public String word() {
        return "fermion";
    }

    @Override
    public OptionalInt dimension() {
        return OptionalInt.of(2);
    }

    @Override
    public boolean contains(LocalElement e) {
        return (e.p() & ~1) == 0 && (e.q() & ~1) == 0;
    }

    /** c†^p c^q · c†^r c^s; only q = r = 1 needs the relation c c† = 1 − c†c. */
    @Override
    public List<LocalTerm> product(LocalElement left, LocalElement right) {
        int p = left.p();
        int s = right.q();
        if (left.q() == 1 && right.p() == 1) {
            LocalTerm contracted = new LocalTerm(new LocalElement(p, s), Scalar.ONE);
            boolean survives = p == 0 && s == 0;
            return survives
                    ? List.of(contracted, new LocalTerm(new LocalElement(1, 1), Scalar.of(-1)))
                    : List.of(contracted);
        }
        int creators = p + right.p();
        int annihilators = left.q() + s;
        return creators > 1 || annihilators > 1 ? List.of() : LocalTerm.only(creators, annihilators);
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
    public boolean isOdd(LocalElement e) {
        return e.p() != e.q();
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

    @Override
    public LadderImage apply(LocalElement e, int n) {
        boolean filled = n - e.q() + e.p() <= 1;
        return n >= e.q() && filled ? new LadderImage(n - e.q() + e.p(), Scalar.ONE) : new LadderImage(0, Scalar.ZERO);
    }

    @Override
    public int normStep(int n) {
        return 1;
    }

    @Override
    public String text(String name, LocalElement e) {
        return LadderText.of(name, e);
    }
}
