package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares an output with the file that was read by eye; what came out instead is left in {@code target/golden}. */
final class Golden {
    private Golden() {}

    static void check(String name, String actual) {
        try {
            Path out = Path.of("target", "golden", name);
            Files.createDirectories(out.getParent());
            Files.writeString(out, actual);
            try (InputStream in = Golden.class.getResourceAsStream(name)) {
                String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(expected, actual, name + " differs; see " + out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
