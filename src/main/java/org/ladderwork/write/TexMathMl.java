package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * LaTeX of math mode as MathML: what physicists write with amsmath, set as it was written. It reads for the looks only, and what it does not know it
 * shows as text, so that nothing is lost.
 */
final class TexMathMl {
    private static final Map<String, String> SIGNS = TexSigns.operators();
    private static final Map<String, String> LETTERS = TexSigns.letters();
    private static final Set<String> NAMED = Set.of(
            "ln", "log", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "coth", "min", "max", "det", "lim", "arg");
    private static final Set<String> LARGE = Set.of("sum", "prod", "bigotimes", "bigoplus", "int", "oint", "lim");
    private static final Set<String> IGNORED = Set.of(
            "limits",
            "nolimits",
            "displaystyle",
            "textstyle",
            "nonumber",
            "notag",
            "left",
            "right",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "biggl",
            "biggr",
            "Biggl",
            "Biggr",
            "middle",
            "!");
    private static final Map<String, String> ACCENTS =
            Map.of("dot", "˙", "ddot", "¨", "hat", "^", "bar", "¯", "overline", "¯", "tilde", "~", "vec", "→");

    private final String tex;
    private int at;
    private boolean breaking;

    private TexMathMl(String tex) {
        this.tex = tex;
    }

    /** {@return what stands in the math element} */
    static String inside(String tex) {
        return "<mrow>" + new TexMathMl(tex).row("") + "</mrow>";
    }

    /** {@return a name whose looks do not follow from its parts, else what the rule gives} */
    static String own(String name, Notation notation, String byRule) {
        return notation.isOverridden(name) || MomentName.is(name) ? inside(notation.tex(name)) : byRule;
    }

    /** {@return one math element in a line of its own} */
    static String display(String tex) {
        return "<math display=\"block\">" + inside(tex) + "</math>";
    }

    /** {@return math elements within a line, which a browser may break in front of relations and signs} */
    static String inline(String tex) {
        TexMathMl writer = new TexMathMl(tex);
        writer.breaking = true;
        return "<math><mrow>" + writer.row("") + "</mrow></math>";
    }

    private static final String BREAK = "</mrow></math>&#x200b;<math><mrow>";

    /** Everything up to a closing brace, {@code \right}, {@code \end} or a separator of cells, which is left standing. */
    private String row(String font) {
        StringBuilder out = new StringBuilder();
        boolean top = breaking;
        breaking = false;
        boolean operand = false;
        String switched = font;
        while (at < tex.length()) {
            char c = tex.charAt(at);
            if (c == '}' || c == '&' || tex.startsWith("\\\\", at) || tex.startsWith("\\end", at)) {
                break;
            }
            if (Character.isWhitespace(c) || c == '~') {
                at++;
            } else if (fontSwitch()) {
                switched = "normal";
            } else {
                boolean sign = c == '=' || c == '<' || c == '>' || c == '+' || c == '-';
                if (top && operand && sign) {
                    out.append(BREAK);
                }
                String form = operand || c == '=' ? "infix" : "prefix";
                int from = at;
                String piece = scripted(switched);
                out.append(sign ? piece.replace("<mo>", "<mo form=\"" + form + "\">") : piece);
                operand = !sign && !opens(tex.substring(from, at).strip());
            }
        }
        return out.toString();
    }

    /** Whether a sign behind this is a sign of what follows, and not between two operands. */
    private static boolean opens(String piece) {
        return piece.isEmpty()
                || "([,;".indexOf(piece.charAt(piece.length() - 1)) >= 0
                || piece.matches(
                        "\\\\(langle|\\{|left|big[lr]?|Big[lr]?|bigg[lr]?|Bigg[lr]?|quad|qquad|to|simeq|approx|geq|leq|neq|sim)");
    }

    private boolean fontSwitch() {
        for (String f : List.of("\\rm", "\\mathrm ", "\\normalfont")) {
            int behind = at + f.length();
            boolean whole = behind >= tex.length() || !Character.isLetter(tex.charAt(behind));
            if (tex.startsWith(f, at) && whole && (behind >= tex.length() || tex.charAt(behind) != '{')) {
                at = behind;
                return true;
            }
        }
        return false;
    }

