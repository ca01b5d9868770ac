package org.ladderwork.steady;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ladderwork.scalar.Symbol;

/**
 * Parameters that go to zero or to infinity together: x = λ x', λ → 0 or λ → ∞, with the ratios of the x' fixed.
 *
 * @param parameters one or more
 * @param infinite whether they grow
 */
public record Limit(SortedSet<Symbol> parameters, boolean infinite) {
    public Limit {
        parameters = new TreeSet<>(parameters);
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("a limit needs at least one parameter");
        }
    }

    /** {@return the parameters → 0} */
    public static Limit toZero(Symbol... parameters) {
        return new Limit(new TreeSet<>(List.of(parameters)), false);
    }

    /** {@return the parameters → ∞} */
    public static Limit toInfinity(Symbol... parameters) {
        return new Limit(new TreeSet<>(List.of(parameters)), true);
    }

    /** {@return the order of smallness of a term of this degree in the parameters} */
    int order(int degree) {
        return infinite ? -degree : degree;
    }
}
