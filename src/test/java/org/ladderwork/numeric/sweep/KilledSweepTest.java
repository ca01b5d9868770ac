package org.ladderwork.numeric.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed without warning at random moments. */
@Tag("long")
class KilledSweepTest {
    @TempDir
    Path directory = Path.of(".");

    private static final int KILLS = 50;

    /** A sweep of 4,000 rows of about 2 ms each, so that every kill falls into it. */
    private static Sweep slow() {
        return new Sweep(new SweepGrid(List.of(SweepAxis.parse("x=0:1:4000"))), List.of("square"), "slow", point -> {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return SweepRow.of(point.get(0).times(point.get(0)).toDouble());
        });
    }

    /** The child. */
    public static void main(String[] arguments) {
        slow().resume(SweepShard.WHOLE, 2, SweepProgress.NONE, Path.of(arguments[0]));
    }

    @Test
    void fiftyKillsLoseAndDoubleNothing() throws IOException, InterruptedException {
        Path journal = directory.resolve("journal");
        Random random = new Random(9);
        int midway = 0;
        for (int k = 0; k < KILLS; k++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledSweepTest.class.getName(),
                            journal.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log-" + k).toFile())
                    .start();
            long before = Files.exists(journal) ? Files.size(journal) : 0;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while ((!Files.exists(journal) || Files.size(journal) <= before)
                    && child.isAlive()
                    && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(60));
            midway += child.isAlive() ? 1 : 0;
            child.destroyForcibly().waitFor();
        }
        assertTrue(midway > KILLS / 2, "only " + midway + " kills hit a running sweep");
        var rows = slow().resume(SweepShard.WHOLE, 16, SweepProgress.NONE, journal);
        assertEquals(4000, rows.size());
        assertEquals(slow().run(SweepShard.WHOLE, 64, SweepProgress.NONE), rows);
        Set<String> numbers = new HashSet<>();
        List<String> lines = Files.readAllLines(journal);
        lines.forEach(line -> numbers.add(line.substring(0, line.indexOf('\t'))));
        assertEquals(4001, lines.size());
        assertEquals(4001, numbers.size());
    }
}
