package org.ladderwork.numeric.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ladderwork.scalar.Scalar;

/** The points of one or two axes, numbered from 0; the last axis changes fastest. */
public record SweepGrid(List<SweepAxis> axes) {
    public SweepGrid {
        axes = List.copyOf(axes);
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException("a sweep varies one parameter or two, not " + axes.size());
        }
        Set<String> names = new HashSet<>();
        long size = 1;
        for (SweepAxis axis : axes) {
            if (!names.add(axis.name())) {
                throw new IllegalArgumentException("'" + axis.name() + "' is varied twice");
            }
            size *= axis.count();
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the sweep has " + size + " points; take fewer than 2^31");
        }
    }

    public int size() {
        int size = 1;
        for (SweepAxis axis : axes) {
            size *= axis.count();
        }
        return size;
    }

    /** {@return the coordinates of a point, in the order of the axes} */
    public List<Scalar> point(int index) {
        List<Scalar> values = new ArrayList<>();
        int rest = index;
        for (int k = axes.size() - 1; k >= 0; k--) {
            values.add(0, axes.get(k).value(rest % axes.get(k).count()));
            rest /= axes.get(k).count();
        }
        return values;
    }
}
