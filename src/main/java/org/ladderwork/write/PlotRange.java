package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The ends of an axis.
 *
 * @param least less than {@code greatest}; on a logarithmic axis greater than zero
 */
record PlotRange(double least, double greatest, boolean logarithmic) {
    private static final double MARGIN = 0.05;

    /** {@return the ends of both axes of a panel, x first: as given, else so that all data are seen} */
    static List<PlotRange> of(Figure.Panel panel) {
        List<Double> xs = new ArrayList<>();
        for (Figure.Mark mark : panel.marks()) {
            if (mark instanceof Figure.Band band) {
                xs.add(band.left());
                xs.add(band.right());
            } else if (mark instanceof Figure.Regions regions) {
                xs.addAll(regions.x());
            } else {
                series(mark).forEach(s -> drawn(s, panel).forEach(i -> xs.add(s.x().get(i))));
            }
        }
        PlotRange x = around(panel.x(), xs, 0);
        List<Double> ys = new ArrayList<>();
        boolean curves = false;
        for (Figure.Mark mark : panel.marks()) {
            for (Figure.Series s : series(mark)) {
                curves = true;
                drawn(s, panel).stream().filter(i -> x.contains(s.x().get(i))).forEach(i -> ys.add(s.y().get(i)));
            }
            if (mark instanceof Figure.Regions regions) {
                ys.addAll(regions.y());
            } else if (mark instanceof Figure.Horizontal line) {
                ys.add(line.y());
            }
        }
        return List.of(x, around(panel.y(), ys, curves ? MARGIN : 0));
    }

    static List<Figure.Series> series(Figure.Mark mark) {
        if (mark instanceof Figure.Curve curve) {
            return List.of(curve.series());
        } else if (mark instanceof Figure.Points points) {
            return List.of(points.series());
        }
        return List.of();
    }

    private static List<Integer> drawn(Figure.Series series, Figure.Panel panel) {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.isDrawn(i, panel.x(), panel.y())) {
                drawn.add(i);
            }
        }
        return drawn;
    }

    private static PlotRange around(Figure.Axis axis, List<Double> values, double margin) {
        boolean log = axis.logarithmic();
        List<Double> usable = values.stream()
                .filter(Double::isFinite)
                .filter(v -> !log || v > 0)
                .toList();
        OptionalDouble min = usable.stream().mapToDouble(v -> v).min();
        OptionalDouble max = usable.stream().mapToDouble(v -> v).max();
        double low = min.orElse(log ? 1 : 0);
        double high = max.orElse(log ? 10 : 1);
        if (log) {
            double factor = Math.pow(high / low, margin);
            low = axis.least().orElse(low / factor);
            high = axis.greatest().orElse(high * factor);
            return low < high && low > 0 ? new PlotRange(low, high, true) : new PlotRange(low / 2, low * 2, true);
        }
        double pad = margin * (high - low);
        low = axis.least().orElse(low - pad);
        high = axis.greatest().orElse(high + pad);
        double tiny = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        if (high - low > tiny) {
            return new PlotRange(low, high, false);
        }
        double half = low == 0 ? 1 : Math.abs(low) / 2;
        return new PlotRange(low - half, low + half, false);
    }

    boolean contains(double value) {
        return value >= least && value <= greatest;
    }

    /** {@return where a value lies between the ends: 0 at the least, 1 at the greatest} */
    double place(double value) {
        return logarithmic
                ? Math.log(value / least) / Math.log(greatest / least)
                : (value - least) / (greatest - least);
    }

    /** {@return the value at a place between the ends} */
    double at(double place) {
        return logarithmic ? least * Math.pow(greatest / least, place) : least + place * (greatest - least);
    }

    Ticks ticks() {
        return Ticks.of(least, greatest, logarithmic);
    }
}
