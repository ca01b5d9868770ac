package org.ladderwork.numeric.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderwork.scalar.Scalar;

class SweepTest {
    @TempDir
    Path directory = Path.of(".");

    private static final SweepGrid GRID =
            new SweepGrid(List.of(SweepAxis.parse("x=0:1:21"), SweepAxis.parse("y=1/3:2.5:11")));

    private static SweepRow row(List<Scalar> point) {
        if (point.get(0).equals(Scalar.of(1, 2))) {
            throw new IllegalArgumentException("unstable, with a \"quote\"");
        }
        return SweepRow.of(
                point.get(0).plus(point.get(1)).toDouble(), point.get(1).toDouble());
    }

    private static Sweep sweep(String fingerprint) {
        return new Sweep(GRID, List.of("sum", "y again"), fingerprint, SweepTest::row);
    }

    private static String table(Sweep sweep, SortedMap<Integer, String> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        sweep.write(rows, text);
        return text.toString();
    }

    @Test
    void valuesAreExactAndEndsAreIncluded() {
        SweepAxis axis = SweepAxis.parse("omega_1=0.05:1.5:146");
        assertEquals(Scalar.of(1, 20), axis.value(0));
        assertEquals(Scalar.of(3, 50), axis.value(1));
        assertEquals(Scalar.of(3, 2), axis.value(145));
    }

