package org.ladderwork.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of comma-separated values as one JSON document: {@code remarks}, the lines before the head, and {@code rows}, one object each. A cell that is empty is an
 * absent field; numbers are written as they stand.
 */
public final class TableJson {
    private TableJson() {}

    /** {@return the document} @param csv lines that begin with {@code #}, then the head, then the rows */
    public static String of(String csv) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("remarks");
            List<String> lines = csv.lines().toList();
            int at = 0;
            while (lines.get(at).startsWith("#")) {
                json.writeString(lines.get(at++).substring(1).strip());
            }
            json.writeEndArray();
            List<String> head = cells(lines.get(at++));
            json.writeArrayFieldStart("rows");
            for (String line : lines.subList(at, lines.size())) {
                json.writeRaw("\n");
                row(json, head, cells(line));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.append('\n').toString();
    }

    private static void row(JsonGenerator json, List<String> head, List<String> cells) throws IOException {
        json.writeStartObject();
        for (int k = 0; k < head.size(); k++) {
            String cell = cells.get(k);
            if (cell.isEmpty()) {
                continue;
            }
            boolean number = cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
            json.writeFieldName(head.get(k));
            if (number) {
                json.writeNumber(cell);
            } else {
                json.writeString(cell);
            }
        }
        json.writeEndObject();
    }

    /** {@return the cells of a line; quotes are taken off} */
    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
