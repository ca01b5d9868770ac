package org.ladderwork.write;

import java.util.List;
import java.util.Optional;

/**
 * A document as one page of HTML 5 that needs nothing else: no scripts, no files, no network. Formulas are MathML, which browsers set
 * themselves; each displayed one can be opened as LaTeX and as {@code .lw} text to be copied. Figures are SVG in the page.
 */
public final class HtmlWriter {
    /** The width of the page in pt, for a font of 10 pt. */
    private static final double COLUMN = 380;

    private final Document document;
    private final Notation notation;
    private final EquationNumbers numbers;
    private final DenominatorNames names;
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter(Document document) {
        this.document = document;
        this.notation = document.notation();
        this.numbers = EquationNumbers.of(document);
        this.names = new DenominatorNames(document);
    }

    /** {@return the page} */
    public static String write(Document document) {
        return new HtmlWriter(document).page();
    }

    private String page() {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<title>" + Xml.text(plain(document.title())) + "</title>");
        line("<style>\n" + HtmlStyle.SHEET + "</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + prose(document.title()) + "</h1>");
        document.origin().forEach(origin -> line("<p class=\"origin\">" + Xml.text(origin) + "</p>"));
        for (Block block : document.blocks()) {
            block.match(
                    this::heading,
                    this::paragraph,
                    this::equation,
                    this::items,
                    this::table,
                    this::verdicts,
                    this::picture,
                    this::listing);
        }
        line("</main>");
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private String plain(Prose prose) {
        Document title = new Document(prose, List.of(), notation, List.of());
        return new TextWriter(TextStyle.UNICODE, 10_000, false).write(title).strip();
    }

    private String prose(Prose prose) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < prose.pieces().size(); i++) {
            html.append(prose.spaceBefore(i) ? " " : "")
                    .append(piece(prose.pieces().get(i)));
        }
        return html.toString();
    }

    /** Text whose formulas are as large as displayed ones. */
    private String displayed(Prose prose) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < prose.pieces().size(); i++) {
            Inline piece = prose.pieces().get(i);
            html.append(prose.spaceBefore(i) ? " " : "")
                    .append(
                            piece instanceof Inline.Math m
                                    ? formula(m.formula())
                                    : piece instanceof Inline.Typeset t
                                            ? "<div class=\"typeset\">" + TexMathMl.display(t.latex()) + "</div>"
                                            : piece(piece));
        }
        return html.toString();
    }

    private String piece(Inline piece) {
        if (piece instanceof Inline.Words w) {
            return Xml.text(w.words());
        } else if (piece instanceof Inline.Math m) {
            boolean wide = TexWidth.of(TexFormula.of(m.formula(), notation)) > COLUMN / 2;
            return wide ? formula(m.formula()) : MathMl.inline(m.formula(), notation);
        } else if (piece instanceof Inline.Stressed s) {
            return "<em>" + Xml.text(s.words()) + "</em>";
        } else if (piece instanceof Inline.Typeset t) {
            return TexMathMl.inline(t.latex());
        } else if (piece instanceof Inline.Code c) {
            return "<code>" + Xml.text(c.text()) + "</code>";
        }
        String label = ((Inline.Reference) piece).label();
        return "<a href=\"#" + Xml.text(label) + "\">(" + numbers.of(label) + ")</a>";
    }

    private Void heading(Block.Heading heading) {
        String tag = heading.level() == 1 ? "h2" : "h3";
        line("<" + tag + ">" + prose(heading.title()) + "</" + tag + ">");
        return null;
    }

    private Void paragraph(Block.Paragraph paragraph) {
        line("<p>" + prose(paragraph.text()) + "</p>");
        return null;
    }

    private static String id(Optional<String> label) {
        return label.map(name -> " id=\"" + Xml.text(name) + "\"").orElse("");
    }

    /** A displayed formula; what is wide below a fraction bar gets a name. */
    private String formula(Formula formula) {
        NarrowFormula change = new NarrowFormula(notation, COLUMN, names);
        boolean wide = TexWidth.of(TexFormula.of(formula, notation)) > COLUMN;
        StringBuilder html = new StringBuilder(MathMl.display(wide ? formula.match(change) : formula, notation));
        for (Formula definition : change.definitions()) {
            html.append("\n<div class=\"with\">with ")
                    .append(formula(definition))
                    .append("</div>");
        }
        return html.toString();
    }

    private Void equation(Block.Equation equation) {
        String number =
                equation.label().map(name -> "(" + numbers.of(name) + ")").orElse("");
        line("<div class=\"equation\"" + id(equation.label()) + ">");
        line("<div class=\"formula\">" + formula(equation.formula()) + "</div>");
        line("<div class=\"number\">" + number + "</div>");
        line("</div>");
        String source = equation.source().map(s -> "Eq. " + Xml.text(s)).orElse("");
        String reason = prose(equation.reason());
        String both = source + (source.isEmpty() || reason.isEmpty() ? "" : ": ") + reason;
        line("<details class=\"reason\"><summary>" + (both.isEmpty() ? "as text" : both) + "</summary>");
        line("<pre>" + Xml.text(TextFormula.of(equation.formula(), TextStyle.ASCII, notation)) + "</pre>");
        line("<pre>" + Xml.text(TexFormula.of(equation.formula(), notation)) + "</pre>");
        line("</details>");
        return null;
    }

    private Void items(Block.Items items) {
        line("<ul>");
        items.items().forEach(item -> line("<li>" + prose(item) + "</li>"));
        line("</ul>");
        return null;
    }

    private Void table(Block.Table table) {
        line("<table>");
        if (!table.head().isEmpty()) {
            row("th", table.head());
        }
        table.rows().forEach(row -> row("td", row));
        line("</table>");
        return null;
    }

    private void row(String tag, List<Prose> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append('<')
                .append(tag)
                .append('>')
                .append(prose(cell))
                .append("</")
                .append(tag)
                .append('>'));
        line(row.append("</tr>").toString());
    }

    private Void verdicts(Block.Verdicts verdicts) {
        line("<table class=\"verdicts\">");
        for (Block.Verdict verdict : verdicts.lines()) {
            String tone = switch (verdict.tone()) {
                case GOOD -> "good";
                case BAD -> "bad";
                case OPEN -> "open";
            };
            line("<tr class=\"" + tone + "\"><td class=\"verdict\">" + Xml.text(verdict.verdict())
                    + "</td><td class=\"id\">" + Xml.text(verdict.id()) + "</td><td>" + displayed(verdict.claim()));
            if (!verdict.details().isEmpty()) {
                line("<ul>");
                verdict.details().forEach(detail -> line("<li>" + prose(detail) + "</li>"));
                line("</ul>");
            }
            line("</td></tr>");
        }
        line("</table>");
        return null;
    }

    private Void picture(Block.Picture picture) {
        line("<figure" + id(picture.label()) + ">");
        out.append(SvgWriter.write(picture.figure()));
        line("<figcaption>" + prose(picture.caption()) + "</figcaption>");
        line("</figure>");
        return null;
    }

    private Void listing(Block.Listing listing) {
        line("<pre class=\"listing\">" + Xml.text(String.join("\n", listing.lines())) + "</pre>");
        return null;
    }
}
