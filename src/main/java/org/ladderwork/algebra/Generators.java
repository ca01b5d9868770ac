package org.ladderwork.algebra;

import java.util.function.Supplier;

/** The generators of each kind, refused with a word on what to use instead where a kind has none. */
final class Generators {
    private Generators() {}

    static Operator annihilator(Mode mode) {
        Supplier<Operator> lowering = () -> Operator.of(Monomial.of(mode, new LocalElement(0, 1)));
        return mode.kind()
                .match(
                        boson -> lowering.get(),
                        qubit -> lowering.get(),
                        level -> refuse(mode, "annihilator", "name the transition, " + mode + "[j,k]"),
                        spin -> refuse(mode, "annihilator", "use " + mode + "_-"),
                        fermion -> lowering.get());
    }

    static Operator transition(Mode mode, int j, int k) {
        return mode.kind()
                .match(
                        boson -> refuse(mode, "transition", "use its ladder operators"),
                        qubit -> transition(mode, new Level(2), j, k),
                        level -> transition(mode, level, j, k),
                        spin -> refuse(mode, "transition", "use S_z, S_+, S_-"),
                        fermion -> refuse(mode, "transition", "use its ladder operators"));
    }

    private static Operator transition(Mode mode, Level level, int j, int k) {
        if (!level.contains(new LocalElement(j, k))) {
            throw new IllegalArgumentException(
                    mode + "[" + j + "," + k + "]: the levels of " + mode + " are 0 to " + (level.levels() - 1));
        }
        Operator sum = Operator.ZERO;
        for (LocalTerm term : level.transition(j, k)) {
            sum = sum.plus(Operator.of(Monomial.of(mode, term.element()), term.coefficient()));
        }
        return sum;
    }

    /** S_z and S_± are basis elements for every j ≥ 1/2; nothing has to be reduced. */
    static Operator spin(Mode mode, int p, int q) {
        Supplier<Operator> refused = () -> refuse(mode, "spin component", "only spins have S_z, S_+ and S_-");
        return mode.kind()
                .match(
                        boson -> refused.get(),
                        qubit -> refused.get(),
                        level -> refused.get(),
                        spin -> Operator.of(Monomial.of(mode, new LocalElement(p, q))),
                        fermion -> refused.get());
    }

    private static Operator refuse(Mode mode, String what, String instead) {
        throw new IllegalArgumentException(mode.kind().word() + " " + mode + " has no " + what + ": " + instead);
    }
}
