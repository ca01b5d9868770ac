package org.ladderwork.numeric.liouville;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * (L − σ)x = b for a sparse L, by blocks.
 *
 * <p>Unknowns are sorted by their distance from the first one in the graph of the matrix; then only neighbouring distances are coupled, and L is block tridiagonal. The blocks
 * are eliminated from the far end inwards, S_k = B_k − U_k S_{k+1}⁻¹ L_{k+1}, so that what is nearly singular, the steady state that sits at low levels, comes last
 * (the order that W. K. Grassmann, M. I. Taksar and D. P. Heyman, Oper. Res. 33, 1107 (1985), use for Markov chains). Σ b³ multiplications and Σ b² memory for
 * blocks of b unknowns.
 */
final class LevelElimination {
    /** About a second of one core. */
    private static final double MOST_WORK = 3e9;

    private final List<Column> columns;
    /** The unknowns of each distance. */
    private final List<int[]> blocks = new ArrayList<>();

    private final int[] block;
    private final int[] place;
    private final List<RowElimination> solvers = new ArrayList<>();
    /** S_{k+1}⁻¹ L_{k+1,k} */
    private final List<double[][]> inner = new ArrayList<>();

    private LevelElimination(List<Column> columns) {
        this.columns = columns;
        this.block = new int[columns.size()];
        this.place = new int[columns.size()];
    }

    /** @param together all unknowns in one block */
    static LevelElimination of(List<Column> columns, boolean together) {
        LevelElimination e = new LevelElimination(columns);
        if (together) {
            int[] all = new int[columns.size()];
            Arrays.setAll(all, k -> k);
            e.blocks.add(all);
        } else {
            e.levels();
        }
        for (int b = 0; b < e.blocks.size(); b++) {
            int[] members = e.blocks.get(b);
            for (int k = 0; k < members.length; k++) {
                e.block[members[k]] = b;
                e.place[members[k]] = k;
            }
        }
        return e;
    }

    private void levels() {
        int n = columns.size();
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            neighbours.add(new ArrayList<>());
        }
        for (int j = 0; j < n; j++) {
            Column c = columns.get(j);
            for (int p = 0; p < c.size(); p++) {
                if (c.row(p) != j) {
                    neighbours.get(j).add(c.row(p));
                    neighbours.get(c.row(p)).add(j);
                }
            }
        }
        int[] distance = new int[n];
        Arrays.fill(distance, -1);
        int next = 0;
        for (int root = 0; root < n; root++) {
            if (distance[root] < 0) {
                next = from(root, next, distance, neighbours);
            }
        }
        List<List<Integer>> byDistance = new ArrayList<>();
        for (int k = 0; k < next; k++) {
            byDistance.add(new ArrayList<>());
        }
        for (int k = 0; k < n; k++) {
            byDistance.get(distance[k]).add(k);
        }
        byDistance.forEach(
                level -> blocks.add(level.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static int from(int root, int first, int[] distance, List<List<Integer>> neighbours) {
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(root));
        distance[root] = first;
        int last = first;
        while (!queue.isEmpty()) {
            int k = queue.remove();
            last = distance[k];
            for (int other : neighbours.get(k)) {
                if (distance[other] < 0) {
                    distance[other] = distance[k] + 1;
                    queue.add(other);
                }
            }
        }
        return last + 1;
    }

    /** {@return the multiplications of the factorisation, about} */
    double work() {
        double sum = 0;
        for (int b = 0; b < blocks.size(); b++) {
            double size = blocks.get(b).length;
            double before = b == 0 ? 0 : blocks.get(b - 1).length;
            sum += size * size * size / 3 + size * size * before;
        }
        return sum;
    }

    boolean isAffordable() {
        return work() <= MOST_WORK;
    }

    int widest() {
        return blocks.stream().mapToInt(b -> b.length).max().orElse(0);
    }

    void factor(double shift) {
        int last = blocks.size() - 1;
        RowElimination[] factored = new RowElimination[last + 1];
        double[][][] couplings = new double[last + 1][0][0];
        for (int b = last; b >= 0; b--) {
            double[][] s = part(b, b);
            for (int k = 0; k < s.length; k++) {
                s[k][k] -= shift;
            }
            if (b < last) {
                subtractProduct(s, b, couplings[b + 1]);
            }
            factored[b] = RowElimination.of(s);
            if (b > 0) {
                couplings[b] = factored[b].solve(part(b, b - 1));
            }
        }
        solvers.addAll(List.of(factored));
        inner.addAll(List.of(couplings));
    }

    private double[][] part(int rows, int cols) {
        int[] members = blocks.get(cols);
        double[][] m = new double[blocks.get(rows).length][members.length];
        for (int j = 0; j < members.length; j++) {
            Column c = columns.get(members[j]);
            for (int p = 0; p < c.size(); p++) {
                if (block[c.row(p)] == rows) {
                    m[place[c.row(p)]][j] += c.value(p);
                }
            }
        }
        return m;
    }

    /** s −= L_{b,b+1} w with the sparse columns of block b + 1. */
    private void subtractProduct(double[][] s, int b, double[][] w) {
        int[] members = blocks.get(b + 1);
        for (int j = 0; j < members.length; j++) {
            Column c = columns.get(members[j]);
            for (int p = 0; p < c.size(); p++) {
                if (block[c.row(p)] == b) {
                    double[] target = s[place[c.row(p)]];
                    double f = c.value(p);
                    double[] row = w[j];
                    for (int k = 0; k < target.length; k++) {
                        target[k] -= f * row[k];
                    }
                }
            }
        }
    }

    double[] solve(double[] right) {
        int last = blocks.size() - 1;
        double[][][] x = new double[last + 1][][];
        for (int b = 0; b <= last; b++) {
            int[] members = blocks.get(b);
            x[b] = new double[members.length][1];
            for (int k = 0; k < members.length; k++) {
                x[b][k][0] = right[members[k]];
            }
        }
        for (int b = last; b >= 0; b--) {
            if (b < last) {
                subtractProduct(x[b], b, x[b + 1]);
            }
            x[b] = solvers.get(b).solve(x[b]);
        }
        for (int b = 1; b <= last; b++) {
            for (int k = 0; k < x[b].length; k++) {
                for (int j = 0; j < x[b - 1].length; j++) {
                    x[b][k][0] -= inner.get(b)[k][j] * x[b - 1][j][0];
                }
            }
        }
        double[] solution = new double[right.length];
        for (int b = 0; b <= last; b++) {
            for (int k = 0; k < x[b].length; k++) {
                solution[blocks.get(b)[k]] = x[b][k][0];
            }
        }
        return solution;
    }
}
