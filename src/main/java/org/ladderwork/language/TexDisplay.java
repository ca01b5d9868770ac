package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A display of a document, cut out but not read.
 *
 * @param environment its name without a star
 * @param body what stands between its beginning and its end
 * @param remarks to the program, between the display before and this one
 */
record TexDisplay(String environment, Span body, List<TexRemark> remarks) {

    TexDisplay {
        remarks = List.copyOf(remarks);
    }

    private record Label(String name, int row) {}

    /** The equations in it, in order; an error in one leaves the others. */
    List<TexDocument.Equation> read(TexReader reader) {
        List<TexDocument.Equation> equations = new ArrayList<>();
        List<TexRows.Part> parts;
        try {
            parts = reader.parts(body, environment.equals("multline"));
        } catch (SourceError error) {
            return List.of(new TexDocument.Equation(body, labels(), List.of(), error.problems()));
        }
        List<Label> labels = rowLabels();
        for (int i = 0; i < parts.size(); i++) {
            TexRows.Part part = parts.get(i);
            int before = i == 0 ? -1 : parts.get(i - 1).lastRow();
            int last = i == parts.size() - 1 ? Integer.MAX_VALUE : part.lastRow();
            List<String> own = labels.stream()
                    .filter(label -> label.row() > before && label.row() <= last)
                    .map(Label::name)
                    .toList();
            Span span = part.words()
                    .get(0)
                    .span()
                    .to(part.words().get(part.words().size() - 1).span());
            try {
                equations.add(new TexDocument.Equation(span, own, reader.read(part.words(), span), List.of()));
            } catch (SourceError error) {
                equations.add(new TexDocument.Equation(span, own, List.of(), error.problems()));
            }
        }
        return equations;
    }

    /** The display to be set again by LaTeX, without labels and with the macros of the document put in. */
    String latex(MacroTable macros) {
        List<TexLexeme> words = MacroExpansion.of(TexLexer.lex(body), macros);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            TexLexeme word = words.get(i);
            boolean dropped = word.isCommand("label") || word.isCommand("tag");
            if (dropped) {
                int open = TexGroups.skipSpace(words, i + 1);
                i = open < words.size() && words.get(open).is(TexLexeme.Kind.BEGIN) ? TexGroups.close(words, open) : i;
                continue;
            }
            if (word.isCommand("nonumber") || word.isCommand("notag")) {
                continue;
            }
            boolean glued = word.isLetter()
                    && out.length() > 0
                    && Character.isLetter(out.charAt(out.length() - 1))
                    && i > 0
                    && words.get(i - 1).is(TexLexeme.Kind.COMMAND);
            out.append(glued ? " " : "").append(word.written());
        }
        String inside = out.toString().replaceAll("\\s+", " ").strip();
        return environment.startsWith("align") || environment.equals("eqnarray") || environment.equals("flalign")
                ? "\\begin{aligned} " + inside + " \\end{aligned}"
                : environment.equals("gather") || environment.equals("multline")
                        ? "\\begin{gathered} " + inside + " \\end{gathered}"
                        : inside;
    }

    List<String> labels() {
        return rowLabels().stream().map(Label::name).toList();
    }

    /** The labels and tags with the row that they stand in. */
    private List<Label> rowLabels() {
        List<TexLexeme> words = TexLexer.lex(body);
        List<Label> labels = new ArrayList<>();
        int row = 0;
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            TexLexeme word = words.get(i);
            boolean opens = word.is(TexLexeme.Kind.BEGIN) || word.isCommand("begin") && !isWrapper(words, i);
            boolean closes = word.is(TexLexeme.Kind.END) || word.isCommand("end") && !isWrapper(words, i);
            depth += opens ? 1 : closes ? -1 : 0;
            if (word.is(TexLexeme.Kind.ROW) && depth == 0) {
                row++;
            } else if (word.isCommand("label") || word.isCommand("tag")) {
                String name = group(words, i + 1);
                if (!name.isEmpty()) {
                    labels.add(new Label(word.isCommand("tag") ? "(" + name + ")" : name, row));
                }
            }
        }
        return labels;
    }

    private static boolean isWrapper(List<TexLexeme> words, int at) {
        String name = group(words, at + 1);
        return name.equals("split") || name.equals("aligned") || name.equals("gathered") || name.equals("cases");
    }

    private static String group(List<TexLexeme> words, int at) {
        int i = TexGroups.skipSpace(words, at);
        if (i >= words.size() || !words.get(i).is(TexLexeme.Kind.BEGIN)) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (int k = i + 1; k < words.size() && !words.get(k).is(TexLexeme.Kind.END) && name.length() < 200; k++) {
            name.append(words.get(k).written());
        }
        return name.toString();
    }
}
