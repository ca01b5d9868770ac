package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.ModularSystem;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;

/**
 * Steady expectation values of a few observables of a quadratic bosonic model, without those of all the others in the closed set.
 *
 * <p>With all moments at hand the residual of the equations of motion is proved to be zero ({@link SteadyState}); with a few there is no residual. They are
 * compared instead with the solution of the moment equations at random points modulo a prime, which shares nothing with the way they were found. For a
 * wrong value of degree d each point is missed with a chance of at most 2d·5·10⁻²⁰.
 *
 * @param points at how many points the values agreed
 */
public record ChosenMoments(SortedMap<Monomial, Scalar> values, int points) {
    private static final int POINTS = 2;
    private static final int MOST_ATTEMPTS = 60;

    /** {@return the values, or empty if the model is not quadratic and bosonic or has no unique steady state}
     *  @param equations a closed set that contains the observables
     *  @throws Deadline.Exceeded when the time is over */
    public static Optional<ChosenMoments> of(MomentEquations equations, List<Operator> observables, Deadline deadline) {
        SortedSet<Monomial> chosen = new TreeSet<>();
        observables.forEach(o -> chosen.addAll(o.terms().keySet()));
        chosen.remove(Monomial.ONE);
        return GaussianMoments.of(equations, new ArrayList<>(chosen), deadline)
                .map(v -> new ChosenMoments(v.values(), agreeing(equations, v.values(), deadline)));
    }

    private static int agreeing(MomentEquations equations, SortedMap<Monomial, Scalar> values, Deadline deadline) {
        int points = 0;
        for (int seed = 1; seed <= MOST_ATTEMPTS && points < POINTS; seed++) {
            deadline.check(() -> "solved, not yet compared with the equations of motion");
            try {
                ModularPoint point = new ModularPoint(seed);
                Optional<long[]> x = ModularSystem.of(equations.matrix(), equations.source(), point)
                        .solve();
                if (x.isEmpty()) {
                    continue;
                }
                for (int k = 0; k < equations.size(); k++) {
                    Monomial m = equations.observables().get(k).terms().firstKey();
                    Scalar value = values.get(m);
                    if (value != null && point.of(value) != x.get()[k]) {
                        throw new IllegalStateException(
                                "the value of <" + m + "> does not solve the equations of motion");
                    }
                }
                points++;
            } catch (ModularPoint.NoImage unfit) {
                // another point
            }
        }
        return points;
    }

    /** {@return ⟨O⟩} @throws IllegalArgumentException if it is not a combination of the observables that were chosen */
    public Scalar expectation(Operator observable) {
        Scalar sum = Scalar.ZERO;
        for (var t : observable.terms().entrySet()) {
            Scalar value = t.getKey().isIdentity() ? Scalar.ONE : values.get(t.getKey());
            if (value == null) {
                throw new IllegalArgumentException("<" + t.getKey() + "> was not chosen");
            }
            sum = sum.plus(t.getValue().times(value));
        }
        return sum;
    }
}