    /** An atom with what stands below and above it. */
    private String scripted(String font) {
        boolean large = false;
        for (String name : LARGE) {
            int behind = at + 1 + name.length();
            large |= tex.startsWith("\\" + name, at)
                    && (behind >= tex.length() || !Character.isLetter(tex.charAt(behind)));
        }
        String base = atom(font);
        String below = "";
        String above = "";
        while (at < tex.length()) {
            skipSpace();
            if (tex.startsWith("\\limits", at)) {
                at += "\\limits".length();
            } else if (at < tex.length() && tex.charAt(at) == '_') {
                at++;
                below = argument(font);
            } else if (at < tex.length() && tex.charAt(at) == '^') {
                at++;
                above += argument(font);
            } else if (at < tex.length() && tex.charAt(at) == '\'') {
                at++;
                above += "<mo>′</mo>";
            } else {
                break;
            }
        }
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        String kind = large ? (below.isEmpty() ? "mover" : above.isEmpty() ? "munder" : "munderover") : "";
        String tag = large ? kind : below.isEmpty() ? "msup" : above.isEmpty() ? "msub" : "msubsup";
        return "<" + tag + ">" + base + (below.isEmpty() ? "" : "<mrow>" + below + "</mrow>")
                + (above.isEmpty() ? "" : "<mrow>" + above + "</mrow>") + "</" + tag + ">";
    }

    private void skipSpace() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    /** A group or a single atom. */
    private String argument(String font) {
        skipSpace();
        return at < tex.length() && tex.charAt(at) == '{' ? group(font) : at < tex.length() ? atom(font) : "";
    }

    private String group(String font) {
        at++;
        String inside = row(font);
        if (at < tex.length() && tex.charAt(at) == '}') {
            at++;
        }
        return inside;
    }

    private String atom(String font) {
        char c = tex.charAt(at);
        if (c == '{') {
            return "<mrow>" + group(font) + "</mrow>";
        }
        if (c == '\\') {
            return command(font);
        }
        if (Character.isDigit(c)) {
            int from = at;
            while (at < tex.length()
                    && (Character.isDigit(tex.charAt(at))
                            || tex.charAt(at) == '.'
                                    && at + 1 < tex.length()
                                    && Character.isDigit(tex.charAt(at + 1)))) {
                at++;
            }
            return "<mn>" + tex.substring(from, at) + "</mn>";
        }
        at++;
        if (Character.isLetter(c)) {
            return letter(Character.toString(c), font);
        }
        return switch (c) {
            case '-' -> "<mo>−</mo>";
            case '(', ')', '[', ']', '|', '/' -> "<mo stretchy=\"false\">" + c + "</mo>";
            case '&', '}' -> "";
            default -> "<mo>" + Xml.text(Character.toString(c)) + "</mo>";
        };
    }

    private static String letter(String letter, String font) {
        return font.isEmpty() ? "<mi>" + letter + "</mi>" : "<mi mathvariant=\"normal\">" + letter + "</mi>";
    }

