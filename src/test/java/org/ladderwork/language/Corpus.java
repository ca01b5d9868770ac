package org.ladderwork.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The formulas of {@code corpus.txt} over the symbols of {@code corpus.lw}. */
final class Corpus {

    /** A line of LaTeX with its readings, or with a part of the message that refuses it. */
    record Entry(int line, String latex, List<String> readings, List<String> refusals) {}

    private Corpus() {}

    static String resource(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LadderFile model() {
        return LadderFile.read(Source.of("corpus.lw", resource("corpus.lw"))).orThrow();
    }

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        String[] lines = resource("corpus.txt").split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.startsWith("= ")) {
                entries.get(entries.size() - 1).readings().add(line.substring(2));
            } else if (line.startsWith("! ")) {
                entries.get(entries.size() - 1).refusals().add(line.substring(2));
            } else {
                entries.add(new Entry(i + 1, line, new ArrayList<>(), new ArrayList<>()));
            }
        }
        return entries;
    }
}
