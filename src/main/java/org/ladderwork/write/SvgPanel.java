package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/** One panel of a figure in SVG. */
final class SvgPanel {
    private static final double LEFT = 68;
    private static final double RIGHT = 16;
    private static final double TOP = 22;
    private static final double BOTTOM = 48;
    private static final double FONT = SvgWriter.FONT;

    private final Figure.Panel panel;
    private final Notation notation;
    private final String id;
    private final double width;
    private final double height;
    private final PlotRange x;
    private final PlotRange y;
    private final SvgShapes out = new SvgShapes();

    SvgPanel(Figure.Panel panel, Notation notation, String id, double totalWidth, double totalHeight) {
        this.panel = panel;
        this.notation = notation;
        this.id = id;
        this.width = totalWidth - LEFT - RIGHT;
        this.height = totalHeight - TOP - BOTTOM;
        List<PlotRange> ranges = PlotRange.of(panel);
        this.x = ranges.get(0);
        this.y = ranges.get(1);
    }

    private double h(double value) {
        return LEFT + width * x.place(value);
    }

    private double v(double value) {
        return TOP + height * (1 - y.place(value));
    }

    String draw() {
        if (panel.isKey()) {
            legend();
            return out.toString();
        }
        out.raw("<clipPath id=\"" + id + "\"><rect x=\"" + SvgShapes.number(LEFT) + "\" y=\"" + SvgShapes.number(TOP)
                + "\" width=\"" + SvgShapes.number(width) + "\" height=\"" + SvgShapes.number(height)
                + "\"/></clipPath>");
        out.raw("<g clip-path=\"url(#" + id + ")\">");
        panel.marks().forEach(this::area);
        panel.marks().forEach(this::lines);
        out.raw("</g>");
        axes();
        panel.marks().forEach(this::points);
        panel.marks().forEach(this::words);
        legend();
        return out.toString();
    }

    private void area(Figure.Mark mark) {
        if (mark instanceof Figure.Band band) {
            double from = Math.max(LEFT, h(Math.max(band.left(), x.least())));
            double to = Math.min(LEFT + width, h(Math.min(band.right(), x.greatest())));
            if (to > from) {
                out.rectangle(from, TOP, to - from, height, "fill=\"#" + Palette.area(band.shade()) + "\"");
            }
        } else if (mark instanceof Figure.Strip strip) {
            double from = h(Math.max(strip.left(), x.least()));
            double to = h(Math.min(strip.right(), x.greatest()));
            double thick = Figure.Strip.HEIGHT * height;
            out.rectangle(
                    from, TOP + height - thick, to - from, thick, "fill=\"#" + Palette.area(strip.shade()) + "\"");
        } else if (mark instanceof Figure.Regions regions) {
            regions(regions);
        }
    }

    /** Equal neighbours in a row are one rectangle. */
    private void regions(Figure.Regions map) {
        for (int j = 0; j < map.cells().size(); j++) {
            List<Integer> row = map.cells().get(j);
            int from = 0;
            for (int i = 1; i <= row.size(); i++) {
                if (i < row.size() && row.get(i).equals(row.get(from))) {
                    continue;
                }
                if (row.get(from) >= 0) {
                    double left = h(map.x().get(from));
                    double upper = v(map.y().get(j + 1));
                    double lower = v(map.y().get(j));
                    out.rectangle(
                            left,
                            upper,
                            h(map.x().get(i)) - left,
                            lower - upper,
                            "fill=\"#" + Palette.area(row.get(from)) + "\" shape-rendering=\"crispEdges\"");
                }
                from = i;
            }
        }
    }

    private void lines(Figure.Mark mark) {
        if (mark instanceof Figure.Vertical line) {
            out.line(
                    h(line.x()),
                    TOP,
                    h(line.x()),
                    TOP + height,
                    "stroke=\"#777777\" stroke-width=\"0.9\" stroke-dasharray=\"3 3\"");
        } else if (mark instanceof Figure.Horizontal line) {
            out.line(LEFT, v(line.y()), LEFT + width, v(line.y()), "stroke=\"#777777\" stroke-width=\"0.7\"");
        } else if (mark instanceof Figure.Curve curve) {
            curve(curve);
        }
    }

