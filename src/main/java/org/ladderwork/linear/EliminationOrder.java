package org.ladderwork.linear;

import java.util.Collection;
import java.util.List;

/**
 * An order of pivots for a sparse square matrix, from its pattern of zeros alone (Markowitz): at each step the entry with the fewest others in its row times the fewest
 * in its column, which bounds the fill-in of that step. Cost: n³ steps of bookkeeping, once for all matrices of the pattern.
 *
 * @param rows the row of each pivot, in order
 * @param columns its column
 */
public record EliminationOrder(List<Integer> rows, List<Integer> columns) {
    public EliminationOrder {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** {@return the order for this pattern; it ends early where no entry is left}
     *  @param pattern the columns of the entries of each row */
    static EliminationOrder of(List<? extends Collection<Integer>> pattern) {
        int n = pattern.size();
        boolean[][] full = new boolean[n][n];
        int[] inColumn = new int[n];
        int[] inRow = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j : pattern.get(i)) {
                full[i][j] = true;
                inRow[i]++;
                inColumn[j]++;
            }
        }
        List<Integer> rows = new java.util.ArrayList<>();
        List<Integer> columns = new java.util.ArrayList<>();
        boolean[] done = new boolean[n];
        boolean[] used = new boolean[n];
        while (rows.size() < n) {
            int row = -1;
            int column = -1;
            long best = Long.MAX_VALUE;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && !done[i]; j++) {
                    if (full[i][j] && !used[j] && (inRow[i] - 1L) * (inColumn[j] - 1L) < best) {
                        best = (inRow[i] - 1L) * (inColumn[j] - 1L);
                        row = i;
                        column = j;
                    }
                }
            }
            if (row < 0) {
                break;
            }
            rows.add(row);
            columns.add(column);
            done[row] = true;
            used[column] = true;
            for (int j = 0; j < n; j++) {
                inColumn[j] -= full[row][j] ? 1 : 0;
            }
            for (int i = 0; i < n; i++) {
                if (done[i] || !full[i][column]) {
                    continue;
                }
                inRow[i]--;
                for (int j = 0; j < n; j++) {
                    if (full[row][j] && !used[j] && !full[i][j]) {
                        full[i][j] = true;
                        inRow[i]++;
                        inColumn[j]++;
                    }
                }
            }
        }
        return new EliminationOrder(rows, columns);
    }
}
