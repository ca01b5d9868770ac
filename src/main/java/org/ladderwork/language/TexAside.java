package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A formula in running text that may define a name: {@code $\Gamma \equiv \kappa_a + \kappa_b$}, or {@code where $\Delta^2 = \gamma^2 + 4\epsilon^2$}. With a plain equals sign it counts only
 * behind a word that introduces it, for {@code at $\delta = 0$} defines nothing.
 *
 * @param body between the dollars
 */
record TexAside(Span body) {
    private static final int LONGEST = 600;
    private static final int LONGEST_LEAD = 80;
    private static final Pattern DEFINES =
            Pattern.compile("\\\\equiv(?![A-Za-z])|\\\\coloneqq(?![A-Za-z])|\\\\triangleq(?![A-Za-z])|:=|≡");
    private static final Pattern LEAD = Pattern.compile(
            "\\b(where|with|define[sd]?|defining|denot\\w+|introduc\\w+|let|abbreviat\\w+|being|is|namely)\\b",
            Pattern.CASE_INSENSITIVE);

    /** {@return the end of the inline formula whose dollar stands at this place, behind its second dollar; empty if that is none} */
    static Optional<Integer> end(String text, int dollar) {
        int last = Math.min(text.length(), dollar + LONGEST);
        for (int i = dollar + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                boolean display = text.startsWith("[", i + 1) || text.startsWith("begin", i + 1);
                if (display) {
                    return Optional.empty();
                }
                i++;
            } else if (c == '$') {
                return i == dollar + 1 ? Optional.empty() : Optional.of(i + 1);
            } else if (c == '%' || text.startsWith("\n\n", i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@return whether a formula behind this text is introduced by it, as by {@code where}} @param chained whether the formula before it was */
    static boolean leads(String text, boolean chained) {
        String near = text.substring(Math.max(0, text.length() - LONGEST_LEAD));
        String clause = near.substring(near.lastIndexOf('.') + 1);
        return LEAD.matcher(clause).find() || chained && clause.strip().matches(",|,?\\s*and");
    }

    /** {@return the formula between two dollars, if it may be a definition} @param introduced by the text before it @param begin its first dollar @param end behind its second */
    static Optional<TexAside> of(Source source, boolean introduced, int begin, int end) {
        String inside = source.text().substring(begin + 1, end - 1);
        boolean counts = DEFINES.matcher(inside).find() || inside.contains("=") && introduced;
        return counts ? Optional.of(new TexAside(source.span(begin + 1, end - 1))) : Optional.empty();
    }

    /** {@return what it defines; empty if it cannot be read, or defines nothing} Its first relation is read as a definition. */
    Optional<TexDocument.Equation> read(TexReader reader) {
        try {
            List<TexRows.Part> parts = reader.parts(body, true);
            if (parts.size() != 1) {
                return Optional.empty();
            }
            List<TexLexeme> words = new ArrayList<>(parts.get(0).words());
            int sign = 0;
            while (sign < words.size() && !words.get(sign).isCharacter("=")) {
                sign++;
            }
            if (sign < words.size() && words.stream().noneMatch(w -> w.isCommand("equiv"))) {
                words.set(
                        sign,
                        new TexLexeme(
                                TexLexeme.Kind.COMMAND, "equiv", words.get(sign).span()));
            }
            List<Formula> formulas = reader.read(words, body);
            return formulas.size() == 1
                    ? Optional.of(new TexDocument.Equation(body, List.of(), formulas, List.of()))
                    : Optional.empty();
        } catch (SourceError unreadable) {
            return Optional.empty();
        }
    }
}
