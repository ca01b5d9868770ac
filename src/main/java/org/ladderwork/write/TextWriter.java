package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A document for the terminal.
 *
 * @param style of formulas
 * @param columns the width of the terminal
 * @param colour whether ANSI colours are used
 */
public record TextWriter(TextStyle style, int columns, boolean colour) {
    private static final int MARGIN = 4;

    public TextWriter {
        if (columns < 20) {
            throw new IllegalArgumentException("a terminal of " + columns + " columns is too narrow; 20 is the least");
        }
    }

    /** {@return the document, every line ended} */
    public String write(Document document) {
        return new Run(document).text();
    }

    /** {@return a formula on one line in this writer's style} */
    public String formula(Formula formula, Notation notation) {
        return TextFormula.of(formula, style, notation);
    }

    private final class Run {
        private final Document document;
        private final EquationNumbers numbers;
        private final DenominatorNames names;
        private final StringBuilder out = new StringBuilder();

        Run(Document document) {
            this.document = document;
            this.numbers = EquationNumbers.of(document);
            this.names = new DenominatorNames(document);
        }

        String text() {
            for (String line : TextLines.words(prose(document.title()), columns)) {
                line(paint(Ansi.BOLD, line));
            }
            for (String origin : document.origin()) {
                TextLines.words(origin, columns).forEach(line -> line(paint(Ansi.DIM, line)));
            }
            boolean afterHeading = false;
            for (Block block : document.blocks()) {
                boolean apart = !(block instanceof Block.Equation) && !(block instanceof Block.Items);
                if (apart && !afterHeading) {
                    line("");
                }
                afterHeading = block instanceof Block.Heading;
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
            return out.toString();
        }

        private void line(String text) {
            out.append(text.stripTrailing()).append('\n');
        }

        private String paint(Ansi ansi, String text) {
            return colour ? ansi.paint(text) : text;
        }

        private String prose(Prose prose) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < prose.pieces().size(); i++) {
                text.append(prose.spaceBefore(i) ? " " : "");
                Inline piece = prose.pieces().get(i);
                if (piece instanceof Inline.Words w) {
                    text.append(w.words());
                } else if (piece instanceof Inline.Math m) {
                    text.append(formula(m.formula(), document.notation()));
                } else if (piece instanceof Inline.Stressed s) {
                    text.append(s.words());
                } else if (piece instanceof Inline.Typeset t) {
                    text.append(style == TextStyle.UNICODE ? t.signs() : t.text());
                } else if (piece instanceof Inline.Code c) {
                    text.append(c.text());
                } else if (piece instanceof Inline.Reference r) {
                    text.append('(').append(numbers.of(r.label())).append(')');
                }
            }
            return text.toString();
        }

        private Void heading(Block.Heading heading) {
            String title = prose(heading.title());
            line(paint(Ansi.BOLD, title));
            if (heading.level() == 1) {
                line((style == TextStyle.UNICODE ? "─" : "-").repeat(Math.min(columns, TerminalWidth.of(title))));
            }
            return null;
        }

        private Void paragraph(Block.Paragraph paragraph) {
            TextLines.words(prose(paragraph.text()), columns).forEach(this::line);
            return null;
        }

        private Void equation(Block.Equation equation) {
            String number =
                    equation.label().map(label -> "(" + numbers.of(label) + ")").orElse("");
            String source = equation.source().map(s -> "   [Eq. " + s + "]").orElse("");
            String margin = " ".repeat(MARGIN);
            int first = MARGIN + (number.isEmpty() ? 0 : number.length() + 1);
            NarrowFormula change = new NarrowFormula(document.notation(), 2.5 * columns, names);
            List<String> lines = lines(narrow(equation.formula(), change), first);
            for (int i = 0; i < lines.size(); i++) {
                boolean last = i == lines.size() - 1;
                String start =
                        number.isEmpty() ? margin : margin + (i == 0 ? number + " " : " ".repeat(number.length() + 1));
                String body = start + lines.get(i);
                boolean fits = TerminalWidth.of(body + source) <= columns;
                line(body + (last && fits ? paint(Ansi.DIM, source) : ""));
                if (last && !fits) {
                    line(margin + paint(Ansi.DIM, source.strip()));
                }
            }
            for (Formula definition : change.definitions()) {
                List<String> with = lines(definition, MARGIN + 9);
                for (int i = 0; i < with.size(); i++) {
                    line(margin + (i == 0 ? "    with " : "         ") + with.get(i));
                }
            }
            if (!equation.reason().isEmpty()) {
                for (String words : TextLines.words(prose(equation.reason()), columns - 2 * MARGIN)) {
                    line(margin + margin + paint(Ansi.DIM, words));
                }
            }
            return null;
        }

