package org.ladderwork.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/** Writing of result files: whole or not at all. */
final class Files {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Files() {}

    /** Writes a text beside its place and moves it there. */
    static void write(Path target, String text) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            if (folder == null) {
                throw new WrongArgument(target + " is no file");
            }
            java.nio.file.Files.createDirectories(folder);
            // Not createTempFile, whose files only their owner may read.
            Path part = folder.resolve(
                    ".ladderwork-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement() + ".part");
            try {
                java.nio.file.Files.writeString(part, text, StandardCharsets.UTF_8);
                java.nio.file.Files.move(
                        part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                java.nio.file.Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + target + ": " + failure.getMessage(), failure);
        }
    }
}
