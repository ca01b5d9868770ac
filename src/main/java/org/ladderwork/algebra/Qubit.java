package org.ladderwork.algebra;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A two-level system written with its lowering operator σ = |0⟩⟨1|: 1, σ†, σ, σ†σ.
 *
 * <p>The algebra is that of {@link Level} with d = 2; the kind of its own keeps the notation of the declaration.
 */
public record Qubit() implements ModeKind {
    static final Qubit KIND = new Qubit();
    private static final Level TWO = new Level(2);

    @Override
    public <R> R match(
            Function<Boson, R> boson,
            Function<Qubit, R> qubit,
            Function<Level, R> level,
            Function<Spin, R> spin,
            Function<Fermion, R> fermion) {
        return qubit.apply(this);
    }

    @Override
    public String word() {
        return "qubit";
    }

    @Override
    public OptionalInt dimension() {
        return OptionalInt.of(2);
    }

    @Override
    public boolean contains(LocalElement e) {
        return TWO.contains(e);
    }

    @Override
    public List<LocalTerm> product(LocalElement left, LocalElement right) {
        return TWO.product(left, right);
    }

    @Override
    public LocalElement adjoint(LocalElement e) {
        return TWO.adjoint(e);
    }

    @Override
    public int degree(LocalElement e) {
        return TWO.degree(e);
    }

    @Override
    public int charges() {
        return 1;
    }

    @Override
    public int charge(LocalElement e, int label) {
        return TWO.charge(e, label);
    }

    @Override
    public int compare(LocalElement left, LocalElement right) {
        return TWO.compare(left, right);
    }

    @Override
    public LadderImage apply(LocalElement e, int n) {
        return TWO.apply(e, n);
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
