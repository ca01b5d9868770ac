package org.ladderwork.write;

/** A sign between two sides. */
public enum Relator {
    EQUAL("=", "=", "="),
    DEFINED(":=", "≡", "\\equiv"),
    APPROXIMATELY("~=", "≈", "\\approx"),
    ASYMPTOTIC("~", "∼", "\\sim"),
    LESS("<", "<", "<"),
    LESS_OR_EQUAL("<=", "≤", "\\leq"),
    GREATER(">", ">", ">"),
    GREATER_OR_EQUAL(">=", "≥", "\\geq"),
    NOT_EQUAL("!=", "≠", "\\neq"),
    MUCH_LESS("<<", "≪", "\\ll"),
    MUCH_GREATER(">>", "≫", "\\gg"),
    TENDS_TO("->", "→", "\\to"),
    MAPS_TO("|->", "↦", "\\mapsto");

    private final String ascii;
    private final String unicode;
    private final String tex;

    Relator(String ascii, String unicode, String tex) {
        this.ascii = ascii;
        this.unicode = unicode;
        this.tex = tex;
    }

    public String ascii() {
        return ascii;
    }

    public String unicode() {
        return unicode;
    }

    public String tex() {
        return tex;
    }
}
