package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.thermo.Regime;

/**
 * The regimes of Table I along a table, by the signs of Q̇_cold, Q̇_hot and Ẇ in its rows.
 *
 * <p>A number within its error of zero has no sign: such a row is the boundary itself. Between two rows of different signs the boundary is where the straight line through
 * the number that changes its sign first meets zero.
 */
final class RegimeBands {
    /** What holds between two places. @param operation absent where the model is unstable */
    record Segment(double from, double to, Optional<Regime.Operation> operation) {}

    /** Errors are estimates; this many times the error is zero. */
    private static final double ERRORS = 4;

    private final FigureTable table;
    private final int[] columns;

    /** @param columns of Q̇_cold, Q̇_hot and Ẇ; the error of each stands right of it */
    RegimeBands(FigureTable table, int[] columns) {
        this.table = table;
        this.columns = columns.clone();
    }

    /** {@return what happens in a row; empty on a boundary} */
    Optional<Optional<Regime.Operation>> at(int row) {
        if (table.unstable().get(row)) {
            return Optional.of(Optional.empty());
        }
        int[] signs = new int[columns.length];
        for (int k = 0; k < columns.length; k++) {
            double value = table.cell(row, columns[k]);
            double error = table.cell(row, columns[k] + 1);
            if (!(Math.abs(value) > ERRORS * error)) {
                return Optional.empty();
            }
            signs[k] = value > 0 ? 1 : -1;
        }
        return Optional.of(Optional.of(Regime.Operation.of(signs[0], signs[1], signs[2])));
    }

    /** {@return the segments from the first to the last abscissa} @param x the abscissas, increasing */
    List<Segment> segments(double[] x) {
        List<Segment> segments = new ArrayList<>();
        double from = x[0];
        int last = -1;
        for (int row = 0; row < x.length; row++) {
            if (at(row).isEmpty()) {
                continue;
            }
            if (last >= 0 && !at(row).equals(at(last))) {
                double border = border(x, last, row);
                segments.add(new Segment(from, border, at(last).orElseThrow()));
                from = border;
            }
            last = row;
        }
        if (last >= 0) {
            segments.add(new Segment(from, x[x.length - 1], at(last).orElseThrow()));
        }
        return segments;
    }

    private double border(double[] x, int before, int after) {
        if (after - before > 1) {
            return x[(before + after) / 2]; // the rows between have no sign
        }
        double earliest = Double.POSITIVE_INFINITY;
        for (int column : columns) {
            double a = table.cell(before, column);
            double b = table.cell(after, column);
            if (a * b < 0) {
                earliest = Math.min(earliest, x[before] + (x[after] - x[before]) * a / (a - b));
            }
        }
        return Double.isFinite(earliest) ? earliest : (x[before] + x[after]) / 2;
    }
}
