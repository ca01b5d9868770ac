package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class LatexWriterTest {
    private static final LatexWriter WRITER = new LatexWriter(LatexWriter.TWO_COLUMN, "lw", false);

    @Test
    void document() {
        Golden.check("document.tex", WRITER.write(SampleDocument.make()));
    }

    @Test
    void documentCompilesUnchangedInRevtexAndArticle() {
        PdfLatex.assume("revtex4-2.cls");
        String body = WRITER.write(SampleDocument.make());
        for (String preamble : List.of(PdfLatex.REVTEX, PdfLatex.ARTICLE)) {
            judge(PdfLatex.log(Path.of("target", "tex"), "document", preamble, body));
        }
    }

    @Test
    void aListOfNothingIsLeftOut() {
        Document document = new Document.Builder(Prose.of("Nothing"), Notation.PLAIN)
                .add(new Block.Items(List.of()))
                .add(new Block.Verdicts(List.of()))
                .paragraph("That is all.")
                .build();
        assertFalse(WRITER.write(document).contains("itemize"), "LaTeX refuses a list without an item");
        assertFalse(HtmlWriter.write(document).contains("<ul"));
    }

    @Test
    void randomFormulasFitTheColumn() {
        PdfLatex.assume("revtex4-2.cls");
        long seed = 20181126;
        Random random = new Random(seed);
        Document.Builder document =
                new Document.Builder(Prose.of("Random formulas, seed " + seed), RandomFormula.NOTATION);
        for (int i = 0; i < 150; i++) {
            Formula left = Formula.mean(RandomFormula.of(random, 1 + i / 60, 2));
            Block.Equation equation =
                    Block.Equation.of(Formula.equation(left, RandomFormula.of(random, 2 + i / 50, 2 + i / 12)));
            document.add(i % 2 == 0 ? equation : equation.labelled("e" + i));
            document.paragraph(
                    Prose.of("with").math(RandomFormula.of(random, 2, 3)).words(", and so on"));
        }
        String body = WRITER.write(document.build());
        judge(PdfLatex.log(Path.of("target", "tex"), "random", PdfLatex.REVTEX, body));
        judge(PdfLatex.log(Path.of("target", "tex"), "random-article", PdfLatex.ARTICLE, body));
        String wide = new LatexWriter(LatexWriter.ONE_COLUMN, "lw", false).write(document.build());
        String onecolumn = PdfLatex.REVTEX.replace("twocolumn", "onecolumn");
        judge(PdfLatex.log(Path.of("target", "tex"), "random-onecolumn", onecolumn, wide));
    }

    private static void judge(String log) {
        assertTrue(log.contains("Output written on"), () -> errors(log));
        assertEquals(
                List.of(), log.lines().filter(l -> l.startsWith("Overfull")).toList());
        assertFalse(log.contains("undefined references"), "references");
    }

    private static String errors(String log) {
        return String.join(
                "\n", log.lines().dropWhile(l -> !l.startsWith("!")).limit(8).toList());
    }

    @Test
    void widthsAreThoseOfTex() {
        PdfLatex.assume();
        Random random = new Random(7);
        List<String> samples = Stream.concat(
                        Stream.generate(() -> TexFormula.of(RandomFormula.of(random, 2, 3), RandomFormula.NOTATION))
                                .limit(200),
                        Stream.of("\\dot{Q}_{1} = 1", "\\gamma_{\\mathrm{down}}^{2}", "\\tilde{\\omega}_{10}"))
                .toList();
        StringBuilder body = new StringBuilder("\\newbox\\b\n");
        samples.forEach(tex -> body.append("\\setbox\\b\\hbox{$\\displaystyle ")
                .append(tex)
                .append("$}\\typeout{WIDTH \\the\\wd\\b}\n"));
        String log = PdfLatex.log(Path.of("target", "tex"), "widths", PdfLatex.ARTICLE, body + "x");
        List<Double> widths = log.lines()
                .filter(l -> l.startsWith("WIDTH "))
                .map(l -> Double.parseDouble(l.substring(6, l.length() - 2)))
                .toList();
        assertEquals(samples.size(), widths.size());
        for (int i = 0; i < samples.size(); i++) {
            double estimate = TexWidth.of(samples.get(i));
            double width = widths.get(i);
            String what = samples.get(i) + " is " + width + " pt wide, not " + estimate;
            assertTrue(estimate > 0.96 * width - 1 && estimate < 1.12 * width + 3, what);
        }
    }
}
