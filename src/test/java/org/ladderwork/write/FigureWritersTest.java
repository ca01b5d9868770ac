package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@Timeout(300)
class FigureWritersTest {
    private static Element parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void svgIsWellFormedAndGolden() {
        for (Figure figure : List.of(SampleFigures.rates(), SampleFigures.regimes())) {
            Element root = parse(SvgWriter.write(figure));
            assertEquals("svg", root.getTagName());
            assertEquals(
                    figure.panels().size(),
                    root.getElementsByTagName("clipPath").getLength());
            Golden.check(figure.name() + ".svg", SvgWriter.files(figure).get(figure.name() + ".svg"));
        }
    }

    /** The path of a curve leads through its points: here (0, 0) → (1, 1) over the whole square of the axes. */
    @Test
    void curvesAreWhereTheDataAre() {
        Figure.Axis unit = Figure.Axis.of(Prose.of("u")).from(0, 1);
        Figure.Mark diagonal = new Figure.Curve(
                Figure.Series.of(new double[] {0, 0.5, Double.NaN, 0.75, 1}, new double[] {0, 0.5, 0.6, 0.75, 1}),
                Prose.EMPTY,
                Figure.Stroke.SOLID,
                0);
        Figure.Panel panel = new Figure.Panel("", unit, unit, List.of(diagonal), java.util.Optional.empty());
        Element root = parse(SvgWriter.write(Figure.of("unit", panel, Notation.PLAIN)));
        Element frame = (Element) root.getElementsByTagName("clipPath").item(0).getFirstChild();
        double left = Double.parseDouble(frame.getAttribute("x"));
        double top = Double.parseDouble(frame.getAttribute("y"));
        double right = left + Double.parseDouble(frame.getAttribute("width"));
        double bottom = top + Double.parseDouble(frame.getAttribute("height"));
        NodeList paths = root.getElementsByTagName("path");
        assertEquals(1, paths.getLength());
        assertEquals(
                "M" + at(left, right, 0) + " " + at(bottom, top, 0) + "L" + at(left, right, 0.5) + " "
                        + at(bottom, top, 0.5) + "M"
                        + at(left, right, 0.75) + " " + at(bottom, top, 0.75) + "L" + at(left, right, 1) + " "
                        + at(bottom, top, 1),
                ((Element) paths.item(0)).getAttribute("d"));
    }

    private static String at(double from, double to, double part) {
        return SvgShapes.number(from + part * (to - from));
    }

    @Test
    void ticksAreThoseAPersonWouldChoose() {
        assertEquals(
                List.of("0", "0.5", "1.0", "1.5", "2.0"), Ticks.of(0, 2, false).labels());
        assertEquals(
                List.of("0", "2", "4", "6", "8", "10"), Ticks.of(0, 10, false).labels());
        assertEquals(
                List.of("-0.04", "-0.02", "0", "0.02", "0.04"),
                Ticks.of(-0.05, 0.05, false).labels());
        Ticks small = Ticks.of(0, 0.0004, false);
        assertEquals(List.of("0", "1", "2", "3", "4"), small.labels());
        assertEquals(-4, small.exponent());
        assertEquals(
                List.of("10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹"),
                Ticks.of(1e-6, 0.1, true).labels());
        assertEquals(
                List.of("0.1", "0.2", "0.5", "1", "2", "5", "10"),
                Ticks.of(0.1, 10, true).labels());
        for (double size = 1e-12; size < 1e12; size *= 1.37) {
            for (double start : new double[] {0, -0.3 * size, 7.77 * size}) {
                int marks = Ticks.of(start, start + size, false).values().size();
                assertTrue(marks >= 4 && marks <= 11, size + " from " + start + ": " + marks);
            }
        }
    }

    @Test
    void pgfplotsIsGoldenAndCompiles() throws IOException {
        Map<String, String> files = PgfplotsWriter.twoColumn().write(SampleFigures.rates());
        assertEquals(List.of("rates.tex", "rates-1.dat"), List.copyOf(files.keySet()));
        Golden.check("rates.tex", files.get("rates.tex"));
        Golden.check("rates-1.dat", files.get("rates-1.dat"));
        PdfLatex.assume("revtex4-2.cls", "pgfplots.sty");
        Path folder = Path.of("target", "tex");
        Files.createDirectories(folder);
        PgfplotsWriter wide = new PgfplotsWriter(LatexWriter.ONE_COLUMN, "");
        files.putAll(wide.write(SampleFigures.regimes()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        String body = "Text\n\\begin{figure}\n\\input{rates.tex}%\n\\caption{One column.}\n\\end{figure}\n"
                + "\\begin{figure*}\n\\input{regimes.tex}%\n\\caption{Both columns.}\n\\end{figure*}\n";
        String plots = "\\usepackage{pgfplots}\\pgfplotsset{compat=1.16}\n";
        judge(PdfLatex.log(folder, "figures-revtex", PdfLatex.REVTEX + plots, body));
        judge(PdfLatex.log(folder, "figures-article", PdfLatex.ARTICLE + plots + "\\textwidth=510pt\n", body));
    }

    private static void judge(String log) {
        assertTrue(log.contains("Output written on"), () -> log.substring(Math.max(0, log.length() - 3000)));
        assertEquals(
                List.of(), log.lines().filter(l -> l.startsWith("Overfull")).toList());
        assertEquals(
                List.of(),
                log.lines().filter(l -> l.contains("pgfplots Warning")).toList());
    }

    @Test
    void theDocumentWithItsFigureCompiles() throws IOException {
        PdfLatex.assume("revtex4-2.cls", "pgfplots.sty");
        Path folder = Path.of("target", "tex", "with-figure");
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file :
                PgfplotsWriter.twoColumn().write(SampleFigures.rates()).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        String body = new LatexWriter(LatexWriter.TWO_COLUMN, "lw", true).write(SampleDocument.make());
        judge(PdfLatex.log(
                folder, "paper", PdfLatex.REVTEX + "\\usepackage{pgfplots}\\pgfplotsset{compat=1.16}\n", body));
    }
}
