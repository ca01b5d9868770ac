package org.ladderwork.numeric.liouville;

import java.util.Map;
import java.util.TreeMap;

/** A sparse real column of a matrix. */
public final class Column {
    private final int[] row;
    private final double[] value;

    Column(TreeMap<Integer, Double> entries) {
        entries.values().removeIf(x -> x == 0);
        row = new int[entries.size()];
        value = new double[row.length];
        int p = 0;
        for (Map.Entry<Integer, Double> e : entries.entrySet()) {
            row[p] = e.getKey();
            value[p++] = e.getValue();
        }
    }

    /** {@return the column with these entries} */
    public static Column of(double[] entries) {
        TreeMap<Integer, Double> map = new TreeMap<>();
        for (int k = 0; k < entries.length; k++) {
            map.put(k, entries[k]);
        }
        return new Column(map);
    }

    int size() {
        return row.length;
    }

    int row(int p) {
        return row[p];
    }

    double value(int p) {
        return value[p];
    }

    void renumber(int p, int newRow) {
        row[p] = newRow;
    }

    double norm() {
        double sum = 0;
        for (double x : value) {
            sum += Math.abs(x);
        }
        return sum;
    }
}
