package org.ladderwork.numeric.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The finished rows of a sweep on disk, appended one by one.
 *
 * <p>First line: {@code ladderwork sweep 1}, mark, number of points, header of the table, check; then {@code number}, row, check, separated by tabs. A line counts if it ends in a line
 * feed and its check (CRC-32) is right; what a killed run half wrote at the end is cut off, the rest stays. A row is never written twice: rows that are there are not computed again.
 * While a run has it open the file is locked.
 */
public final class SweepJournal implements AutoCloseable {
    private static final String NAME = "ladderwork sweep 1";
    /** Stands for the ends of lines within the header. */
    private static final char LINE = '\u001e';

    private final FileChannel channel;
    private final Content content;

    /** @param length bytes up to the end of the last good line */
    private record Content(String mark, int size, String header, SortedMap<Integer, String> rows, long length) {}

    private SweepJournal(FileChannel channel, Content content) {
        this.channel = channel;
        this.content = content;
    }

    /** Opens for appending, making the file if it is not there. @throws IllegalArgumentException if it is another sweep's, or in use */
    static SweepJournal open(Path file, String mark, int size, String header) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IllegalArgumentException(
                        "another run is writing " + file + "; wait for it, or name another file");
            }
            Content content = read(file);
            String first = sealed(NAME + "\t" + mark + "\t" + size + "\t" + header.replace('\n', LINE));
            if (content.size == 0) {
                // A file that holds no whole first line is new, or was killed in its first moment.
                boolean ours = first.startsWith(Files.readString(file, StandardCharsets.UTF_8));
                if (!ours) {
                    throw new IllegalArgumentException(file + " is no journal of a sweep; name another file");
                }
                channel.truncate(0);
                content = new Content(mark, size, header, new TreeMap<>(), 0);
                write(channel, first);
            } else if (!content.mark.equals(mark) || content.size != size) {
                throw new IllegalArgumentException(
                        file
                                + " belongs to another sweep: the model, a parameter, the range or the columns differ; name another file, or delete it to begin anew");
            } else {
                channel.truncate(content.length);
                channel.position(content.length);
            }
            return new SweepJournal(channel, content);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalArgumentException(
                    "another run is writing " + file + "; wait for it, or name another file", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Content read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1); // bytes as characters: lengths are bytes
        SortedMap<Integer, String> rows = new TreeMap<>();
        Content content = new Content("", 0, "", rows, 0);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            byte[] bytes = text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1);
            String line = new String(bytes, StandardCharsets.UTF_8);
            int tab = line.lastIndexOf('\t');
            if (tab < 0 || !line.substring(tab + 1).equals(check(line.substring(0, tab)))) {
                break; // this and what follows was not finished
            }
            String[] cells = line.substring(0, tab).split("\t", -1);
            from = end + 1;
            if (content.size == 0) {
                if (cells.length != 4 || !cells[0].equals(NAME)) {
                    return new Content("", 0, "", rows, 0);
                }
                content = new Content(cells[1], Integer.parseInt(cells[2]), cells[3], rows, from);
            } else {
                rows.put(Integer.parseInt(cells[0]), cells[1]);
                content = new Content(content.mark, content.size, content.header, rows, from);
            }
        }
        return content;
    }

    /** {@return the rows that were there when the journal was opened} */
    SortedMap<Integer, String> rows() {
        return Collections.unmodifiableSortedMap(content.rows);
    }

    void append(int index, String row) {
        try {
            write(channel, sealed(index + "\t" + row.replace('\t', ' ')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String sealed(String line) {
        return line + "\t" + check(line) + "\n";
    }

    private static String check(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }

    /**
     * Writes the table of a sweep whose shards were run into these journals.
     *
     * @throws IllegalArgumentException if they are of different sweeps, disagree about a row, or rows are missing; the message says how many, and the first one
     */
    public static void merge(List<Path> journals, Appendable target) throws IOException {
        if (journals.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to merge; name the journals of the shards");
        }
        Content first = read(journals.get(0));
        SortedMap<Integer, String> rows = new TreeMap<>();
        for (Path file : journals) {
            Content part = read(file);
            if (part.size == 0 || !part.mark.equals(first.mark) || part.size != first.size) {
                throw new IllegalArgumentException(file
                        + (part.size == 0
                                ? " is no journal of a sweep"
                                : " and " + journals.get(0) + " belong to different sweeps"));
            }
            part.rows.forEach((index, line) -> {
                String other = rows.put(index, line);
                if (other != null && !other.equals(line)) {
                    throw new IllegalArgumentException(
                            "row " + index + " of " + file + " differs from that of another journal");
                }
            });
        }
        if (rows.size() < first.size) {
            int missing = 0;
            while (rows.containsKey(missing)) {
                missing++;
            }
            throw new IllegalArgumentException((first.size - rows.size()) + " of " + first.size
                    + " rows are missing, the first is row " + missing + "; run the other shards, or resume this one");
        }
        target.append(first.header.replace(LINE, '\n')).append('\n');
        for (String line : rows.values()) {
            target.append(line).append('\n');
        }
    }
}
