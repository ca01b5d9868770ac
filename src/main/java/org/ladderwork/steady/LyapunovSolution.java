package org.ladderwork.steady;

import java.util.List;
import org.ladderwork.scalar.Scalar;

/** What a {@link LyapunovEquation} has for an answer. */
public sealed interface LyapunovSolution {
    /**
     * One solution.
     *
     * @param entries X_{jk} in lowest terms, [row][column]; those that were not asked for are empty
     * @param denominators irreducible as far as is known; every entry's denominator is a product of these and of numbers
     */
    record Unique(LyapunovEntries entries, List<Scalar> denominators) implements LyapunovSolution {
        public Unique {
            denominators = List.copyOf(denominators);
        }

        /** {@return X_{row, column}}
         *  @throws IllegalArgumentException if it was not asked for */
        public Scalar value(int row, int column) {
            return entries.value(row, column);
        }
    }

    /**
     * Two eigenvalues λ, μ of the drift with λ + μ* = 0 (λ + μ = 0 for the symmetric equation) for all values of the parameters: there is no
     * solution or there are many.
     *
     * @param indices the connected block of rows where this happens, ascending
     * @param reason in words
     */
    record Singular(List<Integer> indices, String reason) implements LyapunovSolution {
        public Singular {
            indices = List.copyOf(indices);
        }
    }
}