    /** Points lie above the frame, so that one on it is whole. */
    private void points(Figure.Mark mark) {
        if (mark instanceof Figure.Points points) {
            Figure.Series series = points.series();
            for (int i = 0; i < series.size(); i++) {
                boolean inside =
                        x.contains(series.x().get(i)) && y.contains(series.y().get(i));
                if (inside && series.isDrawn(i, panel.x(), panel.y())) {
                    out.circle(
                            h(series.x().get(i)),
                            v(series.y().get(i)),
                            2.6,
                            "fill=\"#" + Palette.line(points.colour()) + "\"");
                }
            }
        }
    }

    private static String stroke(Figure.Curve curve) {
        String dashes = SvgWriter.dashes().get(curve.stroke().ordinal());
        return "fill=\"none\" stroke=\"#" + Palette.line(curve.colour())
                + "\" stroke-width=\"1.8\" stroke-linejoin=\"round\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private void curve(Figure.Curve curve) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < curve.series().size(); i++) {
            boolean drawn = curve.series().isDrawn(i, panel.x(), panel.y());
            if (drawn) {
                path.append(pen ? "L" : "M")
                        .append(SvgShapes.number(h(curve.series().x().get(i))))
                        .append(' ')
                        .append(SvgShapes.number(v(curve.series().y().get(i))));
            }
            pen = drawn;
        }
        if (path.length() > 0) {
            out.raw("<path d=\"" + path + "\" " + stroke(curve) + "/>");
        }
    }

    private void axes() {
        out.rectangle(LEFT, TOP, width, height, "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.9\"");
        String tick = "stroke=\"#000000\" stroke-width=\"0.9\"";
        Ticks horizontal = x.ticks();
        for (int i = 0; i < horizontal.values().size(); i++) {
            double at = h(horizontal.values().get(i));
            out.line(at, TOP + height, at, TOP + height - 5, tick);
            out.line(at, TOP, at, TOP + 5, tick);
            out.text(
                    at,
                    TOP + height + 16,
                    "middle",
                    "",
                    label(horizontal.labels().get(i)));
        }
        Ticks vertical = y.ticks();
        for (int i = 0; i < vertical.values().size(); i++) {
            double at = v(vertical.values().get(i));
            out.line(LEFT, at, LEFT + 5, at, tick);
            out.line(LEFT + width, at, LEFT + width - 5, at, tick);
            out.text(
                    LEFT - 6,
                    at + 0.34 * FONT,
                    "end",
                    "",
                    label(vertical.labels().get(i)));
        }
        if (horizontal.exponent() != 0) {
            out.text(LEFT + width, TOP + height + 34, "end", "", label("×10" + Scripts.above(horizontal.exponent())));
        }
        if (vertical.exponent() != 0) {
            out.text(LEFT, TOP - 6, "start", "", label("×10" + Scripts.above(vertical.exponent())));
        }
        out.text(
                LEFT + width / 2,
                TOP + height + 37,
                "middle",
                "",
                SvgText.of(panel.x().label(), notation));
        double middle = TOP + height / 2;
        out.text(
                16,
                middle,
                "middle",
                " transform=\"rotate(-90 16 " + SvgShapes.number(middle) + ")\"",
                SvgText.of(panel.y().label(), notation));
        if (!panel.tag().isEmpty()) {
            out.text(8, 15, "start", "", Xml.text(panel.tag()));
        }
    }

    /** A number of an axis, with its exponent raised and a true minus sign. */
    private String label(String number) {
        return SvgText.of(Prose.of(new Formula.Glyph(number.replace('-', '−'), "")), notation);
    }

    private void words(Figure.Mark mark) {
        String grey = " fill=\"#444444\" font-size=\"" + SvgShapes.number(0.85 * FONT) + "\"";
        if (mark instanceof Figure.Band band && !band.label().isEmpty()) {
            double from = h(Math.max(band.left(), x.least()));
            double to = h(Math.min(band.right(), x.greatest()));
            double size = 0.85 * FONT * SvgText.width(band.label(), notation);
            double middle = (from + to) / 2;
            if (to - from > size + 4) {
                out.text(middle, TOP + 1.2 * FONT, "middle", grey, SvgText.of(band.label(), notation));
            } else if (to - from > FONT) {
                turned(middle + 0.3 * FONT, grey, band.label());
            }
        } else if (mark instanceof Figure.Strip strip && !strip.label().isEmpty()) {
            double middle = h((Math.max(strip.left(), x.least()) + Math.min(strip.right(), x.greatest())) / 2);
            double half = 0.43 * FONT * SvgText.width(strip.label(), notation) + 4;
            double inside = Math.max(LEFT + half, Math.min(LEFT + width - half, middle));
            out.text(
                    inside,
                    TOP + height * (1 - Figure.Strip.HEIGHT / 2) + 0.3 * FONT,
                    "middle",
                    grey,
                    SvgText.of(strip.label(), notation));
        } else if (mark instanceof Figure.Vertical line && !line.label().isEmpty() && x.contains(line.x())) {
            turned(h(line.x()) - 4, grey, line.label());
        } else if (mark instanceof Figure.Horizontal line && !line.label().isEmpty() && y.contains(line.y())) {
            out.text(LEFT + width - 6, v(line.y()) - 4, "end", grey, SvgText.of(line.label(), notation));
        } else if (mark instanceof Figure.Note note && x.contains(note.x()) && y.contains(note.y())) {
            out.text(h(note.x()), v(note.y()), "middle", grey, SvgText.of(note.text(), notation));
        }
    }

    /** Words from below upwards that end under the upper edge. */
    private void turned(double at, String style, Prose words) {
        String place = SvgShapes.number(at) + " " + SvgShapes.number(TOP + 8);
        out.text(at, TOP + 8, "end", style + " transform=\"rotate(-90 " + place + ")\"", SvgText.of(words, notation));
    }

    private record Entry(Prose label, Figure.Mark mark, int category) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Figure.Mark mark : panel.marks()) {
            if (mark instanceof Figure.Curve curve && !curve.label().isEmpty()) {
                entries.add(new Entry(curve.label(), mark, -1));
            } else if (mark instanceof Figure.Points points && !points.label().isEmpty()) {
                entries.add(new Entry(points.label(), mark, -1));
            } else if (mark instanceof Figure.Regions regions) {
                for (int k = 0; k < regions.names().size(); k++) {
                    if (!regions.names().get(k).isEmpty()) {
                        entries.add(new Entry(regions.names().get(k), mark, k));
                    }
                }
            }
        }
        return entries;
    }

    private void legend() {
        List<Entry> entries = entries();
        if (panel.legend().isEmpty() || entries.isEmpty()) {
            return;
        }
        Figure.Corner corner = panel.legend().orElseThrow();
        double row = 1.4 * FONT;
        double widest = entries.stream()
                .mapToDouble(e -> SvgText.width(e.label(), notation))
                .max()
                .orElse(0);
        double boxWidth = 48 + FONT * widest;
        double boxHeight = row * entries.size() + 6;
        boolean west = corner == Figure.Corner.NORTH_WEST || corner == Figure.Corner.SOUTH_WEST;
        boolean north = corner == Figure.Corner.NORTH_WEST || corner == Figure.Corner.NORTH_EAST;
        double left = west ? LEFT + 9 : LEFT + width - 9 - boxWidth;
        double top = north ? TOP + 9 : TOP + height - 9 - boxHeight;
        out.rectangle(
                left,
                top,
                boxWidth,
                boxHeight,
                "fill=\"#ffffff\" fill-opacity=\"0.85\" stroke=\"#999999\" stroke-width=\"0.5\"");
        for (int i = 0; i < entries.size(); i++) {
            double middle = top + 3 + row * (i + 0.5);
            Entry entry = entries.get(i);
            if (entry.mark() instanceof Figure.Curve curve) {
                out.line(left + 6, middle, left + 34, middle, stroke(curve));
            } else if (entry.mark() instanceof Figure.Points points) {
                out.circle(left + 20, middle, 2.6, "fill=\"#" + Palette.line(points.colour()) + "\"");
            } else {
                out.rectangle(
                        left + 10,
                        middle - 6,
                        20,
                        12,
                        "fill=\"#" + Palette.area(entry.category()) + "\" stroke=\"#777777\" stroke-width=\"0.5\"");
            }
            out.text(left + 40, middle + 0.34 * FONT, "start", "", SvgText.of(entry.label(), notation));
        }
    }
}
