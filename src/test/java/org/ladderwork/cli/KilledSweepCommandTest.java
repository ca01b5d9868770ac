package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself in a process of its own, killed without warning at random moments, and run again. */
@Tag("long")
class KilledSweepCommandTest {
    private static final int KILLS = 50;
    private static final int ROWS = 12_000;

    @TempDir
    Path folder = Path.of(".");

    /** A chain of 20 sites, some tenths of a millisecond a row, so that no run gets through between two kills. */
    private static List<String> arguments(Path table) {
        List<String> all = new ArrayList<>(List.of(
                "sweep", "derivations/chain.lw", "--vary", "omega_1=1/10:2:" + ROWS, "--csv", table.toString()));
        for (String set : List.of("N=20", "gamma=1", "epsilon=1/4", "n_1=1/2", "n_N=1")) {
            all.addAll(List.of("--set", set));
        }
        for (int i = 2; i <= 20; i++) {
            all.addAll(List.of("--set", "omega_" + i + "=1"));
        }
        return all;
    }

    @Test
    void fiftyKillsLoseAndDoubleNothing() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path table = folder.resolve("table.csv");
        Path journal = folder.resolve("table.csv.part");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments(table));
        int midway = 0;
        for (int k = 0; k < KILLS; k++) {
            Process child = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log-" + k).toFile())
                    .start();
            long before = Files.exists(journal) ? Files.size(journal) : 0;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while ((!Files.exists(journal) || Files.size(journal) <= before)
                    && child.isAlive()
                    && System.nanoTime() < deadline) {
                Thread.sleep(2);
            }
            Thread.sleep(random.nextInt(60));
            midway += child.isAlive() ? 1 : 0;
            child.destroyForcibly().waitFor();
            assertFalse(Files.exists(table), "the table appears only when it is whole; seed " + seed);
        }
        assertTrue(
                midway > KILLS / 2,
                "only " + midway + " kills hit a running sweep; seed " + seed + "; the last said: "
                        + Files.readString(folder.resolve("log-" + (KILLS - 1))));
        int kept = Files.readAllLines(journal).size();
        assertTrue(kept > 1 && kept <= ROWS, kept + " rows after the kills; seed " + seed);
        Program last = Program.run(arguments(table).toArray(new String[0]));
        assertEquals(0, last.code(), last.err());
        assertFalse(Files.exists(journal));
        Path whole = folder.resolve("whole.csv");
        assertEquals(0, Program.run(arguments(whole).toArray(new String[0])).code());
        assertEquals(Files.readString(whole), Files.readString(table), "seed " + seed);
        assertEquals(ROWS + 5, Files.readAllLines(table).size());
    }
}
