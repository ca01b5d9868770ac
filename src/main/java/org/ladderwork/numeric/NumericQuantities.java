package org.ladderwork.numeric;

import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;

/** The steady state of a model at one point, as one route found it. Immutable; any number of threads may ask. */
public interface NumericQuantities {
    /** {@return the name of the route, for a table} */
    String route();

    /** {@return how it was done, in one line: sizes, methods, residuals} */
    String method();

    /** {@return what the reader should know before trusting the numbers: nearly unstable, nothing proved, …; empty as a rule} */
    List<String> remarks();

    /** {@return Q̇_i > 0 into the system} @throws IllegalArgumentException if the model has no bath with this label */
    Estimate heat(String bath);

    /** {@return Ẇ > 0 on the system} */
    Estimate work();

    /** {@return Π = −Σ β_i Q̇_i; empty if a bath is not thermal, or its temperature is zero} */
    Optional<Estimate> entropyProduction();

    /**
     * {@return S_ij, the covariance per unit of time of the quanta that enter from two baths; the variance for twice the same}
     * Empty where the route does not count, or nothing can be counted.
     */
    default Optional<Estimate> noise(String first, String second) {
        return Optional.empty();
    }

    /** {@return Q̇_i of the global (secular) master equation of the same model} Empty where the route does not know it, or there is none. */
    default Optional<Estimate> globalHeat(String bath) {
        return Optional.empty();
    }

    /** {@return S of the system, in units of k_B} */
    Estimate entropy();

    /**
     * {@return the expectation value of an operator of the system}
     *
     * @throws IllegalArgumentException if it acts on something else, has a parameter without a value, or is beyond the route
     */
    Estimate expectation(Operator operator);
}
