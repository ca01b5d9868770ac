package org.ladderwork.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures as PGFPlots source with their data in files of their own, for the author's paper: {@code \input{name.tex}} where the
 * figure is to stand, the package pgfplots in the preamble. Fonts and macros are the paper's.
 *
 * @param width of the whole figure in pt
 * @param folder where the data files will lie, seen from the paper; empty or ending with a slash
 */
public record PgfplotsWriter(double width, String folder) {
    private static final double LEFT = 48;
    private static final double RIGHT = 10;
    private static final double BELOW = 36;
    private static final double ABOVE = 14;

    /** {@return a writer of figures as wide as a column of revtex4-2, with the data beside the paper} */
    public static PgfplotsWriter twoColumn() {
        return new PgfplotsWriter(LatexWriter.TWO_COLUMN, "");
    }

    /** {@return the content of each file by its name: {@code name.tex} first, then {@code name-1.dat}, …} */
    public Map<String, String> write(Figure figure) {
        int columns = Math.min(figure.columns(), figure.panels().size());
        double cell = width / columns;
        double tall = Math.max(60, 0.72 * (cell - LEFT - RIGHT));
        Map<String, String> data = new LinkedHashMap<>();
        StringBuilder tex = new StringBuilder();
        tex.append("% needs \\usepackage{pgfplots}\\pgfplotsset{compat=1.16}; data: ")
                .append(figure.name())
                .append("-*.dat\n\\begin{tikzpicture}%\n\\pgfplotsset{compat=1.16}%\n");
        for (int i = 0; i < figure.panels().size(); i++) {
            double right = (i % columns) * cell;
            double down = (i / columns) * (tall + ABOVE + BELOW);
            PgfPanel panel = new PgfPanel(
                    figure.panels().get(i),
                    figure.notation(),
                    folder,
                    figure.name() + "-" + (i + 1),
                    cell - LEFT - RIGHT,
                    tall);
            tex.append("\\begin{scope}[xshift=")
                    .append(PgfPanel.number(right))
                    .append("pt,yshift=")
                    .append(PgfPanel.number(down == 0 ? 0 : -down))
                    .append("pt]%\n")
                    .append(panel.draw(data))
                    .append("\\end{scope}%\n");
        }
        tex.append("\\end{tikzpicture}%\n");
        Map<String, String> files = new LinkedHashMap<>();
        files.put(figure.name() + ".tex", tex.toString());
        files.putAll(data);
        return files;
    }

    /** {@return a document of its own around the figure, for a first look} */
    public static String standalone(Figure figure) {
        return "\\documentclass[10pt]{article}\n\\usepackage{amsmath,pgfplots}\n\\pgfplotsset{compat=1.16}\n\\pagestyle{empty}\n\\begin{document}\n\\noindent\\input{"
                + figure.name() + ".tex}\n\\end{document}\n";
    }

