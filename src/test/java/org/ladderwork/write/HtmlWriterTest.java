package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlWriterTest {
    private static Element parse(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void page() {
        String page = HtmlWriter.write(SampleDocument.make());
        Element root = parse(page);
        assertEquals("html", root.getTagName());
        assertEquals(1, root.getElementsByTagName("svg").getLength());
        Golden.check("document.html", page);
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        String page = HtmlWriter.write(SampleDocument.make());
        assertFalse(page.contains("<script")
                || page.contains("<link")
                || page.contains("src=")
                || page.contains("@import"));
        assertFalse(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "").contains("http"));
    }

    @Test
    void wordsOfAModelCannotBecomeMarkup() {
        Document document = new Document.Builder(Prose.of("<script>alert(1)</script>"), Notation.PLAIN)
                .paragraph("a < b && c > \"d\"")
                .add(new Block.Listing(List.of("</pre><script>")))
                .build();
        String page = HtmlWriter.write(document);
        assertFalse(page.contains("<script"));
        parse(page);
    }

    @Test
    void everyFormulaIsWellFormed() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Formula formula = RandomFormula.of(random, 1 + i % 4, 3);
            Element math = parse(MathMl.inline(formula, RandomFormula.NOTATION));
            assertEquals("math", math.getTagName());
            parse("<p>" + MathMl.display(Formula.equation(formula, formula), RandomFormula.NOTATION) + "</p>");
            assertTrue(children(math), "a script has base and scripts, a fraction two parts: " + formula);
        }
    }

    private static boolean children(Element element) {
        int count = 0;
        boolean good = true;
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                count++;
                good &= children(child);
            }
        }
        return good
                && switch (element.getTagName()) {
                    case "mfrac", "msub", "msup", "mover" -> count == 2;
                    case "msubsup" -> count == 3;
                    case "mi", "mn", "mo", "mtext" -> count == 0;
                    default -> true;
                };
    }
}