        private List<String> lines(Formula formula, int margin) {
            if (formula instanceof Formula.Listing listing) {
                List<String> items = listing.items().stream()
                        .map(item -> formula(item, document.notation()))
                        .toList();
                return TextLines.listed(items, Math.max(16, columns - margin), 4);
            }
            return TextLines.formula(formula(formula, document.notation()), Math.max(16, columns - margin), 4);
        }

        /** For reading, a wide denominator of a long formula gets a name; in ASCII style the formula is left to be copied whole. */
        private Formula narrow(Formula formula, NarrowFormula change) {
            boolean isLong = TerminalWidth.of(formula(formula, document.notation())) > 3 * columns;
            return isLong && style == TextStyle.UNICODE ? formula.match(change) : formula;
        }

        private Void items(Block.Items items) {
            for (Prose item : items.items()) {
                bullet(item, 2);
            }
            return null;
        }

        private void bullet(Prose item, int indent) {
            String sign = style == TextStyle.UNICODE ? "• " : "- ";
            String margin = " ".repeat(indent);
            List<String> lines = TextLines.words(prose(item), columns - indent - 2);
            for (int i = 0; i < lines.size(); i++) {
                line(margin + (i == 0 ? sign : "  ") + lines.get(i));
            }
        }

        private Void table(Block.Table table) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.head().stream().map(this::prose).toList());
            table.rows().forEach(row -> rows.add(row.stream().map(this::prose).toList()));
            int[] widths = new int[table.columns()];
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    widths[i] = Math.max(widths[i], TerminalWidth.of(row.get(i)));
                }
            }
            int before = 2;
            for (int i = 0; i < widths.length - 1; i++) {
                before += widths[i] + 2;
            }
            for (int r = table.head().isEmpty() ? 1 : 0; r < rows.size(); r++) {
                row(rows.get(r), widths, before, r == 0);
            }
            return null;
        }

        /** A row of a table; what does not fit the last column goes on below it. */
        private void row(List<String> cells, int[] widths, int before, boolean bold) {
            StringBuilder line = new StringBuilder("  ");
            int last = cells.size() - 1;
            for (int i = 0; i < last; i++) {
                line.append(TerminalWidth.padded(cells.get(i), widths[i])).append("  ");
            }
            boolean full = last == widths.length - 1;
            List<String> ends = last < 0
                    ? List.of("")
                    : full
                            ? TextLines.words(cells.get(last), Math.max(24, columns - before))
                            : List.of(cells.get(last));
            for (int k = 0; k < ends.size(); k++) {
                String text = (k == 0 ? line.toString() : " ".repeat(before)) + ends.get(k);
                line(bold ? paint(Ansi.BOLD, text.stripTrailing()) : text);
            }
        }

        private Void verdicts(Block.Verdicts verdicts) {
            int id = verdicts.lines().stream()
                    .mapToInt(v -> TerminalWidth.of(v.id()))
                    .max()
                    .orElse(0);
            int word = verdicts.lines().stream()
                    .mapToInt(v -> TerminalWidth.of(v.verdict()))
                    .max()
                    .orElse(0);
            for (Block.Verdict verdict : verdicts.lines()) {
                Ansi tone = switch (verdict.tone()) {
                    case GOOD -> Ansi.GREEN;
                    case BAD -> Ansi.RED;
                    case OPEN -> Ansi.YELLOW;
                };
                String sign = switch (verdict.tone()) {
                    case GOOD -> style == TextStyle.UNICODE ? "✓" : "+";
                    case BAD -> style == TextStyle.UNICODE ? "✗" : "x";
                    case OPEN -> "?";
                };
                String head = "  " + paint(tone, sign + " " + TerminalWidth.padded(verdict.verdict(), word)) + "  "
                        + TerminalWidth.padded(verdict.id(), id) + "  ";
                int start = 8 + word + id;
                List<String> lines = TextLines.formula(prose(verdict.claim()), Math.max(16, columns - start), 2);
                for (int i = 0; i < lines.size(); i++) {
                    line((i == 0 ? head : " ".repeat(start)) + lines.get(i));
                }
                verdict.details().forEach(detail -> bullet(detail, 6));
            }
            return null;
        }

        private Void picture(Block.Picture picture) {
            TextLines.words("Figure " + picture.figure().name() + ": " + prose(picture.caption()), columns)
                    .forEach(this::line);
            return null;
        }

        private Void listing(Block.Listing listing) {
            listing.lines().forEach(text -> line(" ".repeat(MARGIN) + text));
            return null;
        }
    }
}