    @Test
    void badRangesSayWhatToWrite() {
        for (String bad : List.of(
                "x=1:0:5",
                "x=0:1:0",
                "x=0:1:-3",
                "x=0:0:4",
                "x=0:1:1",
                "x=0:1",
                "0:1:5",
                "x=a:1:5",
                "x=0:1:5.5",
                "x=1/2/3:1:5",
                "x=1/0:1:5")) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SweepAxis.parse(bad), bad);
            assertTrue(String.valueOf(e.getMessage()).length() > 20, bad);
        }
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> SweepAxis.parse("x=1:0:5"))
                        .getMessage())
                .contains("x=0:1:5"));
        SweepAxis x = SweepAxis.parse("x=0:1:3");
        assertThrows(IllegalArgumentException.class, () -> new SweepGrid(List.of(x, x)));
        for (String bad : List.of("0/3", "4/3", "1", "a/b", "1/2/3")) {
            assertThrows(IllegalArgumentException.class, () -> SweepShard.parse(bad), bad);
        }
    }

    @Test
    void theTableDoesNotDependOnTheNumberOfThreads() throws IOException {
        Sweep sweep = sweep("m");
        String one = table(sweep, sweep.run(SweepShard.WHOLE, 1, SweepProgress.NONE));
        for (int threads : new int[] {2, 5}) {
            assertEquals(one, table(sweep, sweep.run(SweepShard.WHOLE, threads, SweepProgress.NONE)));
        }
        assertTrue(one.startsWith("# sweep "), one.substring(0, 20));
        List<String> lines = one.lines().skip(1).toList();
        assertEquals(1 + 21 * 11, lines.size());
        assertEquals("x,y,sum,y again,status", lines.get(0));
        assertEquals("0.0,2.5,2.5,2.5,", lines.get(11));
        assertEquals("0.5,2.5,,,\"unstable, with a \"\"quote\"\"\"", lines.get(1 + 10 * 11 + 10));
    }

    /** A killed run leaves some first bytes of its journal; whatever they are, nothing is lost or doubled. */
    @Test
    void cutAnywhereItGoesOn() throws IOException {
        Sweep sweep = sweep("m");
        Path journal = directory.resolve("whole.journal");
        String expected = table(sweep, sweep.resume(SweepShard.WHOLE, 2, SweepProgress.NONE, journal));
        byte[] bytes = Files.readAllBytes(journal);
        Random random = new Random(50);
        for (int k = 0; k < 50; k++) {
            int cut = k < 3 ? k * 7 : random.nextInt(bytes.length + 1);
            Path again = directory.resolve("cut-" + k);
            Files.write(again, java.util.Arrays.copyOf(bytes, cut));
            AtomicInteger computed = new AtomicInteger();
            Sweep counting = new Sweep(GRID, sweep.columns(), "m", point -> {
                computed.incrementAndGet();
                return row(point);
            });
            long whole = new String(bytes, 0, cut, java.nio.charset.StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertEquals(expected, table(counting, counting.resume(SweepShard.WHOLE, 2, SweepProgress.NONE, again)));
            assertEquals(GRID.size() - Math.max(0, whole - 1), computed.get(), "cut at " + cut);
            assertEquals(1 + GRID.size(), Files.readAllLines(again).size());
        }
    }

    /** A torn sector: bytes of a line are wrong. The line and those after it are computed again. */
    @Test
    void aDamagedLineIsComputedAgain() throws IOException {
        Sweep sweep = sweep("m");
        Path journal = directory.resolve("damaged");
        String expected = table(sweep, sweep.resume(SweepShard.WHOLE, 1, SweepProgress.NONE, journal));
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        assertEquals(expected, table(sweep, sweep.resume(SweepShard.WHOLE, 1, SweepProgress.NONE, journal)));
    }

    @Test
    void aJournalOfAnotherModelIsRefusedAndKept() throws IOException {
        Path journal = directory.resolve("j");
        sweep("m").resume(SweepShard.WHOLE, 1, SweepProgress.NONE, journal);
        byte[] before = Files.readAllBytes(journal);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> sweep("other").resume(SweepShard.WHOLE, 1, SweepProgress.NONE, journal));
        assertTrue(String.valueOf(e.getMessage()).contains("another sweep"), e::getMessage);
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(journal));
        Path letter = directory.resolve("letter.txt");
        Files.writeString(letter, "Dear Sir,\nno journal\n");
        assertThrows(
                IllegalArgumentException.class,
                () -> sweep("m").resume(SweepShard.WHOLE, 1, SweepProgress.NONE, letter));
        assertEquals("Dear Sir,\nno journal\n", Files.readString(letter));
    }

    @Test
    void shardsMerge() throws IOException {
        Sweep sweep = sweep("m");
        String expected = table(sweep, sweep.run(SweepShard.WHOLE, 1, SweepProgress.NONE));
        List<Path> parts = new ArrayList<>();
        for (int k = 1; k <= 3; k++) {
            Path part = directory.resolve("part-" + k);
            sweep.resume(new SweepShard(k, 3), 2, SweepProgress.NONE, part);
            parts.add(part);
        }
        StringBuilder merged = new StringBuilder();
        SweepJournal.merge(parts, merged);
        assertEquals(expected, merged.toString());
        IllegalArgumentException missing = assertThrows(
                IllegalArgumentException.class, () -> SweepJournal.merge(parts.subList(0, 2), new StringBuilder()));
        assertTrue(String.valueOf(missing.getMessage()).contains("77 of 231 rows are missing"), missing::getMessage);
        Path other = directory.resolve("other");
        sweep("other").resume(new SweepShard(3, 3), 1, SweepProgress.NONE, other);
        assertThrows(
                IllegalArgumentException.class,
                () -> SweepJournal.merge(List.of(parts.get(0), parts.get(1), other), new StringBuilder()));
    }

    @Test
    void progressEndsAtTheEnd() {
        List<Integer> seen = new ArrayList<>();
        sweep("m").run(SweepShard.parse("2/2"), 2, (done, of) -> {
            assertEquals(115, of);
            seen.add(done);
        });
        assertEquals(0, seen.get(0));
        assertEquals(115, seen.get(seen.size() - 1));
    }

    /** What the function did not expect stops the sweep; a bug must not become a row. */
    @Test
    void aDefectStopsTheSweep() {
        Sweep broken = new Sweep(GRID, List.of("v"), "m", point -> {
            throw new IllegalStateException("defect");
        });
        assertThrows(IllegalStateException.class, () -> broken.run(SweepShard.WHOLE, 2, SweepProgress.NONE));
    }
}
