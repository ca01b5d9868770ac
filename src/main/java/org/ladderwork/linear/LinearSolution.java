package org.ladderwork.linear;

import java.util.List;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;

/** What the system M x = b over a field can have: one solution, many, or none. */
public sealed interface LinearSolution {

    /** Chooses by outcome. */
    <R> R match(Function<Unique, R> unique, Function<Family, R> family, Function<None, R> none);

    /**
     * Exactly one solution.
     *
     * @param x the solution
     * @param conditions not constant; where none of these vanishes the solution exists, is unique and is {@code x}. Their
     *     product is det M up to a constant and to denominators of M
     */
    record Unique(List<Scalar> x, List<Scalar> conditions) implements LinearSolution {
        public Unique {
            x = List.copyOf(x);
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(Function<Unique, R> unique, Function<Family, R> family, Function<None, R> none) {
            return unique.apply(this);
        }
    }

    /**
     * More than one solution: all are {@code particular} plus a combination of {@code kernel}.
     *
     * @param particular one solution
     * @param kernel a basis of the kernel of M, not empty
     * @param conditions not constant; where none of these vanishes the rank of M is the generic one
     */
    record Family(List<Scalar> particular, List<List<Scalar>> kernel, List<Scalar> conditions)
            implements LinearSolution {
        public Family {
            particular = List.copyOf(particular);
            kernel = kernel.stream().map(List::copyOf).toList();
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(Function<Unique, R> unique, Function<Family, R> family, Function<None, R> none) {
            return family.apply(this);
        }
    }

    /**
     * No solution.
     *
     * @param witness y with yᵀM = 0 and yᵀb ≠ 0, which proves it
     */
    record None(List<Scalar> witness) implements LinearSolution {
        public None {
            witness = List.copyOf(witness);
        }

        @Override
        public <R> R match(Function<Unique, R> unique, Function<Family, R> family, Function<None, R> none) {
            return none.apply(this);
        }
    }
}
