package org.ladderwork.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ladderwork.write.TexBox.Atom;

/**
 * Breaks a formula into rows no wider than a column.
 *
 * <p>The breaks minimise Σ (price of the break + 100 + 30 s²), s the part of the row that stays empty, over all ways of breaking
 * (Knuth and Plass, Softw. Pract. Exper. 11, 1119 (1981), without stretch): by dynamic programming, O(rows · atoms).
 */
final class TexRows {
    private TexRows() {}

    /** {@return the width of an atom where it stands within a row} */
    static double width(Atom atom) {
        return TexWidth.of("{}" + atom.tex());
    }

    /**
     * {@return the rows, without what aligns them; empty if there is an atom that no row holds}
     *
     * @param first width of the first row
     * @param rest width of the others
     */
    static Optional<List<String>> of(List<Atom> atoms, double first, double rest) {
        int n = atoms.size();
        double[] upTo = new double[n + 1];
        for (int i = 0; i < n; i++) {
            upTo[i + 1] = upTo[i] + width(atoms.get(i));
        }
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        java.util.Arrays.fill(best, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int end = 1; end <= n; end++) {
            if (end < n && atoms.get(end).price() == TexBox.NEVER) {
                continue;
            }
            for (int start = end - 1; start >= 0; start--) {
                double column = start == 0 ? first : rest;
                double width = upTo[end]
                        - upTo[start]
                        + (start == 0 ? 0 : TexWidth.of(atoms.get(start).sign()));
                if (width > column && upTo[end] - upTo[start] > Math.max(first, rest)) {
                    break;
                }
                boolean place = start == 0 || atoms.get(start).price() != TexBox.NEVER;
                if (!place || width > column || Double.isInfinite(best[start])) {
                    continue;
                }
                double empty = end == n ? 0 : (column - width) / column;
                double cost = best[start]
                        + 100
                        + 30 * empty * empty
                        + (start == 0 ? 0 : atoms.get(start).price());
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        if (Double.isInfinite(best[n])) {
            return Optional.empty();
        }
        List<String> rows = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            rows.add(row(atoms, from[end], end));
        }
        Collections.reverse(rows);
        return Optional.of(rows);
    }

    private static String row(List<Atom> atoms, int start, int end) {
        StringBuilder row = new StringBuilder();
        for (int i = start; i < end; i++) {
            String tex = atoms.get(i).tex();
            // the space between two formulas is none where the second begins a row
            String begin = tex.startsWith("\\quad ") ? tex.substring(6) : tex.stripLeading();
            row.append(i == start ? begin : tex);
        }
        return (start == 0 ? "" : atoms.get(start).sign()) + row.toString().stripTrailing();
    }
}
