package org.ladderwork.numeric.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A table over a grid.
 *
 * @param grid the points
 * @param columns the names of the values of a row
 * @param fingerprint text that changes with everything the rows depend on apart from grid and columns: the model, the fixed parameters, the settings. A journal of another fingerprint is
 *     refused
 * @param function what makes the rows
 * @param remarks lines about the table that stand before its head, each behind {@code # }
 */
public record Sweep(
        SweepGrid grid, List<String> columns, String fingerprint, SweepFunction function, List<String> remarks) {
    /** Points a thread takes at a time. */
    private static final int CHUNK = 16;

    public Sweep {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    public Sweep(SweepGrid grid, List<String> columns, String fingerprint, SweepFunction function) {
        this(grid, columns, fingerprint, function, List.of());
    }

    /** {@return the mark by which a journal knows its sweep: SHA-256 of grid, columns and fingerprint} */
    public String mark() {
        String all =
                String.join("\n", grid.axes().stream().map(SweepAxis::toString).toList()) + "\n\n"
                        + String.join("\n", columns) + "\n\n" + fingerprint;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** {@return the first lines of the table: the remarks, the mark, the names of the columns} */
    public String header() {
        StringBuilder lines = new StringBuilder();
        remarks.forEach(r -> lines.append("# ").append(r).append('\n'));
        return lines.append(markLine())
                .append('\n')
                .append(CsvText.header(grid, columns))
                .toString();
    }

    /** {@return the line of a table that tells which sweep it is of} */
    public String markLine() {
        return "# sweep " + mark();
    }

    /** {@return the lines of the table by the number of their point} Nothing is kept on disk. */
    public SortedMap<Integer, String> run(SweepShard shard, int threads, SweepProgress progress) {
        return run(shard, threads, progress, Optional.empty());
    }

    /**
     * {@return the lines of the table by the number of their point, those of an earlier run from the journal}
     *
     * @param journal the file that keeps finished rows; made if it is not there
     * @throws IllegalArgumentException if the journal belongs to another sweep, or another run is writing it
     * @throws UncheckedIOException if it cannot be read or written
     */
    public SortedMap<Integer, String> resume(SweepShard shard, int threads, SweepProgress progress, Path journal) {
        try (SweepJournal open = SweepJournal.open(journal, mark(), grid.size(), header())) {
            return run(shard, threads, progress, Optional.of(open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<Integer, String> run(
            SweepShard shard, int threads, SweepProgress progress, Optional<SweepJournal> journal) {
        SortedMap<Integer, String> rows = new TreeMap<>();
        List<Integer> open = new ArrayList<>();
        SortedMap<Integer, String> known = journal.map(SweepJournal::rows).orElseGet(TreeMap::new);
        for (int k = 0; k < grid.size(); k++) {
            if (shard.contains(k)) {
                String line = known.get(k);
                if (line == null) {
                    open.add(k);
                } else {
                    rows.put(k, line);
                }
            }
        }
        int all = open.size() + rows.size();
        progress.at(rows.size(), all);
        AtomicInteger next = new AtomicInteger();
        List<Throwable> failures = new ArrayList<>();
        Runnable worker = () -> {
            try {
                for (int from = next.getAndAdd(CHUNK); from < open.size(); from = next.getAndAdd(CHUNK)) {
                    for (int index : open.subList(from, Math.min(from + CHUNK, open.size()))) {
                        String line = line(index);
                        synchronized (rows) {
                            if (!failures.isEmpty() || Thread.currentThread().isInterrupted()) {
                                return;
                            }
                            rows.put(index, line);
                            if (journal.isPresent()) {
                                journal.get().append(index, line);
                            }
                            progress.at(rows.size(), all);
                        }
                    }
                }
            } catch (RuntimeException | Error e) {
                synchronized (rows) {
                    failures.add(e);
                }
            }
        };
        spread(worker, Math.max(1, Math.min(threads, open.size())));
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "the sweep stopped: " + failures.get(0).getMessage(), failures.get(0));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the sweep was interrupted after " + rows.size() + " of " + all + " rows");
        }
        return rows;
    }

    /** Runs on {@code threads} threads, this one among them, until all are done. */
    private static void spread(Runnable worker, int threads) {
        List<Thread> others = new ArrayList<>();
        for (int k = 1; k < threads; k++) {
            Thread t = new Thread(worker, "sweep-" + k);
            t.setDaemon(true);
            t.start();
            others.add(t);
        }
        worker.run();
        for (Thread t : others) {
            try {
                if (Thread.currentThread().isInterrupted()) {
                    t.interrupt();
                }
                t.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                t.interrupt();
            }
        }
    }

    private String line(int index) {
        SweepRow row;
        try {
            row = function.at(grid.point(index));
            if (row.values().size() != columns.size()) {
                throw new IllegalStateException(
                        "a row has " + row.values().size() + " values for " + columns.size() + " columns");
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            row = SweepRow.failed(columns.size(), String.valueOf(e.getMessage()));
        }
        return CsvText.row(grid.point(index), row);
    }

    /** Writes the table. @param rows as {@link #run} gave them */
    public void write(SortedMap<Integer, String> rows, Appendable target) throws IOException {
        target.append(header()).append('\n');
        for (String line : rows.values()) {
            target.append(line).append('\n');
        }
    }
}
