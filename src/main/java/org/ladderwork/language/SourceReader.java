package org.ladderwork.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a file as a {@link Source}, or says why it is not a text that could be one: not there, a folder, empty, larger
 * than the bound, binary, not UTF-8.
 */
public final class SourceReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 10_000_000;

    private SourceReader() {}

    /**
     * The text of a file.
     *
     * @throws SourceError with the place (line and column of the first bad character, where there is one)
     */
    public static Source read(Path file) {
        String name = file.toString();
        byte[] bytes = bytes(file, name);
        int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        return decode(name, bytes, from);
    }

    /** As {@link #read}, from bytes that are already there; {@code from} skips a byte-order mark. */
    static Source decode(String name, byte[] bytes, int from) {
        if (bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)) {
            throw fault(name, "this is UTF-16, not UTF-8", "save the file as UTF-8");
        }
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw fault(name, "this is a binary file (a zero byte at offset " + i + ")", "give a text file");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        String text;
        try {
            text = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUtf8(name, bytes, from);
        }
        Source source = Source.of(name, text);
        if (text.isBlank()) {
            throw fault(name, "the file is empty", "write a model, or give another file");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                throw SourceError.at(
                        source.span(i, i + 1),
                        String.format("a control character (U+%04X)", (int) c),
                        "this looks like a binary file; take the character out");
            }
        }
        return source;
    }

    private static byte[] bytes(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw fault(name, "this is a folder", "give a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw fault(name, "the file is larger than " + LARGEST / 1_000_000 + " MB", "split it");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw fault(name, "there is no such file", "check the path");
        } catch (IOException e) {
            throw fault(name, "the file cannot be read (" + e.getClass().getSimpleName() + ")", "check its rights");
        }
    }

    /** The readable part in front of the fault gives the place. */
    private static SourceError notUtf8(String name, byte[] bytes, int from) {
        int low = from;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length - from + 1);
        decoder.decode(in, out, true);
        low = in.position();
        out.flip();
        Source readable = Source.of(name, out.toString());
        String what = low < bytes.length ? String.format(" (byte %02X)", bytes[low] & 0xFF) : "";
        return SourceError.at(readable.all().after(), "not UTF-8" + what, "save the file as UTF-8");
    }

    private static SourceError fault(String name, String message, String advice) {
        return SourceError.at(Source.of(name, "").all(), message, advice);
    }
}
