package org.ladderwork.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no text, and places in those that are. */
class SourceReaderTest {

    @TempDir
    private Path folder;

    private String refusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("m.lw"), bytes);
        SourceError error = assertThrows(SourceError.class, () -> SourceReader.read(file));
        return error.getMessage().replace(file.toString(), "m.lw");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoTextIsRefusedWithItsReason() throws IOException {
        assertEquals("m.lw: the file is empty; write a model, or give another file", refusal(new byte[0]));
        assertEquals("m.lw: the file is empty; write a model, or give another file", refusal(utf8(" \n\t\n")));
        assertEquals(
                "m.lw: this is a binary file (a zero byte at offset 2); give a text file",
                refusal(new byte[] {'a', 'b', 0, 'c'}));
        assertEquals(
                "m.lw: this is UTF-16, not UTF-8; save the file as UTF-8",
                refusal("boson a".getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                "m.lw:2:9: not UTF-8 (byte E9)\n  2 | # caf\u00fc: \n    |         ^  save the file as UTF-8",
                refusal("boson a\n# caf\u00c3\u00bc: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "m.lw:1:6: a control character (U+0007)\n  1 | boson  a\n    |      ^  this looks like a binary file; take the character"
                        + " out",
                refusal(utf8("boson\u0007 a")));
        assertEquals("m.lw: the file is larger than 10 MB; split it", refusal(new byte[SourceReader.LARGEST + 1]));
        assertEquals(
                "m.lw: there is no such file; check the path",
                assertThrows(SourceError.class, () -> SourceReader.read(folder.resolve("none.lw")))
                        .getMessage()
                        .replace(folder.resolve("none.lw").toString(), "m.lw"));
        assertEquals(
                "m.lw: this is a folder; give a file",
                assertThrows(SourceError.class, () -> SourceReader.read(folder))
                        .getMessage()
                        .replace(folder.toString(), "m.lw"));
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        Path file = Files.write(folder.resolve("m.lw"), utf8("\ufeffboson a"));
        assertEquals("boson a", SourceReader.read(file).text());
    }

    @Test
    void positionsCountLinesOfEveryKindAndCharactersNotUnits() {
        Source source = Source.of("x", "a\nbc\r\nd\re𝒳f");
        assertEquals(4, source.lines());
        assertEquals(new Position(1, 1), source.position(0));
        assertEquals(new Position(2, 2), source.position(3));
        assertEquals(new Position(3, 1), source.position(6));
        assertEquals(new Position(4, 3), source.position(source.text().indexOf('f')));
        assertEquals("bc", source.line(2));
        assertEquals("e𝒳f", source.line(4));
    }
}
