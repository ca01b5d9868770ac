package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.write.TableJson;

/**
 * The numbers of one table, read back from its text.
 *
 * @param rows the cells as numbers, NaN where there is none
 * @param unstable whether a row says that there is no steady state
 */
record FigureTable(List<double[]> rows, List<Boolean> unstable) {
    FigureTable {
        rows = List.copyOf(rows);
        unstable = List.copyOf(unstable);
    }

    static FigureTable of(String csv) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> unstable = new ArrayList<>();
        List<String> lines = csv.lines().filter(l -> !l.startsWith("#")).toList();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = TableJson.cells(line);
            double[] row = new double[cells.size() - 1];
            for (int k = 0; k < row.length; k++) {
                row[k] = cells.get(k).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(k));
            }
            rows.add(row);
            unstable.add(cells.get(cells.size() - 1).contains("unstable"));
        }
        return new FigureTable(rows, unstable);
    }

    int size() {
        return rows.size();
    }

    double cell(int row, int column) {
        return rows.get(row)[column];
    }
}
