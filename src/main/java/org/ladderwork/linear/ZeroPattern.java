package org.ladderwork.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ladderwork.literature.Source;

/**
 * What the zeros of a matrix say about it: parts that have nothing to do with each other, and blocks that can be solved one
 * after the other.
 *
 * <p>Parts are the connected components of the graph that joins row i and column j where M_ij ≠ 0. If a square part has a
 * perfect matching of rows to columns, M_{ρ(j) j} ≠ 0, the strongly connected components of j → k where M_{ρ(j) k} ≠ 0 are
 * its irreducible diagonal blocks (Dulmage and Mendelsohn). Tarjan's algorithm reports a component after those it leads
 * to, which is the order of solving. Without a perfect matching the determinant is zero whatever the entries are.
 *
 * <p>Cost: n times the number of entries for the matching, linear for the rest.
 */
@Source(key = "dulmage1958")
@Source(key = "tarjan1972")
final class ZeroPattern {
    /** Rows and columns of a block; for a diagonal block row k is matched to column k. */
    record Block(List<Integer> rows, List<Integer> columns) {}

    private final Matrix matrix;

    ZeroPattern(Matrix matrix) {
        this.matrix = matrix;
    }

    /** {@return the parts, each with its rows and columns ascending; empty rows and columns are parts of their own} */
    List<Block> parts() {
        boolean[] seenRow = new boolean[matrix.rows()];
        boolean[] seenColumn = new boolean[matrix.columns()];
        List<Block> parts = new ArrayList<>();
        for (int j = 0; j < matrix.columns(); j++) {
            if (!seenColumn[j]) {
                parts.add(part(j, seenRow, seenColumn));
            }
        }
        for (int i = 0; i < matrix.rows(); i++) {
            if (!seenRow[i]) {
                parts.add(new Block(List.of(i), List.of()));
            }
        }
        return parts;
    }

    private Block part(int start, boolean[] seenRow, boolean[] seenColumn) {
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> columns = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seenColumn[start] = true;
        while (!open.isEmpty()) {
            int j = open.pop();
            columns.add(j);
            for (int i = 0; i < matrix.rows(); i++) {
                if (!seenRow[i] && !matrix.get(i, j).isZero()) {
                    seenRow[i] = true;
                    rows.add(i);
                    for (int k = 0; k < matrix.columns(); k++) {
                        if (!seenColumn[k] && !matrix.get(i, k).isZero()) {
                            seenColumn[k] = true;
                            open.push(k);
                        }
                    }
                }
            }
        }
        return new Block(List.copyOf(rows), List.copyOf(columns));
    }

    /** {@return the diagonal blocks in the order of solving; empty if the matrix is not square or has no perfect matching} */
    Optional<List<Block>> diagonalBlocks() {
        if (!matrix.isSquare()) {
            return Optional.empty();
        }
        int[] rowOf = new int[matrix.columns()];
        Arrays.fill(rowOf, -1);
        int[] columnOf = new int[matrix.rows()];
        Arrays.fill(columnOf, -1);
        for (int j = 0; j < matrix.columns(); j++) {
            if (!matrix.get(j, j).isZero()) {
                rowOf[j] = j;
                columnOf[j] = j;
            }
        }
        for (int j = 0; j < matrix.columns(); j++) {
            if (rowOf[j] < 0 && !match(j, rowOf, columnOf, new boolean[matrix.rows()])) {
                return Optional.empty();
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (List<Integer> columns : new Tarjan(rowOf).components()) {
            blocks.add(new Block(columns.stream().map(j -> rowOf[j]).toList(), columns));
        }
        return Optional.of(blocks);
    }

    /** Finds a row for column j, moving other columns to other rows if need be. */
    private boolean match(int j, int[] rowOf, int[] columnOf, boolean[] tried) {
        for (int i = 0; i < matrix.rows(); i++) {
            if (!tried[i] && !matrix.get(i, j).isZero()) {
                tried[i] = true;
                if (columnOf[i] < 0 || match(columnOf[i], rowOf, columnOf, tried)) {
                    rowOf[j] = i;
                    columnOf[i] = j;
                    return true;
                }
            }
        }
        return false;
    }

    private final class Tarjan {
        private final int[] rowOf;
        private final int[] number;
        private final int[] low;
        private final boolean[] onStack;
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final List<List<Integer>> components = new ArrayList<>();
        private int count;

        Tarjan(int[] rowOf) {
            this.rowOf = rowOf;
            number = new int[rowOf.length];
            low = new int[rowOf.length];
            onStack = new boolean[rowOf.length];
        }

        List<List<Integer>> components() {
            for (int j = 0; j < rowOf.length; j++) {
                if (number[j] == 0) {
                    visit(j);
                }
            }
            return components;
        }

        private void visit(int j) {
            number[j] = ++count;
            low[j] = count;
            stack.push(j);
            onStack[j] = true;
            for (int k = 0; k < rowOf.length; k++) {
                if (!matrix.get(rowOf[j], k).isZero()) {
                    if (number[k] == 0) {
                        visit(k);
                        low[j] = Math.min(low[j], low[k]);
                    } else if (onStack[k]) {
                        low[j] = Math.min(low[j], number[k]);
                    }
                }
            }
            if (low[j] == number[j]) {
                TreeSet<Integer> component = new TreeSet<>();
                int k;
                do {
                    k = stack.pop();
                    onStack[k] = false;
                    component.add(k);
                } while (k != j);
                components.add(List.copyOf(component));
            }
        }
    }
}