    /** One pair of axes. */
    private record PgfPanel(
            Figure.Panel panel, Notation notation, String folder, String stem, double wide, double tall) {

        static String number(double value) {
            return Numbers.text(value, 10);
        }

        private String prose(Prose prose) {
            StringBuilder tex = new StringBuilder();
            for (int i = 0; i < prose.pieces().size(); i++) {
                tex.append(prose.spaceBefore(i) ? " " : "");
                Inline piece = prose.pieces().get(i);
                if (piece instanceof Inline.Math math) {
                    tex.append('$')
                            .append(TexFormula.inline(math.formula(), notation))
                            .append('$');
                } else if (piece instanceof Inline.Words words) {
                    tex.append(TexWords.of(words.words()));
                } else if (piece instanceof Inline.Stressed words) {
                    tex.append("\\emph{").append(TexWords.of(words.words())).append('}');
                } else if (piece instanceof Inline.Code code) {
                    tex.append("\\texttt{").append(TexWords.of(code.text())).append('}');
                }
            }
            return "{" + tex + "}";
        }

        private static String colour(String hex) {
            int rgb = Integer.parseInt(hex, 16);
            return "{rgb,255:red," + (rgb >> 16) + ";green," + (rgb >> 8 & 255) + ";blue," + (rgb & 255) + "}";
        }

        String draw(Map<String, String> data) {
            List<PlotRange> ranges = PlotRange.of(panel);
            PlotRange x = ranges.get(0);
            PlotRange y = ranges.get(1);
            if (panel.isKey()) {
                return key();
            }
            StringBuilder tex = new StringBuilder("\\begin{axis}[%\n");
            option(tex, "scale only axis,width=" + number(wide) + "pt,height=" + number(tall) + "pt");
            axis(tex, 'x', panel.x(), x);
            axis(tex, 'y', panel.y(), y);
            option(tex, "axis on top,clip mode=individual,unbounded coords=jump,filter discard warning=false");
            option(tex, "label style={font=\\small},tick label style={font=\\footnotesize}");
            option(tex, "legend style={font=\\footnotesize,draw=none,fill=white,fill opacity=0.8,text opacity=1}");
            option(tex, "legend cell align=left,legend pos=" + corner(panel.legend()));
            tex.append("]%\n");
            panel.marks().forEach(mark -> area(tex, mark, x, y));
            panel.marks().forEach(mark -> line(tex, mark, x, y));
            Map<Figure.Mark, String> columns = tables(data);
            panel.marks().forEach(mark -> plot(tex, mark, columns));
            panel.marks().forEach(mark -> words(tex, mark, x, y));
            if (!panel.tag().isEmpty()) {
                tex.append("\\node[anchor=south east,font=\\small] at (axis description cs:-0.08,1) {")
                        .append(TexWords.of(panel.tag()))
                        .append("};%\n");
            }
            return tex.append("\\end{axis}%\n").toString();
        }

        /** A legend without axes. */
        private String key() {
            StringBuilder tex = new StringBuilder("\\begin{axis}[%\n");
            option(tex, "scale only axis,hide axis,width=" + number(wide) + "pt,height=" + number(tall) + "pt");
            option(tex, "xmin=0,xmax=1,ymin=0,ymax=1,legend pos=north west,legend cell align=left");
            option(tex, "legend style={font=\\footnotesize,draw=none}");
            tex.append("]%\n");
            for (Figure.Mark mark : panel.marks()) {
                if (mark instanceof Figure.Curve curve) {
                    tex.append("\\addlegendimage{line width=0.9pt,no markers,")
                            .append(dashes(curve.stroke()))
                            .append(",color=")
                            .append(colour(Palette.line(curve.colour())))
                            .append("}%\n\\addlegendentry")
                            .append(prose(curve.label()))
                            .append("%\n");
                } else if (mark instanceof Figure.Regions map) {
                    shades(tex, map);
                }
            }
            return tex.append("\\end{axis}%\n").toString();
        }

        private static String dashes(Figure.Stroke stroke) {
            return switch (stroke) {
                case SOLID -> "solid";
                case DASHED -> "dashed";
                case DOTTED -> "densely dotted";
                case DASH_DOTTED -> "dash dot";
            };
        }

        private static void option(StringBuilder tex, String options) {
            tex.append("  ").append(options).append(",%\n");
        }

        private void axis(StringBuilder tex, char name, Figure.Axis axis, PlotRange range) {
            option(tex, name + "label=" + prose(axis.label()));
            option(tex, name + "min=" + number(range.least()) + "," + name + "max=" + number(range.greatest()));
            if (range.logarithmic()) {
                option(tex, name + "mode=log");
            } else {
                List<String> marks =
                        range.ticks().values().stream().map(PgfPanel::number).toList();
                option(tex, name + "tick={" + String.join(",", marks) + "}");
            }
        }

        private static String corner(Optional<Figure.Corner> corner) {
            return switch (corner.orElse(Figure.Corner.NORTH_EAST)) {
                case NORTH_WEST -> "north west";
                case NORTH_EAST -> "north east";
                case SOUTH_WEST -> "south west";
                case SOUTH_EAST -> "south east";
            };
        }

        private static void fill(StringBuilder tex, int shade, double left, double right, double low, double high) {
            tex.append("\\fill[color=")
                    .append(colour(Palette.area(shade)))
                    .append("] (axis cs:")
                    .append(number(left))
                    .append(',')
                    .append(number(low))
                    .append(") rectangle (axis cs:")
                    .append(number(right))
                    .append(',')
                    .append(number(high))
                    .append(");%\n");
        }

        private static void area(StringBuilder tex, Figure.Mark mark, PlotRange x, PlotRange y) {
            if (mark instanceof Figure.Band band) {
                double left = Math.max(band.left(), x.least());
                double right = Math.min(band.right(), x.greatest());
                if (left < right) {
                    fill(tex, band.shade(), left, right, y.least(), y.greatest());
                }
            } else if (mark instanceof Figure.Strip strip) {
                double left = Math.max(strip.left(), x.least());
                double right = Math.min(strip.right(), x.greatest());
                double high = y.at(Figure.Strip.HEIGHT);
                fill(tex, strip.shade(), left, right, y.least(), high);
            } else if (mark instanceof Figure.Regions map) {
                for (int j = 0; j < map.cells().size(); j++) {
                    List<Integer> row = map.cells().get(j);
                    int from = 0;
                    for (int i = 1; i <= row.size(); i++) {
                        if (i < row.size() && row.get(i).equals(row.get(from))) {
                            continue;
                        }
                        if (row.get(from) >= 0) {
                            fill(
                                    tex,
                                    row.get(from),
                                    map.x().get(from),
                                    map.x().get(i),
                                    map.y().get(j),
                                    map.y().get(j + 1));
                        }
                        from = i;
                    }
                }
            }
        }

        private static void line(StringBuilder tex, Figure.Mark mark, PlotRange x, PlotRange y) {
            if (mark instanceof Figure.Vertical line && x.contains(line.x())) {
                tex.append("\\draw[gray,densely dashed,thin] (axis cs:")
                        .append(number(line.x()))
                        .append(',')
                        .append(number(y.least()))
                        .append(") -- (axis cs:")
                        .append(number(line.x()))
                        .append(',')
                        .append(number(y.greatest()))
                        .append(");%\n");
            } else if (mark instanceof Figure.Horizontal line && y.contains(line.y())) {
                tex.append("\\draw[gray,thin] (axis cs:")
                        .append(number(x.least()))
                        .append(',')
                        .append(number(line.y()))
                        .append(") -- (axis cs:")
                        .append(number(x.greatest()))
                        .append(',')
                        .append(number(line.y()))
                        .append(");%\n");
            }
        }

        /** Puts the series into files, those with the same abscissas into one; where each is found, as options of a table. */
        private Map<Figure.Mark, String> tables(Map<String, String> data) {
            Map<List<Double>, List<Figure.Mark>> groups = new LinkedHashMap<>();
            for (Figure.Mark mark : panel.marks()) {
                PlotRange.series(mark)
                        .forEach(s -> groups.computeIfAbsent(s.x(), k -> new ArrayList<>())
                                .add(mark));
            }
            Map<Figure.Mark, String> columns = new java.util.IdentityHashMap<>(); // looked up only
            int file = 0;
            for (Map.Entry<List<Double>, List<Figure.Mark>> group : groups.entrySet()) {
                file++;
                String name = stem + (groups.size() == 1 ? "" : "-" + file) + ".dat";
                StringBuilder rows = new StringBuilder("x");
                for (int k = 0; k < group.getValue().size(); k++) {
                    rows.append(" y").append(k + 1);
                    columns.put(group.getValue().get(k), "x=x,y=y" + (k + 1) + "] {" + folder + name + "}");
                }
                for (int i = 0; i < group.getKey().size(); i++) {
                    rows.append('\n').append(cell(group.getKey().get(i)));
                    for (Figure.Mark mark : group.getValue()) {
                        rows.append(' ')
                                .append(cell(PlotRange.series(mark).get(0).y().get(i)));
                    }
                }
                data.put(name, rows.append('\n').toString());
            }
            return columns;
        }

        private static String cell(double value) {
            return Double.isNaN(value)
                    ? "nan"
                    : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Numbers.exact(value);
        }

        private void plot(StringBuilder tex, Figure.Mark mark, Map<Figure.Mark, String> columns) {
            String table = columns.getOrDefault(mark, "");
            if (mark instanceof Figure.Curve curve) {
                String dashes = dashes(curve.stroke());
                legend(
                        tex,
                        curve.label(),
                        "\\addplot[line width=0.9pt," + dashes + ",no markers,color="
                                + colour(Palette.line(curve.colour())),
                        table);
            } else if (mark instanceof Figure.Points points) {
                legend(
                        tex,
                        points.label(),
                        "\\addplot[only marks,mark=*,mark size=1.2pt,color=" + colour(Palette.line(points.colour())),
                        table);
            } else if (mark instanceof Figure.Regions map && panel.legend().isPresent()) {
                shades(tex, map);
            }
        }

        private void shades(StringBuilder tex, Figure.Regions map) {
            for (int k = 0; k < map.names().size(); k++) {
                if (!map.names().get(k).isEmpty()) {
                    tex.append("\\addlegendimage{area legend,draw=gray,fill=")
                            .append(colour(Palette.area(k)))
                            .append("}%\n\\addlegendentry")
                            .append(prose(map.names().get(k)))
                            .append("%\n");
                }
            }
        }

        private void legend(StringBuilder tex, Prose label, String head, String table) {
            boolean entry = panel.legend().isPresent() && !label.isEmpty();
            tex.append(head)
                    .append(entry ? "" : ",forget plot")
                    .append("] table[")
                    .append(table)
                    .append(";%\n");
            if (entry) {
                tex.append("\\addlegendentry").append(prose(label)).append("%\n");
            }
        }

        private void words(StringBuilder tex, Figure.Mark mark, PlotRange x, PlotRange y) {
            String font = "font=\\scriptsize,text=darkgray,inner sep=2pt";
            if (mark instanceof Figure.Band band && !band.label().isEmpty()) {
                double left = Math.max(band.left(), x.least());
                double right = Math.min(band.right(), x.greatest());
                double room = wide * (x.place(right) - x.place(left));
                double size = 7.5 * SvgText.width(band.label(), notation);
                double middle = (x.place(left) + x.place(right)) / 2;
                if (room > size + 2) {
                    node(tex, "anchor=north,yshift=-4pt," + font, middle, 1, band.label());
                } else if (room > 9) {
                    node(tex, "anchor=east,rotate=90,xshift=-4pt," + font, middle, 1, band.label());
                }
            } else if (mark instanceof Figure.Strip strip && !strip.label().isEmpty()) {
                double middle =
                        x.place((Math.max(strip.left(), x.least()) + Math.min(strip.right(), x.greatest())) / 2);
                double half = 3.5 * SvgText.width(strip.label(), notation) / wide;
                double inside = Math.max(half, Math.min(1 - half, middle));
                node(tex, "anchor=center," + font, inside, Figure.Strip.HEIGHT / 2, strip.label());
            } else if (mark instanceof Figure.Vertical line && !line.label().isEmpty() && x.contains(line.x())) {
                node(tex, "anchor=south east,rotate=90,xshift=-4pt," + font, x.place(line.x()), 1, line.label());
            } else if (mark instanceof Figure.Horizontal line && !line.label().isEmpty() && y.contains(line.y())) {
                node(tex, "anchor=south east," + font, 1, y.place(line.y()), line.label());
            } else if (mark instanceof Figure.Note note && x.contains(note.x()) && y.contains(note.y())) {
                node(tex, font, x.place(note.x()), y.place(note.y()), note.text());
            }
        }

        private void node(StringBuilder tex, String style, double right, double up, Prose label) {
            tex.append("\\node[")
                    .append(style)
                    .append("] at (axis description cs:")
                    .append(Numbers.text(right, 5))
                    .append(',')
                    .append(Numbers.text(up, 5))
                    .append(") ")
                    .append(prose(label))
                    .append(";%\n");
        }
    }
}
