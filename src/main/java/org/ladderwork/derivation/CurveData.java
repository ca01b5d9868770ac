package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ladderwork.write.Figure;

/**
 * Columns of tables as curves.
 *
 * @param errors whether the error of each number stands right of it
 * @param least the lower end of the panel, where the file gives it @param greatest the upper one
 */
record CurveData(boolean errors, OptionalDouble least, OptionalDouble greatest) {
    /** Beyond so many heights of a panel nothing is drawn: near a pole lines would leave the page. */
    private static final double FAR = 3;

    /** A column as a curve. Where a number is 0/0, or its error is as large as a tenth of it (borders of regimes), its neighbours are joined; not across a pole. */
    Figure.Series series(double[] x, FigureTable table, int column) {
        double largest = 0;
        for (int k = 0; k < x.length; k++) {
            double value = near(table.cell(k, column));
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            double value = table.cell(k, column);
            double error = errors ? table.cell(k, column + 1) : 0;
            boolean open = Double.isNaN(value) && !table.unstable().get(k);
            if (open && k > 0 && k + 1 < x.length) {
                double step = near(table.cell(k + 1, column)) - near(table.cell(k - 1, column));
                open = Math.abs(step) < 0.1 * largest;
            }
            if (open || (error > 0.1 * Math.abs(value) && error > 1e-6 * largest)) {
                continue;
            }
            xs.add(x[k]);
            ys.add(near(value));
        }
        return new Figure.Series(xs, ys);
    }

    private double near(double value) {
        if (least.isEmpty() || greatest.isEmpty()) {
            return value;
        }
        double height = greatest.getAsDouble() - least.getAsDouble();
        boolean far = value > greatest.getAsDouble() + FAR * height || value < least.getAsDouble() - FAR * height;
        return far ? Double.NaN : value;
    }

    /** {@return whether all are the same curve} */
    static boolean areEqual(List<Figure.Series> all) {
        Figure.Series first = all.get(0);
        double largest = first.y().stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        for (Figure.Series other : all.subList(1, all.size())) {
            if (!other.x().equals(first.x())) {
                return false;
            }
            for (int k = 0; k < first.size(); k++) {
                double a = first.y().get(k);
                double b = other.y().get(k);
                if (Double.isNaN(a) != Double.isNaN(b) || Math.abs(a - b) > 1e-6 * largest) {
                    return false;
                }
            }
        }
        return true;
    }
}
