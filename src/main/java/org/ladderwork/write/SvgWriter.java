package org.ladderwork.write;

import java.util.List;
import java.util.Map;

/**
 * Figures as SVG 1.1, to be looked at in a browser: no scripts, no fonts or files from elsewhere.
 *
 * <p>Numbers have at most two decimals, names of elements begin with the name of the figure, so that several figures can stand in one
 * page.
 */
public final class SvgWriter {
    static final double FONT = 13;

    private static final double WIDTH = 430;
    private static final double HEIGHT = 290;

    private SvgWriter() {}

    /** {@return the figure as one svg element with its name space, its last line ended} */
    public static String write(Figure figure) {
        int columns = Math.min(figure.columns(), figure.panels().size());
        int rows = (figure.panels().size() + columns - 1) / columns;
        String size = Numbers.text(columns * WIDTH, 6) + " " + Numbers.text(rows * HEIGHT, 6);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(size)
                .append("\" width=\"")
                .append(Numbers.text(columns * WIDTH, 6))
                .append("\" height=\"")
                .append(Numbers.text(rows * HEIGHT, 6))
                .append(
                        "\" font-family=\"STIX Two Text, Latin Modern Roman, CMU Serif, Times New Roman, Times, serif\" font-size=\"")
                .append(Numbers.text(FONT, 3))
                .append("\">\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        for (int i = 0; i < figure.panels().size(); i++) {
            double left = (i % columns) * WIDTH;
            double top = (double) (i / columns) * HEIGHT;
            svg.append("<g transform=\"translate(")
                    .append(SvgShapes.number(left))
                    .append(' ')
                    .append(SvgShapes.number(top))
                    .append(")\">\n");
            SvgPanel panel = new SvgPanel(
                    figure.panels().get(i), figure.notation(), figure.name() + "-" + (i + 1), WIDTH, HEIGHT);
            svg.append(panel.draw());
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    /** {@return the file of a figure: its name and its content, with the declaration of XML} */
    public static Map<String, String> files(Figure figure) {
        return Map.of(figure.name() + ".svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + write(figure));
    }

    static List<String> dashes() {
        return List.of("", "7 3.5", "1.8 2.8", "8 3 1.8 3");
    }
}
