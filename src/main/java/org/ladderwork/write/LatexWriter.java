package org.ladderwork.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document as LaTeX to be put into a paper with {@code \input}: environments without a preamble, for amsmath alone, the same in
 * article and revtex4-2.
 *
 * @param column the width of a column in pt, for a font of 10 pt: {@link #TWO_COLUMN} or {@link #ONE_COLUMN}
 * @param prefix of labels: {@code \label{prefix:name}}
 * @param figures whether figures are put in ({@code \input{name.tex}}, which needs pgfplots); else a comment stands in their place
 */
public record LatexWriter(double column, String prefix, boolean figures) {
    /** A column of revtex4-2 in two-column style. */
    public static final double TWO_COLUMN = 246;
    /** The page of revtex4-2 in one-column style. */
    public static final double ONE_COLUMN = 510;

    /** An inline formula is displayed if TeX cannot break it into parts narrower than this part of a column. */
    private static final double INLINE = 0.4;

    private static final int CHARACTERS_PER_COLUMN = 46;

    public LatexWriter {
        if (column < 100 || !prefix.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "a column of at least 100 pt and a prefix of letters and figures are needed");
        }
    }

    /** {@return the document, every line ended} */
    public String write(Document document) {
        return new Run(document).text();
    }

    private final class Run {
        private final Document document;
        private final Notation notation;
        private final TexDisplay display;
        private final StringBuilder out = new StringBuilder();

        Run(Document document) {
            this.document = document;
            this.notation = document.notation();
            this.display = new TexDisplay(notation, column, new DenominatorNames(document));
        }

        String text() {
            EquationNumbers.of(document); // refuses labels given twice
            line("% " + comment(TextFormula.of(new Formula.Words(title()), TextStyle.UNICODE, notation)));
            document.origin().forEach(origin -> line("% " + comment(origin)));
            line("% needs \\usepackage{amsmath}" + (figures ? " and \\usepackage{pgfplots}" : ""));
            line("\\begingroup\\sloppy%");
            List<Block> blocks = document.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i) instanceof Block.Equation && i > 0 && blocks.get(i - 1) instanceof Block.Heading) {
                    line("\\nopagebreak\\vspace{-\\baselineskip}%"); // a display begins with an empty line
                }
                List<Block.Equation> group = display.alignedFrom(blocks, i);
                if (group.size() > 1) {
                    equations(group);
                    i += group.size() - 1;
                } else {
                    blocks.get(i)
                            .match(
                                    this::heading,
                                    this::paragraph,
                                    this::equation,
                                    this::items,
                                    this::table,
                                    this::verdicts,
                                    this::picture,
                                    this::listing);
                }
            }
            line("\\par\\endgroup%");
            return out.toString();
        }

        private String title() {
            return new TextWriter(TextStyle.ASCII, 10_000, false)
                    .write(new Document(document.title(), List.of(), notation, List.of()))
                    .strip();
        }

        private static String comment(String text) {
            return text.replaceAll("\\R", " ");
        }

        private void line(String text) {
            out.append(text).append('\n');
        }

        private String label(String name) {
            return prefix + ":" + name;
        }

        private String piece(Inline piece) {
            if (piece instanceof Inline.Words w) {
                return TexWords.of(w.words());
            } else if (piece instanceof Inline.Math m) {
                return "$" + TexFormula.inline(m.formula(), notation) + "$";
            } else if (piece instanceof Inline.Stressed s) {
                return "\\emph{" + TexWords.of(s.words()) + "}";
            } else if (piece instanceof Inline.Typeset t) {
                return "$" + t.latex() + "$";
            } else if (piece instanceof Inline.Code c) {
                return "\\texttt{" + TexWords.typed(c.text()) + "}";
            }
            return "(\\ref{" + label(((Inline.Reference) piece).label()) + "})";
        }

        private boolean isWide(Inline piece) {
            return piece instanceof Inline.Math m && TexFormula.widestPart(m.formula(), notation) > INLINE * column;
        }

        /** Running text; a formula too wide for it stands in a display of its own, in a list where lines are shorter too. */
        private String prose(Prose prose, double indent) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < prose.pieces().size(); i++) {
                Inline piece = prose.pieces().get(i);
                if (isWide(piece)) {
                    TexDisplay own = new TexDisplay(notation, column - indent, display.names());
                    text.append(i == 0 ? "" : "%\n").append(own.of(((Inline.Math) piece).formula(), Optional.empty()));
                } else {
                    boolean space = prose.spaceBefore(i) && !text.toString().endsWith("\n");
                    text.append(space ? " " : "").append(piece(piece));
                }
            }
            return text.toString().stripTrailing();
        }

        private Void heading(Block.Heading heading) {
            line("");
            line((heading.level() == 1 ? "\\section*{" : "\\subsection*{") + prose(heading.title(), 0) + "}");
            return null;
        }

        private Void paragraph(Block.Paragraph paragraph) {
            line("");
            line(prose(paragraph.text(), 0));
            return null;
        }

        /** One display, or several that are aligned at their signs. */
        private void equations(List<Block.Equation> group) {
            out.append(display.of(group, this::label));
            Block.Equation last = group.get(group.size() - 1);
            Prose reason = last.reason();
            String source = last.source().map(s -> "Eq.~" + TexWords.of(s)).orElse("");
            if (!reason.isEmpty() || !source.isEmpty()) {
                String words = reason.isEmpty() ? "" : prose(reason, 0);
                line("[" + source + (source.isEmpty() || words.isEmpty() ? "" : ": ") + words + "]");
            }
        }

        private Void equation(Block.Equation equation) {
            equations(List.of(equation));
            return null;
        }

        private Void items(Block.Items items) {
            line("\\begin{itemize}");
            items.items().forEach(item -> line("  \\item " + prose(item, 30)));
            line("\\end{itemize}");
            return null;
        }

        private Void table(Block.Table table) {
            boolean narrow = tableWidth(table) < 0.9 * column;
            if (!narrow) {
                return items(new Block.Items(table.rows().stream()
                        .map(row -> listed(table.head(), row))
                        .toList()));
            }
            line("\\begin{center}");
            line("\\begin{tabular}{" + "l".repeat(table.columns()) + "}");
            if (!table.head().isEmpty()) {
                line("  " + cells(table.head()) + " \\\\ \\hline");
            }
            table.rows().forEach(row -> line("  " + cells(row) + " \\\\"));
            line("\\end{tabular}");
            line("\\end{center}");
            return null;
        }

        /** A row of a table that is too wide, as a sentence. */
        private Prose listed(List<Prose> head, List<Prose> row) {
            Prose all = Prose.EMPTY;
            for (int i = 0; i < row.size(); i++) {
                all = i == 0 ? all : all.words(";");
                if (i < head.size()) {
                    for (Inline piece : head.get(i).pieces()) {
                        all = all.with(piece);
                    }
                    all = all.words(":");
                }
                for (Inline piece : row.get(i).pieces()) {
                    all = all.with(piece);
                }
            }
            return all;
        }

        private String cells(List<Prose> row) {
            return row.stream()
                    .map(cell -> {
                        StringBuilder text = new StringBuilder();
                        for (int i = 0; i < cell.pieces().size(); i++) {
                            text.append(cell.spaceBefore(i) ? " " : "")
                                    .append(piece(cell.pieces().get(i)));
                        }
                        return text.toString();
                    })
                    .collect(Collectors.joining(" & "));
        }

        private double tableWidth(Block.Table table) {
            double[] widths = new double[table.columns()];
            List<List<Prose>> rows = new java.util.ArrayList<>(table.rows());
            rows.add(table.head());
            for (List<Prose> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    double width = 12;
                    for (Inline piece : row.get(i).pieces()) {
                        width += 3.4 + width(piece);
                    }
                    widths[i] = Math.max(widths[i], width);
                }
            }
            return java.util.Arrays.stream(widths).sum();
        }

        private double width(Inline piece) {
            if (piece instanceof Inline.Math m) {
                return TexWidth.of(TexFormula.inline(m.formula(), notation));
            } else if (piece instanceof Inline.Code c) {
                return 5.25 * c.text().length();
            } else if (piece instanceof Inline.Reference) {
                return 20;
            } else if (piece instanceof Inline.Typeset) {
                return column;
            }
            String words = piece instanceof Inline.Words w ? w.words() : ((Inline.Stressed) piece).words();
            return words.chars()
                    .mapToDouble(c -> ComputerModern.letter((char) c, true))
                    .sum();
        }

        private Void verdicts(Block.Verdicts verdicts) {
            line("\\begin{itemize}\\raggedright%"); // wide formulas in the text would tear the words apart
            for (Block.Verdict verdict : verdicts.lines()) {
                String head = "  \\item \\textbf{" + TexWords.of(verdict.id()) + "} \\emph{"
                        + TexWords.of(verdict.verdict()) + "}";
                boolean typeset = verdict.claim().pieces().size() == 1
                        && verdict.claim().pieces().get(0) instanceof Inline.Typeset;
                line(head
                        + (typeset
                                ? statement((Inline.Typeset)
                                        verdict.claim().pieces().get(0))
                                : ": " + prose(verdict.claim(), 30)));
                for (Prose detail : verdict.details()) {
                    line("");
                    line("  " + prose(detail, 30));
                }
            }
            line("\\end{itemize}");
            return null;
        }

        /** In a display of its own if it fits or has rows, else in the text, where TeX breaks it. */
        private String statement(Inline.Typeset it) {
            boolean rows = it.latex().contains("\\begin{");
            return rows || TexWidth.of(it.latex()) < column - 30
                    ? "%\n\\begin{equation*}%\n  " + it.latex() + "\n\\end{equation*}%"
                    : ": $\\displaystyle " + it.latex() + "$";
        }

        private Void picture(Block.Picture picture) {
            if (!figures) {
                line("% figure: \\input{" + picture.figure().name() + ".tex}");
                return null;
            }
            line("\\begin{figure}");
            line("\\centering");
            line("\\input{" + picture.figure().name() + ".tex}%");
            String label =
                    picture.label().map(name -> "\\label{" + label(name) + "}").orElse("");
            line("\\caption{" + label + cells(List.of(picture.caption())) + "}");
            line("\\end{figure}");
            return null;
        }

        private Void listing(Block.Listing listing) {
            line("\\begin{verbatim}");
            int most = (int) (CHARACTERS_PER_COLUMN * column / TWO_COLUMN);
            for (String text : listing.lines()) {
                String rest = TexWords.ascii(text);
                while (rest.length() > most) {
                    line(rest.substring(0, most));
                    rest = "    " + rest.substring(most);
                }
                line(rest.replace("\\end{verbatim}", "\\end {verbatim}"));
            }
            line("\\end{verbatim}");
            return null;
        }
    }
}
