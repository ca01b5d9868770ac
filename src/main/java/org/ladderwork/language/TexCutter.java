package org.ladderwork.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts the displays out of a document and collects its macros, in one pass over the text. Comments and verbatim text are
 * skipped; a display ends at its end, and at the latest where the next one begins.
 */
final class TexCutter {

    private static final Set<String> DISPLAYS =
            Set.of("equation", "align", "gather", "multline", "eqnarray", "displaymath", "flalign", "alignat", "dmath");
    private static final Set<String> VERBATIM = Set.of("verbatim", "lstlisting", "comment", "minted", "filecontents");
    private static final int MOST_MACROS = 2_000;
    private static final int LONGEST_MACRO = 4_000;
    private static final int LONGEST_DISPLAY = 100_000;

    /** {@code \input{name}}. */
    record Input(String name, Span span) {}

    private final Source source;
    private final String text;
    private final MacroTable macros;
    private final List<TexDisplay> displays;
    private final List<TexAside> asides;
    private final List<Problem> problems;
    private final List<Input> inputs = new ArrayList<>();
    private final List<TexRemark> remarks = new ArrayList<>(); // since the last display
    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();
    private int at;
    private int textFrom; // behind the last formula
    private boolean introduced; // that formula was, as by "where"
    private int definitions;

    TexCutter(
            Source source,
            MacroTable macros,
            List<TexDisplay> displays,
            List<TexAside> asides,
            List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.macros = macros;
        this.displays = displays;
        this.asides = asides;
        this.problems = problems;
    }

    List<Input> inputs() {
        return inputs;
    }

    void cut() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                comment();
            } else if (c == '\\') {
                if (!command()) {
                    return;
                }
            } else if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '$') {
                at += 2;
                display("displaymath", at - 2, "$$");
            } else if (c == '$') {
                aside();
            } else {
                at++;
            }
        }
    }

    /** An inline formula; a dollar that begins none is passed over. */
    private void aside() {
        int begin = at;
        at = TexAside.end(text, begin).orElse(begin + 1);
        if (at > begin + 1) {
            introduced = TexAside.leads(text.substring(textFrom, begin), introduced);
            TexAside.of(source, introduced, begin, at).ifPresent(asides::add);
            textFrom = at;
        }
    }

    private void comment() {
        int start = at;
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        TexRemark.in(source.span(start, at)).ifPresent(remarks::add);
    }

    private String name(int from) {
        int i = from;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) && text.charAt(i) < 128)) {
            i++;
        }
        return text.substring(from, i);
    }

    /** The content of the braces that begin here, for names only. */
    private String argument(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        if (i >= text.length() || text.charAt(i) != '{') {
            return "";
        }
        int close = near('}', i);
        return close < 0 ? "" : text.substring(i + 1, close);
    }

    /** The next place of a character, not far away; −1 if there is none. Bounded, so that no text takes quadratic time. */
    private int near(char wanted, int from) {
        for (int i = from; i < text.length() && i - from <= 300; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the document goes on. */
    private boolean command() {
        int start = at;
        String name = name(at + 1);
        if (name.isEmpty()) {
            boolean opens = at + 1 < text.length() && text.charAt(at + 1) == '[';
            at += 2;
            if (opens) {
                display("displaymath", start, "\\]");
            }
            return true;
        }
        at += 1 + name.length();
        if (MacroTable.defines(name)) {
            definition(start, name);
        } else if (name.equals("begin")) {
            begin(start, argument(at));
        } else if (beginnings.containsKey(name)) {
            environment(start, beginnings.get(name), at);
        } else if (name.equals("end")) {
            return !argument(at).equals("document");
        } else if (name.equals("input") || name.equals("include")) {
            inputs.add(new Input(argument(at), source.span(start, at)));
        } else if (name.equals("verb") && at < text.length()) {
            int close = near(text.charAt(at), at + 1);
            at = close < 0 ? at : close + 1;
        }
        return true;
    }

    private void begin(int start, String name) {
        int inside = near('}', at) + 1;
        if (VERBATIM.contains(name)) {
            int end = text.indexOf("\\end{" + name + "}", at);
            at = end < 0 ? text.length() : end;
        } else if (DISPLAYS.contains(plain(name))) {
            environment(start, name, inside);
        }
    }

    private static String plain(String name) {
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    }

    private void environment(int start, String name, int inside) {
        at = inside;
        if (plain(name).equals("alignat")) {
            int close = near('}', at);
            at = close < 0 ? at : close + 1;
        }
        display(name, start, "\\end{" + name + "}");
    }

    /** Takes the text up to the end mark as a display. */
    private void display(String name, int start, String endMark) {
        int from = at;
        int end = endOf(from, name, endMark);
        if (end < 0) {
            String begin = endMark.startsWith("\\end") ? "\\begin{" + name + "}" : endMark.equals("$$") ? "$$" : "\\[";
            problems.add(new Problem(source.span(start, from), begin + " has no end", "write " + endMark));
            return;
        }
        if (end - from > LONGEST_DISPLAY) {
            problems.add(new Problem(source.span(start, from), "this display is too long to be read", "split it"));
        } else {
            displays.add(new TexDisplay(plain(name), source.span(from, end), remarks));
            remarks.clear();
        }
        at = end;
        if (text.startsWith(endMark, end)) {
            at = end + endMark.length();
        }
        textFrom = at;
    }

    /** The place of the end mark; −1 if another display begins before it, or none comes. */
    private int endOf(int from, String name, String endMark) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%') {
                while (i < text.length() && text.charAt(i) != '\n') {
                    i++;
                }
                continue;
            }
            if (text.startsWith(endMark, i)) {
                return i;
            }
            if (c == '\\') {
                String command = name(i + 1);
                if (endings.getOrDefault(command, "").equals(name)) {
                    return i;
                }
                boolean another = command.isEmpty() && text.startsWith("[", i + 1)
                        || command.equals("begin") && DISPLAYS.contains(plain(argument(i + 6)))
                        || beginnings.containsKey(command)
                        || command.equals("end") && DISPLAYS.contains(plain(argument(i + 4)));
                if (another) {
                    return -1;
                }
                i += command.isEmpty() ? 2 : 1 + command.length();
                continue;
            }
            i++;
        }
        return -1;
    }

    private void definition(int start, String name) {
        if (++definitions > MOST_MACROS) {
            if (definitions == MOST_MACROS + 1) {
                problems.add(new Problem(source.span(start, at), "too many macros", "the others are left out"));
            }
            return;
        }
        int end = Math.min(text.length(), start + LONGEST_MACRO);
        try {
            List<TexLexeme> words = TexLexer.lex(source.span(start, end));
            int behind = macros.define(words, 0);
            at = Math.max(
                    at, words.get(Math.min(behind, words.size()) - 1).span().end());
            shorthand(words.subList(0, Math.min(behind, words.size())));
        } catch (SourceError error) {
            problems.addAll(error.problems());
        }
    }

    /** {@code \newcommand{\be}{\begin{equation}}}: a name for a beginning or an end. */
    private void shorthand(List<TexLexeme> definition) {
        String macro = "";
        for (int i = 1; i < definition.size(); i++) {
            TexLexeme word = definition.get(i);
            if (word.is(TexLexeme.Kind.COMMAND) && macro.isEmpty()) {
                macro = word.text();
            } else if (word.isCommand("begin") || word.isCommand("end")) {
                String environment = argument(word.span().end());
                if (DISPLAYS.contains(plain(environment))) {
                    (word.isCommand("begin") ? beginnings : endings).put(macro, environment);
                }
                return;
            }
        }
    }
}