    private String name() {
        int from = ++at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at)) && tex.charAt(at) < 128) {
            at++;
        }
        if (at == from && at < tex.length()) {
            at++;
        }
        return tex.substring(from, at);
    }

    private String command(String font) {
        String name = name();
        if (IGNORED.contains(name)) {
            boolean empty = (name.equals("left") || name.equals("right")) && at < tex.length() && tex.charAt(at) == '.';
            at += empty ? 1 : 0;
            return "";
        }
        if (LETTERS.containsKey(name)) {
            return "<mi>" + LETTERS.get(name) + "</mi>";
        }
        if (SIGNS.containsKey(name)) {
            boolean fence = name.equals("langle") || name.equals("rangle") || name.equals("{") || name.equals("}");
            return "<mo" + (fence ? " stretchy=\"false\"" : "") + ">" + SIGNS.get(name) + "</mo>";
        }
        if (ACCENTS.containsKey(name)) {
            return "<mover accent=\"true\"><mrow>" + argument(font) + "</mrow><mo>" + ACCENTS.get(name)
                    + "</mo></mover>";
        }
        if (NAMED.contains(name)) {
            return "<mi mathvariant=\"normal\">" + name + "</mi>";
        }
        return switch (name) {
            case "frac", "tfrac", "dfrac" ->
                "<mfrac><mrow>" + argument(font) + "</mrow><mrow>" + argument(font) + "</mrow></mfrac>";
            case "sqrt" -> "<msqrt>" + argument(font) + "</msqrt>";
            case "quad" -> "<mspace width=\"1em\"/>";
            case "qquad" -> "<mspace width=\"2em\"/>";
            case ",", ";", ":", " ", ">" -> "<mspace width=\".2em\"/>";
            case "mathrm", "text", "textrm", "operatorname", "mathop", "mbox" -> words();
            case "mathcal", "mathscr" -> script(argument(font));
            case "mathbf", "boldsymbol", "bm" -> argument(font);
            case "begin" -> environment();
            default -> "<mtext>\\" + Xml.text(name) + "</mtext>";
        };
    }

    /** Upright words; formulas in them are rare and stay as they are. */
    private String words() {
        skipSpace();
        if (at >= tex.length() || tex.charAt(at) != '{') {
            return argument("normal");
        }
        int close = at;
        int depth = 0;
        do {
            depth += tex.charAt(close) == '{' ? 1 : tex.charAt(close) == '}' ? -1 : 0;
            close++;
        } while (close < tex.length() && depth > 0);
        String inside = tex.substring(at + 1, Math.max(at + 1, close - 1));
        at = close;
        return "<mtext>" + Xml.text(inside.replace("~", " ")).replace(" ", "&#xa0;") + "</mtext>";
    }

    private static String script(String letter) {
        return letter.contains(">L<")
                ? "<mi>ℒ</mi>"
                : letter.contains(">D<") ? "<mi>𝒟</mi>" : letter.contains(">O<") ? "<mi>𝒪</mi>" : letter;
    }

    private String environment() {
        String name = plainArgument();
        if (name.startsWith("array")) {
            plainArgument();
        }
        List<String> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        while (at < tex.length() && !tex.startsWith("\\end", at)) {
            cells.add(row(""));
            if (tex.startsWith("\\\\", at)) {
                at += 2;
                rows.add(cells(cells));
                cells.clear();
            } else if (at < tex.length() && (tex.charAt(at) == '&' || tex.charAt(at) == '}')) {
                at++;
            }
        }
        rows.add(cells(cells));
        if (tex.startsWith("\\end", at)) {
            at += "\\end".length();
            plainArgument();
        }
        boolean aligned = name.equals("aligned") || name.equals("split") || name.equals("align");
        String table = "<mtable displaystyle=\"" + aligned + "\"" + (aligned ? " class=\"aligned\"" : "") + ">"
                + String.join("", rows) + "</mtable>";
        return switch (name) {
            case "pmatrix" -> "<mrow><mo>(</mo>" + table + "<mo>)</mo></mrow>";
            case "bmatrix" -> "<mrow><mo>[</mo>" + table + "<mo>]</mo></mrow>";
            case "cases" -> "<mrow><mo>{</mo>" + table + "</mrow>";
            default -> table;
        };
    }

    private static String cells(List<String> cells) {
        StringBuilder out = new StringBuilder("<mtr>");
        cells.forEach(c -> out.append("<mtd><mrow>").append(c).append("</mrow></mtd>"));
        return out.append("</mtr>").toString();
    }

    private String plainArgument() {
        skipSpace();
        int close = tex.indexOf('}', at);
        if (at >= tex.length() || tex.charAt(at) != '{' || close < 0) {
            return "";
        }
        String inside = tex.substring(at + 1, close);
        at = close + 1;
        return inside;
    }
}
