package org.ladderwork.write;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of one or more panels, neutral about the target.
 *
 * @param name letters, figures and hyphens: the stem of the names of its files
 * @param panels in the order of reading
 * @param columns how many panels stand side by side
 * @param notation how names in labels look
 */
public record Figure(String name, List<Panel> panels, int columns, Notation notation) {
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a figure needs a panel and a column");
        }
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "a figure is named with letters, figures and hyphens, not '" + name + "'");
        }
    }

    public static Figure of(String name, Panel panel, Notation notation) {
        return new Figure(name, List.of(panel), 1, notation);
    }

    /**
     * One pair of axes with what is drawn in it.
     *
     * @param tag such as {@code (a)}; may be empty
     * @param marks drawn in this order; bands and maps belong first
     * @param legend where the labels of curves stand; empty for no legend
     */
    public record Panel(String tag, Axis x, Axis y, List<Mark> marks, Optional<Corner> legend) {
        public Panel {
            marks = List.copyOf(marks);
        }

        /**
         * {@return a panel without axes that holds the legend of all the others}
         *
         * @param curves whose labels it shows @param shades names of shades by their number; an empty one is left out
         */
        public static Panel key(List<Curve> curves, List<Prose> shades) {
            Axis none = Axis.of(Prose.EMPTY).from(0, 1);
            List<Mark> marks = new java.util.ArrayList<>();
            for (Curve c : curves) {
                marks.add(new Curve(new Series(List.of(), List.of()), c.label(), c.stroke(), c.colour()));
            }
            marks.add(new Regions(List.of(0.0), List.of(0.0), List.of(), shades));
            return new Panel("", none, none, marks, Optional.of(Corner.NORTH_WEST));
        }

        boolean isKey() {
            return !marks.isEmpty()
                    && marks.stream()
                            .allMatch(m -> m instanceof Curve c && c.series().size() == 0
                                    || m instanceof Regions r && r.cells().isEmpty());
        }
    }

    /**
     * An axis.
     *
     * @param label with its formula
     * @param logarithmic whether it is; then what is not positive is not drawn
     * @param least the left or lower end; where it is absent, the data decide
     * @param greatest the other end
     */
    public record Axis(Prose label, boolean logarithmic, OptionalDouble least, OptionalDouble greatest) {
        public static Axis of(Prose label) {
            return new Axis(label, false, OptionalDouble.empty(), OptionalDouble.empty());
        }

        public static Axis logarithmic(Prose label) {
            return new Axis(label, true, OptionalDouble.empty(), OptionalDouble.empty());
        }

        public Axis from(double least, double greatest) {
            return new Axis(label, logarithmic, OptionalDouble.of(least), OptionalDouble.of(greatest));
        }
    }

    /** Where a legend stands. */
    public enum Corner {
        NORTH_WEST,
        NORTH_EAST,
        SOUTH_WEST,
        SOUTH_EAST
    }

    /** What is drawn in a panel. */
    public sealed interface Mark permits Curve, Points, Band, Strip, Vertical, Horizontal, Regions, Note {}

    /** Pairs of numbers; a pair that contains no finite number is a gap. */
    public record Series(List<Double> x, List<Double> y) {
        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(x.size() + " abscissas and " + y.size() + " ordinates");
            }
        }

        public static Series of(double[] x, double[] y) {
            return new Series(
                    java.util.Arrays.stream(x).boxed().toList(),
                    java.util.Arrays.stream(y).boxed().toList());
        }

        public int size() {
            return x.size();
        }

        /** Whether point {@code i} can be drawn on these axes. */
        boolean isDrawn(int i, Axis horizontal, Axis vertical) {
            double a = x.get(i);
            double b = y.get(i);
            return Double.isFinite(a)
                    && Double.isFinite(b)
                    && !(horizontal.logarithmic() && a <= 0)
                    && !(vertical.logarithmic() && b <= 0);
        }
    }

    /** How a curve is drawn. */
    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED,
        DASH_DOTTED
    }

    /** A line through points. @param colour a number from 0; see {@link Palette} @param label empty for none */
    public record Curve(Series series, Prose label, Stroke stroke, int colour) implements Mark {}

    /** Points without a line. */
    public record Points(Series series, Prose label, int colour) implements Mark {}

    /** The strip left ≤ x ≤ right, shaded, with a label at its upper end. @param shade a number from 0 */
    public record Band(double left, double right, Prose label, int shade) implements Mark {}

    /** A bar along the lower edge from left to right, over the bands, with a label in it. @param shade a number from 0 */
    public record Strip(double left, double right, Prose label, int shade) implements Mark {
        /** How much of the height of a panel it takes. */
        static final double HEIGHT = 0.085;
    }

    /** A thin line at x. @param label stands beside it; may be empty */
    public record Vertical(double x, Prose label) implements Mark {}

    /** A thin line at y. @param label may be empty */
    public record Horizontal(double y, Prose label) implements Mark {}

    /** Words at a place. */
    public record Note(double x, double y, Prose text) implements Mark {}

    /**
     * A map of regions: the cell between edges i, i+1 of x and j, j+1 of y belongs to category {@code cells[j][i]}; a negative one is
     * left blank.
     *
     * @param x edges, increasing @param y edges, increasing
     * @param cells by rows from below
     * @param names of the categories, for the legend; an empty one is left out of it
     */
    public record Regions(List<Double> x, List<Double> y, List<List<Integer>> cells, List<Prose> names)
            implements Mark {
        public Regions {
            x = List.copyOf(x);
            y = List.copyOf(y);
            cells = cells.stream().map(List::copyOf).toList();
            names = List.copyOf(names);
            int columns = x.size() - 1;
            if (cells.size() != y.size() - 1 || cells.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a map needs one row of cells between two edges");
            }
        }
    }
}
