package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements about every N are checked for some, and it is said for which. */
class SizesTest {
    @TempDir
    Path folder;

    @Test
    void eachSizeByItself() {
        Program run = Program.run("check", "derivations/chain.lw", "--set", "N=3..4");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().startsWith("N = 3\n") && run.out().contains("\nN = 4\n"), run.out());
        assertTrue(
                run.out()
                        .endsWith("Every claim holds for N = 3, 4, each size by itself; that is no proof for all N.\n"),
                run.out());
    }

    /** True for three sites only. */
    @Test
    void theSizeThatFailsIsNamed() throws IOException {
        Path file = folder.resolve("three.lw");
        String chain = Files.readString(Path.of("derivations/chain.lw")).replaceAll("(?m)^claim.*$", "");
        Files.writeString(file, chain + "claim \"x\": [H_I, a[N]] = -epsilon a[2]\n");
        Program run = Program.run("check", file.toString(), "--set", "N=3..5");
        assertEquals(1, run.code());
        assertTrue(run.out().endsWith("Not every claim holds for N = 4, 5.\n"), run.out());
    }

    @Test
    void everySizeOfEveryFile() throws IOException {
        Path file = folder.resolve("three.lw");
        String chain = Files.readString(Path.of("derivations/chain.lw")).replaceAll("(?m)^claim.*$", "");
        Files.writeString(file, chain + "claim \"x\": [H_I, a[N]] = -epsilon a[2]\n");
        Program run = Program.run("check", file.toString(), file.toString(), "--set", "N=3..4");
        assertEquals(2, run.out().lines().filter("N = 3"::equals).count(), run.out());
        assertEquals(2, run.out().lines().filter("N = 4"::equals).count(), run.out());
    }

    @Test
    void severalResultsAreNotWrittenOverEachOther() {
        Path page = folder.resolve("page.html");
        Program run = Program.run("check", "derivations/chain.lw", "--set", "N=3..4", "--html", page.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("one file for 2 results"), run.err());
        assertTrue(Files.notExists(page));
    }

    @Test
    void wrongRange() {
        Program run = Program.run("check", "derivations/chain.lw", "--set", "N=5..3");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("the smaller one first"), run.err());
    }
}
