package org.ladderwork.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is said about wrong input, to the letter. {@code messages.txt} has, after a line {@code === native} or {@code === latex}, the
 * input, and below a line {@code ---} the message.
 */
class MessagesTest {

    private record Sample(boolean latex, String input, String message) {}

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (String block : Corpus.resource("messages.txt").split("(?m)^=== ")) {
            if (block.isBlank() || block.startsWith("#")) {
                continue;
            }
            int line = block.indexOf('\n');
            String[] parts = block.substring(line + 1).split("(?m)^---\n");
            samples.add(new Sample(
                    block.substring(0, line).equals("latex"), parts[0].stripTrailing(), parts[1].stripTrailing()));
        }
        return samples;
    }

    @Test
    void everyMessageIsAsItStandsInTheFile() {
        LadderFile model = Corpus.model();
        List<Sample> samples = samples();
        for (Sample sample : samples) {
            Span input = Source.of("claim", sample.input()).all();
            SourceError error = assertThrows(
                    SourceError.class,
                    () -> {
                        if (sample.latex()) {
                            TexReader.of(model.table()).formulas(input);
                        } else {
                            model.reader().formula(input);
                        }
                    },
                    sample.input());
            assertEquals(sample.message(), error.getMessage());
        }
        assertEquals(25, samples.size());
    }

    @Test
    void aLongLineIsShownAroundThePlace() {
        LadderFile model = Corpus.model();
        String input = "gamma + ".repeat(60) + "gama" + " + gamma".repeat(60);
        SourceError error = assertThrows(SourceError.class, () -> model.reader().formula(input));
        String[] lines = error.getMessage().split("\n");
        assertEquals("text:1:481: unknown name 'gama'", lines[0]);
        assertEquals(lines[1].indexOf("gama "), lines[2].indexOf("^^^^"));
        assertEquals(true, lines[1].length() < 200);
    }
}
