package org.ladderwork.write;

import java.util.Set;

/**
 * An estimate of how wide TeX will set a formula, in pt at a font size of 10 pt.
 *
 * <p>Glyph widths are those of Computer Modern, the spaces around signs are plain TeX's (thin 1.67, medium 2.22, thick 2.78 pt);
 * kerns are left out. It reads what this package writes, and whatever a file gives as the LaTeX of a name.
 */
final class TexWidth {
    private static final double[] SCALE = {1, 1, 0.8, 0.69
    }; // display, text, script, scriptscript; small fonts are wider
    private static final Set<String> RELATIONS =
            Set.of("leq", "geq", "neq", "approx", "sim", "equiv", "ll", "gg", "to", "mapsto");
    private static final Set<String> BINARY = Set.of("times", "cdot", "pm");
    private static final Set<String> UPRIGHT = Set.of("mathrm", "text", "operatorname", "textrm", "mathsf");
    private static final Set<String> WORDS =
            Set.of("ln", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "coth", "exp", "min", "max");
    private static final Set<String> SIZES = Set.of("bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "left", "right");

    private final String tex;
    private int at;

    private TexWidth(String tex) {
        this.tex = tex;
    }

    /** {@return the width of a formula in display style} */
    static double of(String tex) {
        return new TexWidth(tex).run(0, false, '\0');
    }

    private double run(int style, boolean upright, char end) {
        double width = 0;
        boolean operand = false; // whether a sign here would be binary
        while (at < tex.length() && tex.charAt(at) != end) {
            char c = tex.charAt(at);
            if (c == '^' || c == '_') {
                width += scripts(style);
                operand = true;
            } else if (c == '\\') {
                at++;
                String name = commandName();
                boolean relation = RELATIONS.contains(name);
                boolean binary = BINARY.contains(name);
                if (relation || binary) {
                    width += SCALE[style] * (name.equals("cdot") ? 2.78 : 7.78) + space(style, relation ? 5.56 : 4.44);
                } else {
                    width += command(name, style);
                }
                operand = !relation && !binary;
            } else if (c == '{') {
                width += group(style, upright);
                operand = true;
            } else if (!upright && (c == '+' || c == '-')) {
                at++;
                width += SCALE[style] * 7.78 + (operand ? space(style, 4.44) : 0);
                operand = false;
            } else if (!upright && (c == '=' || c == '<' || c == '>')) {
                at++;
                width += SCALE[style] * 7.78 + space(style, 5.56);
                operand = false;
            } else if (c == ' ' || c == '&' || c == '%' || c == '\n') {
                at++;
                width += upright && c == ' ' ? 3.33 * SCALE[style] : 0;
            } else {
                at++;
                width += SCALE[style] * ComputerModern.letter(c, upright)
                        + (c == ',' && !upright ? space(style, 1.67) : 0);
                operand = c != '(' && c != '[' && c != ',';
            }
        }
        return width;
    }

    private static double space(int style, double points) {
        return style < 2 ? points : 0;
    }

    private double group(int style, boolean upright) {
        if (at >= tex.length()) {
            return 0;
        }
        if (tex.charAt(at) == ' ') {
            at++;
            return group(style, upright);
        }
        if (tex.charAt(at) == '\\') {
            at++;
            return command(commandName(), style);
        }
        if (tex.charAt(at) != '{') {
            return SCALE[style] * ComputerModern.letter(tex.charAt(at++), upright);
        }
        at++;
        double width = run(style, upright, '}');
        at++;
        return width;
    }

    private double scripts(int style) {
        double widest = 0;
        while (at < tex.length() && (tex.charAt(at) == '^' || tex.charAt(at) == '_')) {
            at++;
            widest = Math.max(widest, group(Math.min(3, Math.max(2, style + 1)), false));
        }
        return widest + 0.5;
    }

    private String commandName() {
        int from = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from && at < tex.length()) {
            at++;
        }
        return tex.substring(from, at);
    }

    private double command(String name, int style) {
        switch (name) {
            case "frac", "tfrac", "dfrac":
                int inner = name.equals("dfrac") || name.equals("frac") && style == 0
                        ? 1
                        : Math.max(2, Math.min(3, style + 1));
                return Math.max(group(inner, false), group(inner, false)) + 2.4;
            case "sqrt":
                return group(Math.max(1, style), false) + 9;
            case "mathcal":
                return group(style, true) + 0.8;
            case "begin":
                return matrix();
            case "allowbreak", "displaystyle", "notag", "nonumber":
                return 0;
            default:
                break;
        }
        if (UPRIGHT.contains(name)) {
            return group(style, true);
        }
        if (WORDS.contains(name)) {
            return name.length() * 4.8 * SCALE[style] + space(style, 1.67);
        }
        if (SIZES.contains(name)) {
            double factor =
                    name.startsWith("bigg") ? 1.9 : name.startsWith("Big") ? 1.54 : name.startsWith("big") ? 1.18 : 1.9;
            return factor * group(style, false);
        }
        if (at < tex.length() && tex.charAt(at) == '{') {
            return group(style, false); // an accent, or something unknown around its argument
        }
        return SCALE[style] * ComputerModern.command(name);
    }

    /** {@code \begin{pmatrix} … \end{pmatrix}}: the sum of the widest entries of the columns. */
    private double matrix() {
        int from = tex.indexOf('}', at) + 1;
        int to = tex.indexOf("\\end{", from);
        if (to < 0) {
            at = tex.length();
            return 0;
        }
        at = tex.indexOf('}', to) + 1;
        String[] rows = tex.substring(from, to).split("\\\\\\\\");
        double[] columns = new double[Math.max(1, rows[0].split("&").length)];
        for (String row : rows) {
            String[] entries = row.split("&");
            for (int i = 0; i < Math.min(entries.length, columns.length); i++) {
                columns[i] = Math.max(columns[i], new TexWidth(entries[i]).run(1, false, '\0'));
            }
        }
        double width = 16 + 10 * (columns.length - 1);
        for (double column : columns) {
            width += column;
        }
        return width;
    }
}
