package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextWriterTest {
    @Test
    void documentInUnicode() {
        Golden.check("document.txt", new TextWriter(TextStyle.UNICODE, 80, false).write(SampleDocument.make()));
    }

    @Test
    void documentInAsciiIsAscii() {
        String text = new TextWriter(TextStyle.ASCII, 80, false).write(SampleDocument.make());
        assertTrue(text.chars().allMatch(c -> c < 128), text);
        Golden.check("document-ascii.txt", text);
    }

    @Test
    void colourIsTheOnlyDifference() {
        String plain = new TextWriter(TextStyle.UNICODE, 80, false).write(SampleDocument.make());
        String coloured = new TextWriter(TextStyle.UNICODE, 80, true).write(SampleDocument.make());
        assertTrue(coloured.contains("\u001b[32m"));
        assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void noLineIsWiderThanTheTerminalWhereItCanBeBroken() {
        for (int columns = 40; columns <= 120; columns += 7) {
            String text = new TextWriter(TextStyle.UNICODE, columns, false).write(SampleDocument.make());
            for (String line : text.split("\n")) {
                boolean verbatim = line.contains("boson");
                assertFalse(!verbatim && TerminalWidth.of(line) > columns, columns + ": " + line);
            }
        }
    }

    @Test
    void formulasBreakInFrontOfSignsOutsideOfBrackets() {
        assertEquals(List.of("a = b", "    + c (d + e)", "    + f"), TextLines.formula("a = b + c (d + e) + f", 16, 4));
        String sum = String.join(
                " + ", IntStream.range(0, 100).mapToObj(i -> "x_" + i).toList());
        List<String> lines = TextLines.formula("(" + sum + ")", 40, 2);
        assertTrue(lines.stream().allMatch(l -> l.length() <= 40));
        assertEquals(
                "(" + sum + ")",
                String.join(" ", lines.stream().map(String::strip).toList()));
    }

    @Test
    void widthsOfUnicode() {
        assertEquals(2, TerminalWidth.of("Q\u0307₁"));
        assertEquals(5, TerminalWidth.of("a₁†²ω"));
        assertEquals(4, TerminalWidth.of("日本"));
    }
}
