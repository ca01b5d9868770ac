package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the commands of the README and compares what comes out, line by line; a line of dots stands for any lines, dots within a line for the rest of it. */
class ReadmeTest {
    private static final String PROMPT = "$ ./ladderwork ";

    @TestFactory
    Stream<DynamicTest> everyCommandGivesWhatIsShown() throws IOException {
        List<List<String>> blocks = blocks("```console");
        assertTrue(blocks.size() >= 4, "the README shows commands");
        return blocks.stream().map(b -> DynamicTest.dynamicTest(b.get(0), () -> check(b)));
    }

    private static void check(List<String> block) {
        String command = block.get(0).substring(PROMPT.length());
        Program run = Program.run(command.split(" "));
        assertTrue(run.code() != Main.FAILED, run.err());
        List<String> actual = Arrays.asList((run.out() + run.err()).split("\n"));
        int at = 0;
        boolean anywhere = false;
        for (String line : block.subList(1, block.size())) {
            if (line.equals("...")) {
                anywhere = true;
                continue;
            }
            int found = at;
            while (found < actual.size() && !matches(line, actual.get(found))) {
                if (!anywhere) {
                    fail("expected: " + line + "\nbut there is: " + actual.get(found));
                }
                found++;
            }
            if (found == actual.size()) {
                fail("not in the output: " + line + "\n" + String.join("\n", actual));
            }
            at = found + 1;
            anywhere = false;
        }
    }

    private static boolean matches(String shown, String actual) {
        return shown.endsWith(" ...")
                ? actual.startsWith(shown.substring(0, shown.length() - 4))
                : shown.equals(actual);
    }

    @Test
    void theModelShownIsTheOneShipped() throws IOException {
        List<String> shipped = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("derivations/two-oscillators.lw"))) {
            shipped.add(line.replaceAll("#.*", "").stripTrailing());
        }
        int checked = 0;
        for (String line : blocks("```lw").get(0)) {
            boolean same =
                    shipped.stream().anyMatch(s -> s.replaceAll(" +", " ").equals(line.replaceAll(" +", " ")));
            assertTrue(same, "not in the file: " + line);
            checked++;
        }
        assertTrue(checked > 10);
    }

    @Test
    void everyShippedDerivationIsNamed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            List<Path> shipped =
                    files.filter(f -> f.toString().endsWith(".lw")).sorted().toList();
            for (Path f : shipped) {
                assertTrue(readme.contains("`" + f.getFileName() + "`"), f + " is missing in the README");
            }
            assertEquals(false, shipped.isEmpty());
        }
    }

    private static List<List<String>> blocks(String fence) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        List<String> open = null;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (open == null && line.equals(fence)) {
                open = new ArrayList<>();
            } else if (open != null && line.equals("```")) {
                blocks.add(open);
                open = null;
            } else if (open != null) {
                open.add(line);
            }
        }
        return blocks;
    }
}
