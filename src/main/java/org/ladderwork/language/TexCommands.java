package org.ladderwork.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the commands of LaTeX, amsmath, physics and braket are to the reader. */
final class TexCommands {

    private static final Set<String> FONT_SWITCHES = Set.of("rm", "bf", "it", "sf", "tt", "cal", "mit", "normalfont");
    private static final Set<String> SIZES = Set.of(
            "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr",
            "Biggl", "Biggr", "bigm", "Bigm", "biggm", "Biggm", "mleft", "mright");
    private static final Set<String> TEXT = Set.of("mathrm", "intertext");
    private static final Set<String> DROPPED = Set.of(
            "label",
            "tag",
            "hspace",
            "vspace",
            "phantom",
            "hphantom",
            "vphantom",
            "color",
            "textcolor",
            "eqref",
            "ref",
            "cite",
            "raisebox");
    private static final Map<String, Integer> ARGUMENTS = arguments();
    private static final Map<String, String> RELATIONS = relations();

    private TexCommands() {}

    static Map<String, String> otherNames() {
        Map<String, String> table = new HashMap<>();
        same(table, "frac", "tfrac", "dfrac", "cfrac", "nicefrac", "sfrac", "flatfrac");
        same(table, "dagger", "dag");
        same(table, "leq", "le", "leqslant");
        same(table, "geq", "ge", "geqslant");
        same(table, "neq", "ne");
        same(table, "to", "rightarrow", "longrightarrow");
        same(table, "leftrightarrow", "Leftrightarrow", "longleftrightarrow", "Longleftrightarrow", "iff");
        same(table, "equiv", "coloneqq", "triangleq");
        same(table, "simeq", "cong", "backsimeq");
        same(table, "{", "lbrace");
        same(table, "}", "rbrace");
        same(table, "vert", "lvert", "rvert", "mid");
        same(table, "ev", "expval", "expectationvalue", "mean", "avg", "average", "vev", "Braket", "expect");
        same(table, "comm", "commutator");
        same(table, "acomm", "acommutator", "anticommutator", "anticomm");
        same(table, "dv", "derivative");
        same(table, "pdv", "partialderivative", "pderivative");
        same(table, "hat", "widehat", "op");
        same(table, "tilde", "widetilde");
        same(table, "bar", "overline");
        same(table, "mathbf", "boldsymbol", "bm", "vec", "pmb", "mathbfit", "symbf");
        same(table, "mathcal", "mathscr");
        same(
                table,
                "mathrm",
                "text",
                "textrm",
                "textnormal",
                "textup",
                "mbox",
                "textit",
                "mathit",
                "mathsf",
                "textsf",
                "operatorname",
                "mathop",
                "textbf",
                "mathnormal",
                "hbox",
                "textsc",
                "mathup",
                "symup");
        same(table, "dots", "ldots", "cdots", "dotsc", "dotsb", "hdots");
        same(table, "ast", "star");
        same(table, "abs", "absolutevalue");
        same(table, "qty", "quantity");
        same(table, "ketbra", "outerproduct");
        same(table, "mel", "matrixel", "matrixelement");
        same(table, "Tr", "tr", "Trace", "trace");
        same(table, "order", "bigO");
        same(table, "stackrel", "overset", "underset");
        same(table, "identity", "openone", "mathbbm", "bbone", "one");
        same(table, "infty", "infinity");
        same(table, "imath", "iu", "ii");
        return Collections.unmodifiableMap(table);
    }

    private static void same(Map<String, String> table, String name, String... others) {
        for (String other : others) {
            table.put(other, name);
        }
    }

    /** Commands that change nothing but the looks. */
    static Set<String> looks() {
        return Set.of(
                ",",
                ";",
                ":",
                "!",
                ">",
                " ",
                "/",
                "displaystyle",
                "textstyle",
                "scriptstyle",
                "nonumber",
                "notag",
                "allowbreak",
                "limits",
                "nolimits",
                "enspace",
                "enskip",
                "thinspace",
                "negthinspace",
                "medspace",
                "thickspace",
                "hfill",
                "hfil",
                "relax",
                "strut",
                "mathstrut",
                "noindent",
                "allowdisplaybreaks",
                "ensuremath",
                "mathord",
                "mathrel",
                "mathbin",
                "mathinner",
                "boxed",
                "protect",
                "smash",
                "displaylimits",
                "par",
                "hline");
    }

    static boolean isFontSwitch(TexLexeme lexeme) {
        return lexeme.is(TexLexeme.Kind.COMMAND) && FONT_SWITCHES.contains(lexeme.text());
    }

    static String fontOf(TexLexeme fontSwitch) {
        return switch (fontSwitch.text()) {
            case "cal" -> "mathcal";
            case "bf" -> "mathbf";
            default -> "mathrm";
        };
    }

    static boolean isDelimiterSize(String name) {
        return SIZES.contains(name);
    }

    static boolean isText(String name) {
        return TEXT.contains(name);
    }

    static boolean dropsArgument(String name) {
        return DROPPED.contains(name);
    }

    static boolean hasOptional(TexLexeme lexeme) {
        return lexeme.isCommand("sqrt") || lexeme.isCommand("dv") || lexeme.isCommand("pdv");
    }

    static int arguments(String name) {
        return ARGUMENTS.getOrDefault(name, 0);
    }

    private static Map<String, Integer> arguments() {
        Map<String, Integer> table = new HashMap<>();
        for (String one : new String[] {
            "sqrt", "hat", "bar", "tilde", "dot", "ddot", "mathcal", "mathbf", "mathbb", "mathds", "mathfrak", "ev",
                    "dv",
            "pdv", "ket", "bra", "proj", "dyad", "abs", "pqty", "bqty", "Bqty", "order", "begin", "end", "braket",
            "underbrace", "overbrace", "substack", "check", "breve"
        }) {
            table.put(one, 1);
        }
        for (String two : new String[] {"frac", "comm", "acomm", "ketbra", "stackrel", "binom"}) {
            table.put(two, 2);
        }
        table.put("mel", 3);
        return Collections.unmodifiableMap(table);
    }

    /** The relator that a command stands for, as native text, or nothing. */
    static String relation(String name) {
        return RELATIONS.getOrDefault(name, "");
    }

    private static Map<String, String> relations() {
        Map<String, String> table = new HashMap<>();
        table.put("leq", "<=");
        table.put("geq", ">=");
        table.put("lt", "<");
        table.put("gt", ">");
        table.put("neq", "!=");
        table.put("equiv", ":=");
        table.put("approx", "≈");
        table.put("simeq", "≈");
        table.put("sim", "~");
        table.put("propto", "∝");
        table.put("ll", "<<");
        table.put("gg", ">>");
        table.put("to", "->");
        table.put("leftrightarrow", "<=>");
        return Collections.unmodifiableMap(table);
    }

    /** Commands whose name is the name of a function. */
    static String function(String name) {
        return switch (name) {
            case "sin", "cos", "tan", "sinh", "cosh", "tanh", "coth", "exp", "min", "max" -> name;
            case "log", "ln" -> "log";
            case "Tr" -> "tr";
            case "Re", "real" -> "re";
            case "Im", "imaginary" -> "im";
            case "diag", "diagonalmatrix" -> "diag";
            default -> "";
        };
    }
}
