package org.ladderwork.write;

/** Shapes of SVG, one per line. */
final class SvgShapes {
    private final StringBuilder out = new StringBuilder();

    static String number(double value) {
        double bounded = Math.max(-1e5, Math.min(1e5, value));
        double rounded = Math.rint(bounded * 100) / 100;
        return rounded == 0 ? "0" : Numbers.text(rounded, 9);
    }

    void raw(String line) {
        out.append(line).append('\n');
    }

    void rectangle(double x, double y, double width, double height, String style) {
        raw("<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\" " + style + "/>");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        raw("<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2)
                + "\" " + style + "/>");
    }

    void circle(double x, double y, double radius, String style) {
        raw("<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" " + style + "/>");
    }

    /** @param content already XML @param anchor {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, String anchor, String style, String content) {
        raw("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\"" + style + ">"
                + content + "</text>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
