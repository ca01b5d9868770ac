package org.ladderwork.numeric.secular;

import java.util.Optional;
import java.util.SortedMap;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.gaussian.GaussianForm;
import org.ladderwork.numeric.gaussian.GaussianModel;
import org.ladderwork.numeric.point.ParameterPoint;

/** The heat currents of the global master equation, by whichever way takes the model. */
public final class GlobalHeat {
    private GlobalHeat() {}

    /** {@return Q̇ of each bath at a point, positive into the system; empty if no way takes the model there}
     *  @throws IllegalArgumentException if a parameter has no value or the model makes no sense there */
    public static Optional<SortedMap<String, Double>> of(OpenSystem system, ParameterPoint point) {
        boolean finite =
                system.modes().stream().allMatch(m -> m.kind().dimension().isPresent());
        if (finite) {
            return LevelRates.heats(system, point);
        }
        return GaussianForm.obstacle(system).isEmpty() ? of(GaussianModel.of(system, point)) : Optional.empty();
    }

    /** As {@link #of(OpenSystem, ParameterPoint)}, for a Gaussian model at its point. */
    public static Optional<SortedMap<String, Double>> of(GaussianModel model) {
        return NormalModes.heats(model);
    }
}
