package org.ladderwork.write;

import java.util.Map;

/** Widths of Computer Modern signs at 10 pt, in pt, italic corrections included; read from the metric files cmmi10, cmr10, cmsy10. */
final class ComputerModern {
    private static final double[] ITALIC = {
        5.29, 4.29, 4.33, 5.2, 4.66, 5.97, 5.13, 5.76, 3.45, 4.69, 5.52, 3.18, 8.78, 6.0, 4.85, 5.03, 4.82, 4.79, 4.69,
        3.61, 5.72, 5.21, 7.43, 5.72, 5.26, 5.09
    };
    private static final double[] ITALIC_CAPITAL = {
        7.5, 8.09, 7.86, 8.56, 7.96, 7.82, 7.86, 9.12, 5.18, 6.51, 9.21, 6.81, 10.79, 9.12, 7.91, 7.81, 7.91, 7.67,
        6.71, 7.23, 7.92, 8.06, 10.83, 9.07, 8.03, 7.54
    };
    private static final double[] UPRIGHT = {
        5.0, 5.56, 4.44, 5.56, 4.44, 3.06, 5.0, 5.56, 2.78, 3.06, 5.28, 2.78, 8.33, 5.56, 5.0, 5.56, 5.28, 3.92, 3.94,
        3.89, 5.56, 5.28, 7.22, 5.28, 5.28, 4.44
    };
    private static final double[] UPRIGHT_CAPITAL = {
        7.5, 7.08, 7.22, 7.64, 6.81, 6.53, 7.85, 7.5, 3.61, 5.14, 7.78, 6.25, 9.17, 7.5, 7.78, 6.81, 7.78, 7.36, 5.56,
        7.22, 7.5, 7.5, 10.28, 7.5, 7.5, 6.11
    };
    private static final Map<String, Double> GREEK = Map.ofEntries(
            Map.entry("alpha", 6.43),
            Map.entry("beta", 6.18),
            Map.entry("gamma", 5.73),
            Map.entry("delta", 4.82),
            Map.entry("epsilon", 4.06),
            Map.entry("zeta", 5.11),
            Map.entry("eta", 5.32),
            Map.entry("theta", 4.97),
            Map.entry("iota", 3.54),
            Map.entry("kappa", 5.76),
            Map.entry("lambda", 5.83),
            Map.entry("mu", 6.03),
            Map.entry("nu", 5.58),
            Map.entry("xi", 4.84),
            Map.entry("pi", 6.06),
            Map.entry("rho", 5.17),
            Map.entry("sigma", 6.07),
            Map.entry("tau", 5.5),
            Map.entry("upsilon", 5.76),
            Map.entry("phi", 5.96),
            Map.entry("chi", 6.26),
            Map.entry("psi", 6.87),
            Map.entry("omega", 6.58),
            Map.entry("varepsilon", 4.66),
            Map.entry("Gamma", 6.25),
            Map.entry("Delta", 8.33),
            Map.entry("Theta", 7.78),
            Map.entry("Lambda", 6.94),
            Map.entry("Xi", 6.67),
            Map.entry("Pi", 7.5),
            Map.entry("Sigma", 7.22),
            Map.entry("Phi", 7.22),
            Map.entry("Psi", 7.78),
            Map.entry("Omega", 7.22),
            Map.entry("hbar", 5.76),
            Map.entry("ell", 4.17),
            Map.entry("langle", 3.89),
            Map.entry("rangle", 3.89),
            Map.entry("dagger", 4.44),
            Map.entry("infty", 10.0),
            Map.entry("dots", 12.0),
            Map.entry("{", 5.0),
            Map.entry("}", 5.0),
            Map.entry("partial", 5.86),
            Map.entry("quad", 10.0),
            Map.entry("qquad", 20.0),
            Map.entry(",", 1.67),
            Map.entry(";", 2.78),
            Map.entry(":", 2.22),
            Map.entry("!", -1.67),
            Map.entry(" ", 3.33),
            Map.entry("_", 3.3),
            Map.entry("%", 8.33),
            Map.entry("downarrow", 5.0),
            Map.entry("uparrow", 5.0),
            Map.entry("star", 5.0),
            Map.entry("prime", 2.75));

    private ComputerModern() {}

    static double letter(char c, boolean upright) {
        if (c >= 'a' && c <= 'z') {
            return (upright ? UPRIGHT : ITALIC)[c - 'a'];
        }
        if (c >= 'A' && c <= 'Z') {
            return (upright ? UPRIGHT_CAPITAL : ITALIC_CAPITAL)[c - 'A'];
        }
        return switch (c) {
            case '(', ')' -> 3.89;
            case '[', ']', '|', '.', ',', ':', ';', '!', '\'', '`' -> 2.78;
            case '-' -> 3.33;
            case '?' -> 4.72;
            default -> c < 128 ? 5 : 8; // figures, slash, star; beyond ASCII a wide guess
        };
    }

    /** The width of a command without arguments; a wide guess for one that is not in the table. */
    static double command(String name) {
        return GREEK.getOrDefault(name, 10.0);
    }
}
