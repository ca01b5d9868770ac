package org.ladderwork.numeric.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a sweep found at one point.
 *
 * @param values one per column; NaN where there is none
 * @param status empty where all is well; else why values are missing, or what to know about them
 */
public record SweepRow(List<Double> values, String status) {
    public SweepRow {
        values = List.copyOf(values);
    }

    public static SweepRow of(double... values) {
        List<Double> list = new ArrayList<>();
        for (double v : values) {
            list.add(v);
        }
        return new SweepRow(list, "");
    }

    /** {@return a row without values} @param reason such as {@code unstable: eigenvalue 0.3} */
    public static SweepRow failed(int columns, String reason) {
        return new SweepRow(Collections.nCopies(columns, Double.NaN), reason);
    }
}
