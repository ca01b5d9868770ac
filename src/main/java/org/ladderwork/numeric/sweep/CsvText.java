package org.ladderwork.numeric.sweep;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/** Rows as RFC 4180 comma-separated values; numbers in the shortest form that reads back the same, missing ones empty. */
final class CsvText {
    private CsvText() {}

    static String header(SweepGrid grid, List<String> columns) {
        List<String> cells = new ArrayList<>();
        grid.axes().forEach(axis -> cells.add(quoted(axis.name())));
        columns.forEach(c -> cells.add(quoted(c)));
        cells.add("status");
        return String.join(",", cells);
    }

    static String row(List<Scalar> point, SweepRow row) {
        List<String> cells = new ArrayList<>();
        for (Scalar x : point) {
            Complex value = x.evaluate(java.util.Map.of());
            cells.add(number(value.re()));
        }
        row.values().forEach(v -> cells.add(number(v)));
        cells.add(quoted(row.status()));
        return String.join(",", cells);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String quoted(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        boolean plain = line.indexOf(',') < 0 && line.indexOf('"') < 0;
        return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
