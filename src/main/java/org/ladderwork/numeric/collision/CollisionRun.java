package org.ladderwork.numeric.collision;

import java.util.Optional;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.gaussian.GaussianForm;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;

/** Strokes of one length on one model at one point. Immutable; states go in and out. */
public interface CollisionRun {
    /** A stroke and the state after it. */
    record Result(CollisionState after, Stroke stroke) {}

    /** {@return whether and why a model cannot be run stroke by stroke; empty if it can} */
    static Optional<String> obstacle(OpenSystem system) {
        for (Bath bath : system.baths()) {
            if (bath instanceof Bath.Rates) {
                return Optional.of(
                        "bath " + bath.name() + " is given by its rates, there are no ancillas to collide with");
            }
        }
        Optional<String> notGaussian = GaussianForm.obstacle(system);
        boolean oscillators = system.modes().stream().anyMatch(m -> m.kind() instanceof Boson);
        return oscillators && notGaussian.isPresent()
                ? Optional.of("oscillators that are not Gaussian: " + notGaussian.get())
                : Optional.empty();
    }

    /** {@return the same at a point, where oscillators among the ancillas take as many levels as their occupation asks for} */
    static Optional<String> obstacle(OpenSystem system, ParameterPoint point) {
        Optional<String> general = obstacle(system);
        if (general.isPresent() || GaussianForm.obstacle(system).isEmpty()) {
            return general;
        }
        return MatrixCollisions.tooLarge(system, point);
    }

    /** {@return the levels of system and ancillas together, for a model of finite levels; oscillators among the ancillas have more where they are hotter} */
    static double levels(OpenSystem system, ParameterPoint point) {
        return JointLevels.count(system, point);
    }

    /**
     * {@return the strokes of length τ}
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}, τ is not positive, the model makes no sense at the point, or system and ancillas together have too
     *     many levels
     */
    static CollisionRun of(OpenSystem system, ParameterPoint point, double tau) {
        obstacle(system, point).ifPresent(reason -> {
            throw new IllegalArgumentException("no collisions: " + reason);
        });
        if (!(tau > 0) || Double.isInfinite(tau)) {
            throw new IllegalArgumentException("the length of a stroke is " + tau + "; give tau > 0");
        }
        return GaussianForm.obstacle(system).isEmpty()
                ? new GaussianCollisions(GaussianForm.of(system).at(point), tau)
                : MatrixCollisions.of(system, point, tau);
    }

    /** {@return the length of a stroke} */
    double tau();

    /** {@return how it is done, for a report} */
    String method();

    /** {@return a length of stroke that is short on every scale of the model: ‖H‖τ and ‖V²‖τ about one quarter} */
    double shortTau();

    /** {@return all modes in their lowest state} */
    CollisionState ground();

    /** {@return the next stroke} */
    Result stroke(CollisionState before);

    /** {@return what the next stroke does to energies and to the entropy of the system} Mutual information and relative entropy, which take the state of all ancillas, may be NaN. */
    default Stroke energies(CollisionState before) {
        return stroke(before).stroke();
    }

    /** {@return the state that a stroke leaves as it is; empty if there is not exactly one} */
    Optional<CollisionState> limitCycle();

    /** {@return the expectation value of an operator of the system} */
    Complex expectation(CollisionState state, Operator operator);

    /** {@return S of the system} */
    double entropy(CollisionState state);
}
