package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.numeric.point.CompiledScalars;
import org.ladderwork.scalar.Scalar;

/** The coefficients of a model, numbered as they are met. */
final class ScalarPool {
    private final List<Scalar> scalars = new ArrayList<>();

    int add(Scalar scalar) {
        int known = scalars.indexOf(scalar);
        if (known >= 0) {
            return known;
        }
        scalars.add(scalar);
        return scalars.size() - 1;
    }

    CompiledScalars compiled() {
        return CompiledScalars.of(scalars);
    }
}
